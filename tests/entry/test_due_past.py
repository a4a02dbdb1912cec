"""When something happened, said on Wednesday 4 March 2026, 16:00."""

from datetime import datetime

import pytest

from mot_tui.entry.due import PastReading, read_past

NOW = datetime.fromisoformat("2026-03-04T16:00")


def told(phrase: str, now: datetime = NOW, lang: str = "en") -> str:
    """The moment, or the day alone, in brief."""
    reading = read_past(phrase, now, lang)
    if reading is None:
        return "none"
    return reading.at.strftime("%m-%d" if reading.day_only else "%m-%d %H:%M")


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("yesterday 15:00", "03-03 15:00"),
        ("어제 3시", "03-03 15:00"),
        ("어제 저녁 7시", "03-03 19:00"),
        ("그저께 오전 10시", "03-02 10:00"),
        ("2h ago", "03-04 14:00"),
        ("2시간 전", "03-04 14:00"),
        ("half an hour ago", "03-04 15:30"),
        ("3 days ago at 5pm", "03-01 17:00"),
        ("3일 전", "03-01"),
        ("3일 전 오후 2시", "03-01 14:00"),
        ("일주일 전", "02-25"),
        ("last Friday", "02-27"),
        ("지난주 금요일", "02-27"),
        ("지난 금요일 3시", "02-27 15:00"),
        ("monday 10am", "03-02 10:00"),
        ("wednesday 10am", "03-04 10:00"),
        ("wednesday 5pm", "02-25 17:00"),
        ("3 Mar 14:00", "03-03 14:00"),
        ("3월 1일 오후 2시", "03-01 14:00"),
        ("2026-03-02 09:00", "03-02 09:00"),
        ("12/25", "12-25"),
        ("the 1st", "03-01"),
        ("yesterday", "03-03"),
        ("this morning at 10", "03-04 10:00"),
        ("last night at 11", "03-03 23:00"),
        ("today 3", "03-04 15:00"),
        ("오늘 3시", "03-04 15:00"),
        ("10:05", "03-04 10:05"),
        ("3:10", "03-04 15:10"),
        ("03:10", "03-04 03:10"),
        ("16:15", "03-04 16:15"),
        ("4:15", "03-04 16:15"),
        ("4:16", "03-04 04:16"),
        ("16:16", "03-03 16:16"),
        ("5pm", "03-03 17:00"),
    ],
)
def test_the_past_is_read(phrase: str, expected: str) -> None:
    assert told(phrase) == expected


@pytest.mark.parametrize(
    "phrase",
    ["tomorrow", "next friday", "2026-03-05 09:00", "yesterday foo", "2 business days ago", "10",
     "last month", "in 2 hours", "2시간 뒤", "내일 3시", "3일까지", "", "ago", "전",
     "by yesterday"],
)  # fmt: skip
def test_what_has_not_happened_is_no_past(phrase: str) -> None:
    assert told(phrase) == "none"


def test_ten_five_typed_a_minute_early_is_today() -> None:
    """
    10:05
    """
    assert told("10:05", datetime.fromisoformat("2026-03-04T10:04")) == "03-04 10:05"


def test_the_zone_of_now_is_kept() -> None:
    now = datetime.fromisoformat("2026-03-04T16:00+09:00")
    expected = datetime.fromisoformat("2026-03-03T15:00+09:00")
    assert read_past("어제 3시", now, "ko") == PastReading(expected, day_only=False)
