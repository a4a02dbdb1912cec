"""One entry as one line of the timeline, column by column."""

import re
from collections.abc import Iterable
from datetime import datetime, tzinfo

from rich.cells import cell_len

from mot_tui.domain.words import Precision
from mot_tui.frozen import frozen
from mot_tui.read.views import ActView, EntryView
from mot_tui.texts.language import _
from mot_tui.texts.times import clock_text
from mot_tui.texts.words import AHEAD_SIGN, channel_text
from mot_tui.tui.shown.days import is_night
from mot_tui.tui.shown.entry import measures_of, quote_text
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.signs import (
    ACT_SIGILS,
    CHANNEL_SIGNS,
    DIRECTION_SIGNS,
    FINAL_SIGN,
    NIGHT_SIGN,
)

_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2} \S")

PARTY = 40
"""Characters of a party."""


@frozen
class Line:
    """Texts of the columns; `zero`, `struck` and `ahead` say how the line is marked.

    `night` and `final` are signs, `final` that of a zero.
    """

    number: str
    night: str
    time: str
    sign: str
    word: str
    arrow: str
    party: str
    text: str
    marks: str
    final: str
    rating: str
    running: str
    zero: bool = False
    struck: bool = False
    ahead: bool = False


@frozen
class Widest:
    """What the numbers and parties of a case need, in cells."""

    number: int = 0
    party: int = 0

    @classmethod
    def of(cls, numbers: Iterable[int], parties: Iterable[str]) -> "Widest":
        """Of all entries of a case."""
        number = len(f"e{max(numbers, default=0)}")
        return cls(number, max((cell_len(one_line(it, PARTY)) for it in parties), default=0))


def line_of(view: EntryView, zone: tzinfo, now: datetime) -> Line:
    """What a line says; `ahead` where the entry lies in the future."""
    content = view.content
    quotes = " ".join(quote_text(said.text, said.by, 200) for said in view.statements)
    words = [one_line(_unclocked(content.text, clock_text(content.occurred_at, zone))), quotes]
    if content.measurements or not (content.text or quotes):
        words.append(" · ".join(measures_of(content)))
    exact = content.precision is not Precision.DAY
    zero = content.rating == 0 and view.struck is None
    return Line(
        number=f"e{view.number}",
        night=NIGHT_SIGN if exact and is_night(content.occurred_at, zone) else "",
        time=time_of(view, zone),
        sign=CHANNEL_SIGNS[content.channel],
        word=channel_text(content.channel),
        arrow=DIRECTION_SIGNS[content.direction] if content.direction else "",
        party=one_line(content.party or "", PARTY),
        text=" ".join(part for part in words if part),
        marks=" ".join(marks_of(view, now)),
        final=FINAL_SIGN if zero else "",
        rating="" if content.rating is None else str(content.rating),
        running=view.running or "",
        zero=zero,
        struck=view.struck is not None,
        ahead=content.occurred_at > now,
    )


def _unclocked(text: str, clock: str) -> str:
    """The text of a call without the time before its first row: the line has one of its own."""
    first, _break, more = text.partition("\n")
    if not _CLOCK.match(first):
        return text
    timed = all(map(_CLOCK.match, more.split("\n"))) if more else first.startswith(f"{clock} ")
    return text[len("12:34 ") :] if timed else text


def time_of(view: EntryView, zone: tzinfo) -> str:
    """`09:05`, `~14:00` where it is approximate, `–` where only the day is known."""
    match view.content.precision:
        case Precision.DAY:
            return "–"
        case Precision.APPROXIMATE:
            return "~" + clock_text(view.content.occurred_at, zone)
        case Precision.EXACT:
            return clock_text(view.content.occurred_at, zone)


def marks_of(view: EntryView, now: datetime) -> list[str]:
    """What the entry did to promises and statements, as the entry language writes it."""
    if view.struck is not None:
        return [_("struck out")]
    ahead = [AHEAD_SIGN] if view.content.occurred_at > now else []
    made = [f"!p{number}" for number in view.promises]
    acts = [f"{_sigil(act)}p{act.promise}" for act in view.acts]
    opposed = [f"≠s{it.first if it.second is None else it.second}" for it in view.opposed]
    return [*ahead, *acts, *made, *opposed]


def _sigil(act: ActView) -> str:
    if act.outcome:
        return ACT_SIGILS[act.outcome]
    if act.due:
        return "<" if act.at_my_wish else ">"
    return "?"
