"""A case file comes in as the case it was; whatever else is in it is listed or refused."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.casebook.ledger import new_id
from mot_tui.domain import facts as f
from mot_tui.domain.case import Case
from mot_tui.domain.content import Attempts, Content, Due, Money
from mot_tui.domain.deadline_facts import StartEvent, Terms
from mot_tui.domain.fold import fold
from mot_tui.domain.words import CaseField, Kind
from mot_tui.errors import Refused
from mot_tui.exporters import casefile as exporter
from mot_tui.importers import casefile
from tests.casefile import OPENED
from tests.exporters.telling import Telling
from tests.importers.journey import exported, told


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


TEXT = st.text(st.characters(exclude_categories=()), max_size=8) | st.sampled_from(
    ["<b>", "[x](javascript:1)", "\x00\x1b[2J", "\ud800", "\u202e", "a\nb", "|", '"\\', "가나"]
)
TIMES = st.integers(0, 10**9).map(lambda s: OPENED + timedelta(milliseconds=s * 100))
IDS = {
    "entry": st.sampled_from(["e1", "e2", "e3"]),
    "promise": st.sampled_from(["p1", "p2", "p3"]),
    "statement": st.sampled_from(["s1", "s2", "s3"]),
    "first": st.sampled_from(["s1", "s2"]),
    "second": st.sampled_from(["s1", "s3"]) | st.none(),
    "criterion": st.sampled_from(["k1", "k2"]),
    "deadline": st.sampled_from(["d1", "d2"]),
    "evidence": st.sampled_from(["v1", "v2"]),
    "stated_recorded_at": st.none(),
}  # fmt: skip
CONTENTS = st.builds(
    Content,
    occurred_at=TIMES,
    text=TEXT,
    channel=...,
    precision=...,
    direction=...,
    party=TEXT | st.none(),
    rating=st.integers(0, 5) | st.none(),
    feeling=TEXT | st.none(),
    duration_s=st.integers(0, 10**6) | st.none(),
    hold_s=st.integers(0, 10**6) | st.none(),
    attempts=st.builds(Attempts, st.integers(0, 9)) | st.none(),
    tags=st.lists(TEXT, max_size=2).map(tuple),
    money=st.lists(
        st.builds(Money, st.sampled_from(["1", "2.50"]) | st.none(), TEXT), max_size=2
    ).map(tuple),
)
DUES = st.builds(Due, end=TIMES, start=TIMES | st.none(), rule=TEXT, zone=TEXT)
TERMS = st.builds(
    Terms,
    what=TEXT,
    due=DUES,
    starts=st.lists(
        st.builds(StartEvent, st.dates(date(1900, 1, 1), date(2199, 12, 31)), TEXT), max_size=2
    ).map(tuple),
    days=st.integers(1, 99) | st.none(),
    words=TEXT,
    said_by=TEXT,
)
OTHERS: dict[str, st.SearchStrategy[Any]] = {
    "at": TIMES, "content": CONTENTS, "what": TEXT, "said": TEXT, "reason": TEXT, "text": TEXT,
    "value": TEXT, "terms": TERMS, "size": st.integers(0, 10**9),
    "digest": st.integers(0, 2**256 - 1).map("{:064x}".format),
}  # fmt: skip


def facts_of(cls: type) -> st.SearchStrategy[f.Fact]:
    names = cls.__dataclass_fields__  # type: ignore[attr-defined]
    given = {name: it for name, it in (IDS | OTHERS).items() if name in names}
    if "due" in names:
        given["due"] = DUES if cls is f.PromiseMoved else DUES | st.none()
    return st.builds(cls, **given)


HISTORIES = st.lists(
    st.one_of([facts_of(cls) for cls in get_args(f.Fact)])
    | facts_of(f.EntryMade)
    | facts_of(f.PromiseMade),
    max_size=25,
)


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


@given(HISTORIES)
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


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Telling, Telling]]:
    """Two machines, for all examples of a law; their clocks agree."""
    folder = tmp_path_factory.mktemp("both")
    here, there = Telling(folder / "here"), Telling(folder / "there")
    yield here, there
    here.book.close()
    there.book.close()
