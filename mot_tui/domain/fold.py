"""The total fold: facts to case. It never raises; checks belong in `commands`."""

from collections.abc import Callable, Iterable
from datetime import datetime

from mot_tui.domain import facts as f
from mot_tui.domain.case import Case, Entry, Promise, Revision
from mot_tui.domain.deadline_facts import (
    DeadlineDropped,
    DeadlineMet,
    DeadlineReopened,
    DeadlineSet,
)
from mot_tui.domain.deadlines import Deadline
from mot_tui.domain.evidence import Evidence, EvidenceKept, EvidenceStruck
from mot_tui.domain.given import EntryGiven, EntryTaken
from mot_tui.domain.naming import NamesJoined, NamesParted, PersonDescribed
from mot_tui.domain.words import DeadlineEnd, PersonField
from mot_tui.frozen import changed, frozen


@frozen
class Deed:
    """The facts of one live record, and the wall time at which they were written down."""

    recorded_at: datetime
    facts: tuple[f.Fact, ...]


class _Draft:
    """A case while facts are laid on it; private to one call of `fold`."""

    def __init__(self, case: Case) -> None:
        self.opened = case.opened
        self.fields = dict(case.fields)
        self.criteria = dict(case.criteria)
        self.closed = case.closed
        self.archived = case.archived
        self.entries = dict(case.entries)
        self.promises = dict(case.promises)
        self.statements = dict(case.statements)
        self.contradictions = list(case.contradictions)
        self.details = dict(case.details)
        self.aliases = dict(case.aliases)
        self.deadlines = dict(case.deadlines)
        self.evidence = dict(case.evidence)
        self.recorded_at: datetime

    def freeze(self) -> Case:
        return Case(
            opened=self.opened,
            fields=self.fields,
            criteria=self.criteria,
            closed=self.closed,
            archived=self.archived,
            entries=self.entries,
            promises=self.promises,
            statements=self.statements,
            contradictions=tuple(self.contradictions),
            details=self.details,
            aliases=self.aliases,
            deadlines=self.deadlines,
            evidence=self.evidence,
        )

    # -- the case as a whole

    def case_opened(self, fact: f.CaseOpened) -> None:
        self.opened = self.opened or fact.at

    def described(self, fact: f.CaseDescribed) -> None:
        if fact.value:
            self.fields[fact.field] = fact.value
        else:
            self.fields.pop(fact.field, None)

    def criterion(self, fact: f.CriterionSet) -> None:
        if fact.text:
            self.criteria[fact.criterion] = fact.text
        else:
            self.criteria.pop(fact.criterion, None)

    def case_closed(self, fact: f.CaseClosed) -> None:
        self.closed = (fact.outcome, fact.at)

    def case_reopened(self, _: f.CaseReopened) -> None:
        self.closed, self.archived = None, False

    def case_archived(self, _: f.CaseArchived) -> None:
        self.archived = True

    # -- entries

    def entry_made(self, fact: f.EntryMade) -> None:
        if fact.entry not in self.entries:
            self.entries[fact.entry] = Entry(
                id=fact.entry,
                content=fact.content,
                order=len(self.entries),
                recorded_at=self.recorded_at,
                stated_recorded_at=fact.stated_recorded_at,
            )

    def entry_amended(self, fact: f.EntryAmended) -> None:
        if entry := self.entries.get(fact.entry):
            before = Revision(entry.content, self.recorded_at, fact.reason, fact.stated_recorded_at)
            self.entries[fact.entry] = changed(
                entry, content=fact.content, revisions=(*entry.revisions, before)
            )

    def entry_struck(self, fact: f.EntryStruck) -> None:
        if entry := self.entries.get(fact.entry):
            self.entries[fact.entry] = changed(entry, struck=fact.reason)

    def entry_given(self, fact: EntryGiven) -> None:
        if entry := self.entries.get(fact.entry):
            self.entries[fact.entry] = changed(entry, struck="", given=fact.title)

    def entry_taken(self, fact: EntryTaken) -> None:
        if entry := self.entries.get(fact.entry):
            self.entries[fact.entry] = changed(entry, taken=fact.title)

    # -- promises

    def promise_made(self, fact: f.PromiseMade) -> None:
        if fact.entry in self.entries:
            before = self.promises.get(fact.promise)
            self.promises[fact.promise] = Promise(
                id=fact.promise,
                entry=fact.entry,
                what=fact.what,
                said=fact.said,
                due=fact.due,
                acts=before.acts if before else (),
                by=fact.by,
            )

    def promise_dropped(self, fact: f.PromiseDropped) -> None:
        self.promises.pop(fact.promise, None)

    def acted(self, fact: f.Act) -> None:
        promise = self.promises.get(fact.promise)
        if promise and fact.entry in self.entries and fact.entry != promise.entry:
            self.promises[promise.id] = changed(promise, acts=(*promise.acts, fact))

    def promise_released(self, fact: f.PromiseReleased) -> None:
        if promise := self.promises.get(fact.promise):
            kept = tuple(act for act in promise.acts if act.entry != fact.entry)
            self.promises[promise.id] = changed(promise, acts=kept)

    # -- statements

    def statement_made(self, fact: f.StatementMade) -> None:
        if fact.entry in self.entries:
            self.statements[fact.statement] = fact

    def statement_dropped(self, fact: f.StatementDropped) -> None:
        self.statements.pop(fact.statement, None)

    def contradicted(self, fact: f.Contradicted) -> None:
        known = fact.first in self.statements and (
            fact.second is None or fact.second in self.statements
        )
        if known and fact.entry in self.entries and fact not in self.contradictions:
            self.contradictions.append(fact)

    def contradictions_dropped(self, fact: f.ContradictionsDropped) -> None:
        self.contradictions = [it for it in self.contradictions if it.entry != fact.entry]

    # -- people

    def person_described(self, fact: PersonDescribed) -> None:
        key = (self.aliases.get(fact.name, fact.name), fact.field)
        if fact.value:
            self.details[key] = fact.value
        else:
            self.details.pop(key, None)

    def names_joined(self, fact: NamesJoined) -> None:
        name, known = fact.name, self.aliases
        before = known.get(name, name), known.get(fact.alias, fact.alias)
        for field in PersonField:
            values = [self.details.pop((it, field), "") for it in dict.fromkeys(before)]
            if value := next(filter(None, values), ""):
                self.details[name, field] = value
        # All that led to either of the two leads to the one name now.
        led = [it for it, to in known.items() if to in before]
        known.update((it, name) for it in (*led, *before, fact.alias))
        known.pop(name, None)

    def names_parted(self, fact: NamesParted) -> None:
        self.aliases.pop(fact.alias, None)

    # -- deadlines

    def deadline_set(self, fact: DeadlineSet) -> None:
        known = self.deadlines.get(fact.deadline)
        if known is None:
            found = Deadline(fact.deadline, fact.terms, fact.at, fact.at, entry=fact.entry)
        else:
            moves = known.moves + (known.due != fact.terms.due)
            found = changed(known, terms=fact.terms, changed_at=fact.at, moves=moves)
        self.deadlines[fact.deadline] = found

    def deadline_met(self, fact: DeadlineMet) -> None:
        self._end_deadline(fact.deadline, DeadlineEnd.MET, fact.at)

    def deadline_dropped(self, fact: DeadlineDropped) -> None:
        self._end_deadline(fact.deadline, DeadlineEnd.DROPPED, fact.at, fact.reason)

    def deadline_reopened(self, fact: DeadlineReopened) -> None:
        self._end_deadline(fact.deadline, None, None)

    def _end_deadline(
        self, deadline: str, ended: DeadlineEnd | None, at: datetime | None, reason: str = ""
    ) -> None:
        if known := self.deadlines.get(deadline):
            self.deadlines[deadline] = changed(known, ended=ended, ended_at=at, reason=reason)

    # -- evidence

    def evidence_kept(self, fact: EvidenceKept) -> None:
        # Also where its entry is gone: a file belongs to the case then, and is not lost.
        if fact.evidence not in self.evidence:
            self.evidence[fact.evidence] = Evidence(
                id=fact.evidence,
                name=fact.name,
                size=fact.size,
                digest=fact.digest,
                at=fact.at,
                entry=fact.entry,
            )

    def evidence_struck(self, fact: EvidenceStruck) -> None:
        if known := self.evidence.get(fact.evidence):
            self.evidence[fact.evidence] = changed(known, struck=fact.reason)


_LAY: dict[type, Callable[..., None]] = {
    f.CaseOpened: _Draft.case_opened,
    f.CaseDescribed: _Draft.described,
    f.CriterionSet: _Draft.criterion,
    f.CaseClosed: _Draft.case_closed,
    f.CaseReopened: _Draft.case_reopened,
    f.CaseArchived: _Draft.case_archived,
    f.EntryMade: _Draft.entry_made,
    f.EntryAmended: _Draft.entry_amended,
    f.EntryStruck: _Draft.entry_struck,
    f.PromiseMade: _Draft.promise_made,
    f.PromiseDropped: _Draft.promise_dropped,
    f.PromiseSettled: _Draft.acted,
    f.PromiseChased: _Draft.acted,
    f.PromiseMoved: _Draft.acted,
    f.PromiseReleased: _Draft.promise_released,
    f.StatementMade: _Draft.statement_made,
    f.StatementDropped: _Draft.statement_dropped,
    f.Contradicted: _Draft.contradicted,
    f.ContradictionsDropped: _Draft.contradictions_dropped,
    EntryGiven: _Draft.entry_given,
    EntryTaken: _Draft.entry_taken,
    PersonDescribed: _Draft.person_described,
    NamesJoined: _Draft.names_joined,
    NamesParted: _Draft.names_parted,
    DeadlineSet: _Draft.deadline_set,
    DeadlineMet: _Draft.deadline_met,
    DeadlineDropped: _Draft.deadline_dropped,
    DeadlineReopened: _Draft.deadline_reopened,
    EvidenceKept: _Draft.evidence_kept,
    EvidenceStruck: _Draft.evidence_struck,
}


def fold(deeds: Iterable[Deed], case: Case | None = None) -> Case:
    """Lay deeds, oldest first, on a case (an empty one by default); the case given is unchanged."""
    draft = _Draft(case or Case())
    for deed in deeds:
        draft.recorded_at = deed.recorded_at
        for fact in deed.facts:
            _LAY[type(fact)](draft, fact)
    return draft.freeze()
