"""What happened, as a letter tells it: what a case turns on, then its worst moments."""

from collections.abc import Container, Iterable, Iterator
from datetime import datetime

from mot_tui.domain.content import Content
from mot_tui.domain.words import Channel, DeadlineEnd
from mot_tui.exporters.entry_words import detail_texts
from mot_tui.exporters.letter_words import contact, is_written, last_text, row
from mot_tui.exporters.no_show import did_not_happen, is_contact
from mot_tui.exporters.report import Report
from mot_tui.exporters.when import when_full_text
from mot_tui.frozen import changed, frozen
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _
from mot_tui.texts.letters import more_text
from mot_tui.texts.times import day_text

MOST = 8
"""So much of what happened stands in a letter, that it goes on one page."""

_ENDS, _STEPS, _VISITS, _MEASURED, _BAD, _UNRATED = range(6)
"""What is told first where not all has room: begin and last contact, what the customer did …"""

_MOST_STEPS = 4
"""Of what the customer did; whoever wrote often still had visits."""

_WORST = 2
"""A moment rated so or lower is bad."""

_WORDS, _ROOM = 150, 230
"""Characters of what happened, and of a row that still takes a quote."""


@frozen
class _Moment:
    """Something that may be told: how much it matters, below that in which order, and its row."""

    at: datetime
    rank: int
    order: float
    text: str


def events(
    report: Report, *, written: bool = True, told: Container[int] = frozenset()
) -> Iterator[str]:
    """What the case turns on, in the order of time; `told` are statements that stand elsewhere.

    Without `written` what the customer wrote is left out.
    """
    found = [*_entries(report, told), *_met(report)]
    found.sort(key=lambda it: (it.rank, it.order))
    others = [it for it in found if it.rank != _STEPS]
    steps = [it for it in found if it.rank == _STEPS] if written else []
    chosen = sorted((*steps[:_MOST_STEPS], *others), key=lambda it: it.rank)[:MOST]
    yield from (it.text for it in sorted(chosen, key=lambda it: it.at))
    if n := _core((*steps, *others)) - _core(chosen):
        yield more_text(n)


def _core(moments: Iterable[_Moment]) -> int:
    return sum(it.rank < _BAD for it in moments)


def _entries(report: Report, told: Container[int]) -> Iterator[_Moment]:
    past = [it for it in report.live if not it.content.is_ahead(report.exported_at)]
    met = [it.number for it in past if _is_met(it.content)]
    ends = {*met[:1], *met[-1:]}
    for place, it in enumerate(past):
        ranked = (_ENDS, place) if it.number in ends else _ranked(it.content, place)
        is_end = ranked == (_ENDS, place)
        if ranked is not None and (text := event(it, report, told, bare=is_end)):
            rank, order = ranked
            yield _Moment(it.content.occurred_at, rank, order, text)


def _is_met(content: Content) -> bool:
    """Whether customer and company had to do with each other there, not by a letter alone."""
    return is_contact(content) and not is_written(content)


def _ranked(content: Content, place: int) -> tuple[int, float] | None:
    """How much an entry matters; None where it can be left out. The newest letter comes first."""
    if is_written(content):
        return _STEPS, -place
    if content.channel is Channel.VISIT or did_not_happen(content):
        return _VISITS, place
    if content.measurements:
        return _MEASURED, -place
    if content.rating is None:
        return (_UNRATED, -place) if is_contact(content) else None
    bad = content.rating <= _WORST and content.channel is not Channel.AD
    return (_BAD, content.rating) if bad else None


def _met(report: Report) -> Iterator[_Moment]:
    """What the customer had to do by a day, and did."""
    for it in report.deadlines:
        found = it.deadline
        if found.ended is not DeadlineEnd.MET or found.ended_at is None or found.entry is not None:
            continue
        text = _("{when}, done by me: {what}; the last day for it was {end} (d{n})").format(
            when=day_text(found.ended_at.astimezone(report.zone).date(), year=True),
            what=row(found.terms.what),
            end=last_text(found.due, report.zone),
            n=it.number,
        )
        yield _Moment(found.ended_at, _STEPS, -it.number, text)


def event(
    entry: EntryView, report: Report, told: Container[int] = frozenset(), *, bare: bool = False
) -> str:
    """One entry: when, with whom, what happened, what was measured; quotes where there is room.

    Nothing where it says nothing, as a call does that only rates, unless that it was is to be told.
    """
    content = entry.content
    head = f"{when_full_text(content, report.zone)}, {contact(content)}"
    facts = "; ".join(filter(None, (row(content.text, _WORDS), *_details(content))))
    text, marks = f"{head}: {facts}" if facts else head, f"e{entry.number}"
    for said in entry.statements:
        if said.number not in told and row(said.text) not in text:
            quote = f"“{row(said.text)}”"
            quote = f"{said.by}: {quote}" if said.by else quote
            if len(text) + len(quote) <= _ROOM:
                text = f"{text} – {quote}" if facts else f"{text}: {quote}"
                facts, marks = text, f"{marks}, s{said.number}"
    return f"{text} ({marks})" if facts or bare or content.channel is Channel.VISIT else ""


def _details(content: Content) -> Iterator[str]:
    """What was measured, and where; how long one waited."""
    kept = changed(
        content,
        place=content.place if content.measurements else None,
        duration_s=content.duration_s if did_not_happen(content) else None,
        people=None,
        money=(),
        references=(),
    )
    return detail_texts(kept)
