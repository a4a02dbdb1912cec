"""The case file: what a program reads of a case."""

import json
from typing import Any

import pytest

from mot_tui.casebook import people
from mot_tui.domain.words import PersonField
from mot_tui.exporters import casefile
from tests.exporters.telling import Telling, is_golden, settled_heads

STORY = """
10:00 call> @101 ordered "it will work" !visit 2026-03-03 *5
## 2026-03-03
09:00 visit @t1 three came "it does not" !=s1 -p1:gave-up #handoff !again: 2026-03-05
## 2026-03-06
18:00 call> @101 "soon" ?p2 *2 // tired
"""


def exported(telling: Telling, case: str) -> Any:
    return json.loads(casefile.write(telling.report(case)))


def test_the_bytes_are_those_of_the_golden_file(telling: Telling) -> None:
    case = telling.open("both rooms", wanted="as before")
    telling.say(case, STORY)
    telling.amend(case, 3, "## 2026-03-06\n18:00 call> @101 nothing ?p2 *1", "typo")
    assert is_golden("case.json", casefile.write(settled_heads(telling.report(case))))


def test_what_changes_with_the_clock_stands_below_exported(telling: Telling) -> None:
    case = telling.open()
    telling.say(case, STORY)
    now = exported(telling, case)
    telling.clock.now = telling.clock.now.replace(month=4)
    later = exported(telling, case)
    assert now.pop("exported") != later.pop("exported")
    assert now == later


def test_running_is_exact_and_zero_names_its_entry(telling: Telling) -> None:
    """
    10:00 call> a *3
    11:00 call> b *3
    12:00 call> c *3
    13:00 call> d *3
    14:00 call> e *0
    """
    report = telling.told(test_running_is_exact_and_zero_names_its_entry)
    whole = json.loads(casefile.write(report))
    assert [entry["running"] for entry in whole["entries"]] == ["70", "49", "34.3", "24.01", "0"]
    assert whole["score"]["zero"] == {"entry": "e5", "without": "24.01"}
    assert whole["exported"]["score"]["keep_rate"] == {"kept": 0, "due": 0}


def test_due_has_the_fields_that_scripts_rely_on(telling: Telling) -> None:
    case = telling.open()
    telling.say(case, STORY)
    (again,) = exported(telling, case)["exported"]["due"]
    assert again == {
        "case": "c1", "promise": "p2", "what": "again", "said": "2026-03-05", "who": "t1",
        "made_at": "2026-03-03T09:00:00+09:00", "from": "2026-03-05T00:00:00+09:00",
        "due": "2026-03-06T00:00:00+09:00", "state": "overdue", "late_s": 18 * 3600 + 60,
        "moves": 0, "chases": 1, "entry": "e2", "approximate": False,
    }  # fmt: skip


def test_nothing_in_it_acts_on_a_terminal(telling: Telling) -> None:
    case = telling.open()
    telling.say(
        case, "10:00 call> x *1", text="\x1b]0;x\x07 \x9b31m \u202e \ud800 한국어 \U000e0041"
    )
    written = casefile.write(telling.report(case)).decode()
    assert not any(sign in written for sign in "\x1b\x07\x9b\u202e\U000e0041")
    assert "한국어" in written
    assert "\\ud800" in written


def test_people_are_told_with_what_is_said_of_them(telling: Telling) -> None:
    case = telling.open()
    telling.say(case, STORY)
    telling.say(case, "## 2026-03-07\n10:00 call< @technician rang")
    said = [(PersonField.ROLE, "technician"), (PersonField.FIRM, "OPCO")]
    people.describe(telling.book, case, "t1", said)
    people.join(telling.book, case, "t1", "technician")
    first, second = exported(telling, case)["people"]
    assert first == {
        "name": "t1", "aliases": ["technician"], "role": "technician", "firm": "OPCO",
        "number": "", "entries": ["e2", "e4"], "last_at": "2026-03-07T10:00:00+09:00",
    }  # fmt: skip
    assert (second["name"], second["role"]) == ("101", "")


def test_a_running_score_of_endless_places_is_left_to_its_factors(
    telling: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call> a *3
    11:00 call> b *3
    12:00 call> c *3
    13:00 call> d *0
    """
    monkeypatch.setattr(casefile, "MOST_PLACES", 2)
    report = telling.told(test_a_running_score_of_endless_places_is_left_to_its_factors)
    whole = json.loads(casefile.write(report))
    assert [entry["running"] for entry in whole["entries"]] == ["70", "49", None, "0"]
    for units in (whole["score"]["units"], whole["exported"]["score"]["units"]):
        assert [unit["running"] for unit in units] == ["70", "49", None, "0"]
    assert (whole["score"]["settled"], whole["score"]["zero"]["without"]) == ("0", "34.3")
