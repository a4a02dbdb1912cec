"""`mot show`: the timeline, one line an entry, and text that stays text."""

import re

import pytest

from tests.cli.ran import Mot, Ran

ID = re.compile(r"^\s*(e\d+)\b", re.MULTILINE)

HOSTILE = [
    "[bold red]markup[/] [@click=app.boom]x[/]",
    "\x1b[31mred\x1b]0;title\x07\x1b[2J",
    "nul\0and\x9bcsi",
    "\u202eabc\u2066",
    "lone \udcff surrogate",
    "line\ne99 forged\r\n  e98 forged too",
    "s1 e97 “",
]


def test_the_timeline(mot: Mot, case: Ran) -> None:
    """
    ^yesterday 15:00 call> @101 ordered *5
    call< @101 "somebody comes" !visit tomorrow 10-12 *2 ~12m #handoff // tired
    """
    assert (
        mot("show").out
        == """\
c1 Internet after the move · L-Telecom
score 50 · kept on time 0 of 0

Sun 1 Mar 2026
  e1     15:00 call ▸ @101  ordered  *5 → 100 (written down 23 h 30 min later: Mon 2 Mar 14:30)

Mon 2 Mar 2026
  e2     14:30 call ◂ @101  *2 → 50 (written down within the hour)
        ~12 min  #handoff
        s1 “somebody comes”
        ! p1 visit tomorrow 10-12 · Tue 3 Mar 10:00–12:00 KST
        // tired

Open promises
  ◐ p1 visit tomorrow 10-12 · @101 · Tue 3 Mar 10:00–12:00 KST · soon, in 19 h 30 min
"""
    )


def test_what_programs_read(mot: Mot, case: Ran) -> None:
    """
    call> @101 "somebody comes" !visit tomorrow *4
    visit @tech +p1 not so "only this room" !=s1 *2 #upsell
    """
    shown = mot("show", "--json").json
    assert shown["case"]["case"] == "c1"
    assert shown["case"]["title"] == "Internet after the move"
    fields = """id at recorded_at channel direction party text rating factor running promises
        settles statements contradicts tags""".split()
    first, second = shown["entries"]
    assert set(fields) <= set(first)
    assert (first["id"], first["promises"], first["running"]) == ("e1", ["p1"], "90")
    assert (second["settles"][0]["promise"], second["settles"][0]["how"]) == ("p1", "kept")
    assert second["contradicts"] == [["s2", "s1"]]
    assert (second["factor"], second["running"]) == ("0.5", "45")
    assert second["at"] == "2026-03-02T14:30:00+09:00"


def test_struck_entries_are_marked_and_hidden(mot: Mot, case: Ran) -> None:
    """
    call> @101 one
    call> @101 two
    """
    mot("strike", "e1", "--reason", "said twice")
    assert ID.findall(mot("show").out) == ["e2"]
    all_of_them = mot("show", "--all").out
    assert ID.findall(all_of_them) == ["e2"]
    assert "✗ e1" in all_of_them
    assert "(struck out: said twice)" in all_of_them


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_was_typed_is_text(mot: Mot, case: Ran, text: str) -> None:
    mot("log", "-", stdin=b"call> @101 before")
    saved = mot("amend", "e1", f"call> @101 {text}")
    assert saved.code == 0
    for shown in (mot("show"), mot("history"), mot("search", "101"), mot("undo"), saved):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown.out)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown.err)
    mot("redo")
    assert ID.findall(mot("show").out) == ["e1"]


def test_more_lines_of_a_text_stand_below(mot: Mot, case: Ran) -> None:
    r"""
    mail @cs Dear customer,\nwe are sorry.\ne9 yours
    """
    assert "        │ we are sorry.\n        │ e9 yours\n" in mot("show").out


@pytest.mark.slow
def test_ten_megabytes_in_a_line(mot: Mot, case: Ran) -> None:
    assert mot("log", "-", stdin="ä".encode() * 5_000_000).code == 0
    assert len(mot("show").out) > 5_000_000


def test_times_are_those_of_the_case(mot: Mot, monkeypatch: pytest.MonkeyPatch, case: Ran) -> None:
    """
    call> @101 here
    """
    monkeypatch.setenv("TZ", "America/New_York")
    assert "14:30 call" in mot("show").out
    mot("edit", "--timezone", "Europe/Berlin")
    assert "06:30 call" in mot("show").out


def test_one_entry_whole(mot: Mot, case: Ran) -> None:
    """
    call> @101 first !visit tomorrow 10-12 *2 // tired
    """
    mot("amend", "e1", "call> @101 first words !visit tomorrow 10-12 *3", "--reason", "mistyped")
    told = mot("show", "E1").lines
    assert told[0] == "Mon 2 Mar 2026"
    assert told[1].startswith("  e1     14:30 call ▸ @101  first words  *3 → 70")
    assert told[2] == "        ! p1 visit tomorrow 10-12 · Tue 3 Mar 10:00–12:00 KST"
    assert told[3] == "  amended Mon 2 Mar 2026 14:30 · mistyped"
    assert told[4:] == ["    rating 3 instead of 2", "    the words were: “first”"]
    whole = mot("show", "e1", "--json").json
    assert whole == mot("show", "--json").json["entries"][0]
    assert mot("show", "e9").code == 1
