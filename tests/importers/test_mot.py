"""A `.mot` file is read whole, and what is wrong with it is told by line and column."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.domain.requests import CaseRequest, Contradiction, Known, Quote
from mot_tui.domain.words import CaseField, Precision
from mot_tui.entry.context import Code, Severity
from mot_tui.exporters.mot import write_mot
from mot_tui.importers.mot import FileCode, MotFile, read_mot

SEOUL = ZoneInfo("Asia/Seoul")
NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
FRONT = "title: The line\ntimezone: Asia/Seoul\ncurrency: KRW\n\n"


def told(file: MotFile) -> list[tuple[int, int, Code | FileCode]]:
    return [(it.line, it.column, it.code) for it in file.problems]


def test_a_file() -> None:
    """
    The front matter, a day heading, a comment, and what entries say of each other.
    """
    file = read_mot(
        b"title: The line\ncompany: L-Telecom\ntimezone: Asia/Seoul\ncurrency: KRW\n"
        b"accept: living room | bedroom \n\n"
        b"## 2026-03-02\n"
        b"# not an entry\n"
        b'9:00 call @101 "tomorrow for sure" !visit tomorrow *3\n'
        b"\n## 2026-03-03\r\n"
        b'note nobody came +p1 "it was done" !=s1 $20\r\n',
        NOW,
    )
    assert file.case == CaseRequest(
        (
            (CaseField.TITLE, "The line"),
            (CaseField.COMPANY, "L-Telecom"),
            (CaseField.TIMEZONE, "Asia/Seoul"),
            (CaseField.CURRENCY, "KRW"),
        ),
        ("living room", "bedroom"),
    )
    first, second = file.entries
    assert first.content.occurred_at == datetime(2026, 3, 2, 9, tzinfo=SEOUL)
    assert first.promises[0].due
    assert first.promises[0].due.end == datetime(2026, 3, 4, tzinfo=SEOUL)
    assert second.content.precision is Precision.DAY
    assert second.contradictions == (Contradiction(Quote(1), Known(1)),)
    assert second.content.money[0].currency == "KRW"
    assert (file.lines, file.problems) == ((9, 12), ())


def test_numbers_count_within_the_file_and_unknown_ones_are_told() -> None:
    file = read_mot(
        f"{FRONT}## 2026-03-02\n10:00 note +p1\n10:05 call !callback\n10:10 note +p1 +p2 !=s7\n",
        NOW,
    )
    assert told(file) == [
        (6, 12, Code.PROMISE_UNKNOWN),
        (8, 16, Code.PROMISE_UNKNOWN),
        (8, 20, Code.STATEMENT_UNKNOWN),
    ]
    assert {it.severity for it in file.problems} == {Severity.REFUSAL}
    assert [len(entry.acts) for entry in file.entries] == [0, 0, 1]
    assert file.entries[2].contradictions == ()


def test_every_bad_line_is_told_and_the_rest_is_read() -> None:
    file = read_mot(
        "title: A\nTitle: B\ncolour: red\ntimezone: Mars/Base\n10:00 call @101\n"
        "## 2026-02-30\nnote *7\n",
        NOW,
    )
    assert told(file) == [
        (2, 1, FileCode.KEY_REPEATED),
        (3, 1, FileCode.KEY_UNKNOWN),
        (4, 1, FileCode.ZONE_UNKNOWN),
        (5, 1, FileCode.NO_BLANK_LINE),
        (6, 1, FileCode.DAY_UNREAD),
        (7, 1, FileCode.NO_DAY),
        (7, 6, Code.SIGN_UNREAD),
    ]
    assert [it.content.party for it in file.entries] == ["101", None]


def test_bytes_that_are_no_utf8_are_told_and_kept_visible() -> None:
    file = read_mot(b"\xef\xbb\xbf" + FRONT.encode() + b"## 2026-03-02\nnote caf\xe9\n", NOW)
    assert told(file) == [(6, 9, FileCode.NOT_UTF8)]
    assert file.entries[0].content.text == r"caf\xe9"


def test_a_file_without_front_matter_is_read_in_the_zone_of_now() -> None:
    file = read_mot("## 2026-03-02\n10:00 call\n", NOW.astimezone(SEOUL))
    assert told(file) == [(1, 1, FileCode.NO_TITLE)]
    assert file.entries[0].content.occurred_at == datetime(2026, 3, 2, 10, tzinfo=SEOUL)


def test_names_above_are_known_below() -> None:
    file = read_mot(f"{FRONT}## 2026-03-02\n10:00 전화 @101\n11:00 메모 @101에서 옴\n", NOW)
    assert [it.content.party for it in file.entries] == ["101", "101"]


def test_hostile_front_matter_survives() -> None:
    hostile = " a | b\n# \x1b[31m\\n\\u{41}\ud800 "
    case = CaseRequest(
        ((CaseField.TITLE, hostile), (CaseField.TIMEZONE, "Asia/Seoul")), (hostile, "c:d", "|")
    )
    text = write_mot(case, [], SEOUL)
    assert "\x1b" not in text
    assert read_mot(text.encode(), NOW).case == case


TYPED = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "## 2026-03-02",
                "# comment",
                "",
                "9:00 call @101 *2",
                'visit "we will" !callback tomorrow',
                "note +p1 !=s1 ?p2",
                "key: value",
                "^어제 3시 전화 @kim $20 // 지침",
                ">p1 friday",
            ]
        ),
        st.text(st.characters(exclude_characters="\n"), max_size=20),
    ),
    max_size=12,
)


@given(TYPED)
def test_what_was_read_and_written_reads_the_same(lines: list[str]) -> None:
    first = read_mot(FRONT + "\n".join(lines), NOW)
    again = read_mot(write_mot(first.case, first.entries, SEOUL).encode(), NOW)
    assert again.case == first.case
    assert [it.content for it in again.entries] == [it.content for it in first.entries]
    assert [it.statements for it in again.entries] == [it.statements for it in first.entries]
    assert [it.contradictions for it in again.entries] == [
        it.contradictions for it in first.entries
    ]
    for mine, theirs in zip(first.entries, again.entries, strict=True):
        assert [it.what for it in mine.promises] == [it.what for it in theirs.promises]
        for made, read in zip(mine.promises, theirs.promises, strict=True):
            assert (made.due is None) == (read.due is None)
            if made.due and read.due:
                assert (made.due.start, made.due.end) == (read.due.start, read.due.end)


@given(st.one_of(st.binary(), st.text()))
def test_any_file_is_read(data: bytes | str) -> None:
    read_mot(data, NOW)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_of_either_kind(tmp_path: Path, newline: str) -> None:
    path = tmp_path / "case.mot"
    path.write_bytes(f"{FRONT}## 2026-03-02\n10:00 call *4\n".replace("\n", newline).encode())
    file = read_mot(path.read_bytes(), NOW)
    assert file.problems == ()
    assert file.entries[0].content.rating == 4


def test_a_byte_that_begins_a_word_keeps_its_backslash() -> None:
    file = read_mot(FRONT.encode() + b"## 2026-03-02\nnote \xe9t\xe9\n## 9999-12-31\n", NOW)
    assert file.entries[0].content.text == r"\xe9t\xe9"
    assert told(file) == [(6, 6, FileCode.NOT_UTF8), (7, 1, FileCode.DAY_UNREAD)]


def test_an_unknown_calendar_is_told_and_left_out() -> None:
    file = read_mot("title: A\ncalendar: Mars\n\n", NOW)
    assert told(file) == [(2, 1, FileCode.CALENDAR_UNKNOWN)]
    assert dict(file.case.fields) == {CaseField.TITLE: "A"}


def test_business_days_of_a_file_go_by_its_calendar() -> None:
    front = "title: A\ntimezone: Asia/Seoul\ncalendar: KR\n\n"
    file = read_mot(f"{front}## 2026-02-27\n10:00 call !fix 영업일 기준 2일\n", NOW)
    due = file.entries[0].promises[0].due
    assert due is not None
    assert due.end == datetime(2026, 3, 5, tzinfo=SEOUL)
    assert due.calendar == "KR; 2026-03-02 삼일절 대체 휴일"
