"""Cases that say nothing but hostile texts, through every export and read back by others.

What each export leaves out by its purpose is told in `LEFT_OUT`; all else is in it as far as the
format can hold it (`test_hostile.py`).
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from mot_tui.entry.context import Code
from mot_tui.exporters import casefile, csvs
from mot_tui.exporters.motfile import mot_bytes
from mot_tui.exporters.plan import plan_of
from mot_tui.exporters.redaction import redact
from mot_tui.exporters.report import Report, build
from mot_tui.exporters.sheets import sheets
from mot_tui.exporters.subscription import calendar_of
from mot_tui.exporters.summary import summary
from mot_tui.frozen import is_frozen
from mot_tui.importers import casefile as importer
from mot_tui.importers.mot import read_mot
from mot_tui.texts.visible import visible, visible_lines
from tests.exporters import holding as h
from tests.exporters.telling import Telling
from tests.exporters.test_hostile import CHECKS
from tests.hostile import NAME, corpus
from tests.hostile_cases import Hostile, take
from tests.importers.test_casefile import comparable

pytestmark = pytest.mark.slow

LEFT_OUT = {
    # What was struck out is told by its text and its reason, what was written anew by what is
    # different; of moves there are the times, of sums the currency of each.
    "summary": ("struck", "given", "old mention", "old feeling", "move", "case currency"),
    # The tables are the timeline as it stands, promises and money.
    "csv": (
        "case", "criterion", "person", "alias", "deadline", "start", "rule", "said by", "dropped",
        "amendment", "taken from", "old", "given", "struck currency", "struck promise",
        "struck due words", "move", "struck move", "struck file", "file",
    ),
    # Promises and deadlines that have a date: what they are, in which words, where; by whom.
    "ics": (
        "case", "criterion", "person", "alias", "currency", "measured", "unit", "text", "mention",
        "party", "speaker", "feeling", "reference", "statement", "move", "struck", "given", "old",
        "taken from", "amendment", "strike", "undated", "struck text", "struck file", "file",
    ),
    # The timeline as it stands, without the words of a date (`docs/entry.md`).
    "mot": (
        "person", "alias", "deadline", "start", "rule", "said by", "dropped", "amendment", "strike",
        "taken from", "old", "given", "struck", "struck text", "struck file", "file", "due words",
        "move",
    ),
}  # fmt: skip
OUTLIVES = ("struck text", "struck file")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Telling, list[Hostile]]]:
    telling = Telling(tmp_path_factory.mktemp("hostile"))
    telling.clock.now = datetime(2026, 3, 9, 3, tzinfo=UTC)
    yield telling, take(telling.book, corpus())
    telling.book.close()


def reports(told: tuple[Telling, list[Hostile]]) -> Iterator[tuple[Report, Hostile]]:
    telling, cases = told
    for it in cases:
        yield build(telling.book, it.id, feelings=True), it


def missing(said: list[tuple[str, str]], left_out: tuple[str, ...], found: str) -> list[Any]:
    """What is not found, neither as typed nor as it is shown; rows of a text may stand apart."""
    return [
        (place, text)
        for place, text in said
        if (place in OUTLIVES and place not in left_out) or not place.startswith(left_out)
        if not any(
            all(row.strip() in found for row in shown(text).split("\n"))
            for shown in (str, visible, visible_lines)
        )
    ]


def test_a_summary_holds_every_text(told: tuple[Telling, list[Hostile]]) -> None:
    for report, case in reports(told):
        found = "\n".join(it for line in h.texts(summary(report)) for it in line)
        assert missing(case.said, LEFT_OUT["summary"], found) == []


@pytest.mark.parametrize("name", CHECKS)
def test_a_summary_is_read_as_it_is(told: tuple[Telling, list[Hostile]], name: str) -> None:
    for report, _case in reports(told):
        CHECKS[name](summary(report))


@pytest.mark.parametrize("name", CHECKS)
def test_nothing_of_a_name_is_left(told: tuple[Telling, list[Hostile]], name: str) -> None:
    for report, _case in [*reports(told)][:4]:
        found = redact(summary(report), plan_of(report))
        document = found.document
        assert any(NAME in normalize("NFC", it.text) for it in found.replaced)
        said = "".join(it for line in h.texts(document) for it in line)
        assert NAME not in normalize("NFC", said).replace("\u200b", "").replace(" ", "")
        CHECKS[name](document)


def test_tables_are_read_as_they_are(told: tuple[Telling, list[Hostile]]) -> None:
    for report, case in reports(told):
        document = sheets(report)
        found = h.tables(csvs.render(document))
        cells = [cell for rows in found for row in rows for cell in row]
        wanted = [row for it in csvs.tables(document).values() for row in (it.head, *it.rows)]
        assert h.bare(cells) == [visible_lines(cell) for row in wanted for cell in row]
        assert h.acting(cells) == []
        said = "\n".join(cell for row in wanted for cell in row)
        assert missing(case.said, LEFT_OUT["csv"], said) == []


def test_calendars_are_read_as_they_are(told: tuple[Telling, list[Hostile]]) -> None:
    telling, cases = told
    for case in cases:
        content = calendar_of(telling.book, [case.id], telling.book.case(case.id).title).content
        h.properties(content)
        found = "\n".join(
            text
            for event in h.events(content)
            for text in (
                *(event.get(name, "") for name in ("SUMMARY", "DESCRIPTION", "LOCATION")),
                *h.labels(event),
            )
        )
        assert missing(case.said, LEFT_OUT["ics"], found) == []


def texts_in(part: Any) -> Iterator[str]:
    """Every text within a value, keys too."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        yield from texts_in([*part.items()])
    elif isinstance(part, list | tuple):
        yield from (text for it in part for text in texts_in(it))
    elif is_frozen(type(part)):
        yield from texts_in([getattr(part, name) for name in type(part).__match_args__])


def test_json_holds_every_text_as_it_was_typed(
    told: tuple[Telling, list[Hostile]], tmp_path: Path
) -> None:
    elsewhere = Telling(tmp_path)
    for report, case in reports(told):
        content = casefile.write(report)
        assert visible_lines(content.decode()) == content.decode()
        assert {text for _place, text in case.said} <= {*texts_in(json.loads(content))}
        view, problems = importer.take(elsewhere.book, content)
        assert problems == ()
        there = casefile.write(build(elsewhere.book, view.id, feelings=True))
        assert comparable(there) == comparable(content)
    elsewhere.book.close()


def test_a_mot_file_holds_the_texts_of_its_timeline(told: tuple[Telling, list[Hostile]]) -> None:
    telling, cases = told
    for case in cases:
        content, _cut = mot_bytes(telling.book, case.id, feelings=True)
        assert visible_lines(content.decode()) == content.decode()
        file = read_mot(content, telling.clock.now)
        # Words that never were a date are told once more.
        assert {it.code for it in file.problems} <= {Code.DUE_UNREAD}
        found = {*texts_in((file.case, file.entries))}
        held = {text for place, text in case.said if not place.startswith(LEFT_OUT["mot"])}
        print(sorted((p, ascii(t)) for p, t in case.said if t in held - found)[:9])
        assert held <= found
