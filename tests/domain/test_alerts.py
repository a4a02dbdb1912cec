"""When somebody is to be told: the instants, their ids, and the quiet hours."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mot_tui.domain.alerts import (
    Alert,
    AlertKind,
    begun,
    deadline_alerts,
    promise_alerts,
    put_off,
    quiet_until,
)
from mot_tui.domain.content import Due
from mot_tui.domain.deadline_facts import Terms
from mot_tui.domain.deadlines import Deadline
from mot_tui.domain.promises import Standing
from mot_tui.domain.words import DeadlineEnd, Outcome
from mot_tui.frozen import changed
from tests.casefile import OPENED, Story, at

HALF_HOUR, TICK = timedelta(minutes=30), timedelta(microseconds=1)
AHEAD, BEGINS, OVERDUE, AGAIN = AlertKind
NIGHT = time(22), time(8)


def told(promise: Standing, lead: timedelta = HALF_HOUR) -> list[tuple[AlertKind, datetime]]:
    return [(it.kind, it.at) for it in promise_alerts(promise, OPENED, lead)]


def test_a_window_is_told_ahead_when_it_begins_and_once_it_is_over() -> None:
    """10:00 call !visit 2026-03-10 10:00-12:00"""
    story = Story(test_a_window_is_told_ahead_when_it_begins_and_once_it_is_over.__doc__ or "")
    expected = [
        (AHEAD, at("10 Mar 09:30")),
        (BEGINS, at("10 Mar 10:00")),
        (OVERDUE, at("10 Mar 12:00") + TICK),
    ]
    assert told(story.promise(1)) == expected
    assert told(story.promise(1), timedelta(0)) == expected[1:]
    assert told(story.promise(1, HALF_HOUR))[2] == (OVERDUE, at("10 Mar 12:30") + TICK)


def test_an_instant_is_told_ahead_and_once_it_is_over() -> None:
    story = Story("10:00 call !callback 2026-03-10 10:00")
    assert told(story.promise(1)) == [
        (AHEAD, at("10 Mar 09:30")),
        (OVERDUE, at("10 Mar 10:00") + TICK),
    ]


def test_of_a_day_it_is_told_when_that_day_is_reminded_of() -> None:
    day = Due(end=at("11 Mar 00:00"), start=at("10 Mar 00:00"), remind=at("10 Mar 09:00"))
    promise = Standing("p", "e", "visit", "", day, deadline=day.end, overdue_from=day.end)
    assert told(promise) == [(BEGINS, at("10 Mar 09:00")), (OVERDUE, day.end + TICK)]


def test_what_was_so_already_when_it_was_promised_is_no_news() -> None:
    promise = Story("10:00 call !visit 2026-03-02 10:20-12:00").promise(1)
    found = promise_alerts(promise, at("2 Mar 10:00"), HALF_HOUR)
    assert [it.kind for it in found] == [BEGINS, OVERDUE]


def test_without_a_date_or_once_ended_there_is_nothing_to_tell() -> None:
    story = Story("10:00 call !callback !visit 2026-03-10 10:00")
    assert told(story.promise(1)) == []
    assert told(changed(story.promise(2), outcome=Outcome.KEPT)) == []


def test_a_move_is_told_anew_and_a_chase_is_not() -> None:
    story = Story("10:00 call !callback 2026-03-10 10:00")
    before = promise_alerts(story.promise(1), OPENED, HALF_HOUR)
    story.say("## 2026-03-03\n10:00 call ?p1")
    assert promise_alerts(story.promise(1), OPENED, HALF_HOUR) == before
    story.say("## 2026-03-04\n10:00 call >p1 2026-03-11 10:00")
    moved = promise_alerts(story.promise(1), OPENED, HALF_HOUR)
    assert not {it.id for it in moved} & {it.id for it in before}


def test_a_deadline_is_told_when_near_on_its_last_day_and_once_it_has_passed() -> None:
    day = Due(end=at("17 Mar 00:00"), start=at("16 Mar 00:00"), remind=at("16 Mar 09:00"))
    deadline = Deadline("d", Terms("cancel", day), OPENED, OPENED)
    assert [(it.kind, it.at) for it in deadline_alerts(deadline)] == [
        (AHEAD, at("10 Mar 09:00")),
        (BEGINS, at("16 Mar 09:00")),
        (OVERDUE, at("17 Mar 00:00") + TICK),
    ]
    assert deadline_alerts(changed(deadline, ended=DeadlineEnd.MET)) == []
    late = changed(deadline, changed_at=at("16 Mar 10:00"))
    assert [it.kind for it in deadline_alerts(late)] == [OVERDUE]


def test_an_alert_has_one_id_whatever_the_zone_it_is_written_in() -> None:
    noon = datetime(2026, 3, 10, 12, tzinfo=UTC)
    here = Alert("p", BEGINS, noon)
    assert here.id == Alert("p", BEGINS, noon.astimezone(ZoneInfo("Asia/Seoul"))).id
    others = [Alert("q", BEGINS, noon), Alert("p", OVERDUE, noon), Alert("p", BEGINS, noon + TICK)]
    assert len({here.id, *(it.id for it in others)}) == 4
    assert len(Alert("\ud800", BEGINS, noon).id) == 32


def test_what_is_put_off_is_told_again_in_its_order() -> None:
    first, last = (Alert("p", BEGINS, at("10 Mar 10:00")), Alert("p", OVERDUE, at("10 Mar 12:00")))
    found = put_off([first, last], "p", at("10 Mar 11:00"))
    assert [it.kind for it in found] == [BEGINS, AGAIN, OVERDUE]
    assert begun(found, at("10 Mar 11:00"))[-1].kind is AGAIN
    assert begun(found, at("10 Mar 09:59")) == []
    assert put_off([first], "p", None) == [first]


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("10 Mar 21:59", None),
        ("10 Mar 22:00", "11 Mar 08:00"),
        ("11 Mar 00:00", "11 Mar 08:00"),
        ("11 Mar 07:59", "11 Mar 08:00"),
        ("11 Mar 08:00", None),
    ],
)
def test_nights_are_quiet(now: str, until: str | None) -> None:
    assert quiet_until(at(now), NIGHT, ZoneInfo("Asia/Seoul")) == (at(until) if until else None)


def test_quiet_hours_may_lie_within_a_day_or_not_be_at_all() -> None:
    noon = time(12), time(14)
    zone = ZoneInfo("Asia/Seoul")
    assert quiet_until(at("10 Mar 13:00"), noon, zone) == at("10 Mar 14:00")
    assert quiet_until(at("10 Mar 11:00"), noon, zone) is None
    assert quiet_until(at("10 Mar 13:00"), None, zone) is None


def test_where_clocks_go_back_quiet_hours_end_once() -> None:
    london, early = ZoneInfo("Europe/London"), (time(22), time(1, 30))
    first = datetime(2026, 10, 25, 0, 15, tzinfo=UTC)
    assert quiet_until(first, early, london) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert quiet_until(first + timedelta(hours=1), early, london) is None
    forward = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
    ends = quiet_until(forward, (time(22), time(1, 30)), london)
    assert ends == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
