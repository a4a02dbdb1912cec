"""A case file comes in as the case it was; whatever else is in it is listed or refused."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from mot_tui.casebook.ledger import new_id
from mot_tui.domain import facts as f
from mot_tui.domain.case import Case
from mot_tui.domain.fold import fold
from mot_tui.domain.words import CaseField, Kind
from mot_tui.errors import Refused
from mot_tui.exporters import casefile as exporter
from mot_tui.importers import casefile
from tests.casefile import OPENED
from tests.exporters.telling import Telling
from tests.importers.journey import exported, told
from tests.importers.possible import histories


def comparable(data: bytes) -> Any:
    """The file without what the law lets differ: `exported` and `recorded_at`."""
    whole = json.loads(data)
    del whole["exported"]
    for item in (*whole["entries"], *whole["facts"]):
        del item["recorded_at"]
    return whole


# -- the law


def test_a_case_comes_in_as_it_was(telling: Telling, elsewhere: Telling) -> None:
    data = told(telling)
    view, problems = casefile.take(elsewhere.book, data)
    assert problems == ()
    assert comparable(exported(elsewhere, view.id)) == comparable(data)
    entries = elsewhere.book.entries(view.id)
    assert {entry.recorded_at for entry in entries} == {elsewhere.clock.now}
    assert [entry.stated_recorded_at for entry in entries] == [
        entry.recorded_at for entry in telling.book.entries(view.id)
    ]


def test_it_is_one_record_and_is_undone_as_one(telling: Telling, elsewhere: Telling) -> None:
    view, _ = casefile.take(elsewhere.book, told(telling))
    assert len(elsewhere.book.history(view.id)) == 1
    elsewhere.book.undo(view.id)
    assert elsewhere.book.cases() == []


def test_what_was_first_stated_outlives_a_second_journey(
    telling: Telling, elsewhere: Telling, tmp_path: Path
) -> None:
    data = told(telling)
    view, _ = casefile.take(elsewhere.book, data)
    third = Telling(tmp_path / "third")
    casefile.take(third.book, exported(elsewhere, view.id))
    assert comparable(exported(third, view.id)) == comparable(data)
    third.book.close()


def test_a_case_that_is_here_is_refused_unless_as_a_copy(telling: Telling) -> None:
    data = told(telling)
    with pytest.raises(Refused, match="case-is-here"):
        casefile.take(telling.book, data)
    view, _ = casefile.take(telling.book, data, as_copy=True)
    assert view.number == 3
    assert comparable(exported(telling, view.id)) == comparable(data)


def with_a_gap(telling: Telling) -> bytes:
    """A case that has e1 and e3."""
    case = telling.open()
    telling.say(case, "10:00 call> one *5\n11:00 call> two *4")
    telling.book.undo(case)
    telling.say(case, "12:00 call> three *3")
    return exported(telling, case)


def test_the_numbers_are_told_where_some_are_gone(telling: Telling) -> None:
    found = casefile.read(with_a_gap(telling))
    assert sorted(found.numbers.values()) == [1, 3]
    assert {kind for kind, _ in found.numbers} == {Kind.ENTRY}


def test_entries_keep_their_numbers(telling: Telling, elsewhere: Telling) -> None:
    data = with_a_gap(telling)
    view, _ = casefile.take(elsewhere.book, data)
    assert comparable(exported(elsewhere, view.id)) == comparable(data)


def bare(case: Case) -> Case:
    """The case with its record times as they are stated, wherever it lies."""
    entries = {
        id: replace(
            entry,
            recorded_at=OPENED,
            stated_recorded_at=entry.stated_recorded_at or entry.recorded_at,
            revisions=tuple(
                replace(
                    it,
                    amended_at=OPENED,
                    stated_amended_at=it.stated_amended_at or it.amended_at,
                )
                for it in entry.revisions
            ),
        )
        for id, entry in case.entries.items()
    }
    return replace(case, entries=entries)


@pytest.mark.slow
@given(histories)
def test_export_and_import_give_the_same_case(
    both: tuple[Telling, Telling], facts: list[f.Fact]
) -> None:
    here, there = both
    opening: list[f.Fact] = [f.CaseOpened(OPENED), f.CaseDescribed(CaseField.TITLE, "x")]
    case = here.book.take_case(new_id(), [*opening, *facts]).id
    report = here.report(case)
    data = exporter.write(report)
    view, problems = casefile.take(there.book, data)
    assert problems == ()
    assert comparable(exported(there, view.id)) == comparable(data)
    again = there.report(view.id)
    assert bare(fold(again.deeds)) == bare(fold(report.deeds))
    assert again.score == report.score
