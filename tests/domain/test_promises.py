"""Promises: states, lateness, chases, moves, settlings (score.md, rule 3)."""

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from mot_tui.domain.promises import lateness_factor
from mot_tui.domain.words import Outcome, PromiseState
from tests.casefile import Story, at

HOUR = timedelta(hours=1)
TICK = timedelta(microseconds=1)
LATER = at("1 Apr 00:00")

CALLBACK = "09:00 call !callback 2026-03-03 10:00"
WINDOW = "09:00 call !visit 2026-03-04 10:00-12:00"
DAY = "09:00 call !visit 2026-03-04"
UNDATED = "09:00 call !visit"


# -- lateness


@pytest.mark.parametrize(
    ("late", "factor"),
    [
        (-HOUR, "1"),
        (timedelta(0), "1"),
        (TICK, "0.9"),
        (24 * HOUR - TICK, "0.9"),
        (24 * HOUR, "0.7"),
        (72 * HOUR - TICK, "0.7"),
        (72 * HOUR, "0.5"),
        (168 * HOUR - TICK, "0.5"),
        (168 * HOUR, "0.3"),
        (10**5 * HOUR, "0.3"),
    ],
)
def test_lateness_has_five_steps_and_never_a_zero(late: timedelta, factor: str) -> None:
    assert lateness_factor(late).exact() == factor


def test_late_begins_after_the_due_and_after_the_grace() -> None:
    story = Story(CALLBACK)
    due, grace = at("3 Mar 10:00"), timedelta(minutes=30)
    assert story.promise(1).late(due) == timedelta(0)
    assert story.promise(1).late(due + TICK) == TICK
    assert story.promise(1, grace).late(due + grace) == timedelta(0)
    assert story.promise(1, grace).late(due + 2 * grace) == grace
    assert story.promise(1, grace).state(due + grace) is not PromiseState.OVERDUE
    assert story.promise(1, grace).state(due + grace + TICK) is PromiseState.OVERDUE
    assert story.live(due + grace, grace=grace) is None
    assert story.live(due + grace + TICK, grace=grace) == Decimal(90)


def test_grace_also_spares_a_settling_and_a_chase() -> None:
    story = Story(UNDATED)
    story.say("## 2026-03-03\n10:00 text ?p1\n10:20 visit +p1")
    grace = timedelta(minutes=30)
    assert story.live(LATER) == Decimal(90)
    assert story.live(LATER, grace=grace) == Decimal(100)


# -- states


@pytest.mark.parametrize(
    ("line", "states"),
    [
        (
            CALLBACK,
            [
                ("2 Mar 09:59", "waiting"),
                ("2 Mar 10:00", "soon"),
                ("3 Mar 10:00", "soon"),
                ("3 Mar 10:01", "overdue"),
            ],
        ),
        (
            WINDOW,
            [
                ("3 Mar 09:59", "waiting"),
                ("3 Mar 10:00", "soon"),
                ("4 Mar 09:59", "soon"),
                ("4 Mar 10:00", "due"),
                ("4 Mar 12:00", "due"),
                ("4 Mar 12:01", "overdue"),
            ],
        ),
        (
            DAY,
            [
                ("2 Mar 23:59", "waiting"),
                ("3 Mar 00:00", "soon"),
                ("4 Mar 00:00", "due"),
                ("5 Mar 00:00", "due"),
                ("5 Mar 00:01", "overdue"),
            ],
        ),
        (UNDATED, [("2 Mar 09:00", "undated"), ("1 Apr 00:00", "undated")]),
    ],
)
def test_a_promise_goes_from_waiting_to_overdue(line: str, states: list[tuple[str, str]]) -> None:
    promise = Story(line).promise(1)
    assert [(when, promise.state(at(when)).value) for when, _ in states] == states


def test_how_soon_is_soon_is_a_setting() -> None:
    promise = Story(CALLBACK).promise(1)
    assert promise.state(at("3 Mar 07:00"), soon=2 * HOUR) is PromiseState.WAITING
    assert promise.state(at("3 Mar 08:00"), soon=2 * HOUR) is PromiseState.SOON


@pytest.mark.parametrize("line", [CALLBACK, WINDOW, DAY])
def test_nothing_changes_but_at_the_instants_foretold(line: str) -> None:
    promise = Story(line).promise(1)
    began = at("2 Mar 00:00")
    told = promise.changes_after(began)
    assert told == sorted(told)
    edges = [began, *told, told[-1] + 1000 * HOUR]
    for start, end in pairwise(edges):
        states = {
            (promise.state(when), lateness_factor(promise.late(when)))
            for when in (start, start + (end - start) / 2, end - TICK)
        }
        assert len(states) == 1


def test_nothing_is_foretold_of_what_is_settled_or_undated(case: Story) -> None:
    """
    09:00 call !visit
    10:00 call !callback 2026-03-02 17:00
    11:00 call +p2
    """
    assert case.promise(1).changes_after(at("2 Mar 12:00")) == []
    assert case.promise(2).changes_after(at("2 Mar 12:00")) == []
    assert case.promise(2).state(LATER) is PromiseState.SETTLED


# -- chases


def test_the_first_chase_is_the_deadline_of_an_undated_promise(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !visit
    ## 2026-03-05
    12:00 text ?p1
    ## 2026-03-06
    12:00 text ?p1
    """
    promise = case.promise(1)
    assert promise.deadline == promise.overdue_from == at("5 Mar 12:00")
    assert promise.due is None
    assert len(promise.chases) == 2
    assert promise.state(at("5 Mar 12:01")) is PromiseState.OVERDUE
    assert case.live(at("6 Mar 11:59")) == Decimal(90)
    assert case.live(at("6 Mar 12:00")) == Decimal(70)


def test_a_chase_on_a_dated_promise_is_only_counted(case: Story) -> None:
    """
    09:00 call !callback 2026-03-03 10:00
    10:00 call ?p1
    """
    assert len(case.promise(1).chases) == 1
    assert case.promise(1).deadline == at("3 Mar 10:00")


def test_the_earliest_chase_counts_in_whatever_order_they_were_written(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !visit
    ## 2026-03-06
    12:00 text ?p1
    ## 2026-03-04
    12:00 text ?p1
    """
    assert case.promise(1).deadline == at("4 Mar 12:00")


def test_a_chase_of_which_only_the_day_is_known_is_a_deadline_at_its_end(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !visit
    ## 2026-03-05
    text ?p1
    """
    assert case.promise(1).deadline == at("6 Mar 00:00")
    assert case.live(at("5 Mar 18:00")) is None


def test_a_date_given_before_the_first_chase_is_the_first_due(case: Story) -> None:
    """
    09:00 call !visit
    10:00 call< >p1 2026-03-04 12:00
    11:00 text ?p1
    """
    assert case.promise(1).deadline == at("4 Mar 12:00")


def test_a_date_given_after_the_first_chase_does_not_undo_it(case: Story) -> None:
    """
    09:00 call !visit
    10:00 text ?p1
    11:00 call< >p1 2026-03-04 12:00
    """
    promise = case.promise(1)
    assert promise.deadline == at("2 Mar 10:00")
    assert promise.overdue_from == at("4 Mar 12:00")
    assert promise.state(at("4 Mar 12:00")) is not PromiseState.OVERDUE
    assert promise.late(at("4 Mar 12:00")) == 50 * HOUR


def test_who_asks_and_is_given_a_date_at_once_has_a_date(case: Story) -> None:
    """
    09:00 call !visit
    10:00 call ?p1 >p1 2026-03-04 12:00
    11:00 text ?p1
    """
    promise = case.promise(1)
    assert (promise.deadline, promise.asked_first) == (at("4 Mar 12:00"), False)
    assert len(promise.chases) == 2


def test_what_was_done_after_the_settling_no_longer_counts(case: Story) -> None:
    """
    09:00 call !visit
    10:00 call +p1
    11:00 call ?p1
    12:00 call >p1 2026-03-04 12:00
    """
    promise = case.promise(1)
    assert (promise.chases, promise.moves, promise.deadline, promise.due) == ((), (), None, None)


# -- moves


def test_moved_by_them_is_due_later_but_late_from_the_first(case: Story) -> None:
    """
    09:00 call !callback 2026-03-03 10:00
    10:00 call< >p1 2026-03-05 10:00-12:00
    """
    promise = case.promise(1)
    assert promise.state(at("4 Mar 09:59")) is PromiseState.WAITING
    assert promise.state(at("5 Mar 11:00")) is PromiseState.DUE
    assert promise.reminded_from == at("5 Mar 10:00")
    assert case.live(at("5 Mar 12:00")) is None
    assert promise.late(at("5 Mar 12:00")) == 50 * HOUR
    assert case.live(at("5 Mar 12:01")) == Decimal(70)
    assert case.rate(at("5 Mar 12:00")) == (0, 0)
    assert case.rate(at("5 Mar 12:01")) == (0, 1)


def test_kept_by_the_moved_due_is_late_all_the_same(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 10:00
    10:00 call< >p1 2026-03-05 10:00
    ## 2026-03-04
    11:00 call< +p1
    """
    assert case.live(LATER) == Decimal(70)
    assert case.rate(LATER) == (0, 1)


def test_moved_at_my_wish_is_a_new_due(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 10:00
    10:00 call <p1 2026-03-05 10:00
    ## 2026-03-05
    09:00 call< +p1
    """
    assert case.promise(1).deadline == at("5 Mar 10:00")
    assert case.live(LATER) == Decimal(100)
    assert case.rate(LATER) == (1, 1)


def test_every_move_stays_in_the_history(case: Story) -> None:
    """
    09:00 call !callback 2026-03-03 10:00
    10:00 call< >p1 2026-03-04 10:00
    11:00 call <p1 2026-03-05 10:00
    12:00 call< >p1 2026-03-06 10:00
    """
    promise = case.promise(1)
    assert [move.at_my_wish for move in promise.moves] == [False, True, False]
    assert [move.said for move in promise.moves] == [f"2026-03-0{n} 10:00" for n in (4, 5, 6)]
    assert promise.deadline == at("5 Mar 10:00")
    assert promise.overdue_from == at("6 Mar 10:00")
    assert case.case.promises[case.promise_id(1)].due == promise_due(case)


def promise_due(case: Story) -> object:
    made = next(iter(case.case.promises.values()))
    assert made.due is not None
    assert made.due.end == at("3 Mar 10:00")
    return made.due


# -- the table of states


@pytest.mark.parametrize(
    ("settling", "factor", "rate"),
    [
        ("+p1", "0.9", (0, 1)),
        ("=p1", "0.9", (0, 1)),
        ("-p1", "0.3", (0, 1)),
        ("-p1:gave-up", "0.3", (0, 1)),
        ("-p1:refused", "0.3", (0, 1)),
        ("-p1:withdrawn", None, (0, 0)),
        ("+p1 *5", "0.9", (0, 1)),
        ("+p1 *3", "0.7", (0, 1)),
        ("=p1 *5", "0.9", (0, 1)),
        ("-p1 *5", "0.5", (0, 1)),
        ("-p1 *2", "0.5", (0, 1)),
        ("-p1 *1", "0.3", (0, 1)),
        ("-p1 *0", "0", (0, 1)),
        ("-p1:refused *3", "0.5", (0, 1)),
        ("-p1:withdrawn *4", "0.9", (0, 0)),
    ],
)
def test_settled_two_hours_late(settling: str, factor: str | None, rate: tuple[int, int]) -> None:
    story = Story(CALLBACK)
    story.say(f"## 2026-03-03\n12:00 call {settling}")
    found = story.score(LATER)
    assert [unit.factor.exact() for unit in found.units] == ([factor] if factor else [])
    assert (found.kept, found.due) == rate
    assert story.promise(1).late(LATER) == 2 * HOUR


@pytest.mark.parametrize(
    ("settling", "factor", "rate"),
    [
        ("+p1", "1", (1, 1)),
        ("=p1", None, (0, 1)),
        ("-p1", "0.3", (0, 1)),
        ("-p1:withdrawn", None, (0, 0)),
        ("+p1 *4", "0.9", (1, 1)),
        ("=p1 *5", "1", (0, 1)),
    ],
)
def test_settled_on_time(settling: str, factor: str | None, rate: tuple[int, int]) -> None:
    story = Story(CALLBACK)
    story.say(f"## 2026-03-03\n10:00 call {settling}")
    found = story.score(LATER)
    assert [unit.factor.exact() for unit in found.units] == ([factor] if factor else [])
    assert (found.kept, found.due) == rate


@pytest.mark.parametrize(
    ("settling", "factor", "rate"),
    [
        ("+p1", None, (0, 0)),
        ("-p1", "0.3", (0, 1)),
        ("=p1", None, (0, 1)),
        ("-p1:withdrawn", None, (0, 0)),
    ],
)
def test_settled_without_a_date_or_a_chase(
    settling: str, factor: str | None, rate: tuple[int, int]
) -> None:
    story = Story(UNDATED)
    story.say(f"## 2026-03-20\n12:00 call {settling}")
    found = story.score(LATER)
    assert [unit.factor.exact() for unit in found.units] == ([factor] if factor else [])
    assert (found.kept, found.due) == rate


def test_a_broken_promise_counts_its_entry_once(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 10:00
    09:30 call !visit 2026-03-03 10:00
    ## 2026-03-05
    10:00 call< -p1 -p2:refused *5
    """
    (unit,) = case.score(LATER).units
    assert unit.factor.exact() == "0.49"
    assert unit.rating == 5


def test_open_promises_are_scored_only_while_overdue(case: Story) -> None:
    """
    09:00 call *2 !callback 2026-03-03 10:00
    10:00 call !visit
    """
    assert case.live(at("3 Mar 10:00")) == Decimal(50)
    assert case.rate(at("3 Mar 10:00")) == (0, 0)
    assert case.live(at("3 Mar 10:01")) == Decimal(45)
    assert case.settled(at("3 Mar 10:01")) == Decimal(50)
    assert case.rate(at("3 Mar 10:01")) == (0, 1)


def test_lateness_is_frozen_at_settling(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 10:00
    ## 2026-03-03
    11:00 call< +p1
    """
    assert case.live(at("3 Mar 11:00")) == case.live(LATER) == Decimal(90)


def test_an_unrelated_entry_never_closes_a_promise(case: Story) -> None:
    """
    09:00 call> @101 !callback 2026-03-02 10:00
    10:30 call< @101 called back about something else *5
    """
    assert case.promise(1).state(LATER) is PromiseState.OVERDUE
    assert case.promise(1).outcome is None


# -- settled twice, struck, undone


def test_settled_twice_the_first_written_down_holds(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 10:00
    ## 2026-03-03
    12:00 call< +p1
    09:00 note -p1
    """
    promise = case.promise(1)
    assert promise.outcome is Outcome.KEPT
    assert promise.settled_by == case.entry_id(2)
    assert [act.entry for act in promise.reported] == [case.entry_id(3)]
    assert len(case.score(LATER).units) == 1


def test_striking_the_settling_gives_way_to_the_one_reported_later(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 10:00
    ## 2026-03-03
    12:00 call< +p1
    13:00 note -p1
    """
    case.strike(2)
    assert case.promise(1).outcome is Outcome.BROKEN
    assert case.promise(1).reported == ()


def test_striking_or_undoing_a_settling_reopens_the_promise(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 10:00
    ## 2026-03-03
    09:30 call< +p1
    """
    now = at("3 Mar 12:00")
    assert case.live(now) == Decimal(100)
    case.strike(2)
    assert case.promise(1).state(now) is PromiseState.OVERDUE
    assert case.live(now) == Decimal(90)
    case.undo()
    assert case.live(now) == Decimal(100)
    case.undo()
    assert case.live(now) == Decimal(90)


def test_striking_the_entry_takes_its_promise_with_it(case: Story) -> None:
    """
    09:00 call !callback 2026-03-03 10:00
    """
    case.strike(1)
    assert case.live(LATER) is None
    assert case.rate(LATER) == (0, 0)


def test_striking_a_chase_or_a_move_takes_it_back(case: Story) -> None:
    """
    09:00 call !visit
    10:00 text ?p1
    11:00 call< >p1 2026-03-05 10:00
    """
    case.strike(2)
    assert case.promise(1).deadline == at("5 Mar 10:00")
    case.strike(3)
    assert case.promise(1).state(LATER) is PromiseState.UNDATED


# -- entries of which only the day is known


def test_a_settling_known_by_its_day_is_never_late_inside_it(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 10:00
    ## 2026-03-03
    they did call some time today +p1
    """
    assert case.promise(1).late(LATER) == timedelta(0)
    assert case.rate(LATER) == (1, 1)


def test_a_settling_known_by_a_later_day_is_late_by_what_is_certain(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 10:00
    ## 2026-03-05
    they called at last +p1
    """
    assert case.promise(1).late(LATER) == 38 * HOUR


def test_moves_of_the_same_day_come_before_a_settling_known_by_its_day(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 10:00
    ## 2026-03-03
    they called +p1
    09:00 text< >p1 2026-03-03 15:00
    """
    assert len(case.promise(1).moves) == 1
    assert case.promise(1).settled_by == case.entry_id(2)
