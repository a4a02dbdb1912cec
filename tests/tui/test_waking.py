"""The screen wakes when something it shows changes, and not before."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mot_tui.domain.content import Due
from mot_tui.domain.promises import Standing
from mot_tui.domain.words import PromiseState
from mot_tui.texts.times import span_text
from mot_tui.tui.waking import grows, next_wake, shrinks

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
spans = st.timedeltas(timedelta(seconds=1), timedelta(days=9))


def due(at: datetime) -> Standing:
    return Standing("p", "e", "visit", "noon", Due(at, at), deadline=at, overdue_from=at)


def test_nothing_to_wake_for() -> None:
    assert next_wake(NOON, []) is None


def test_a_countdown_wakes_at_its_next_minute() -> None:
    wake = next_wake(NOON, [due(NOON + timedelta(hours=2, seconds=20))])
    assert wake == NOON + timedelta(seconds=20, microseconds=1)


def test_a_promise_wakes_in_the_moment_it_becomes_overdue() -> None:
    promise = due(NOON + timedelta(seconds=20))
    wake = next_wake(NOON + timedelta(seconds=20), [promise])
    assert wake == NOON + timedelta(seconds=20, microseconds=1)
    assert promise.state(wake) is PromiseState.OVERDUE


def test_lateness_wakes_every_minute_and_after_a_day_every_hour() -> None:
    late = [due(NOON - timedelta(minutes=3, seconds=10))]
    assert next_wake(NOON, late) == NOON + timedelta(seconds=50)
    late = [due(NOON - timedelta(days=2, minutes=3))]
    assert next_wake(NOON, late) == NOON + timedelta(minutes=57)


def test_an_outage_wakes_too() -> None:
    assert next_wake(NOON, [], [NOON - timedelta(seconds=90)]) == NOON + timedelta(seconds=30)


def test_less_than_a_minute_is_never_nothing() -> None:
    assert span_text(timedelta(seconds=59)) == "<1 min"
    assert span_text(timedelta(seconds=60)) == "1 min"


@given(spans)
def test_what_grows_reads_the_same_until_it_wakes(span: timedelta) -> None:
    start = NOON - span
    wake = grows(start, NOON)
    just_before = wake - timedelta(microseconds=1)
    assert span_text(just_before - start) == span_text(NOON - start) != span_text(wake - start)


@given(spans)
def test_what_shrinks_reads_the_same_until_it_wakes(span: timedelta) -> None:
    end = NOON + span
    wake = shrinks(end, NOON)
    just_before = wake - timedelta(microseconds=1)
    assert wake > NOON
    assert span_text(end - just_before) == span_text(end - NOON)
    assert wake > end or span_text(end - wake) != span_text(end - NOON)
