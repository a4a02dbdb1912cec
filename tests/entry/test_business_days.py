"""Business days by the calendar of a case: which days are left out, and what is imported when."""

import subprocess
import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from mot_tui.calendars import DaysOff, checked_calendar
from mot_tui.entry.context import Context
from mot_tui.entry.due import DueReading, DueSettings, read_due
from mot_tui.entry.parser import parse
from mot_tui.errors import Misused
from mot_tui.texts.language import use
from mot_tui.texts.rules import holidays_text, rule_text

FRIDAY = datetime.fromisoformat("2026-02-27T14:30")


def read(phrase: str, calendar: str, now: datetime = FRIDAY) -> DueReading:
    reading = read_due(phrase, now, "ko", DueSettings(calendar=calendar))
    assert reading is not None
    return reading


@pytest.mark.parametrize(
    ("calendar", "said", "phrase", "due"),
    [
        ("", "2026-02-27", "in 2 business days", "2026-03-04"),
        # 1 March is a Sunday: Monday is free instead.
        ("KR", "2026-02-27", "영업일 기준 2일", "2026-03-05"),
        ("KR", "2026-02-27", "다음 영업일", "2026-03-04"),
        ("KR", "2026-02-27", "다음 영업일 오전까지", "2026-03-03T12:00"),
        ("KR", "2026-02-27", "next business day by noon", "2026-03-03T12:00"),
        # The lunar new year, three days in the week.
        ("KR", "2026-02-13", "주말 빼고 3일", "2026-02-24"),
        # Chuseok, and what is free instead of 3 October.
        ("KR", "2026-09-23", "3영업일 이내", "2026-10-01"),
        ("KR, 2026-03-04", "2026-02-27", "2 working days", "2026-03-06"),
        ("2026-03-02..2026-03-06", "2026-02-27", "1 working day", "2026-03-10"),
        ("DE-BY", "2026-01-05", "1 working day", "2026-01-08"),
        ("DE", "2026-01-05", "1 working day", "2026-01-07"),
        ("GB", "2026-04-02", "1 working day", "2026-04-07"),
        ("GB-SCT", "2026-04-02", "1 working day", "2026-04-07"),
        ("US", "2026-07-02", "1 business day", "2026-07-07"),
        ("Atlantis", "2026-02-27", "1 working day", "2026-03-03"),
    ],
)
def test_holidays_are_no_business_days(calendar: str, said: str, phrase: str, due: str) -> None:
    reading = read(phrase, calendar, datetime.fromisoformat(f"{said}T14:30"))
    assert reading.end == datetime.fromisoformat(due)
    assert reading.rule == "business-days"


def test_the_rule_names_the_days_left_out() -> None:
    """
    !수리 영업일 기준 2일
    """
    due = parse(
        "call !수리 영업일 기준 2일",
        Context(
            FRIDAY.replace(tzinfo=ZoneInfo("Asia/Seoul")),
            language="ko",
            due=DueSettings(calendar="KR, 2026-03-04", days_off=frozenset({date(2026, 3, 6)})),
        ),
    ).request.promises[0].due  # fmt: skip
    assert due is not None
    assert due.calendar == "KR; 2026-03-02 삼일절 대체 휴일; 2026-03-04"
    use("ko")
    told = rule_text(due.rule, due.calendar)
    use("en")
    assert "3월 2일 (월) 공휴일: 삼일절 대체 휴일; 3월 4일 (수) 쉬는 날" in told


@pytest.mark.parametrize(
    ("calendar", "words"),
    [
        (None, "no holidays are known"),
        ("KR", "no holiday of KR in between"),
        ("GB; 2026-04-03 Good Friday", "Fri 3 Apr is a holiday: Good Friday"),
        ("; ".join(["KR", *(f"2026-03-0{n}" for n in range(1, 6))]), "2 more days off"),
        ("GB; odd \x1b[31m", "odd ␛[31m"),
    ],
)
def test_a_saved_calendar_is_told(calendar: str | None, words: str) -> None:
    assert words in rule_text("business-days", calendar)


def test_where_no_holidays_are_left_out_the_calendar_is_offered() -> None:
    warning = "holidays are not left out – set calendar KR in the case"
    assert holidays_text("business-days", None, "Asia/Seoul") == warning
    assert holidays_text("business-days", "; 2026-03-04", "Asia/Seoul") == warning
    assert "holidays" not in rule_text("business-days", None, warned=True)
    for rule, calendar, zone in (
        ("business-days", "KR", "Asia/Seoul"), ("business-days", None, "Europe/London"),
        ("weekday", None, "Asia/Seoul"),
    ):  # fmt: skip
        assert holidays_text(rule, calendar, zone) == ""


@pytest.mark.parametrize(
    "typed", ["XX", "GB-ZZ", "Korea", "KR US", "KR-", "2026-13-01", "2026-03-05..2026-03-01", "KR;"]
)
def test_an_unknown_country_or_day_is_refused(typed: str) -> None:
    with pytest.raises(Misused):
        checked_calendar(typed)


def test_a_calendar_knows_ranges_and_small_letters() -> None:
    off = DaysOff(frozenset(), checked_calendar("gb-sct 2026-08-03..2026-08-07,2026-12-24"))
    named = {str(day): name for day, name in off.between(date(2026, 7, 31), date(2026, 12, 25))}
    assert off.country == "GB-SCT"
    assert list(named) == [
        *(f"2026-08-0{n}" for n in range(3, 8)), "2026-11-30", "2026-12-24", "2026-12-25",
    ]  # fmt: skip


LOOK = """
import sys
from datetime import datetime
from mot_tui.entry.due import DueSettings, read_due
now = datetime(2026, 2, 27, 14, 30)
kr = DueSettings(calendar="KR")
for phrase in ("내일까지", "by close of business", "영업시간 내", "in 2 days", "not in 2 days"):
    read_due(phrase, now, "ko", kr)
read_due("in 2 business days", now, "ko", DueSettings())
print("holidays" in sys.modules)
read_due("in 2 business days", now, "ko", kr)
print("holidays" in sys.modules)
"""


def test_what_knows_holidays_is_imported_for_a_business_day_only() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
