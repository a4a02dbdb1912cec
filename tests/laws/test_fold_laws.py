"""The fold is total, and evolving a case is folding it anew (design.md, the journal)."""

from datetime import datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from mot_tui.domain import facts as f
from mot_tui.domain.case import Case
from mot_tui.domain.deadline_facts import DeadlineSet
from mot_tui.domain.evidence import EvidenceKept
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.naming import NamesJoined, PersonDescribed
from mot_tui.domain.outages import outages
from mot_tui.domain.promises import standings
from mot_tui.domain.restate import request_of
from mot_tui.domain.score import score
from mot_tui.domain.words import Kind
from mot_tui.read.sources import sources
from tests.anyfacts import facts, instants, many_deeds

MANY = many_deeds
GRACE = st.sampled_from([timedelta(0), timedelta(minutes=30), timedelta(days=3650)])


@given(MANY)
def test_evolving_is_refolding_and_leaves_each_case_as_it_was(many: list[Deed]) -> None:
    stages = [Case()]
    for deed in many:
        stages.append(fold([deed], stages[-1]))
    assert stages == [fold(many[:n]) for n in range(len(many) + 1)]
    case = stages[-1]
    assert [entry.order for entry in case.entries.values()] == list(range(len(case.entries)))
    timeline = [entry.sort_key for entry in case.timeline()]
    assert timeline == sorted(it.sort_key for it in case.entries.values() if it.struck is None)


@given(MANY, instants, GRACE)
def test_no_facts_whatever_stop_the_score(
    many: list[Deed], now: datetime, grace: timedelta
) -> None:
    case = fold(many)
    found = score(case, now, grace=grace)
    assert len(found.rows) == len(found.units)
    for standing in standings(case, grace):
        assert all(moment > now for moment in standing.changes_after(now))
        assert standing.late(now) >= timedelta(0)
    for outage in outages(case):
        assert outage.end is None or outage.end >= outage.start
    assert score(case.as_of(now), now).n <= len(case.entries)


@given(MANY)
def test_no_facts_whatever_stop_the_read_rows(many: list[Deed]) -> None:
    case = fold(many)
    numbers = {(Kind.CASE, "c"): 1}
    for kind, ids in (
        (Kind.ENTRY, case.entries),
        (Kind.PROMISE, case.promises),
        (Kind.STATEMENT, case.statements),
        (Kind.DEADLINE, case.deadlines),
        (Kind.EVIDENCE, case.evidence),
    ):
        numbers |= {(kind, id): n for n, id in enumerate(ids, 1)}
    rows = sources("c", case, numbers).rows()
    assert len(rows) == len({(row.kind, row.id) for row in rows})
    shown = len(case.entries) if case.opened else 0
    assert sum(row.kind is Kind.ENTRY for row in rows) == shown
    assert sum(row.kind is Kind.CASE for row in rows) == bool(case.opened)


@given(MANY)
def test_every_entry_can_be_told_as_a_request(many: list[Deed]) -> None:
    case = fold(many)
    numbers = {id: n for n, id in enumerate([*case.promises, *case.statements], 1)}
    for entry in case.entries.values():
        known = all(
            side is None or side in case.statements
            for it in case.contradictions
            if it.entry == entry.id
            for side in (it.first, it.second)
        )
        if known:
            assert request_of(case, entry.id, numbers).content == entry.content


FIRST_OF_ALL = (
    *(f.CaseOpened, f.CaseDescribed, f.CriterionSet, f.CaseClosed, f.CaseReopened),
    *(f.CaseArchived, f.EntryMade),
    # A person is there by being named, also before an entry does it.
    *(PersonDescribed, NamesJoined),
    DeadlineSet,
    # Where its entry is gone a file is one of the case.
    EvidenceKept,
)


@given(facts, instants)
def test_a_fact_about_something_unknown_changes_nothing(fact: f.Fact, when: datetime) -> None:
    assume(not isinstance(fact, FIRST_OF_ALL))
    assert fold([Deed(when, (fact,))]) == Case()


@given(st.lists(facts, max_size=8), instants)
def test_facts_of_one_deed_or_of_many_make_the_same_case(
    many: list[f.Fact], when: datetime
) -> None:
    assert fold([Deed(when, tuple(many))]) == fold([Deed(when, (fact,)) for fact in many])
