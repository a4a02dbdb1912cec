"""Tables for spreadsheets: no cell acts, every text comes back, the bytes are the same."""

import csv
import io
import zipfile
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mot_tui.domain.content import Measurement, Money
from mot_tui.exporters import csvs
from mot_tui.exporters.csvs import guarded, unguarded
from mot_tui.exporters.document import Table
from mot_tui.exporters.sheets import TABLES, sheets
from mot_tui.texts import language
from mot_tui.texts.visible import visible_lines
from tests.casefile import docstring
from tests.exporters.telling import Telling, is_golden, settled_heads

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", '"', "|", "%", "−")
BETWEEN = ("", " ", "\u3000", "\xa0", "\u200b", "\ufeff", "\t", "\x00", "\x1b", "\u202e", "'", '"')
ENDS = ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://e.example","x")', "x;=1+1", "x\n=1",
        "김민수", "a,b", 'a"b', "\ud800", "A" * 300, "a\r\n@b", "; -2", "'; '=3", "")  # fmt: skip


def hostile(n: int) -> list[str]:
    """So many texts, the same in every run."""
    chance = Random(7)
    return [
        "".join(
            chance.choice(BETWEEN) + chance.choice((*STARTS, "")) + chance.choice(ENDS)
            for _part in range(chance.randint(1, 3))
        )
        for _text in range(n)
    ]


def read(content: bytes) -> list[list[str]]:
    """The rows, as a program of somebody else reads them."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def begins(cell: str) -> list[str]:
    """What a spreadsheet may take for the first sign of a cell, wherever it parts cells."""
    parts = cell.replace("\t", ";").replace("\n", ";").split(";")
    return [it.lstrip(' \u3000\xa0"␀␉␍␛␊')[:1] for it in parts]


def test_five_thousand_hostile_texts_come_back_and_none_acts() -> None:
    texts = hostile(5_000)
    rows = read(csvs.write(Table(("a", "b"), tuple((it, f"x{it}") for it in texts))))[1:]
    assert [unguarded(cell) for cell, _other in rows] == [visible_lines(it) for it in texts]
    assert [unguarded(cell) for _cell, cell in rows] == [visible_lines(f"x{it}") for it in texts]
    acting = {*"=+-@|%＝＋－＠−\t\r"}
    assert not [cell for row in rows for cell in row if acting & {*begins(cell)}]


@given(st.text(st.characters(exclude_categories=())))
@example("'=1")
@example("a;'=1")
def test_any_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert read(csvs.write(Table(("",), ((text,),))))[1] == [guarded(visible_lines(text))]


@pytest.mark.parametrize("text", ["tomorrow 10-12", "30 €", "a = b", "김민수 - 기사", ""])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_the_tables_are_those_of_the_golden_files(
    telling: Telling, spoken: str, request: pytest.FixtureRequest
) -> None:
    """
    09:30 call> @101 moved the line "works tomorrow" !visit 2026-03-03 10:00-12:00 *5 ref:A7
    12:00 down place:"living room" #outage
    ## 2026-03-04
    ~10:00 visit @기사1 nobody came ?p1 $30000:demanded load:>=20s *1 2h
    note -2 degrees in the flat; =1+1 @기사1 // furious
    """
    request.addfinalizer(lambda: language.use("en"))
    case = telling.open(company="L-Telecom")
    telling.say(case, docstring(test_the_tables_are_those_of_the_golden_files))
    telling.book.strike(case, 2, "-typo")
    language.use(spoken)
    found = csvs.tables(sheets(settled_heads(telling.report(case, feelings=True))))
    assert tuple(found) == TABLES
    for name, table in found.items():
        content = csvs.write(table)
        assert is_golden(f"{name}.{spoken}.csv", content)
        rows = read(content)
        assert {len(row) for row in rows} == {len(table.head)}
        assert len(rows) == {"timeline": 5, "promises": 2, "money": 2}[name]


def test_nothing_that_was_typed_acts(telling: Telling) -> None:
    case = telling.open("=1", title="=1")
    sums = (Money("-1", "=KRW"),)
    measured = (Measurement("@load", ">", "-1", "=s"),)
    for text in hostile(12):
        more = {"text": text, "party": text, "place": text, "tags": (text,), "references": (text,)}
        telling.say(case, '10:00 call> "one" !visit *1', **more, money=sums, measurements=measured)
    found = csvs.tables(sheets(telling.report(case)))
    cells = [cell for it in found.values() for row in read(csvs.write(it)) for cell in row]
    assert not [it for it in cells if {*"=+-@|%＝＋－＠−"} & {*begins(it)}]


def test_the_archive_is_the_same_in_every_run(telling: Telling) -> None:
    """
    10:00 call> @101 lost parcel *2
    """
    document = sheets(telling.told(test_the_archive_is_the_same_in_every_run))
    content = csvs.render(document)
    assert content == csvs.render(document)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["timeline.csv", "promises.csv", "money.csv"]
        assert archive.testzip() is None
        assert archive.read("timeline.csv") == csvs.write(csvs.tables(document)["timeline"])
