"""Promises whose words hang together, stand on both sides of a colon, or leave something over."""

import pytest

from mot_tui.domain.words import Precision
from mot_tui.entry.context import Code
from mot_tui.entry.format import format_entry
from tests.entry.lines import SEOUL, Read, marked, seoul


@pytest.mark.parametrize(
    ("line", "what", "said", "due"),
    [
        ("!내일오전10시까지콜백", "콜백", "내일오전10시까지", "2026-03-03 10:00"),
        ("!내일까지연락", "연락", "내일까지", "2026-03-04 00:00"),
        ("!내일 오전 10시까지콜백", "콜백", "내일 오전 10시까지", "2026-03-03 10:00"),
        ("!내일까지연락준다고함", "연락", "내일까지연락준다고함", "2026-03-04 00:00"),
        ("!영업일기준2일내처리", "처리", "영업일기준2일내", "2026-03-05 00:00"),
        ("!콜백내일오전10시까지", "콜백", "내일오전10시까지", "2026-03-03 10:00"),
    ],
)
def test_a_kind_word_may_hang_on_a_korean_due(
    read: Read, line: str, what: str, said: str, due: str
) -> None:
    reading = read(line, language="ko")
    (made,) = reading.request.promises
    assert (made.what, made.said) == (what, said)
    assert made.due
    assert made.due.end == seoul(due)
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("line", "what", "left"),
    [
        ("!내일까지연락요", "내일까지연락요", "연락요"),
        ("!새벽배송", "새벽배송", "배송"),
        ("!콜백내일까지꼭요", "콜백내일까지꼭요", "콜백"),
    ],
)
def test_what_hangs_on_a_korean_due_and_is_not_understood_is_marked(
    read: Read, line: str, what: str, left: str
) -> None:
    reading = read(line, language="ko")
    (made,) = reading.request.promises
    assert (made.what, made.due) == (what, None)
    assert (marked(line, reading), [it.code for it in reading.problems]) == (
        [left],
        [Code.DUE_UNREAD],
    )


@pytest.mark.parametrize(
    ("line", "what", "said"),
    [
        ("!기사 방문 내일", "기사 방문", "내일"),
        ("!내일 기사 방문", "기사 방문", "내일"),
        (
            "!내일까지 교체 기사 방문 준다고 함",
            "교체 기사 방문",
            "내일까지 교체 기사 방문 준다고 함",
        ),
        ("!technician visit tomorrow", "technician visit", "tomorrow"),
        ("!tomorrow technician visit", "technician visit", "tomorrow"),
        ("!Repair call back tomorrow", "Repair call back", "tomorrow"),
    ],
)
def test_several_kind_words_tell_one_thing(read: Read, line: str, what: str, said: str) -> None:
    reading = read(line, language="ko")
    (made,) = reading.request.promises
    assert (made.what, made.said) == (what, said)
    assert made.due
    assert made.due.end == seoul("2026-03-04 00:00")
    assert reading.problems == ()
    alone = read(f"!{what}").request.promises[0]
    assert (alone.what, alone.said, alone.due) == (what, "", None)


@pytest.mark.parametrize("line", ["!재방문", "!방문당일 환불", "!방문다음날", "!사장님과통화"])
def test_korean_words_without_a_due_are_what_was_promised(read: Read, line: str) -> None:
    reading = read(line, language="ko")
    (made,) = reading.request.promises
    assert (made.what, made.due) == (line[1:], None)
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("line", "what", "said", "due"),
    [
        ("!callback friday: 5pm", "callback", "friday: 5pm", "2026-03-06 17:00"),
        ("!tomorrow: 10am", "", "tomorrow: 10am", "2026-03-03 10:00"),
        ("!콜백 내일: 오전 10시", "콜백", "내일: 오전 10시", "2026-03-03 10:00"),
        ("!friday round: 2026-03-05 10:00", "friday round", "2026-03-05 10:00", "2026-03-05 10:00"),
    ],
)
def test_a_due_on_both_sides_of_a_colon_is_read_as_one(
    read: Read, line: str, what: str, said: str, due: str
) -> None:
    reading = read(line)
    (made,) = reading.request.promises
    assert (made.what, made.said) == (what, said)
    assert made.due
    assert made.due.end == seoul(due)
    assert reading.problems == ()


@pytest.mark.parametrize("line", ["!friday callback: 5pm", "!bring it monday or so: 10:00"])
def test_the_rest_of_a_due_is_never_read_alone(read: Read, line: str) -> None:
    reading = read(line)
    (made,) = reading.request.promises
    assert made.due is None
    assert marked(line, reading) == [line[1:]]


def test_undated_words_that_hang_together_read_again_as_they_were(read: Read) -> None:
    for line in ("!내일까지연락: ", "!콜백내일: ", "!friday callback: 5pm"):
        request = read(line, language="ko").request
        assert request.promises[0].due is None
        again = read(format_entry(request, SEOUL, currency="KRW"), language="ko").request
        assert again.promises == request.promises


@pytest.mark.parametrize(
    ("line", "at", "left"),
    [
        ("^today 02:30 note", "2026-03-02 02:10", "02:30"),
        ("^오늘 오후 3시 전화", "2026-03-02 10:00", "3시"),
        ("note ^today at 5pm again", "2026-03-02 10:00", "at 5pm"),
        ("^yesterday 25:00 call", "2026-03-02 10:00", "25:00"),
    ],
)
def test_a_time_behind_a_day_that_is_no_time_that_has_been_is_marked(
    read: Read, line: str, at: str, left: str
) -> None:
    reading = read(line, at)
    assert reading.request.content.precision is Precision.DAY
    assert left in reading.request.content.text
    assert marked(line, reading) == [left]
    assert {it.code for it in reading.problems} == {Code.TIME_UNREAD}


@pytest.mark.parametrize("line", ["^today 10 of them came", "^today 02:20 note", "^어제 메모"])
def test_other_words_behind_a_day_are_text(read: Read, line: str) -> None:
    assert read(line, "2026-03-02 02:10").problems == ()


def test_a_new_due_that_is_ambiguous_has_its_other_reading(read: Read) -> None:
    reading = read("call >p2 next friday -p1 >p3 tomorrow 10:30am", promises={1, 2, 3})
    assert list(reading.moved) == [0]
    assert reading.moved[0].end == seoul("2026-03-07 00:00")


@pytest.mark.parametrize("line", ["!the 3rd delivery", "!the second technician", "!2nd visit"])
def test_one_of_several_is_no_day_of_the_month(read: Read, line: str) -> None:
    reading = read(line)
    assert [made.due for made in reading.request.promises] == [None]
    assert reading.offers == ()


@pytest.mark.parametrize(
    ("line", "what", "said", "day"),
    [
        ("!callback next friday (2026-03-06)", "callback", "next friday", 6),
        ("!next friday (2026-03-06 10:00) visit", "visit", "next friday", 6),
        ("!another man: next friday (2026-03-06).", "another man", "next friday", 6),
        ("!다음 주 금요일 (2026-03-06) 방문", "방문", "다음 주 금요일", 6),
        ("!callback soon (2026-03-06)", "callback", "soon (2026-03-06)", None),
        ("!callback next friday (maybe)", "callback", "next friday (maybe)", None),
    ],
)
def test_what_is_meant_stands_behind_the_words_of_a_due(
    read: Read, line: str, what: str, said: str, day: int | None
) -> None:
    (promise,) = read(f"call {line}").request.promises
    assert (promise.what, promise.said) == (what, said)
    assert (promise.due and (promise.due.start or promise.due.end).astimezone(SEOUL).day) == day
