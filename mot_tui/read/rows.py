"""The rows of the read tables, each made from a view of a folded case."""

import json
from datetime import UTC, datetime, timedelta

from mot_tui.domain.case import Case, Entry
from mot_tui.domain.content import Content
from mot_tui.domain.deadlines import Deadline
from mot_tui.domain.promises import Standing
from mot_tui.domain.share import Share
from mot_tui.domain.wire import to_plain
from mot_tui.domain.words import CaseField, Kind, PromiseState
from mot_tui.frozen import frozen
from mot_tui.journal.record import micros
from mot_tui.read import views as v
from mot_tui.read.opened import OpenView, Place, open_deadline, open_promise

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@frozen
class ReadRow:
    """One row of `read_row`, the words by which it can be found, its row of the board."""

    kind: Kind
    id: str
    at: int
    order: int
    view: str
    words: str = ""
    opened: OpenView | None = None


Beside = tuple[
    tuple[v.Said, ...],
    tuple[int, ...],
    tuple[v.ActView, ...],
    tuple[v.Opposed, ...],
    Share | None,
    str | None,
    bool,
    Content,
    tuple[str, ...],
    tuple[int, ...],
]
"""What the case says of an entry beside the entry itself, in the order in which its view is made.

A plain tuple: a save gathers one for each entry of the case.
"""


def instant_of(at: int) -> datetime:
    """The instant so many microseconds after 1970 (`journal.record.micros`)."""
    return _EPOCH + timedelta(microseconds=at)


def case_row(view: v.CaseView, opened: datetime, words: str) -> ReadRow:
    """Of a case, in the order of its newest entry."""
    at = micros(view.last_at or opened)
    return ReadRow(Kind.CASE, view.id, at, view.number, _dump(view), words)


def entry_row(number: int, entry: Entry, beside: Beside) -> ReadRow:
    """Of an entry, at its place on the timeline; a struck one cannot be found by its words."""
    said, promises, acts, opposed, factor, running, later, content, other_names, evidence = beside
    view = v.EntryView(
        id=entry.id,
        number=number,
        content=content,
        recorded_at=entry.recorded_at,
        order=entry.order,
        statements=said,
        promises=promises,
        acts=acts,
        opposed=opposed,
        factor=factor,
        running=running,
        recorded_later=later,
        revisions=len(entry.revisions),
        struck=entry.struck,
        stated_recorded_at=entry.stated_recorded_at,
        given=entry.given,
        taken=entry.taken,
        other_names=other_names,
        evidence=evidence,
    )
    words = "" if entry.struck is not None else _words(view)
    at = micros(entry.sort_key[0])
    return ReadRow(Kind.ENTRY, entry.id, at, entry.order, _dump(view), words)


def promise_row(view: v.PromiseView, made: Entry, order: int, place: Place) -> ReadRow:
    """Of a promise, in the order in which promises were made."""
    found: Standing = view.standing
    words = f"{found.what} {found.said}".strip()
    at = micros(made.sort_key[0])
    opened = None if found.outcome else open_promise(view, place, PromiseState.WAITING)
    return ReadRow(Kind.PROMISE, found.id, at, order, _dump(view), words, opened)


def statement_row(id: str, view: v.Said, made: Entry) -> ReadRow:
    """Of a statement."""
    at = micros(made.content.occurred_at)
    return ReadRow(Kind.STATEMENT, id, at, view.number, _dump(view), view.text)


def deadline_row(view: v.DeadlineView, order: int, place: Place) -> ReadRow:
    """Of a deadline, in the order in which deadlines were entered."""
    found: Deadline = view.deadline
    terms = found.terms
    said = (terms.what, *(it.label for it in terms.starts), terms.words, terms.said_by)
    words = " ".join(part for part in (*said, found.reason) if part)
    opened = None if found.ended else open_deadline(view, place)
    return ReadRow(Kind.DEADLINE, found.id, micros(found.at), order, _dump(view), words, opened)


def evidence_row(view: v.EvidenceView, order: int) -> ReadRow:
    """Of a file kept as evidence, which is found by its name as long as it counts."""
    found = view.evidence
    words = found.name if view.counts else ""
    return ReadRow(Kind.EVIDENCE, found.id, micros(found.at), order, _dump(view), words)


def _dump(view: object) -> str:
    return json.dumps(to_plain(view), separators=(",", ":"))


_SAID_OF_A_CASE = (
    CaseField.TITLE,
    CaseField.COMPANY,
    CaseField.SERVICE,
    CaseField.REFERENCE,
    CaseField.CUSTOMER,
    CaseField.HOLDER,
    CaseField.ADDRESS,
    CaseField.BASELINE,
    CaseField.WANTED,
)


def case_words(case: Case) -> str:
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
