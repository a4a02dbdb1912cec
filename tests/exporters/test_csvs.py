"""Tables for spreadsheets: no cell acts, every text comes back, the bytes are the same."""

import io
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mot_tui.exporters import csvs
from mot_tui.exporters.csvs import guarded, unguarded
from mot_tui.exporters.document import Table
from mot_tui.exporters.sheets import TABLES, sheets
from mot_tui.texts import language
from mot_tui.texts.visible import visible_lines
from tests.casefile import docstring
from tests.exporters.holding import rows
from tests.exporters.telling import Telling, is_golden, settled_heads


@given(st.text(st.characters(exclude_categories=())))
@example("'=1")
@example("a;'=1")
def test_any_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert rows(csvs.write(Table(("",), ((text,),))))[1] == [guarded(visible_lines(text))]


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
        read = rows(content)
        assert {len(row) for row in read} == {len(table.head)}
        assert len(read) == {"timeline": 5, "promises": 2, "money": 2}[name]


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
