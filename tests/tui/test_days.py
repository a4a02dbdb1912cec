"""Day headings stand between the entries wherever the day changes."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mot_tui.tui.shown.days import Days

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
hours = st.lists(st.integers(0, 200), max_size=40).map(sorted)


def test_no_entries_have_no_lines() -> None:
    assert Days.of([], UTC).lines == 0


def test_a_heading_leads_each_day() -> None:
    days = Days.of([START, START, START + timedelta(days=1)], UTC)
    assert [days.at(line) for line in range(days.lines)] == [
        (START.date(), 0),
        (None, 0),
        (None, 1),
        (START.date() + timedelta(days=1), 2),
        (None, 2),
    ]


@given(hours)
def test_every_entry_has_its_line(offsets: list[int]) -> None:
    days = Days.of([START + timedelta(hours=it) for it in offsets], UTC)
    lines = [days.line_of(entry) for entry in range(days.entries)]
    assert [days.at(line) for line in lines] == [(None, entry) for entry in range(len(offsets))]
    headings = set(range(days.lines)) - set(lines)
    assert all(days.at(line)[0] is not None for line in headings)
