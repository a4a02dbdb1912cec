"""A folded case as the rows of the read tables."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

from mot_tui.domain import facts as f
from mot_tui.domain.case import Case, Entry
from mot_tui.domain.outages import outages
from mot_tui.domain.promises import Standing, standings
from mot_tui.domain.score import Score, curve, score_of, units
from mot_tui.domain.share import Share
from mot_tui.domain.wire import to_plain
from mot_tui.domain.words import CaseField, Kind
from mot_tui.frozen import frozen
from mot_tui.journal.record import micros
from mot_tui.read import views as v

Numbers = Mapping[tuple[Kind, str], int]
"""The number of each id of a case: its handles."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)
"""Rows do not depend on the clock: their score is taken when nothing was overdue yet."""


@frozen
class ReadRow:
    """One row of `read_row`, and the words by which it can be found."""

    kind: Kind
    id: str
    at: int
    order: int
    view: str
    words: str = ""


class KnownRows(dict[tuple[Kind, str], tuple[object, ReadRow]]):
    """Rows made before, each with what it was made from: one save changes few of them."""

    def row(self, kind: Kind, id: str, made_from: object, make: Callable[[], ReadRow]) -> ReadRow:
        """The row made before where it came from the same, else a new one."""
        stood = self.get((kind, id))
        if stood is None or stood[0] != made_from:
            stood = self[kind, id] = (made_from, make())
        return stood[1]


def read_rows(
    case_id: str,
    case: Case,
    numbers: Numbers,
    *,
    grace: timedelta = timedelta(0),
    known: KnownRows | None = None,
) -> list[ReadRow]:
    """All rows of a case, none of one that was taken back; struck entries are among them.

    `known` holds rows made before and takes in the new ones.
    """
    if case.opened is None:
        return []
    known = KnownRows() if known is None else known
    stand = standings(case, grace)
    figures = score_of(units(case, _BEFORE_ALL, stand))
    return [
        _case_row(case_id, case, numbers, figures),
        *_entry_rows(case, numbers, figures, stand, known),
        *_promise_rows(case_id, case, numbers, stand, known),
        *_statement_rows(case, numbers, known),
    ]


def instant_of(at: int) -> datetime:
    """The instant so many microseconds after 1970 (`journal.record.micros`)."""
    return _EPOCH + timedelta(microseconds=at)


def _dump(view: object) -> str:
    return json.dumps(to_plain(view), separators=(",", ":"))


def _case_row(case_id: str, case: Case, numbers: Numbers, figures: Score) -> ReadRow:
    timeline = case.timeline()
    down = [it for it in outages(case) if it.end is None]
    view = v.CaseView(
        id=case_id,
        number=numbers[Kind.CASE, case_id],
        title=case.title,
        fields=tuple(v.Described(name, value) for name, value in case.fields.items()),
        criteria=tuple(case.criteria.values()),
        outcome=case.closed[0] if case.closed else None,
        closed_at=case.closed[1] if case.closed else None,
        archived=case.archived,
        entries=len(timeline),
        settled=figures.settled,
        zero=numbers[Kind.ENTRY, figures.zero] if figures.zero else None,
        without_zero=figures.without_zero,
        last_at=timeline[-1].content.occurred_at if timeline else None,
        out_since=down[-1].start if down else None,
    )
    begun = view.last_at or case.opened
    at = micros(begun) if begun else 0
    return ReadRow(Kind.CASE, case_id, at, view.number, _dump(view), _case_words(case))


def _entry_rows(
    case: Case, numbers: Numbers, figures: Score, stand: list[Standing], known: KnownRows
) -> list[ReadRow]:
    counted = list(figures.units)
    curved = {
        unit.entry: (unit, running) for unit, running in zip(counted, curve(counted), strict=True)
    }
    said: dict[str, list[v.Said]] = {}
    for made in case.statements.values():
        number = numbers[Kind.STATEMENT, made.statement]
        said.setdefault(made.entry, []).append(v.Said(number, made.text))
    promised: dict[str, list[int]] = {}
    for promise in case.promises.values():
        promised.setdefault(promise.entry, []).append(numbers[Kind.PROMISE, promise.id])
    acts = _acts(case, numbers, stand)
    opposed: dict[str, list[v.Opposed]] = {}
    for it in case.live_contradictions():
        second = None if it.second is None else numbers[Kind.STATEMENT, it.second]
        pair = v.Opposed(numbers[Kind.STATEMENT, it.first], second)
        opposed.setdefault(it.entry, []).append(pair)

    result = []
    for entry in case.entries.values():
        unit, running = curved.get(entry.id, (None, None))
        beside = _Beside(
            tuple(said.get(entry.id, ())),
            tuple(promised.get(entry.id, ())),
            tuple(acts.get(entry.id, ())),
            tuple(opposed.get(entry.id, ())),
            unit.factor if unit else None,
            running.shown() if running else None,
            bool(unit and unit.recorded_later),
            content := case.named(entry.content),
            _other_names(case, content),
        )
        make = partial(_entry_row, numbers[Kind.ENTRY, entry.id], entry, beside)
        result.append(known.row(Kind.ENTRY, entry.id, (entry, beside), make))
    return result


@frozen
class _Beside:
    """What the case says of an entry beside the entry itself, as in its view."""

    statements: tuple[v.Said, ...]
    promises: tuple[int, ...]
    acts: tuple[v.ActView, ...]
    opposed: tuple[v.Opposed, ...]
    factor: Share | None
    running: str | None
    recorded_later: bool
    content: f.Content
    other_names: tuple[str, ...]


def _other_names(case: Case, content: f.Content) -> tuple[str, ...]:
    """By what else those in an entry are called."""
    if not case.aliases:
        return ()
    named = (content.party or "", *content.mentions)
    return tuple(it for name in named for it in case.other_names(name))


def _entry_row(number: int, entry: Entry, beside: _Beside) -> ReadRow:
    view = v.EntryView(
        id=entry.id,
        number=number,
        content=beside.content,
        recorded_at=entry.recorded_at,
        order=entry.order,
        statements=beside.statements,
        promises=beside.promises,
        acts=beside.acts,
        opposed=beside.opposed,
        factor=beside.factor,
        running=beside.running,
        recorded_later=beside.recorded_later,
        revisions=len(entry.revisions),
        struck=entry.struck,
        stated_recorded_at=entry.stated_recorded_at,
        given=entry.given,
        taken=entry.taken,
        other_names=beside.other_names,
    )
    words = "" if entry.struck is not None else _words(view)
    at = micros(entry.sort_key[0])
    return ReadRow(Kind.ENTRY, entry.id, at, entry.order, _dump(view), words)


def _acts(case: Case, numbers: Numbers, stand: list[Standing]) -> dict[str, list[v.ActView]]:
    """What each entry did to promises."""
    holds = {found.id: found.settled_by for found in stand}
    result: dict[str, list[v.ActView]] = {}
    for promise in case.live_promises():
        number = numbers[Kind.PROMISE, promise.id]
        for act in promise.acts:
            match act:
                case f.PromiseSettled(_, entry, outcome):
                    reported = holds.get(promise.id) != entry
                    view = v.ActView(number, outcome, reported=reported)
                case f.PromiseMoved(_, entry, _, due, at_my_wish):
                    view = v.ActView(number, due=due, at_my_wish=at_my_wish)
                case f.PromiseChased(_, entry):
                    view = v.ActView(number)
            result.setdefault(entry, []).append(view)
    return result


def _promise_rows(
    case_id: str, case: Case, numbers: Numbers, stand: list[Standing], known: KnownRows
) -> list[ReadRow]:
    def row(found: Standing, made: Entry, order: int, party: str | None) -> ReadRow:
        view = v.PromiseView(
            number=numbers[Kind.PROMISE, found.id],
            case=numbers[Kind.CASE, case_id],
            entry=numbers[Kind.ENTRY, found.entry],
            party=party,
            made_at=made.content.occurred_at,
            standing=found,
            settled_by=numbers[Kind.ENTRY, found.settled_by] if found.settled_by else None,
        )
        words = f"{found.what} {found.said}".strip()
        return ReadRow(Kind.PROMISE, found.id, micros(made.sort_key[0]), order, _dump(view), words)

    result = []
    for order, found in enumerate(stand):
        made = case.entries[found.entry]
        made_from = (found, made, order, case.named(made.content).party)
        result.append(known.row(Kind.PROMISE, found.id, made_from, partial(row, *made_from)))
    return result


def _statement_rows(case: Case, numbers: Numbers, known: KnownRows) -> list[ReadRow]:
    def row(said: f.StatementMade, made: Entry) -> ReadRow:
        number = numbers[Kind.STATEMENT, said.statement]
        view = _dump(v.Said(number, said.text))
        at = micros(made.content.occurred_at)
        return ReadRow(Kind.STATEMENT, said.statement, at, number, view, said.text)

    result = []
    for said in case.statements.values():
        if case.is_live(said.entry):
            made_from = (said, case.entries[said.entry])
            make = partial(row, *made_from)
            result.append(known.row(Kind.STATEMENT, said.statement, made_from, make))
    return result


_SAID_OF_A_CASE = (
    CaseField.TITLE,
    CaseField.COMPANY,
    CaseField.SERVICE,
    CaseField.REFERENCE,
    CaseField.BASELINE,
    CaseField.WANTED,
)


def _case_words(case: Case) -> str:
    """What a case can be found by: not its zone, nor its currency."""
    said = [case.fields.get(field, "") for field in _SAID_OF_A_CASE]
    return " ".join(part for part in (*said, *case.criteria.values()) if part)


def _words(view: v.EntryView) -> str:
    """What an entry can be found by."""
    content = view.content
    parts = (
        content.text,
        content.party,
        *content.mentions,
        content.feeling,
        content.place,
        *content.references,
        *content.tags,
        *view.other_names,
    )
    return " ".join(part for part in parts if part)
