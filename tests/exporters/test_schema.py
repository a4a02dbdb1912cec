"""The published schema: current, and what every export of a case keeps to."""

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mot_tui.casebook import deadlines, people
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.domain.words import DeadlineEnd, PersonField
from mot_tui.exporters import casefile
from mot_tui.importers import intake
from tests.exporters.telling import GOLDEN, Telling
from tests.schema import PAGE, page

DEMOS = sorted((Path(casefile.__file__).parents[1] / "demo").glob("*.mot"))

STORY = """
09:00 call> @101 ordered "it will work" !visit 2026-03-03 10:00-12:00 !callback *5 ref:A7 hold:5m
09:30 note ~ the day before $? 3x people:2 place:"living room"
10:00 down
11:00 call> @101 ?p2 "no visit" !=s1 *0 $30000:demanded load:>=20s
12:00 call< @101 +p2 >p1 2026-03-05 *4 // tired
13:00 up
"""

CANCEL = DeadlineRequest(
    "cancel", (StartEvent(date(2026, 3, 2), "signed"),), 14, words="in writing"
)


@pytest.fixture(scope="module")
def published() -> Any:
    schema = json.loads(PAGE.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def wrong(published: Any, whole: Any) -> list[str]:
    """What an independent reader finds wrong."""
    return [f"{it.json_path}: {it.message:.200}" for it in published.iter_errors(whole)]


def test_it_is_that_of_the_classes() -> None:
    assert PAGE.read_text("utf-8") == page(), "`make schema` writes it anew"


def test_cases_of_all_kinds_keep_to_it(telling: Telling, published: Any) -> None:
    case = telling.open("both rooms", wanted="as before", calendar="KR")
    telling.say(case, STORY)
    telling.amend(case, 2, "10:30 note other", "typo")
    telling.book.strike(case, 3, "twice")
    number = deadlines.enter(telling.book, case, CANCEL)
    deadlines.enter(telling.book, case, CANCEL)
    deadlines.end(telling.book, case, number, DeadlineEnd.MET)
    people.describe(telling.book, case, "101", [(PersonField.ROLE, "line")])
    assert wrong(published, json.loads(casefile.write(telling.report(case)))) == []
    assert wrong(published, json.loads((GOLDEN / "case.json").read_bytes())) == []
    assert DEMOS
    for path in DEMOS:
        view = intake.take(telling.book, intake.look(telling.book, path), as_copy=True)
        assert wrong(published, json.loads(casefile.write(telling.report(view.id)))) == []


def test_what_is_wrong_is_found(published: Any) -> None:
    whole = json.loads((GOLDEN / "case.json").read_bytes())

    def broken(*way: Any, value: Any = None) -> Any:
        copy = part = deepcopy(whole)
        for step in way[:-1]:
            part = part[step]
        part[way[-1]] = value
        return copy

    for found in (
        broken("version", value=2),
        broken("more", value=1),
        broken("entries", 0, "rating", value=6),
        broken("entries", 0, "at", value=3),
        broken("entries", 0, "channel", value="pigeon"),
        broken("promises", 0, "late_s", value=-1),
        broken("score", "settled", value="much"),
        broken("case", "state", value=None),
        broken("numbers", "x1", value="id"),
        broken("facts", 0, "fact", value="case-burnt"),
        broken("facts", 0, "at"),
    ):
        assert wrong(published, found)
