"""One entry as one line of the timeline, column by column."""

from datetime import datetime, tzinfo

from mot_tui.domain.words import Precision
from mot_tui.frozen import frozen
from mot_tui.read.views import ActView, EntryView
from mot_tui.texts.times import clock_text
from mot_tui.texts.words import channel_text
from mot_tui.tui.shown.entry import measures_of
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.signs import ACT_SIGILS, CHANNEL_SIGNS, DIRECTION_SIGNS


@frozen
class Line:
    """Texts of the columns; `zero`, `struck` and `ahead` say how the line is marked."""

    time: str
    sign: str
    word: str
    arrow: str
    party: str
    text: str
    marks: str
    rating: str
    running: str
    zero: bool = False
    struck: bool = False
    ahead: bool = False


def line_of(view: EntryView, zone: tzinfo, now: datetime) -> Line:
    """What a line says; `ahead` where the entry lies in the future."""
    content = view.content
    quotes = " ".join(f"“{one_line(said.text, 200)}”" for said in view.statements)
    words = [one_line(content.text), quotes]
    if content.measurements or not (content.text or quotes):
        words.append(" · ".join(measures_of(content)))
    return Line(
        time=time_of(view, zone),
        sign=CHANNEL_SIGNS[content.channel],
        word=channel_text(content.channel),
        arrow=DIRECTION_SIGNS[content.direction] if content.direction else "",
        party=one_line(content.party or "", 40),
        text=" ".join(part for part in words if part),
        marks=" ".join(marks_of(view)),
        rating="" if content.rating is None else str(content.rating),
        running=view.running or "",
        zero=content.rating == 0,
        struck=view.struck is not None,
        ahead=content.occurred_at > now,
    )


def time_of(view: EntryView, zone: tzinfo) -> str:
    """`09:05`, `~14:00` where it is approximate, `–` where only the day is known."""
    match view.content.precision:
        case Precision.DAY:
            return "–"
        case Precision.APPROXIMATE:
            return "~" + clock_text(view.content.occurred_at, zone)
        case Precision.EXACT:
            return clock_text(view.content.occurred_at, zone)


def marks_of(view: EntryView) -> list[str]:
    """What the entry did to promises and statements, as the entry language writes it."""
    made = [f"!p{number}" for number in view.promises]
    acts = [f"{_sigil(act)}p{act.promise}" for act in view.acts]
    opposed = [f"≠s{it.first if it.second is None else it.second}" for it in view.opposed]
    return [*acts, *made, *opposed]


def _sigil(act: ActView) -> str:
    if act.outcome:
        return ACT_SIGILS[act.outcome]
    if act.due:
        return "<" if act.at_my_wish else ">"
    return "?"
