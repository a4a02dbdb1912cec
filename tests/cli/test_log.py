"""`mot log` and `mot parse`: what was typed is saved, or the reason is said."""

import os
import re

import pytest

from mot_tui.casebook import Casebook
from mot_tui.errors import Unusable
from tests.cli.ran import Mot, Ran, SetClock

WORKED = (
    'call> @101 third time this week "a technician will ring you"'
    " !callback tomorrow 10am ~12m *2 ref:A7731 // polite but useless"
)


def test_the_worked_line_is_saved(mot: Mot, case: Ran) -> None:
    ran = mot("log", WORKED)
    assert ran.code == 0
    assert ran.lines == [
        "saved e1 · c1 Internet after the move · score 50",
        "  p1 callback tomorrow 10am: Tue 3 Mar 10:00 KST",
    ]
    assert ran.err == ""


def test_it_is_acknowledged_for_programs_too(mot: Mot, case: Ran) -> None:
    assert mot("log", "--json", WORKED).json == {
        "case": "c1",
        "future": False,
        "entry": "e1",
        "promises": ["p1"],
        "statements": ["s1"],
        "settled": "50",
        "live": "50",
    }


def test_parse_shows_the_same_and_saves_nothing(mot: Mot, case: Ran) -> None:
    said = mot("parse", WORKED, "--json").json
    assert {name: said[name] for name in ("channel", "direction", "party", "text", "rating")} == {
        "channel": "call",
        "direction": "out",
        "party": "101",
        "text": "third time this week",
        "rating": 2,
    }
    assert said["occurred_at"] == "2026-03-02T14:30:00+09:00"
    assert said["statements"] == ["a technician will ring you"]
    assert said["promises"][0]["due"] == "2026-03-03T10:00:00+09:00"
    assert (said["duration_s"], said["ref"], said["feeling"]) == (
        720,
        "A7731",
        "polite but useless",
    )
    assert mot("show", "--json").json["entries"] == []


def test_parse_gives_every_field_of_the_contract(mot: Mot, case: Ran) -> None:
    fields = """channel direction occurred_at precision party text feeling rating statements
        promises settles chases moves contradicts duration_s attempts people place measurements
        money tags ref problems""".split()
    said = mot("parse", "*7 !callback soon", "--json").json
    assert set(fields) <= set(said)
    promise = said["promises"][0]
    assert set("said what from due rule approximate alternative".split()) <= set(promise)
    assert said["problems"][0]["column"] == 1
    assert "*7" in said["problems"][0]["message"]


def test_parse_tells_people_what_was_read(mot: Mot, case: Ran) -> None:
    ran = mot("parse", WORKED)
    assert "call ▸ @101" in ran.out
    assert "! callback tomorrow 10am: Tue 3 Mar 10:00 KST" in ran.out


def test_what_was_not_understood_is_told_with_its_column_and_saved(mot: Mot, case: Ran) -> None:
    ran = mot("log", "call> @101 nothing *7")
    assert ran.code == 0
    assert ran.lines[0].startswith("saved e1")
    assert ran.err == "column 20: “*7” looks like a sign but is none: kept as text\n"


def test_an_unknown_number_is_refused_and_nothing_saved(mot: Mot, case: Ran) -> None:
    ran = mot("log", "call> they rang +p9")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "column 17: there is no promise p9 in this case\n"
    assert mot("show", "--json").json["entries"] == []


def test_several_arguments_are_refused_with_the_hint(mot: Mot, case: Ran) -> None:
    ran = mot("log", "call", "@101")
    assert ran.code == 2
    assert "single quotes" in ran.err


@pytest.mark.parametrize("line", ["-p1", "-p1:refused hung up", "--help is what I said"])
def test_a_line_may_begin_with_a_dash(mot: Mot, case: Ran, line: str) -> None:
    """
    visit !fix monday 10am
    """
    given = ["--", line] if line.startswith("--") else [line]
    assert mot("log", "--json", *given).json["entry"] == "e2"


def test_without_a_line_it_asks(mot: Mot, case: Ran) -> None:
    ran = mot("log", stdin=b"call> @101 asked for\n")
    assert ran.lines[0].startswith("saved e1")
    assert ran.err == "▸ "


def test_standard_input_saves_each_line_by_itself(mot: Mot, case: Ran) -> None:
    ran = mot("log", "-", stdin=b"call> @101 one\n\n+p9\r\ncall> @101 two\n")
    assert ran.code == 1
    assert re.findall(r"saved (e\d+)", ran.out) == ["e1", "e2"]
    assert ran.err.splitlines() == [
        "line 3, column 1: there is no promise p9 in this case",
        "1 of 3 lines were not saved.",
    ]
    mot("undo")
    assert [it["text"] for it in mot("show", "--json").json["entries"]] == ["one"]


def test_lines_below_a_day_happened_on_it(mot: Mot, case: Ran) -> None:
    lines = "## 2026-03-01\n10:00 call> @101 one !visit tomorrow\nnote two\n## someday\nnote x"
    ran = mot("log", "-", stdin=lines.encode())
    assert ran.code == 1
    assert "line 4: “someday” is no day such as 2026-03-02" in ran.err
    shown = mot("show", "--json").json["entries"]
    assert [it["at"][:10] for it in shown] == ["2026-03-01", "2026-03-01"]
    assert [it["text"] for it in shown] == ["one", "two"]
    assert mot("due", "--json").json[0]["due"].startswith("2026-03-03T00:00")


def test_nothing_at_all_is_refused(mot: Mot, case: Ran) -> None:
    assert mot("log", "-", stdin=b"").code == 1
    assert mot("log", "").code == 1


def test_a_zero_is_saved_and_said_plainly(mot: Mot, case: Ran) -> None:
    """
    call> @101 late *2
    """
    ran = mot("log", "call> @101 hung up on me *0")
    assert ran.code == 0
    assert "0 – final since e2; without it 50" in ran.out
    assert "nothing later lifts it" in ran.err


def test_bytes_that_are_no_utf8_are_kept(mot: Mot, case: Ran) -> None:
    mot("log", "-", stdin=b"caf\xe9 \xff")
    mot("log", os.fsdecode(b"caf\xe9"))
    assert [it["text"] for it in mot("show", "--json").json["entries"]] == [
        "caf\udce9 \udcff",
        "caf\udce9",
    ]
    assert mot("show").out.count("caf\ufffd") == 2


def test_without_a_case_it_says_what_to_do(mot: Mot) -> None:
    ran = mot("log", "call> @101")
    assert (ran.code, ran.out) == (1, "")
    assert "mot new" in ran.err


def test_a_case_is_named_by_number_or_title(mot: Mot, case: Ran, at: SetClock) -> None:
    mot("new", "Modem", "--timezone", "Asia/Seoul")
    assert mot("log", "one", "--case", "c1", "--json").json["case"] == "c1"
    assert mot("log", "two", "--json").json["case"] == "c1"
    assert mot("log", "three", "--case", "mod", "--json").json["case"] == "c2"
    assert mot("log", "four", "--case", "x").code == 1


def test_a_file_that_cannot_be_written_stops_at_its_line(
    mot: Mot, case: Ran, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise Unusable("disk-full", path="mot.db")

    monkeypatch.setattr(Casebook, "log", full)
    ran = mot("log", "-", stdin=b"one\ntwo\n")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("line 1: from here on nothing was saved.\nThere is no room left")
