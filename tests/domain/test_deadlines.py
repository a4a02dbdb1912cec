"""Deadlines: what the fold makes of them, and each state exactly at its instant."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mot_tui.domain import deadline_commands as d
from mot_tui.domain.case import Case
from mot_tui.domain.content import Due
from mot_tui.domain.deadline_facts import (
    DeadlineDropped,
    DeadlineMet,
    DeadlineReopened,
    DeadlineSet,
    StartEvent,
    Terms,
)
from mot_tui.domain.deadlines import Deadline
from mot_tui.domain.facts import Fact
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.words import DeadlineEnd, PromiseState
from mot_tui.errors import Refused
from mot_tui.frozen import changed
from tests.casefile import OPENED, Story

DAY, TICK = timedelta(days=1), timedelta(microseconds=1)
END = datetime(2026, 3, 16, 15, tzinfo=UTC)
WHOLE_DAY, INSTANT = Due(end=END, start=END - DAY), Due(end=END, start=END)
TERMS = Terms("cancel", WHOLE_DAY, (StartEvent(date(2026, 3, 2), "signed"),), 14)


def folded(*facts: Fact) -> Case:
    return fold([Deed(OPENED, (DeadlineSet("d1", OPENED, TERMS), *facts))])


def test_a_deadline_stands_until_it_ends_and_may_be_opened_again() -> None:
    assert folded().deadlines["d1"] == Deadline("d1", TERMS, OPENED, OPENED)
    met = folded(DeadlineMet("d1", END)).deadlines["d1"]
    assert (met.ended, met.ended_at) == (DeadlineEnd.MET, END)
    dropped = folded(DeadlineDropped("d1", END, "moved out")).deadlines["d1"]
    assert (dropped.ended, dropped.reason) == (DeadlineEnd.DROPPED, "moved out")
    opened = folded(DeadlineMet("d1", END), DeadlineReopened("d1")).deadlines["d1"]
    assert (opened.ended, opened.ended_at) == (None, None)
    assert folded(DeadlineMet("d2", END)).deadlines.keys() == {"d1"}


def test_entered_anew_it_keeps_when_it_was_entered_and_counts_other_dues() -> None:
    renamed, later = changed(TERMS, what="withdraw"), changed(TERMS, due=INSTANT)
    case = folded(DeadlineSet("d1", END, renamed), DeadlineSet("d1", END, later))
    found = case.deadlines["d1"]
    assert (found.at, found.changed_at, found.moves) == (OPENED, END, 1)


@pytest.mark.parametrize(
    ("due", "now", "state"),
    [
        (WHOLE_DAY, END - 7 * DAY - TICK, PromiseState.WAITING),
        (WHOLE_DAY, END - 7 * DAY, PromiseState.SOON),
        (WHOLE_DAY, END - DAY - TICK, PromiseState.SOON),
        (WHOLE_DAY, END - DAY, PromiseState.DUE),
        (WHOLE_DAY, END, PromiseState.DUE),
        (WHOLE_DAY, END + TICK, PromiseState.OVERDUE),
        (INSTANT, END, PromiseState.SOON),
        (INSTANT, END + TICK, PromiseState.OVERDUE),
    ],
)
def test_each_state_begins_at_its_instant(due: Due, now: datetime, state: PromiseState) -> None:
    found = Deadline("d1", changed(TERMS, due=due), OPENED, OPENED)
    assert found.state(now) is state
    assert changed(found, ended=DeadlineEnd.MET).state(now) is PromiseState.SETTLED


@pytest.mark.parametrize("due", [WHOLE_DAY, INSTANT])
def test_the_changes_still_to_come_are_those_of_the_state(due: Due) -> None:
    found = Deadline("d1", changed(TERMS, due=due), OPENED, OPENED)
    now = END - 30 * DAY
    for moment in found.changes_after(now):
        if moment != END or due is WHOLE_DAY:
            assert found.state(moment - TICK) is not found.state(moment)
    assert found.changes_after(END + TICK) == []
    assert changed(found, ended=DeadlineEnd.DROPPED).changes_after(now) == []


def test_the_earliest_start_counts() -> None:
    starts = (StartEvent(date(2026, 3, 5), "installed"), StartEvent(date(2026, 3, 2), "signed"))
    found = Deadline("d1", changed(TERMS, starts=starts), OPENED, OPENED)
    assert found.first == starts[1]
    assert changed(found, terms=changed(TERMS, starts=())).first is None


@pytest.mark.parametrize(
    ("code", "request_"),
    [
        ("deadline-without-name", d.DeadlineRequest(" ", TERMS.starts, 14)),
        ("deadline-without-end", d.DeadlineRequest("cancel", TERMS.starts)),
        ("deadline-two-ends", d.DeadlineRequest("cancel", TERMS.starts, 14, until=INSTANT)),
        ("deadline-days", d.DeadlineRequest("cancel", TERMS.starts, 0)),
        ("deadline-days", d.DeadlineRequest("cancel", TERMS.starts, 3661)),
        ("deadline-without-start", d.DeadlineRequest("cancel", (), 14)),
    ],
)
def test_what_is_no_deadline_is_refused(code: str, request_: d.DeadlineRequest) -> None:
    with pytest.raises(Refused, match=code):
        d.checked(request_)


def test_a_deadline_is_the_request_that_would_make_it() -> None:
    fixed = Terms("cancel", INSTANT, said_by="the shop", verified=True, words="in writing")
    assert d.checked(d.request_of(fixed)).until == INSTANT
    asked = d.request_of(TERMS)
    assert (asked.days, asked.until, d.checked(asked)) == (14, None, asked)


def test_what_has_ended_is_neither_changed_nor_ended_again() -> None:
    case = folded(DeadlineMet("d1", END))
    with pytest.raises(Refused, match="deadline-met"):
        d.drop_deadline(case, "d1", END)
    with pytest.raises(Refused, match="deadline-met"):
        d.change_deadline(case, "d1", changed(TERMS, what="x"), END)
    assert d.reopen_deadline(case, "d1") == [DeadlineReopened("d1")]
    with pytest.raises(Refused, match="deadline-open"):
        d.reopen_deadline(folded(), "d1")
    with pytest.raises(Refused, match="nothing-changed"):
        d.change_deadline(folded(), "d1", TERMS, END)
    with pytest.raises(Refused, match="unknown-deadline"):
        d.meet_deadline(folded(), "d9", END)


def test_the_score_never_looks_at_deadlines() -> None:
    """
    10:00 call @101 lost parcel *2
    """
    story = Story(test_the_score_never_looks_at_deadlines.__doc__ or "")
    before = story.score(END + DAY)
    story.deeds.append(Deed(OPENED, (DeadlineSet("d1", OPENED, TERMS),)))
    assert story.case.deadlines
    assert story.score(END + DAY) == before
