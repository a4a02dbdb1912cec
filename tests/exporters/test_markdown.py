"""The summary: its order, its honesty, and that text stays text."""

from datetime import timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mot_tui.casebook import giving, people
from mot_tui.domain.words import PersonField
from mot_tui.exporters import markdown
from mot_tui.exporters.escape import inline
from mot_tui.texts import language
from mot_tui.texts.visible import visible
from tests.casefile import docstring
from tests.exporters.telling import Telling, golden_report, is_golden
from tests.hostile import MARKDOWN, TAGS

READER = MarkdownIt("gfm-like", {"linkify": False, "html": True})
ACTIVE = {"html_block", "html_inline", "link_open", "image", "code_inline", "fence", "code_block"}


def tokens(text: str) -> list[Token]:
    found = READER.parse(text)
    return [*found, *(inner for token in found for inner in token.children or ())]


def shown(text: str) -> str:
    """What a reader of the Markdown sees, without its structure."""
    return "".join(token.content for token in tokens(text) if token.type == "text")


@given(st.text(st.characters(exclude_categories=())) | st.sampled_from(MARKDOWN + TAGS))
@example("1.")
@example("*")
def test_a_line_shows_the_text_and_nothing_else(text: str) -> None:
    kinds = {token.type for token in tokens(f"a {inline(text)} b")}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
    seen = "".join(
        token.content for token in tokens(f"a{inline(text)}b") if token.type.startswith("text")
    )
    assert seen == f"a{visible(text).strip()}b"


def test_the_notes_of_a_call_keep_their_rows(telling: Telling) -> None:
    case = telling.open()
    telling.say(case, "10:00 call> @101 *2", text="10:00 third time\n10:03 they sing")
    told = markdown.write(telling.report(case)).decode()
    assert "call to 101 (e1):\n  - 10:00 third time\n  - 10:03 they sing\n" in told


def test_the_order_is_that_of_a_complaint(telling: Telling) -> None:
    """
    10:00 call> @101 moved the line "works tomorrow" !visit 2026-03-03 *5 ref:A7
    12:00 down place:"living room"
    ## 2026-03-04
    10:00 call> @101 nobody came "no visit was planned" !=s1 ?p1 *1
    """
    case = telling.open("both rooms work", wanted="as before", baseline="it worked")
    telling.say(case, docstring(test_the_order_is_that_of_a_complaint))
    telling.amend(case, 3, '## 2026-03-04\n10:00 call> @101 nobody "no visit" !=s1 ?p1 *2', "typo")
    written = markdown.write(telling.report(case)).decode()
    assert [line[3:] for line in written.splitlines() if line.startswith("## ")] == [
        "What is wanted", "How it was before", "It is solved when", "In short", "People",
        "What happened", "Promises", "Contradictions", "Outages", "Contacts and effort",
        "Formal steps taken", "Corrections", "Score", "How this was kept",
    ]  # fmt: skip
    assert "references: A7" in written
    assert "rating 2 instead of 1" in written
    assert "tamper" not in written


def test_everybody_is_listed_with_what_is_said_of_them(telling: Telling) -> None:
    """
    10:00 call> @101 first
    11:00 visit @"[kim](x)" came | went
    """
    case = telling.open()
    telling.say(case, docstring(test_everybody_is_listed_with_what_is_said_of_them))
    assert "| Name | Entries | Last contact |" in markdown.write(telling.report(case)).decode()
    people.describe(telling.book, case, "101", [(PersonField.FIRM, "L-Telecom | Seoul")])
    written = markdown.write(telling.report(case)).decode()
    found = tokens(written[written.index("## People") :])
    _title, *head = [it.content for it in found if it.type == "inline"][:5]
    assert head == ["Name", "Firm", "Entries", "Last contact"]
    cells = [it.content for it in found if it.type == "inline"][5:9]
    assert not ACTIVE & {token.type for token in found}
    assert cells[0] == r"\[kim\](x)"
    assert "101" in written
    assert "L-Telecom" in written


def test_what_went_to_another_case_and_came_from_one_is_told(telling: Telling) -> None:
    """
    10:00 call> @101 meant for the modem
    11:00 call> @101 meant for the move
    """
    case, other = telling.open(), telling.open(title="Modem")
    telling.say(case, docstring(test_what_went_to_another_case_and_came_from_one_is_told))
    giving.give(telling.book, case, [1], other)
    here, there = (markdown.write(telling.report(it)).decode() for it in (case, other))
    assert "e1: moved to the case “Modem”" in here
    assert "meant for the modem" not in here
    assert "e1: moved here from the case “Internet after the move”" in there
    assert "came from a file" not in there


def test_sections_without_words_are_left_out(telling: Telling) -> None:
    written = markdown.write(telling.report(telling.open())).decode()
    assert [line for line in written.splitlines() if line.startswith("#")] == [
        "# Internet after the move", "## How this was kept"
    ]  # fmt: skip


def test_what_was_written_down_much_later_says_so(telling: Telling) -> None:
    """
    10:00 call> @101 first
    """
    case = telling.open()
    telling.say(case, docstring(test_what_was_written_down_much_later_says_so))
    telling.say(case, "## 2026-03-04\n10:00 call> @101 now")
    telling.say(case, "## 2026-03-03\n10:00 call> @101 remembered")
    written = markdown.write(telling.report(case)).decode()
    assert written.count("written down") == 2
    assert "What does not say otherwise was written down within the hour." in written
    assert "written down 1 d later: Wed 4 Mar 2026 10:01" in written


def test_what_was_all_written_down_on_a_later_day_is_said_once(telling: Telling) -> None:
    case = telling.open()
    telling.say(case, "## 2026-03-04\n10:00 call> @101 now")
    telling.say(case, "## 2026-03-02\n10:00 call> @101 first\n11:00 call> @101 second")
    telling.clock.now += timedelta(minutes=5)
    telling.say(case, "## 2026-03-03\n10:00 call> @101 third")
    written = markdown.write(telling.report(case)).decode()
    assert "All of this was written down on Wed 4 Mar 2026." in written
    assert written.count("written down") == 1


def test_feelings_stay_at_home_unless_asked_for(telling: Telling) -> None:
    """
    10:00 call> @101 they hung up *1 // in tears
    """
    case = telling.open()
    telling.say(case, docstring(test_feelings_stay_at_home_unless_asked_for))
    assert b"in tears" not in markdown.write(telling.report(case))
    assert b"in tears" in markdown.write(telling.report(case, feelings=True))


def test_the_head_is_printed(telling: Telling) -> None:
    case = telling.open()
    device, number, head = telling.book.ledger.journal.head()
    written = markdown.write(telling.report(case)).decode()
    assert f"this device {device}: {number} record, newest hash {head}" in written


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_the_bytes_are_those_of_the_golden_file(telling: Telling, spoken: str) -> None:
    report = golden_report(telling)
    with language.speaking(spoken):
        assert is_golden(f"case.{spoken}.md", markdown.write(report))


def test_korean_text_and_a_window_read_as_they_are(telling: Telling) -> None:
    """
    10:00 call> @기사1 "내일 갑니다" !방문 2026-03-03 10:00-12:00
    """
    report = telling.told(test_korean_text_and_a_window_read_as_they_are)
    written = markdown.write(report).decode()
    assert "call to 기사1 (e1)" in written
    assert "promise p1: 방문, Tue 3 Mar 10:00–12:00" in written
