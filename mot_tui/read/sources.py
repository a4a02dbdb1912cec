"""What each row of the read tables is made from: a save makes those anew for which it differs."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

from mot_tui.domain import facts as f
from mot_tui.domain.case import Case
from mot_tui.domain.content import Content
from mot_tui.domain.outages import outages
from mot_tui.domain.promises import Standing, standings
from mot_tui.domain.score import Score, running_texts, score_of, units
from mot_tui.domain.words import CaseField, Kind
from mot_tui.read import views as v
from mot_tui.read.opened import Place
from mot_tui.read.rows import (
    ReadRow,
    case_row,
    case_words,
    deadline_row,
    entry_row,
    evidence_row,
    promise_row,
    statement_row,
)

Key = tuple[Kind, str]

Numbers = Mapping[Key, int]
"""The number of each id of a case: its handles."""

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)
"""Rows do not depend on the clock: their score is taken when nothing was overdue yet."""


class Sources(dict[Key, tuple[object, Callable[[], ReadRow]]]):
    """By kind and id what a row is made from, and how; the same makes the same row."""

    def add(self, kind: Kind, id: str, make: Callable[..., ReadRow], *made_from: object) -> None:
        """One row."""
        self[kind, id] = (made_from, partial(make, *made_from))

    def rows(self, stood: "Sources | None" = None) -> list[ReadRow]:
        """The rows that are not made from what they were made from as it stood; all by default."""
        before = {key: made_from for key, (made_from, _) in (stood or {}).items()}
        return [make() for key, (made_from, make) in self.items() if before.get(key) != made_from]


def sources(
    case_id: str, case: Case, numbers: Numbers, *, grace: timedelta = timedelta(0)
) -> Sources:
    """Of all rows of a case, none of one that was taken back; struck entries are among them."""
    found = Sources()
    if case.opened is not None:
        stand = standings(case, grace)
        figures = score_of(units(case, _BEFORE_ALL, stand))
        view = _case_view(case_id, case, numbers, figures)
        found.add(Kind.CASE, case_id, case_row, view, case.opened, case_words(case))
        _add_entries(found, case, numbers, figures, stand)
        _add_promises(found, case_id, case, numbers, stand)
        _add_statements(found, case, numbers)
        _add_deadlines(found, case_id, case, numbers)
        _add_evidence(found, case_id, case, numbers)
    return found


def _case_view(case_id: str, case: Case, numbers: Numbers, figures: Score) -> v.CaseView:
    timeline = case.timeline()
    down = [it for it in outages(case) if it.end is None]
    return v.CaseView(
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


def _add_entries(
    found: Sources, case: Case, numbers: Numbers, figures: Score, stand: list[Standing]
) -> None:
    told = zip(figures.units, running_texts(figures.units), strict=True)
    curved = {unit.entry: (unit, running) for unit, running in told}
    said: dict[str, list[v.Said]] = {}
    for made in case.statements.values():
        number = numbers[Kind.STATEMENT, made.statement]
        said.setdefault(made.entry, []).append(v.Said(number, made.text, case.other_speaker(made)))
    promised: dict[str, list[int]] = {}
    for promise in case.promises.values():
        promised.setdefault(promise.entry, []).append(numbers[Kind.PROMISE, promise.id])
    acts = _acts(case, numbers, stand)
    opposed: dict[str, list[v.Opposed]] = {}
    for it in case.live_contradictions():
        second = None if it.second is None else numbers[Kind.STATEMENT, it.second]
        pair = v.Opposed(numbers[Kind.STATEMENT, it.first], second)
        opposed.setdefault(it.entry, []).append(pair)

    files: dict[str | None, list[int]] = {}
    for kept in case.evidence.values():
        if kept.struck is None:
            files.setdefault(kept.entry, []).append(numbers[Kind.EVIDENCE, kept.id])

    for entry in case.entries.values():
        unit, running = curved.get(entry.id, (None, None))
        content = case.named(entry.content)
        beside = (
            tuple(said.get(entry.id, ())),
            tuple(promised.get(entry.id, ())),
            tuple(acts.get(entry.id, ())),
            tuple(opposed.get(entry.id, ())),
            unit.factor if unit else None,
            running,
            bool(unit and unit.recorded_later),
            content,
            _other_names(case, content),
            tuple(files.get(entry.id, ())),
        )
        found.add(Kind.ENTRY, entry.id, entry_row, numbers[Kind.ENTRY, entry.id], entry, beside)


def _other_names(case: Case, content: Content) -> tuple[str, ...]:
    """By what else those in an entry are called."""
    if not case.aliases:
        return ()
    named = (content.party or "", *content.mentions)
    return tuple(it for name in named for it in case.other_names(name))


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


def _add_promises(
    found: Sources, case_id: str, case: Case, numbers: Numbers, stand: list[Standing]
) -> None:
    place = _place(case_id, case)
    for order, standing in enumerate(stand):
        made = case.entries[standing.entry]
        settled_by = standing.settled_by
        view = v.PromiseView(
            number=numbers[Kind.PROMISE, standing.id],
            case=numbers[Kind.CASE, case_id],
            entry=numbers[Kind.ENTRY, standing.entry],
            party=case.speaker(case.promises[standing.id]),
            made_at=made.content.occurred_at,
            standing=standing,
            settled_by=numbers[Kind.ENTRY, settled_by] if settled_by else None,
        )
        found.add(Kind.PROMISE, standing.id, promise_row, view, made, order, place)


def _add_statements(found: Sources, case: Case, numbers: Numbers) -> None:
    for said in case.statements.values():
        if case.is_live(said.entry):
            number, made = numbers[Kind.STATEMENT, said.statement], case.entries[said.entry]
            view = v.Said(number, said.text, case.other_speaker(said))
            found.add(Kind.STATEMENT, said.statement, statement_row, said.statement, view, made)


def _add_deadlines(found: Sources, case_id: str, case: Case, numbers: Numbers) -> None:
    place = _place(case_id, case)
    for order, deadline in enumerate(case.deadlines.values()):
        number = numbers[Kind.DEADLINE, deadline.id]
        view = v.DeadlineView(number, numbers[Kind.CASE, case_id], deadline)
        found.add(Kind.DEADLINE, deadline.id, deadline_row, view, order, place)


def _add_evidence(found: Sources, case_id: str, case: Case, numbers: Numbers) -> None:
    for order, kept in enumerate(case.evidence.values()):
        made = case.entries.get(kept.entry or "")
        view = v.EvidenceView(
            number=numbers[Kind.EVIDENCE, kept.id],
            case=numbers[Kind.CASE, case_id],
            entry=numbers[Kind.ENTRY, made.id] if made else None,
            counts=case.counts(kept),
            evidence=kept,
        )
        found.add(Kind.EVIDENCE, kept.id, evidence_row, view, order)


def _place(case_id: str, case: Case) -> Place:
    return case_id, case.title, case.fields.get(CaseField.TIMEZONE, "")
