"""What was done to an entry or a promise, for a toast; and what can be done."""

from datetime import tzinfo

from mot_tui.casebook import EntrySaved
from mot_tui.domain.words import Outcome
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _
from mot_tui.tui.shown.entry import body_of, heading_of
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.score import share_text

WORDS = 300
"""Characters of each text of an entry that help to know which it is."""

OUTCOME_KEYS = {
    Outcome.KEPT: "k",
    Outcome.OWN: "o",
    Outcome.BROKEN: "b",
    Outcome.GAVE_UP: "g",
    Outcome.REFUSED: "r",
    Outcome.WITHDRAWN: "w",
}
"""The key that says how a promise ended."""


def entry_parts(view: EntryView, zone: tzinfo) -> Parts:
    """An entry in a few rows, so that nobody takes it for another one."""
    words = body_of(view, WORDS)
    behind: Parts = (("\n", ""), *words) if words else ()
    return (*heading_of(view, zone), *behind)


def saved_line(message: str, saved: EntrySaved) -> str:
    """`amended e7 · score 22.5`; `message` has a place for the name."""
    score = _("score {score}").format(score=share_text(saved.score.live))
    return f"{message.format(name=f'e{saved.entry}')} · {score}"


def rating_texts() -> list[tuple[int, str]]:
    """What each rating means, the best first (`score.md`)."""
    return [
        (5, _("as promised, no push needed")),
        (4, _("a small blemish")),
        (3, _("I had to push or repeat")),
        (2, _("failed")),
        (1, _("failed and made it worse")),
        (0, _("finished: I would leave for this alone")),
    ]
