"""What somebody else said or promised in an entry is theirs wherever it is told."""

import json

import pytest

from mot_tui.casebook import people
from mot_tui.domain.words import PersonField
from mot_tui.exporters import casefile, tables
from mot_tui.exporters.brief import brief
from mot_tui.exporters.entry_words import entry_texts
from mot_tui.exporters.life import life_of
from mot_tui.exporters.life_rows import life_text
from mot_tui.exporters.motfile import mot_bytes
from mot_tui.exporters.subscription import calendar_of
from mot_tui.importers.mot import read_mot
from tests.exporters.telling import Telling

DAY = """
10:00 call> @park "it comes" "we never send routers"@lee !visit: 2026-03-05 \
!@lee refund: 2026-03-04 10:00
11:00 call> @kim "of course we send them" !=s2
12:00 note "nothing came" "it never will"@lee
"""


@pytest.fixture
def case(telling: Telling) -> str:
    found = telling.open()
    telling.say(found, DAY)
    return found


def test_a_report_names_them(telling: Telling, case: str) -> None:
    report = telling.report(case)
    assert [it.party for it in report.quotes.values()] == ["park", "lee", "kim", None, "lee"]
    assert [it.observed for it in report.quotes.values()] == [False, False, False, True, False]
    told = list(entry_texts(report.entries[0], report))
    assert told[:4] == [
        "s1, word for word: “it comes”",
        "s2, lee, word for word: “we never send routers”",
        "promise p1: visit, Thu 5 Mar – “2026-03-05”",
        "promise p2 by lee: refund, Wed 4 Mar 10:00 – “2026-03-04 10:00”",
    ]
    assert list(entry_texts(report.entries[2], report))[1].startswith("s5, lee, word for word")
    (opposed,) = tables.contradictions(report).rows
    assert "(lee, Mon 2 Mar 2026 10:00, e1)" in opposed[0]


def test_a_brief_and_the_life_of_a_promise_name_them(telling: Telling, case: str) -> None:
    sentences = brief(telling.book, case).sentences
    assert "Lee promised: refund, Wednesday the 4th at 10." in sentences
    assert (
        "Lee said today: “we never send routers”, but kim: “of course we send them”." in sentences
    )
    life = life_text(life_of(telling.book, case, 2), "title")
    assert "park “it comes” “we never send routers”" in life
    assert "by: call to lee" in life
    assert b"call to lee" in calendar_of(telling.book, [case], "x").content


def test_files_keep_them(telling: Telling, case: str) -> None:
    whole = json.loads(casefile.write(telling.report(case)))
    first = whole["entries"][0]
    assert [it["by"] for it in first["statements"]] == ["park", "lee"]
    assert [it["who"] for it in whole["promises"]] == ["park", "lee"]
    data, _cut = mot_bytes(telling.book, case, feelings=False)
    assert b'"we never send routers"@lee' in data
    read = read_mot(data, telling.clock.now)
    assert not read.problems
    assert [it.speakers for it in read.entries] == [(None, "lee"), (), (None, "lee")]
    assert [it.by for it in read.entries[0].promises] == [None, "lee"]


def test_they_go_by_the_one_name(telling: Telling, case: str) -> None:
    people.describe(telling.book, case, "lee", [(PersonField.ROLE, "supervisor")])
    telling.say(case, "13:00 call> @이대리 nothing new")
    people.join(telling.book, case, "이대리", "lee")
    report = telling.report(case)
    assert report.quotes[2].party == report.promises[1].view.party == "이대리"
    people.join(telling.book, case, "park", "이대리")
    report = telling.report(case)
    assert [it.by for it in report.entries[0].statements] == [None, None]
