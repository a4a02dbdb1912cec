"""A whole case as JSON, which imports again into an equal case (`contract.md`, JSON).

`facts` is the case: what the fold is made from, in its order. All else is for readers. What
changes with the clock or the journal it lies in stands below `exported`, so that two exports of
equal cases differ there and in `recorded_at` alone.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC

from mot_tui.domain import facts as f
from mot_tui.domain.deadline_facts import DeadlineSet
from mot_tui.domain.deeds import plain_facts
from mot_tui.domain.evidence import EvidenceKept
from mot_tui.domain.fold import Deed
from mot_tui.domain.score import score_of
from mot_tui.domain.wire import Json, instant_text
from mot_tui.domain.words import Kind
from mot_tui.exporters import plain
from mot_tui.exporters.deadlines import deadline_plain, terms_plain
from mot_tui.exporters.evidence import evidence_plain
from mot_tui.exporters.jsontext import written
from mot_tui.exporters.people import person_plain
from mot_tui.exporters.report import PromiseLine, Report
from mot_tui.frozen import changed
from mot_tui.read.views import DeadlineView

FORMAT, VERSION = "mot-case", 1
"""What the file calls itself."""

MOST_PLACES = 2000
"""Of a running score more are not written: it is the product of the factors that stand there.

A row each with an ever longer product would make the file of ten thousand moments a hundred times
as large as what it tells.
"""


def write(report: Report) -> bytes:
    """The case file: UTF-8, nothing in it that acts on a terminal; feelings are in it."""
    deeds = report.deeds
    whole: Json = {
        "format": FORMAT,
        "version": VERSION,
        "exported": _exported(report),
        "case": _case(report),
        "entries": _entries(report),
        "people": [person_plain(it, report.numbers, report.zone) for it in report.people],
        "promises": (_promise(line, report) for line in report.promises),
        "deadlines": [_deadline(view, report) for view in report.deadlines],
        "evidence": [evidence_plain(it.view, report.zone) for it in report.evidence],
        "score": _score(report),
        "numbers": _numbers(report, deeds),
        "facts": (_fact(fact, deed) for deed in deeds for fact in deed.facts),
    }
    return written(whole)


def _exported(report: Report) -> Json:
    """By which device, out of which journal, when, and what the clock then said."""
    zone, head = report.zone, report.head
    return {
        "device": head.device,
        "number": head.records,
        "head": head.hash,
        "heads": [
            {"device": it.device, "number": it.records, "head": it.hash} for it in report.heads
        ],
        "at": plain.at_plain(report.exported_at, zone),
        "id": report.id,
        "case": f"c{report.case.number}",
        "due": [
            plain.promise_plain(line.view, report.exported_at, zone, report.soon)
            for line in report.promises
            if line.standing.outcome is None
        ]
        + [
            deadline_plain(view, report.exported_at, zone, report.near)
            for view in report.deadlines
            if view.deadline.ended is None
        ],
        "future": [
            f"e{entry.number}"
            for entry in report.live
            if entry.content.is_ahead(report.exported_at)
        ],
        "score": plain.score_plain(
            report.score,
            report.numbers,
            zone,
            report.case.number,
            report.exported_at,
            most=MOST_PLACES,
        ),
    }


def _case(report: Report) -> Json:
    said = plain.case_plain(report.case, report.zone)
    del said["case"], said["id"], said["key"]
    return said


def _entries(report: Report) -> Iterator[Json]:
    running = plain.running_of(report.rows, MOST_PLACES)
    for entry in report.entries:
        yield plain.entry_plain(entry, report.zone, running.get(entry.id))


def _promise(line: PromiseLine, report: Report) -> Json:
    """A promise with its whole life, but for what changes with the clock while it is open."""
    zone, found, numbers = report.zone, line.standing, report.numbers
    settled = found.outcome is not None
    return {
        "id": f"p{line.view.number}",
        "entry": f"e{line.view.entry}",
        "what": found.what,
        "said": found.said,
        "who": line.view.party,
        "made_at": plain.at_plain(line.view.made_at, zone),
        **(plain.due_plain(found.due, zone) or {"from": None, "due": None}),
        "deadline": plain.at_plain(found.deadline, zone),
        "moves": [
            {
                "entry": f"e{numbers[Kind.ENTRY, move.entry]}",
                "said": move.said,
                **plain.due_plain(move.due, zone),
                "mine": move.at_my_wish,
            }
            for move in found.moves
        ],
        "chases": [f"e{numbers[Kind.ENTRY, chase.entry]}" for chase in found.chases],
        "outcome": found.outcome,
        "settled_by": f"e{line.view.settled_by}" if line.view.settled_by else None,
        "settled_at": plain.at_plain(found.settled_at, zone),
        "late_s": int(line.late.total_seconds()) if settled else None,
    }


def _deadline(view: DeadlineView, report: Report) -> Json:
    """A deadline, but for what changes with the clock while it is open."""
    said = terms_plain(view, report.zone)
    del said["case"]
    return said


def _score(report: Report) -> Json:
    """The settled figures; the live ones depend on the clock and stand below `exported`."""
    settled = score_of([unit for unit in report.score.units if not unit.provisional])
    said = plain.score_plain(settled, report.numbers, report.zone, most=MOST_PLACES)
    for name in ("case", "live", "keep_rate"):
        del said[name]
    return said


def _numbers(report: Report, deeds: Iterable[Deed]) -> Json:
    """The id behind each number that people type, of all that the facts make."""
    made = [named for deed in deeds for fact in deed.facts if (named := _made(fact))]
    numbers = report.numbers
    found = {(kind, numbers[kind, id]): id for kind, id in made if (kind, id) in numbers}
    return {f"{kind}{number}": id for (kind, number), id in sorted(found.items())}


def _made(fact: f.Fact) -> tuple[Kind, str] | None:
    """What a fact gives a number to."""
    match fact:
        case f.EntryMade(entry):
            return Kind.ENTRY, entry
        case f.PromiseMade(promise):
            return Kind.PROMISE, promise
        case f.StatementMade(statement):
            return Kind.STATEMENT, statement
        case DeadlineSet(deadline):
            return Kind.DEADLINE, deadline
        case EvidenceKept(evidence):
            return Kind.EVIDENCE, evidence
        case _:
            return None


def _fact(fact: f.Fact, deed: Deed) -> Json:
    """A fact with the time at which it is said to have been recorded."""
    at = deed.recorded_at.astimezone(UTC)
    if isinstance(fact, f.EntryMade | f.EntryAmended):
        fact = changed(fact, stated_recorded_at=fact.stated_recorded_at or at)
    return {"recorded_at": instant_text(at), **plain_facts([fact])[0]}
