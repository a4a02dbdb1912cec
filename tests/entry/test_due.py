"""Due phrases as a whole: the figures of the reference phrases, and laws that hold for any text."""

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mot_tui.entry.due import (
    DueSettings,
    Shape,
    longest_due,
    parse_due,
    read_due,
    read_past,
    reporting_tails,
    without_reporting_tail,
)
from tests.entry.scoring import scored

NOW = datetime.fromisoformat("2026-03-02T14:30")
PHRASES = (
    "tomorrow 10am", "by Friday noon", "in 2 business days", "next week", "within 48 hours",
    "tomorrow between 9 and 12", "end of the month", "March 5 at 2pm", "in an hour", "tom 10",
    "내일 오전 10시까지", "영업일 기준 2일", "다음 주 수요일", "사흘 안에", "오후 2시에서 4시 사이",
    "2~3일 내", "월말까지", "30분 뒤", "오늘 중으로", "3일까지",
)  # fmt: skip


def _scored(shared: Path, split: str) -> Counter[tuple[str, str]]:
    """Count the verdicts of the reference scorer by language."""
    counts: Counter[tuple[str, str]] = Counter()
    for row, verdict in scored(shared, split, parse_due):
        assert "_err" not in row
        counts[row["lang"], verdict] += 1
        counts[row["lang"], "all"] += 1
    return counts


def test_the_reference_phrases_are_read(shared: Path) -> None:
    counts = _scored(shared, "phrases")
    assert sum(counts[lang, "wrong"] + counts[lang, "inside"] for lang in ("en", "ko")) == 0
    assert counts["en", "right"] + counts["ko", "right"] >= 78


def test_the_development_corpus_is_seldom_read_wrongly(shared: Path) -> None:
    counts = _scored(shared, "corpus_dev")
    assert counts["en", "wrong"] <= 0.03 * counts["en", "all"]
    assert counts["ko", "wrong"] <= 0.05 * counts["ko", "all"]
    assert counts["en", "inside"] + counts["ko", "inside"] <= 3
    assert counts["en", "right"] >= 0.75 * counts["en", "all"]
    assert counts["ko", "right"] >= 0.78 * counts["ko", "all"]


def test_days_off_are_no_business_days() -> None:
    """
    !fix in 2 business days, with Wednesday 4 March off
    """
    off = DueSettings(days_off=frozenset({datetime.fromisoformat("2026-03-04").date()}))
    reading = read_due("in 2 business days", NOW, "en", off)
    assert reading is not None
    assert reading.end == datetime.fromisoformat("2026-03-06")
    assert reading.rule == "business-days"


def test_the_order_of_figures_is_a_setting_but_in_korean() -> None:
    first = DueSettings(day_first=True)
    english = read_due("3/5", NOW, "en", first)
    korean = read_due("3/5까지", NOW, "en", first)
    assert english is not None
    assert korean is not None
    assert english.start == datetime.fromisoformat("2026-05-03")
    assert korean.end == datetime.fromisoformat("2026-03-06")


def test_the_end_of_the_week_and_of_business_are_settings() -> None:
    own = DueSettings(week_ends="sunday", close_of_business=datetime.min.time().replace(17))
    week = read_due("end of the week", NOW, "en", own)
    close = read_due("by close of business", NOW, "en", own)
    assert week is not None
    assert close is not None
    assert week.end == datetime.fromisoformat("2026-03-09")
    assert close.end == datetime.fromisoformat("2026-03-02T17:00")


@pytest.mark.parametrize(
    ("phrase", "shape"),
    [
        ("tomorrow", Shape.DAY),
        ("tomorrow 10-12", Shape.WINDOW),
        ("tomorrow 10am", Shape.INSTANT),
        ("by tomorrow", Shape.DEADLINE),
    ],
)
def test_the_shape_of_a_due_is_told(phrase: str, shape: Shape) -> None:
    reading = read_due(phrase, NOW, "en")
    assert reading is not None
    assert reading.shape is shape


def test_the_longest_readable_run_is_offered() -> None:
    offer = longest_due("he said tomorrow 10am maybe", NOW, "en")
    assert offer is not None
    assert offer[0] == "tomorrow 10am"
    assert offer[1].end == datetime.fromisoformat("2026-03-03T10:00")
    assert longest_due("as soon as we can", NOW, "en") is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("내일 오전 10시까지 콜백 준다고 함", "내일 오전 10시까지 콜백"),
        ("내일까지 해준다고 했음", "내일까지"),
        ("내일 온다고 함.", "내일"),
        ("전화준다고 함", "전화"),
        ("내일 안 온다고 함", "내일 안 온다고 함"),
        ("내일 못 온다고 함", "내일 못 온다고 함"),
        ("내일까지", "내일까지"),
    ],
)
def test_a_reporting_tail_says_nothing_of_the_time(text: str, rest: str) -> None:
    assert without_reporting_tail(text) == rest


def test_reporting_tails_are_a_closed_list() -> None:
    assert {"준다고 함", "해준다고 함", "온다고 함", "한다고 했음"} <= set(reporting_tails())
    assert len(set(reporting_tails())) == len(reporting_tails())


@given(
    st.sampled_from(PHRASES),
    st.text(st.sampled_from("zqxjvkŵ뷁쀍똠궗"), min_size=1, max_size=8),
    st.integers(0, 6),
)
def test_one_unknown_word_and_there_is_no_due(phrase: str, unknown: str, place: int) -> None:
    words = phrase.split()
    words.insert(min(place, len(words)), unknown)
    assert read_due(" ".join(words), NOW, "en") is None
    assert read_due(" ".join(words), NOW, "ko") is None


VOCABULARY = (
    *{word for phrase in PHRASES for word in phrase.split()},
    "10", "3", "~", "-", "a", "the", "of", "to", "or", "and", "before", "after", "until", "monday",
    "morning", "early", "hours", "days", "5pm", "12:30", "2026-03-09", "(", ")", ",", ".", "/",
    "전", "후", "안에", "이내", "까지", "부터", "일", "시", "분", "오전", "저녁", "반", "영업일",
    "주",
)  # fmt: skip
LINES = st.lists(st.sampled_from(VOCABULARY), max_size=8).map(" ".join)
ZONE = datetime.fromisoformat("2026-03-02T14:30+09:00").tzinfo
MOMENTS = st.datetimes(
    datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2035-12-31T23:59")
)


@given(st.one_of(st.text(max_size=60), LINES), MOMENTS, st.sampled_from(("en", "ko")))
@example("tomorrow 12", NOW, "en")
@example("²", NOW, "en")
@example("'", NOW, "en")
@example("9999-99-99", NOW, "ko")
def test_any_text_is_read_or_not_but_never_fails(text: str, now: datetime, lang: str) -> None:
    reading = read_due(text, now, lang)
    read_past(text, now, lang)
    if reading is None:
        return
    assert reading.end is not None
    assert reading.start is None or reading.start <= reading.end
    if "202" not in text:  # a full date may be past, everything else speaks of the future
        assert reading.end >= now.replace(hour=0, minute=0, second=0, microsecond=0)


@given(LINES, MOMENTS, st.sampled_from(("en", "ko")))
def test_an_aware_now_gives_the_same_wall_clock(text: str, now: datetime, lang: str) -> None:
    plain = parse_due(text, now, lang)
    aware = parse_due(text, now.replace(tzinfo=ZONE), lang)
    if plain is None or aware is None:
        assert plain is aware
        return
    assert all(moment is None or moment.tzinfo is ZONE for moment in aware)
    assert plain == tuple(moment and moment.replace(tzinfo=None) for moment in aware)


@given(st.one_of(st.text(max_size=40), LINES), MOMENTS)
def test_the_past_is_never_ahead_of_the_clock(text: str, now: datetime) -> None:
    reading = read_past(text, now, "en")
    if reading is not None:
        assert reading.at <= now + timedelta(minutes=15)


@pytest.mark.parametrize("text", ["x" * 10**7, "일" * 10**6, "1 " * 10**6, "1 and " * 30])
def test_a_monstrous_phrase_is_refused(text: str) -> None:
    assert read_due(text, NOW, "en") is None
