"""Where two readers of score.md might differ: each line of that list, and rules 4 to 6."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from mot_tui.domain.score import score
from tests.casefile import Story, at, percent

LATER = at("1 Apr 00:00")


def running(story: Story) -> list[str]:
    return [row.running.percent() for row in story.score(LATER).rows]


def order(story: Story) -> list[int]:
    number = {id: n for (_, n), id in story.names.items()}
    return [number[entry.id] for entry in story.case.timeline()]


# -- as of


def test_as_of_is_what_had_happened_by_then_as_known_today(case: Story) -> None:
    """
    ## 2026-03-02
    10:00 call *4 !callback 2026-03-02 18:00
    ## 2026-03-03
    10:00 call *0
    11:00 call< +p1
    """
    then = at("3 Mar 09:00")
    seen = score(case.case.as_of(then), then)
    assert percent(seen.settled) == Decimal(90)
    assert percent(seen.live) == Decimal(81)
    case.amend(1, "10:00 call *3 !callback 2026-03-02 18:00", "meant a 3")
    assert percent(score(case.case.as_of(then), then).settled) == Decimal(70)


def test_as_of_takes_in_what_happened_at_that_very_instant(case: Story) -> None:
    """
    10:00 call *4
    """
    assert percent(score(case.case.as_of(at("2 Mar 10:00")), LATER).settled) == Decimal(90)
    assert score(case.case.as_of(at("2 Mar 09:59")), LATER).settled is None


def test_without_an_instant_entries_of_the_future_count_too(case: Story) -> None:
    """
    10:00 call *4
    15:00 visit *2
    """
    now = at("2 Mar 11:00")
    assert case.settled(now) == Decimal(45)
    assert case.score(now).units[-1].at > now


def test_overdue_is_by_now_even_where_entries_lie_ahead(case: Story) -> None:
    """
    ## 2026-03-02
    10:00 call !callback 2026-03-02 12:00
    ## 2026-03-09
    10:00 call *4
    """
    assert case.live(at("2 Mar 12:00")) == Decimal(90)
    assert case.live(at("2 Mar 12:01")) == Decimal(81)


# -- equal times, days, and order


def test_at_equal_times_the_first_written_down_is_the_zero(case: Story) -> None:
    """
    10:00 call *4
    11:00 call *0
    11:00 call *0
    """
    assert case.score(LATER).zero == case.entry_id(2)
    assert order(case) == [1, 2, 3]


def test_the_zero_is_the_first_by_time_not_by_writing(case: Story) -> None:
    """
    11:00 call *0
    10:00 call *0
    """
    assert case.score(LATER).zero == case.entry_id(2)


def test_an_entry_known_by_its_day_stands_at_the_end_of_that_day(case: Story) -> None:
    """
    ## 2026-03-02
    the whole day nobody called
    23:59 call
    ## 2026-03-03
    00:00 call
    09:00 call
    """
    assert order(case) == [2, 1, 3, 4]


def test_even_midnight_comes_after_a_day_written_down_late(case: Story) -> None:
    """
    ## 2026-03-03
    00:00 call *4
    ## 2026-03-02
    nobody called all day *2
    """
    assert order(case) == [2, 1]


# -- units and the curve


def test_a_unit_stands_at_its_moments_time(case: Story) -> None:
    """
    ## 2026-03-03
    10:00 visit *2
    ## 2026-03-02
    10:00 call *4
    """
    assert running(case) == ["90", "45"]


def test_an_unrated_entry_is_no_moment_unless_it_settles_something_dated(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-02 12:00
    10:00 note looked at the cables
    13:00 call< +p1
    """
    (unit,) = case.score(LATER).units
    assert unit.entry == case.entry_id(3)
    assert unit.at == at("2 Mar 13:00")
    assert unit.rating is None


def test_open_overdue_units_stand_at_now_behind_all_others(case: Story) -> None:
    """
    09:00 call !callback 2026-03-02 12:00
    15:00 call *4
    """
    now = at("2 Mar 16:00")
    rows = case.score(now).rows
    assert [(row.unit.provisional, row.unit.at) for row in rows] == [
        (False, at("2 Mar 15:00")),
        (True, now),
    ]
    assert rows[-1].unit.entry is None
    assert rows[-1].running.percent() == "81"


def test_provisional_units_stay_out_of_the_other_figures(case: Story) -> None:
    """
    09:00 call !callback 2026-03-02 12:00
    10:00 call *3
    11:00 call *2
    """
    early, late = case.score(at("2 Mar 12:00")), case.score(at("2 Mar 13:00"))
    assert late.live != early.live
    assert replace(late, live=None, units=(), due=0) == replace(early, live=None, units=())
    assert (late.additive, late.worst, late.n) == ("60", "50", 2)
    assert [row.points for row in late.rows][-1] is None


# -- amendments


def test_amending_a_rating_recomputes_its_unit(case: Story) -> None:
    """
    10:00 call *0
    11:00 call *4
    """
    assert case.live(LATER) == 0
    case.amend(1, "10:00 call *5", "hit the wrong key")
    assert case.live(LATER) == Decimal(90)
    (before,) = case.entry(1).revisions
    assert (before.content.rating, before.reason) == (0, "hit the wrong key")


def test_amending_a_time_moves_the_lateness_of_what_it_settles(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-02 12:00
    11:30 call< +p1
    """
    assert case.live(LATER) == Decimal(100)
    case.amend(2, "14:30 call< +p1")
    assert case.live(LATER) == Decimal(90)


def test_amending_a_time_moves_no_saved_due(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-03 12:00
    """
    before = case.promise(1).due
    case.amend(1, "## 2026-03-01\n09:00 call !callback 2026-03-03 12:00")
    assert case.promise(1).due == before


def test_withdrawn_after_it_was_overdue_leaves_the_live_score(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call *4 !callback 2026-03-02 12:00
    15:00 call -p1:withdrawn
    """
    assert case.live(LATER) == Decimal(90)
    assert case.promise(1).late(LATER) == timedelta(hours=3)


def test_a_back_dated_settling_may_raise_the_score(case: Story) -> None:
    """
    09:00 call !callback 2026-03-02 12:00
    """
    now = at("4 Mar 12:00")
    assert case.live(now) == Decimal(70)
    case.say("11:00 call< +p1")
    assert case.live(now) == Decimal(100)


# -- zero


def test_nothing_later_lifts_a_zero(case: Story) -> None:
    """
    10:00 call *4
    11:00 call *0
    12:00 call *5
    13:00 call *5
    """
    assert running(case) == ["90", "0", "0", "0"]


def test_without_a_zero_means_without_all_of_them(case: Story) -> None:
    """
    10:00 call *4
    11:00 call *0
    12:00 call *0
    """
    assert percent(case.score(LATER).without_zero) == Decimal(90)


def test_no_lateness_and_no_broken_promise_makes_a_zero(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-02 12:00
    09:01 call !visit 2026-03-02 12:00
    09:02 call !reply 2026-03-02 12:00
    ## 2026-03-31
    09:00 call -p1
    """
    found = case.score(LATER)
    assert found.zero is None
    assert [unit.factor.exact() for unit in found.units] == ["0.3", "0.3", "0.3"]
    assert percent(found.live) == Decimal("2.7")


def test_a_zero_entered_with_an_earlier_time_is_marked_recorded_later(case: Story) -> None:
    """
    10:00 call *4
    12:00 call *5
    11:00 call *0
    """
    assert running(case) == ["90", "0", "0"]
    assert [unit.recorded_later for unit in case.score(LATER).units] == [False, True, False]


def test_entries_in_the_order_of_time_are_not_marked(case: Story) -> None:
    """
    10:00 call *4
    11:00 call *0
    12:00 call *5
    """
    assert not any(unit.recorded_later for unit in case.score(LATER).units)


# -- what if


def test_what_if_leaves_out_or_rates_anew_and_changes_nothing(case: Story) -> None:
    """
    10:00 call *3
    11:00 call *1
    12:00 call *4
    """
    before = case.case
    assert case.settled(LATER, without=frozenset({case.entry_id(2)})) == Decimal(63)
    assert case.settled(LATER, ratings={case.entry_id(2): 5}) == Decimal(63)
    assert case.settled(LATER, ratings={case.entry_id(2): 0}) == 0
    assert case.case == before


def test_what_if_an_entry_without_a_rating_had_one(case: Story) -> None:
    """
    10:00 call *3
    11:00 note looked
    12:00 call no rating
    """
    assert case.settled(LATER, ratings={case.entry_id(2): 2}) == Decimal(35)


def test_points_are_log_shares_of_what_is_lost(case: Story) -> None:
    """
    10:00 call *5
    11:00 call *2
    12:00 call *2
    """
    assert [row.points for row in case.score(LATER).rows] == ["0", "37.5", "37.5"]
