"""Times where the clocks of Berlin go on (29 March 2026) and back (25 October 2026)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from mot_tui.entry.context import Code, Context, Reading
from mot_tui.entry.due import parse_due, read_past
from mot_tui.entry.parser import parse

BERLIN = ZoneInfo("Europe/Berlin")


def berlin(text: str) -> datetime:
    """Told with its offset, or as the clocks show it."""
    return datetime.fromisoformat(text).astimezone(BERLIN)


def read(line: str, now: str) -> Reading:
    return parse(line, Context(berlin(now)))


@pytest.mark.parametrize(
    ("phrase", "now", "due"),
    [
        ("in 24 hours", "2026-03-28T12:00+01:00", "2026-03-29T13:00+02:00"),
        ("in 24 hours", "2026-10-24T12:00+02:00", "2026-10-25T11:00+01:00"),
        ("+2h", "2026-03-29T01:30+01:00", "2026-03-29T04:30+02:00"),
        ("within 48 hours", "2026-03-28T12:00+01:00", "2026-03-30T13:00+02:00"),
        ("30분 뒤", "2026-10-25T02:45+02:00", "2026-10-25T02:15+01:00"),
    ],
)
def test_hours_are_counted_as_they_pass(phrase: str, now: str, due: str) -> None:
    found = parse_due(phrase, berlin(now), "en")
    assert found is not None
    end = found[1] or found[0]
    assert end is not None
    assert end.timestamp() == berlin(due).timestamp()


@pytest.mark.parametrize(
    ("phrase", "now", "code"),
    [
        ("tomorrow 02:30", "2026-03-28T12:00+01:00", Code.DUE_SKIPPED),
        ("2026-03-29 02:30", "2026-03-28T12:00+01:00", Code.DUE_SKIPPED),
        ("tomorrow 02:30", "2026-10-24T12:00+02:00", Code.DUE_TWICE),
        ("내일 새벽 2시 30분까지", "2026-10-24T12:00+02:00", Code.DUE_TWICE),
    ],
)
def test_a_due_that_the_clocks_skip_or_show_twice_is_kept_undated(
    phrase: str, now: str, code: Code
) -> None:
    assert parse_due(phrase, berlin(now), "en") is None
    reading = read(f"call !callback {phrase}", now)
    assert reading.request.promises[0].due is None
    assert [it.code for it in reading.problems] == [code]
    assert reading.offers == ()


def test_in_utc_such_a_due_can_be_said() -> None:
    reading = read("call !callback 2026-10-25 00:30Z", "2026-10-24T12:00+02:00")
    due = reading.request.promises[0].due
    assert due is not None
    assert due.end == datetime.fromisoformat("2026-10-25T00:30Z")


def test_days_begin_at_midnight_whatever_the_clocks_do() -> None:
    assert parse_due("tomorrow", berlin("2026-03-28T12:00+01:00"), "en") == (
        berlin("2026-03-29T00:00+01:00"),
        berlin("2026-03-30T00:00+02:00"),
    )


def test_hours_ago_are_counted_as_they_passed() -> None:
    found = read_past("2h ago", berlin("2026-03-29T04:30+02:00"), "en")
    assert found is not None
    assert found.at.timestamp() == berlin("2026-03-29T01:30+01:00").timestamp()


@pytest.mark.parametrize(
    ("said", "now", "at", "codes"),
    [
        ("2026-03-29 02:30", "2026-03-29T09:00+02:00", "03:30+02:00", [Code.TIME_SKIPPED]),
        ("today 02:30", "2026-03-29T09:00+02:00", "03:30+02:00", [Code.TIME_SKIPPED]),
        ("2026-10-25 02:30", "2026-10-25T09:00+01:00", "02:30+02:00", [Code.TIME_TWICE]),
        ("today 02:30", "2026-10-25T09:00+01:00", "02:30+02:00", [Code.TIME_TWICE]),
        ("today 02:30", "2026-10-25T02:40+02:00", "02:30+02:00", []),
    ],
)
def test_a_time_of_an_entry_is_marked_and_nothing_of_the_line_is_lost(
    said: str, now: str, at: str, codes: list[Code]
) -> None:
    reading = read(f"^{said} call lost parcel", now)
    content = reading.request.content
    assert (content.channel, content.text) == ("call", "lost parcel")
    assert content.occurred_at == datetime.fromisoformat(f"{now[:10]}T{at}")
    assert [it.code for it in reading.problems] == codes
