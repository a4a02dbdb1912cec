"""Each setting that decides how a due is read changes a reading, and what is saved keeps it."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from mot_tui.casebook.reading import context
from mot_tui.config import Settings
from mot_tui.domain.case import Case
from mot_tui.domain.words import CaseField
from mot_tui.entry.parser import parse

NOW = datetime(2026, 3, 2, 14, 30, tzinfo=ZoneInfo("Asia/Seoul"))


def due(phrase: str, settings: Settings, calendar: str = "") -> str:
    """The due of a phrase in a case, and when one is reminded of it."""
    case = Case(fields={CaseField.TIMEZONE: "Asia/Seoul", CaseField.CALENDAR: calendar})
    made = parse(f"call !fix {phrase}", context(case, {}, NOW, settings)).request.promises[0]
    assert made.due is not None
    end, remind = (it and it.astimezone(NOW.tzinfo) for it in (made.due.end, made.due.remind))
    assert end is not None
    return f"{end:%m-%d %H:%M}" + (f" ({remind:%H:%M})" if remind else "")


@pytest.mark.parametrize(
    ("setting", "phrase", "usual", "own"),
    [
        ({"day_first": True}, "by 3/5", "03-06 00:00", "05-04 00:00"),
        ({"close_of_business": time(17)}, "by close of business", "03-02 18:00", "03-02 17:00"),
        ({"close_of_business": time(17)}, "퇴근 전까지", "03-02 18:00", "03-02 17:00"),
        ({"start_of_business": time(8)}, "at 8", "03-02 20:00", "03-03 08:00"),
        ({"start_of_business": time(10)}, "tomorrow in business hours", "03-03 18:00",
         "03-03 18:00"),
        ({"end_of_day": time(20)}, "by EOD", "03-03 00:00", "03-02 20:00"),
        ({"week_ends": "friday"}, "이번 주 안에", "03-09 00:00", "03-07 00:00"),
        ({"week_ends": "friday"}, "by this week", "03-09 00:00", "03-07 00:00"),
        ({"week_ends": "sunday"}, "by the end of the week", "03-07 00:00", "03-09 00:00"),
        ({"remind_at": time(7, 30)}, "tomorrow", "03-04 00:00 (09:00)", "03-04 00:00 (07:30)"),
        ({"remind_at": time(0)}, "2026-03-03", "03-04 00:00 (09:00)", "03-04 00:00"),
        ({"days_off": (date(2026, 3, 3),)}, "in 1 business day", "03-04 00:00", "03-05 00:00"),
    ],
)  # fmt: skip
def test_a_setting_changes_a_reading(
    setting: dict[str, object], phrase: str, usual: str, own: str
) -> None:
    assert due(phrase, Settings()) == usual
    assert due(phrase, Settings(**setting)) == own  # type: ignore[arg-type]


def test_the_calendar_is_that_of_the_case() -> None:
    assert due("in 1 business day", Settings()) == "03-04 00:00"
    assert due("in 1 business day", Settings(calendar="KR, 2026-03-03")) == "03-04 00:00"
    assert due("in 1 business day", Settings(), "KR, 2026-03-03") == "03-05 00:00"


def test_a_new_case_takes_the_calendar_of_the_settings() -> None:
    assert Settings(calendar="KR").usual_fields["calendar"] == "KR"
