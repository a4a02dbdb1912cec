"""Day headings stand between the entries wherever the day changes."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.frozen import changed
from mot_tui.tui.shown.days import Days, heading_of, is_night
from tests.casefile import ZONE

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
hours = st.lists(st.integers(0, 200), max_size=40).map(sorted)


def test_no_entries_have_no_lines() -> None:
    assert Days.of([], UTC).lines == 0


def test_a_heading_leads_each_day() -> None:
    days = Days.of([START, START, START + timedelta(days=1)], UTC)
    assert days.days == (START.date(), START.date() + timedelta(days=1))
    assert [days.heading_at(line) for line in range(days.lines)] == [0, None, None, 1, None]
    assert [days.entry_at(line)[0] for line in range(days.lines)] == [0, 0, 1, 2, 2]


@given(hours, st.integers(1, 3))
def test_every_entry_has_its_lines(offsets: list[int], tall: int) -> None:
    days = Days.of([START + timedelta(hours=it) for it in offsets], UTC)
    days = changed(days, tall=tall)
    found = [days.entry_at(line) for line in range(days.lines) if days.heading_at(line) is None]
    assert found == [(entry, row) for entry in range(len(offsets)) for row in range(tall)]
    firsts = [days.entry_at(days.line_of(entry)) for entry in range(days.entries)]
    assert firsts == [(entry, 0) for entry in range(len(offsets))]


def test_a_heading_tells_weekend_silence_and_another_year() -> None:
    """The days in between are told only where a whole one went by."""
    saturday = datetime(2025, 12, 27, 9, tzinfo=UTC)
    days = Days.of([saturday + timedelta(days=it) for it in (0, 1, 2, 7)], UTC)
    told = [heading_of(days, place, START.date()) for place in range(4)]
    assert [(it.day, it.rest, it.gap) for it in told] == [
        ("Sat 27 Dec 2025", "weekend", ""),
        ("Sun 28 Dec", "weekend", ""),
        ("Mon 29 Dec", "", ""),
        ("Sat 3 Jan 2026", "weekend", "5 days later"),
    ]


@pytest.mark.parametrize(("hour", "night"), [(6, True), (7, False), (21, False), (22, True)])
def test_the_night_is_that_of_the_case(hour: int, night: bool) -> None:
    instant = datetime(2026, 3, 2, hour, 59, tzinfo=ZONE)
    assert is_night(instant.astimezone(UTC), ZONE) is night
