"""Several lines, one after the other: days that stick, stamps of chats, numbers that count on."""

from datetime import date, datetime

import pytest

from mot_tui.domain.words import Direction, Precision
from mot_tui.entry.context import Code, Context
from mot_tui.entry.several import Begins, Part, Row, Several, parted
from tests.casefile import ZONE

NOW = datetime(2026, 3, 10, 18, tzinfo=ZONE)
TODAY = date(2026, 3, 10)


def rows(text: str, language: str = "en") -> list[Row]:
    context = Context(now=NOW, language=language, promises={1}, statements={1})
    several = Several(context, Begins(2, 2), TODAY)
    above, found = several.first, []
    for line in parted(text):
        row, above = several.read(line, above)
        found.append(row)
    return found


def when(row: Row) -> str:
    assert row.request is not None
    content = row.request.content
    wall = content.occurred_at.astimezone(ZONE)
    return f"{wall:%d}" if content.precision is Precision.DAY else f"{wall:%d %H:%M}"


def test_a_day_holds_until_the_next_one() -> None:
    """
    10:00 call
    ## 2026-03-03
    9:00 call !visit tomorrow 10am
    call
    ^yesterday
    mail asked
    2026-03-04
    22:15 call
    ^2h ago call
    """
    found = rows(str(test_a_day_holds_until_the_next_one.__doc__).replace("    ", ""))
    told = [when(it) for it in found if it.part is Part.ENTRY]
    assert told == ["10 10:00", "03 09:00", "03", "09", "04 22:15", "10 16:00"]
    (promise,) = next(it.request.promises for it in found if it.request and it.request.promises)
    assert promise.due is not None
    assert promise.due.end.astimezone(ZONE) == datetime(2026, 3, 4, 10, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("line", "time", "party", "text"),
    [
        ("2026-03-02 14:30 it rang", "02 14:30", None, "it rang"),
        ("2026/03/02 14:30:11 it rang", "02 14:30", None, "it rang"),
        ("[2026-03-02 14:30] it rang", "02 14:30", None, "it rang"),
        ("2026-03-02T14:30 it rang", "02 14:30", None, "it rang"),
        ("2026. 3. 2. 오후 2:30, 김상담 : 네 *2 #1", "02 14:30", "김상담", "네 *2 #1"),
        ("2026년 3월 2일 오전 12:05, 나 : 네", "02 00:05", None, "네"),
        ("[김상담] [오후 2:30] !방문 내일 @kim", "10 14:30", "김상담", "!방문 내일 @kim"),
        ("[Kim Minsu] [2:30 PM] hello", "10 14:30", "Kim Minsu", "hello"),
        ("오후 2:30 전화 @101 네", "10 14:30", "101", "네"),
        ("[memo] [later] hello", "10", None, "[memo] [later] hello"),
        ("2026-02-30 14:30 never was", "10", None, "2026-02-30 14:30 never was"),
        ("오후 25:30 네", "10", None, "오후 25:30 네"),
    ],
)
def test_stamps_of_chats_are_read_and_their_words_stay_text(
    line: str, time: str, party: str | None, text: str
) -> None:
    (row,) = rows(line, "ko")
    assert row.request is not None
    content = row.request.content
    assert (when(row), content.party, content.text) == (time, party, text)
    assert content.rating is None
    assert not row.request.promises


def test_the_day_of_a_stamp_holds_for_the_lines_below() -> None:
    first, second = rows("2026-03-02 14:30 hello\n15:00 and more")
    assert (when(first), when(second)) == ("02 14:30", "02 15:00")


@pytest.mark.parametrize(
    "line",
    [
        "## 2026-03-02",
        "##2026-03-02",
        "## yesterday",
        "--------------- 2026년 3월 2일 월요일 ---------------",
        "2026년 3월 2일 월요일",
        "2026-03-02 (Mon)",
        "^2026-03-02",
        "2026. 3. 2.",
    ],
)
def test_a_row_that_says_a_day_alone_is_no_entry(line: str) -> None:
    (row,) = rows(line)
    assert (row.part, row.day) == (Part.DAY, date(2026, 3, 9 if "yest" in line else 2))


def test_a_day_that_cannot_be_read_is_refused_and_not_guessed() -> None:
    row, below = rows("## some day\n10:00 call")
    assert (row.part, row.day, row.is_refused) == (Part.DAY, None, True)
    assert when(below) == "10 10:00"


def test_numbers_count_on_from_the_case_and_never_mean_another_one() -> None:
    """
    10:00 call "now" !visit 2026-03-12 10:00
    11:00 visit +p2 "never" !=s2
    12:00 call +p1 +p2
    13:00 call +p7
    14:00 call +p4 !call 2026-03-12 10:00 !visit 2026-03-13 10:00
    15:00 visit -p3
    """
    doc = str(test_numbers_count_on_from_the_case_and_never_mean_another_one.__doc__)
    found = [it for it in rows(doc) if it.part is Part.ENTRY]
    assert [it.is_refused for it in found] == [False, False, False, True, True, True]
    codes = [[it.code for it in row.reading.problems] for row in found if row.reading]
    assert codes[:4] == [[], [], [Code.PROMISE_SETTLED], [Code.PROMISE_UNKNOWN]]


def test_columns_are_those_of_the_line_as_it_was_pasted() -> None:
    (row,) = rows("2026-03-02 14:30 call *7")
    assert row.reading is not None
    assert [it.column for it in row.reading.problems] == [23]


def test_what_is_left_out_stays_a_line_of_its_own() -> None:
    text = "title: A refund\ncompany: X\n\n## 2026-03-02\n# so\n10:00 call #tag\n11:00"
    parts = [it.part for it in rows(text)]
    out = Part.LEFT_OUT
    assert parts == [out, out, Part.BLANK, Part.DAY, out, Part.ENTRY, Part.ENTRY]
    assert rows(text)[-1].is_empty
    chat = rows("김상담 님과 카카오톡 대화\n저장한 날짜 : 2026-03-09 12:00:00\n\n2026년 3월 2일")
    assert [it.part for it in chat] == [out, out, Part.BLANK, Part.DAY]


def test_who_writes_in_a_chat_is_told_from_the_one_who_copied_it() -> None:
    theirs, mine = rows("[김상담] [오후 2:30] 네\n[나] [오후 2:31] 네")
    assert theirs.request is not None
    assert mine.request is not None
    directions = theirs.request.content.direction, mine.request.content.direction
    assert directions == (Direction.IN, Direction.OUT)


@pytest.mark.parametrize(
    ("line", "time", "text", "words"),
    [
        ("Tue 09:00 it rang", "10 09:00", "it rang", "Tue 09:00"),
        ("3/6 they said no", "06", "they said no", "3/6"),
        ("3/6 14:00 - they said no", "06 14:00", "they said no", "3/6 14:00"),
        ("yesterday: it rang", "09", "it rang", "yesterday"),
        ("2pm call @101 asked", "05 14:00", "asked", "2pm"),
        ("at 9:30 call @101 asked", "05 09:30", "asked", "at 9:30"),
        ("9:30 yesterday: it rang", "09 09:30", "it rang", "9:30 yesterday"),
        ("yesterday at 3 it rang", "09 15:00", "it rang", "yesterday at 3"),
        ("yesterday 3 men came", "09", "3 men came", "yesterday"),
        ("2h ago it rang", "10 16:00", "it rang", "2h ago"),
        ("9시 30분 전화 @101 네", "05 09:30", "네", "9시 30분"),
        ("오후 2시 전화 @101 네", "05 14:00", "네", "오후 2시"),
        ("14시 전화 @101 네", "05 14:00", "네", "14시"),
        ("어제 전화 @101 네", "09", "네", "어제"),
        ("3월 2일 전화 @101 네", "02", "네", "3월 2일"),
    ],
)
def test_a_time_in_words_in_front_is_one_without_its_sign_and_words_behind_a_backslash(
    line: str, time: str, text: str, words: str
) -> None:
    _heading, row, plain = rows(f"## 2026-03-05\n{line}\n")[:2] + rows(f"\\{line}")
    assert row.request is not None
    assert row.bare is not None
    assert (when(row), row.request.content.text, row.bare.words) == (time, text, words)
    # Behind a backslash the same line is words, and can be turned back.
    assert row.bare.other == f"\\{line}"
    assert plain.request is not None
    assert when(plain) == "10"
    assert plain.bare is not None
    assert plain.bare.other == line


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Sat on hold for an hour", "Sat"),
        ("1/2 of the flat has none", "1/2"),
        ("the 2nd technician came", "the 2nd"),
        ("2.4 GHz is slow", None),
        ("3.5 is what they said", None),
        ("5/25 they come", "5/25"),
        ("3일 걸린다고 함", "3일"),
        ("어제는 안 받음", "어제는"),
        ("3 men came", None),
        ("24/7 hotline", None),
        ("30분 대기", None),
        ("Nobody came", None),
    ],
)
def test_what_may_be_no_time_stays_words_and_is_told(line: str, words: str | None) -> None:
    (row,) = rows(line)
    assert row.request is not None
    assert (when(row), row.request.content.text) == ("10", line)
    assert (row.bare.words if row.bare else None) == words


def test_the_day_of_a_time_in_words_holds_for_the_lines_below() -> None:
    found = rows("Mon 9am it rang\n10:30 it rang again\nTue 3 Mar\n8:15 and then")
    assert [it.part for it in found] == [Part.ENTRY, Part.ENTRY, Part.DAY, Part.ENTRY]
    assert [when(it) for it in found if it.request] == ["09 09:00", "09 10:30", "03 08:15"]
