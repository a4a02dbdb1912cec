"""Times where the clocks of Berlin go on (29 March 2026) and back (25 October 2026)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from mot_tui.entry.context import Code, Context, Reading
from mot_tui.entry.due import parse_due, read_due, read_past
from mot_tui.entry.parser import parse
from mot_tui.importers.mot import read_mot

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


EDGES = [
    ("Europe/London", "2026-03-28", "01:30", Code.DUE_SKIPPED),
    ("Europe/London", "2026-10-24", "01:30", Code.DUE_TWICE),
    ("America/New_York", "2026-03-07", "02:30", Code.DUE_SKIPPED),
    ("America/New_York", "2026-10-31", "01:30", Code.DUE_TWICE),
    # Half an hour there.
    ("Australia/Lord_Howe", "2026-10-03", "02:15", Code.DUE_SKIPPED),
    ("Australia/Lord_Howe", "2026-04-04", "01:45", Code.DUE_TWICE),
]


@pytest.mark.parametrize(("zone", "day", "clock", "code"), EDGES)
def test_every_way_to_a_due_asks_where_the_clocks_turn(
    zone: str, day: str, clock: str, code: Code
) -> None:
    now = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=ZoneInfo(zone))
    context = Context(now, promises=(1,))
    for typed in (
        f"!callback tomorrow {clock}",
        f"!callback by tomorrow {clock}",
        f"!callback tomorrow between {clock} and 05:00",
        f"!callback tomorrow 00:30-{clock}",
        f">p1 tomorrow {clock}",
    ):
        reading = parse(f"call {typed}", context)
        wanted = code if typed[0] == "!" else Code(code.replace("due", "move"))
        assert [it.code for it in reading.problems] == [wanted], typed
        assert all(made.due is None for made in reading.request.promises)
        assert not any(hasattr(act, "due") for act in reading.request.acts)
    line = f"title: A\ntimezone: {zone}\n\n## {day}\n12:00 call !callback tomorrow {clock}\n"
    assert [it.code for it in read_mot(line, now).problems] == [code]


@pytest.mark.parametrize(("zone", "day", "clock", "_code"), EDGES)
def test_ends_of_days_and_counts_of_hours_are_never_in_doubt(
    zone: str, day: str, clock: str, _code: Code
) -> None:
    now = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone))
    for phrase in ("by tomorrow", "tomorrow", "within 2 days", "EOD tomorrow", "2 business days"):
        reading = read_due(phrase, now, "en")
        assert reading is not None
        assert reading.doubt is None
        assert reading.end is not None
        assert reading.end.strftime("%H:%M") == "00:00"
    for hours in (1, 24, 48):
        reading = read_due(f"within {hours} hours", now, "en")
        assert reading is not None
        assert reading.end is not None
        assert reading.end.timestamp() - now.timestamp() == hours * 3600


def test_where_the_clocks_never_turn_nothing_is_asked() -> None:
    now = datetime(2026, 3, 28, 12, tzinfo=ZoneInfo("Asia/Seoul"))
    for clock in ("01:30", "02:30", "03:00"):
        assert parse(f"call !callback tomorrow {clock}", Context(now)).problems == ()


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
