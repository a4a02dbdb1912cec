"""What docs/entry.md says is so: its tables are read and tried."""

import re
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import pytest

from mot_tui.entry.context import Context, Reading
from mot_tui.entry.parser import parse
from mot_tui.entry.several import Begins, Part, Several
from mot_tui.entry.words import CHANNELS, KINDS, OUTCOMES, PAYMENTS
from mot_tui.importers.mot import read_mot
from tests.casefile import ZONE

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "entry.md").read_text(encoding="utf-8")
KOREAN = (DOCS / "entry.ko.md").read_text(encoding="utf-8")
CODE = re.compile("`([^`]+)`")


def rows(first_head: str, page: str = PAGE) -> list[list[str]]:
    """The cells of the table whose first column is headed so."""
    table = page[page.index(f"\n| {first_head} |") + 1 :].split("\n\n", maxsplit=1)[0]
    return [
        [cell.strip() for cell in line.strip("|").split(" |")] for line in table.splitlines()[2:]
    ]


@pytest.mark.parametrize(
    ("head", "words"), [("channel", CHANNELS), ("outcome", OUTCOMES), ("money", PAYMENTS)]
)
def test_the_vocabulary_is_complete(head: str, words: dict[str, StrEnum]) -> None:
    told = {word: meaning for meaning, cell in rows(head) for word in CODE.findall(cell)}
    assert told == {word: str(meaning) for word, meaning in words.items()}


def test_the_kind_words_are_complete() -> None:
    (line,) = re.findall(r"^Kind words: (.*)$", PAGE, re.MULTILINE)
    assert CODE.findall(line) == [*KINDS]


def test_tricky_lines_read_as_told(read: Callable[..., Reading]) -> None:
    tried = 0
    for line, text, marked in rows("line"):
        (typed,) = CODE.findall(line)
        reading = read(typed, promises={2})
        assert reading.request.content.text == "".join(CODE.findall(text)), typed
        assert [typed[it.column - 1 :][: it.length] for it in reading.problems] == (
            CODE.findall(marked)
        ), typed
        tried += 1
    assert tried > 10


def test_every_sign_of_the_table_is_one(read: Callable[..., Reading]) -> None:
    for cell, _ in rows("write"):
        for example in CODE.findall(cell):
            reading = read(f"{example} *5" if example[0] in "cv전" else example)
            assert reading.problems == (), example
            assert reading.spans, example


def test_every_line_of_several_is_what_is_told() -> None:
    context = Context(now=datetime(2026, 3, 10, 18, tzinfo=ZONE), language="ko")
    kinds = {"a day": Part.DAY, "an en": Part.ENTRY, "a lin": Part.ENTRY, "left ": Part.LEFT_OUT}
    for cell, meaning in rows("a line"):
        for example in CODE.findall(cell):
            several = Several(context, Begins(), context.now.date())
            row, _ = several.read(example, several.first)
            assert row.part is kinds[meaning[:5]], example
            assert not row.is_refused, example
            assert not row.reading or not row.reading.problems, example


def test_the_file_in_the_page_is_read(read: Callable[..., Reading]) -> None:
    (text,) = re.findall(r"```\n(title:.*?)```", PAGE, re.DOTALL)
    file = read_mot(text, read("note").request.content.occurred_at)
    assert file.problems == ()
    assert len(file.entries) == 3


def test_every_absolute_due_is_read(read: Callable[..., Reading]) -> None:
    for cell, _ in rows("a due in absolute form"):
        (typed,) = CODE.findall(cell)
        assert read(f"!callback: {typed}").request.promises[0].due, typed


def test_what_the_korean_page_shows_can_be_typed() -> None:
    context = Context(
        now=datetime(2026, 3, 10, 18, tzinfo=ZONE),
        language="ko",
        currency="KRW",
        promises={1, 2},
        statements={3},
    )
    (lines,) = re.findall(r"```mot\n(.*?)```", KOREAN, re.DOTALL)
    shown = [(line, line) for line in lines.splitlines()]
    for cell, _ in rows("이렇게 쓰면", KOREAN):
        shown += [(it, f"메모 {it}" if it[0] == '"' else it) for it in CODE.findall(cell)]
    dues = KOREAN[KOREAN.index("## 약속의 기한") :].split("처럼")[0]
    shown += [(it, f"!콜백 {it}") for it in CODE.findall(dues)]
    for example, line in shown:
        reading = parse(line, context)
        assert reading.problems == (), example
        request = reading.request
        assert reading.spans or example.startswith("\\"), example
        assert line == example or all(it.due for it in request.promises), example
    assert len(shown) > 60
