"""The score panel in words: live and settled, what is final, and the figures beside it."""

from collections import Counter
from collections.abc import Iterable

from mot_tui.domain.content import Content
from mot_tui.domain.score import Score, curve
from mot_tui.domain.share import Share
from mot_tui.domain.words import Channel
from mot_tui.exporters.no_show import is_contact
from mot_tui.frozen import frozen
from mot_tui.texts.language import _
from mot_tui.texts.words import channel_text

NOTHING = "–"


@frozen
class ScoreShown:
    """`settled` only where it differs from `live`; `final` and `since` only where there is a zero.

    `curve` holds the running score in tenths of a point, `provisional` how many at its end
    are open overdue promises.
    """

    live: str = NOTHING
    settled: str = ""
    final: str = ""
    since: str = ""
    without: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    contacts: tuple[tuple[str, int], ...] = ()
    curve: tuple[int, ...] = ()
    provisional: int = 0


def score_of(
    score: Score, contacts: Iterable[Content], zero: int | None = None, since: str = ""
) -> ScoreShown:
    """A score in words; `zero` is the number of the entry that made it final, `since` its time."""
    return ScoreShown(
        live=share_text(score.live),
        settled=share_text(score.settled) if _differ(score) else "",
        final=_("final since e{number}").format(number=zero) if zero else "",
        since=since,
        without=_("without it {score}").format(score=share_text(score.without_zero))
        if zero
        else "",
        figures=_figures(score),
        contacts=counted(contacts),
        curve=tuple(it.scaled(1) or int(it.digits > 0) for it in curve(score.units)),
        provisional=sum(unit.provisional for unit in score.units),
    )


def final_text(shown: ScoreShown) -> str:
    """`0 – final since e12; without it 1.6`."""
    return f"{shown.live} – {shown.final}; {shown.without}" if shown.final else ""


def share_text(share: Share | None) -> str:
    """A score for people, a dash where there is none."""
    return share.shown() if share else NOTHING


def tenth(decimals: str | None) -> str:
    """A figure of four places to one, half up."""
    if decimals is None:
        return NOTHING
    whole, _, places = decimals.partition(".")
    return Share(int(whole + places.ljust(4, "0")), 6).shown()


def _differ(score: Score) -> bool:
    if score.live is None or score.settled is None:
        return score.live is not score.settled
    return not score.live.same(score.settled)


def _figures(score: Score) -> tuple[tuple[str, str], ...]:
    return (
        (_("additive"), tenth(score.additive)),
        (_("per moment"), tenth(score.per_moment)),
        (_("worst"), tenth(score.worst)),
        (_("moments"), str(score.n)),
        (_("kept on time"), _("{kept} of {due}").format(kept=score.kept, due=score.due)),
    )


def counted(contents: Iterable[Content]) -> tuple[tuple[str, int], ...]:
    """How many contacts there were by channel, the most frequent first."""
    counts = Counter(it.channel for it in contents if is_contact(it))
    order = list(Channel)
    ranked = sorted(counts.items(), key=lambda it: (-it[1], order.index(it[0])))
    return tuple((channel_text(channel), count) for channel, count in ranked)
