"""Days, clock times and spans as each language writes them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mot_tui.texts import language
from mot_tui.texts.times import until_text, window_text

SEOUL = ZoneInfo("Asia/Seoul")
FRIDAY_MIDNIGHT = datetime(2026, 3, 13, 15, tzinfo=UTC)
FRIDAY = datetime(2026, 3, 12, 15, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _spoken() -> Iterator[None]:
    yield
    language.use("en")


@pytest.mark.parametrize(
    ("spoken", "deadline", "day"),
    [
        ("en", "by Fri 13 Mar 24:00 KST", "Fri 13 Mar KST"),
        ("ko", "3월 13일 (금) 24:00 KST까지", "3월 13일 (금) KST"),
    ],
)
def test_the_zone_is_named_with_the_time(spoken: str, deadline: str, day: str) -> None:
    language.use(spoken)
    assert window_text(None, FRIDAY_MIDNIGHT, SEOUL, zone_named=True) == deadline
    assert window_text(FRIDAY, FRIDAY_MIDNIGHT, SEOUL, zone_named=True) == day


def test_without_being_asked_for_the_zone_is_left_out() -> None:
    assert window_text(None, FRIDAY_MIDNIGHT, SEOUL) == "by Fri 13 Mar 24:00"


@pytest.mark.parametrize(
    ("before", "days", "text"),
    [
        (timedelta(minutes=90), False, "in 1 h 30 min"),
        (timedelta(minutes=90), True, "tomorrow"),
        (timedelta(hours=24), True, "tomorrow"),
        (timedelta(hours=25), True, "in 2 d"),
        (timedelta(0), True, "in <1 min"),
    ],
)
def test_a_day_is_waited_for_in_days(before: timedelta, days: bool, text: str) -> None:
    assert until_text(FRIDAY, SEOUL, FRIDAY - before, days=days) == text


def test_a_window_within_a_day_is_waited_for_in_hours() -> None:
    ten = FRIDAY + timedelta(hours=10)
    assert until_text(ten, SEOUL, FRIDAY - timedelta(hours=10), days=True) == "in 20 h"
