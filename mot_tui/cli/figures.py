"""The score of a case in a few words."""

from collections.abc import Mapping

from mot_tui.domain.score import Score
from mot_tui.domain.share import Share
from mot_tui.domain.words import Kind
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _

Numbers = Mapping[tuple[Kind, str], int]


def share_text(share: Share | None) -> str:
    """A share as people see it; a dash where there is none."""
    return "–" if share is None else share.shown()


def differ(figures: Score) -> bool:
    """Whether open overdue promises make the live score another one."""
    settled, live = figures.settled, figures.live
    if settled is None or live is None:
        return settled is not live
    return not settled.same(live)


def score_text(figures: Score, numbers: Numbers) -> str:
    """`50`, `50 settled, 45 live`, or `0 – final since e12; without it 1.6`."""
    if figures.zero is not None:
        values = {
            "entry": f"{Kind.ENTRY}{numbers[Kind.ENTRY, figures.zero]}",
            "without": share_text(figures.without_zero),
        }
        return fill(_("0 – final since {entry}; without it {without}"), values)
    if not differ(figures):
        return share_text(figures.settled)
    values = {"settled": share_text(figures.settled), "live": share_text(figures.live)}
    return fill(_("{settled} settled, {live} live"), values)
