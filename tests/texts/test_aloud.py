"""How long words take aloud, and times as people say them."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from mot_tui.texts import language
from mot_tui.texts.aloud import due_aloud, seconds, span_aloud, syllables
from tests.casefile import ZONE, at

NOW = at("9 Mar 22:30")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    language.use("en")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("the line is down", 4),
        ("a technician will ring tomorrow", 9),
        ("IP 101", 5),
        ("전화 왔어요", 5),
        ("3월 10일", 5),
        ("…“—", 0),
    ],
)
def test_syllables(text: str, count: int) -> None:
    assert syllables(text) == count
    assert bool(seconds(text)) == bool(count)


@pytest.mark.parametrize(
    ("start", "end", "english", "korean"),
    [
        ("10 Mar 10:00", "10 Mar 10:00", "tomorrow at 10", "내일 오전 10시"),
        ("3 Mar 10:00", "3 Mar 12:00", "Tuesday the 3rd from 10 to noon", None),
        ("3 Mar 00:00", "4 Mar 00:00", "Tuesday the 3rd", "3월 3일"),
        ("2 Mar 00:00", "7 Mar 00:00", "by the end of Friday the 6th", "3월 6일까지"),
        (None, "8 Mar 17:30", "by yesterday at 5:30 pm", "어제 오후 5시 반까지"),
        (None, "21 Apr 05:20", "by Tuesday the 21st of April at 5:20 am", None),
        ("4 Mar 00:00", "4 Mar 00:00", "Wednesday the 4th at midnight", "3월 4일 0시"),
        (None, "12 Mar 00:00", "by the end of Wednesday the 11th", "3월 11일까지"),
    ],
)
def test_dues(start: str | None, end: str, english: str, korean: str | None) -> None:
    since = at(start) if start else None
    assert due_aloud(since, at(end), ZONE, NOW) == english
    if korean:
        language.use("ko")
        assert due_aloud(since, at(end), ZONE, NOW) == korean


def test_another_year_is_named() -> None:
    later = at("9 Mar 10:00") + timedelta(days=366)
    text = due_aloud(later, later, ZONE, NOW, approximate=True)
    assert text == "about Wednesday the 10th of March 2027 at 10"
    assert later.astimezone(ZONE).date() == date(2027, 3, 10)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 minutes"), (1, "1 minute"), (150, "2 hours"), (2879, "47 hours"), (2880, "2 days")],
)
def test_spans_never_say_too_much(minutes: int, said: str) -> None:
    assert span_aloud(timedelta(minutes=minutes)) == said
