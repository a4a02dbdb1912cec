"""A call that goes on, in words: its clock, its lines, what was said before, what is missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo

from mot_tui.domain.case import Case
from mot_tui.domain.content import Content
from mot_tui.domain.earlier import Earlier
from mot_tui.domain.requests import EntryRequest
from mot_tui.domain.words import Direction, Kind
from mot_tui.entry.call import Heard, Missing, in_order
from mot_tui.entry.notes import Notes
from mot_tui.frozen import frozen
from mot_tui.read.views import PromiseView
from mot_tui.texts.language import _
from mot_tui.texts.times import clock_text, known_text, moment_text, span_text
from mot_tui.tui.shown.fit import one_line, paragraph
from mot_tui.tui.shown.ink import Part, Parts, joined
from mot_tui.tui.shown.promise import when_text
from mot_tui.tui.shown.reading import marks_of
from mot_tui.tui.shown.signs import CHANNEL_SIGNS

LINE_MOST = 2000
"""Characters of a line that are shown; all of it is kept."""

Timed = tuple[str, Parts]
"""A clock time, and what was noted then; nothing in its place where it is not of the call."""

Numbers = Mapping[tuple[Kind, str], int]


@frozen
class SaidShown:
    """Something said before: when and by whom, and the words; `sign` takes it into a line."""

    name: str
    heading: Parts
    words: str
    sign: str
    fits: bool


def head_of(notes: Notes, content: Content, now: datetime) -> Parts:
    """`☏ 04:12 · 101 · on hold 01:30`."""
    known = notes.ended_at(now)
    since = known - min(notes.started_at, content.occurred_at)
    held = notes.held(known)
    sign = CHANNEL_SIGNS[content.channel]
    if content.direction is Direction.IN:
        sign += " " + _("they called")
    groups: list[Parts] = [
        ((f"{sign} ", "accent"), (ticking(since), "strong")),
        ((one_line(content.party, 40), "strong"),) if content.party else (),
        _held(notes, held),
        ((_("broken off at the last key; a new line goes on"), "warn"),) if notes.broken else (),
    ]
    return joined(groups)


def _held(notes: Notes, held: timedelta) -> Parts:
    if notes.on_hold:
        since = held or timedelta(0)
        return ((_("ON HOLD {span}").format(span=ticking(since)), "warn"),)
    return ((_("on hold {span}").format(span=ticking(held)), "muted"),) if held else ()


def ticking(span: timedelta) -> str:
    """`04:12`, `1:04:12`."""
    seconds = max(0, int(span.total_seconds()))
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def lines_of(
    notes: Notes, heard: Iterable[Heard], zone: tzinfo, now: datetime
) -> tuple[Timed, ...]:
    """Each line as typed with its time, and the holds between them."""
    rows = [(place, it.at, _line(it, zone)) for place, it in in_order(heard)]
    for hold in notes.holds:
        if length := hold.length(now):
            goes_on = _("on hold …") if hold.until is None else ""
            text = goes_on or _("on hold {span}").format(span=span_text(length))
            rows.append((hold.since, hold.since, ((text, "warn"),)))
    rows.sort(key=lambda it: it[0])
    return tuple((clock_text(at, zone), parts) for _place, at, parts in rows)


def _line(heard: Heard, zone: tzinfo) -> Parts:
    """What was typed, and behind it what follows from it."""
    request = heard.reading.request
    parts = list(_typed(heard))
    for promise in request.promises:
        when = moment_text(promise.due.end, zone) if promise.due else _("undated")
        parts.append((f"  → {when}", "accent" if promise.due else "warn"))
    if heard.reading.refused:
        parts.append((f"  {_('unknown number: stays words')}", "warn"))
    return tuple(parts)


def _typed(heard: Heard) -> Iterator[Part]:
    """The line, its signs as in the entry line."""
    typed, at = heard.line.typed[:LINE_MOST], 0
    for start, end, role in sorted(marks_of(heard.reading)):
        if start >= at:
            yield paragraph(typed[at:start]), ""
            yield paragraph(typed[start:end]), role
            at = end
    yield paragraph(typed[at:]), ""


def missing_parts(missing: Sequence[Missing], *, asking: bool | None = None) -> Parts:
    """`so far: no name · no reference · no date`.

    At the end it says to ask now; `asking` False where nobody is there any more.
    """
    if not missing:
        return ((_("name, reference and date are noted"), "good"),) if asking else ()
    names = {
        Missing.NAME: _("no name"),
        Missing.REFERENCE: _("no reference"),
        Missing.DATE: _("no date"),
    }
    listed = joined(((names[it], "warn"),) for it in missing)
    if asking is False:
        return listed
    if asking is None:
        return ((_("so far") + ": ", "muted"), *listed)
    return (*listed, (" – " + _("ask now: Esc goes back to the call"), "strong"))


def ended_parts(request: EntryRequest) -> Parts:
    """`12 min, of which 4 min on hold · 3 lines · 2 promises`."""
    content = request.content
    took = span_text(timedelta(seconds=content.duration_s or 0))
    held = span_text(timedelta(seconds=content.hold_s)) if content.hold_s else ""
    groups: list[Parts] = [
        ((_("{span} on the phone").format(span=took), ""),),
        ((_("{span} on hold").format(span=held), ""),) if held else (),
        ((_("promises: {n}").format(n=len(request.promises)), ""),) if request.promises else (),
        ((_("contradictions: {n}").format(n=len(request.contradictions)), ""),)
        if request.contradictions
        else (),
    ]
    return joined(groups)


class Telling:
    """Puts what was said before into words; made anew when the case has changed."""

    def __init__(
        self, case: Case, numbers: Numbers, promises: Iterable[PromiseView], zone: tzinfo
    ) -> None:
        self._numbers, self._zone = numbers, zone
        self._promises = {it.number: it for it in promises}
        self._against = {it.first for it in case.live_contradictions()}
        self._against |= {it.second for it in case.live_contradictions() if it.second}

    def shown(
        self, found: Iterable[Earlier], others: Iterable[Earlier], now: datetime
    ) -> tuple[SaidShown, ...]:
        """What fits first, then the rest."""
        told = [self._told(it, now, fits=True) for it in found]
        return (*told, *(self._told(it, now, fits=False) for it in others))

    def _told(self, said: Earlier, now: datetime, *, fits: bool) -> SaidShown:
        number = self._numbers[said.of, said.id]
        name = f"{said.of}{number}"
        state: Parts = ()
        if said.of is Kind.PROMISE:
            state = self._state(number, now)
        elif said.id in self._against:
            state = ((_("contradicted"), "warn"),)
        groups: list[Parts] = [
            ((name, "accent"),),
            ((one_line(said.party, 30), "strong"),) if said.party else (),
            state,
            ((known_text(said.at, self._zone), "muted"),),
        ]
        words = one_line(said.text.strip(), 600)
        return SaidShown(
            name=name,
            heading=joined(groups),
            words=words if said.of is Kind.PROMISE else f"“{words}”",
            sign=f"?{name}" if said.of is Kind.PROMISE else f"!={name}",
            fits=fits,
        )

    def _state(self, number: int, now: datetime) -> Parts:
        view = self._promises.get(number)
        if view is None:
            return ()
        state = view.standing.state(now)
        role = "bad" if state == "overdue" else "muted"
        return ((when_text(view, state, self._zone, now), role),)
