"""`amend`, `strike`, `undo`, `redo`, `history`, `search`."""

import pytest

from tests.cli.ran import Mot, Ran, SetClock


def test_an_amended_line_keeps_its_time_and_ids(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    10:05 call> @101 "somebody comes" !callback tomorrow 10am *4
    """
    at("2026-03-05T09:00:00+09:00")
    ran = mot(
        "amend", "e1", 'call> @101 "nobody comes" !callback tomorrow 11am *2', "--reason", "x"
    )
    assert ran.lines[0].startswith("saved e1")
    entry = mot("show", "--json").json["entries"][0]
    assert (entry["at"], entry["promises"]) == ("2026-03-02T10:05:00+09:00", ["p1"])
    assert entry["statements"] == [{"id": "s1", "text": "nobody comes", "by": "101"}]
    assert mot("due", "--json").json[0]["due"] == "2026-03-03T11:00:00+09:00"
    assert "(amended)" in mot("show").out


@pytest.mark.parametrize(
    ("said", "at_"),
    [
        ("10:40 call> @101", "2026-03-02T10:40:00+09:00"),
        ("~18:00 call> @101", "2026-03-02T18:00:00+09:00"),
        ("^yesterday 15:00 call> @101", "2026-03-04T15:00:00+09:00"),
    ],
)
def test_an_amended_time(mot: Mot, case: Ran, at: SetClock, said: str, at_: str) -> None:
    """
    10:05 call> @101 one
    """
    at("2026-03-05T09:00:00+09:00")
    assert mot("amend", "e1", said).code == 0
    assert mot("show", "--json").json["entries"][0]["at"] == at_


def test_a_settling_may_be_amended(mot: Mot, case: Ran) -> None:
    """
    call> @101 !callback tomorrow 10am
    call< @101 +p1
    """
    ran = mot("amend", "e2", "call< @101 -p1")
    assert (ran.code, ran.err) == (0, "")


def test_undo_and_redo_name_what_they_take(mot: Mot, case: Ran) -> None:
    """
    call> @101 lost parcel
    """
    mot("strike", "e1", "--reason", "wrong case")
    assert mot("undo").out == "took back: e1 struck out: wrong case · c1\n"
    assert mot("undo").out == "took back: e1 written: lost parcel · c1\n"
    assert mot("redo").out == "gave back: e1 written: lost parcel · c1\n"
    assert mot("undo", "--json").json.items() >= {"case": "c1", "code": "made-entry"}.items()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("amend", "e9", "x"), 1),
        (("amend", "e1", "call> @101 lost parcel"), 1),
        (("amend", "e1", "x", "y"), 2),
        (("amend", "e1", "+p9"), 1),
        (("strike", "e1"), 1),
        (("strike", "p1", "--reason", "x"), 2),
        (("redo",), 1),
    ],
)
def test_what_is_refused(mot: Mot, case: Ran, given: tuple[str, ...], code: int) -> None:
    """
    call> @101 lost parcel
    """
    ran = mot(*given)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1)


def test_the_history_tells_everything(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 lost parcel
    """
    at("2026-03-02T14:00:00+09:00")
    mot("amend", "e1", "call> @101 found parcel")
    mot("undo")
    said = mot("history").lines
    assert [line.split("  ")[-2] for line in said[:2]] == [
        "case opened: Internet after the move",
        "e1 written: lost parcel",
    ]
    assert "clock set by MOT_NOW" in said[0]
    assert said[2].startswith("✗")
    assert "clock ran backwards, taken back" in said[2]
    plain = mot("history", "--json").json
    assert [it["code"] for it in plain] == ["opened-case", "made-entry", "amended-entry", "undid"]
    assert [it["live"] for it in plain] == [True, True, False, True]


def test_search_finds_in_all_cases(mot: Mot, case: Ran) -> None:
    """
    call> @101 lost parcel "your parcel is lost" !parcel search tomorrow 10am
    """
    mot("new", "Parcels", "--timezone", "Asia/Seoul")
    found = mot("search", "parcel", "--json").json
    assert {(it["case"], it["id"]) for it in found} == {
        ("c1", "e1"),
        ("c1", "s1"),
        ("c1", "p1"),
        ("c2", "c2"),
    }
    assert len(mot("search", "parcel", "--case", "c1").lines) == 3
    assert mot("search", "lost", "your").lines[0].endswith("your parcel is lost")


def test_search_finds_korean_and_says_where_there_is_nothing(mot: Mot, case: Ran) -> None:
    """
    전화 @101 기사님이 안 왔음
    """
    assert len(mot("search", "기사").lines) == 1
    ran = mot("search", "수리")
    assert (ran.code, ran.out) == (0, "")
    assert "수리" in ran.err


def test_a_case_that_was_never_opened_can_be_given_back(mot: Mot, case: Ran) -> None:
    mot("new", "Modem", "--timezone", "Asia/Seoul")
    mot("log", "call one")
    mot("undo")
    assert mot("undo").out == "took back: case opened: Modem · c2\n"
    assert mot("redo").out == "gave back: case opened: Modem · c2\n"
    mot("undo")
    mot("log", "call two")
    assert mot("redo").code == 1
    assert mot("redo", "--case", "c2").out == "gave back: case opened: Modem · c2\n"
    assert mot("redo").out == "gave back: e1 written: one · c2\n"


def test_an_amendment_names_what_it_drops(mot: Mot, case: Ran) -> None:
    """
    call> @101 "one" "two" !callback tomorrow !visit friday
    """
    ran = mot("amend", "e1", 'call> @101 "one" !callback tomorrow')
    assert [line[:6] for line in ran.lines] == ["saved ", "  p1 c"]
    assert "p2, s2" in ran.err
    assert mot("amend", "e1", 'call> @101 "three" !callback friday').err == ""


def test_an_amended_rating_leaves_what_the_entry_made(mot: Mot, case: Ran) -> None:
    """
    call> @101 "one" !callback tomorrow 10am *2
    """
    ran = mot("amend", "e1", 'call> @101 "one" !callback tomorrow 10am *3', "--json")
    assert (ran.code, ran.err) == (0, "")
    assert (ran.json["promises"], ran.json["statements"]) == (["p1"], ["s1"])
    again = mot("amend", "e1", 'call> @101 "one" !callback tomorrow 10am *4')
    assert again.lines[1] == "  p1 callback tomorrow 10am: Tue 3 Mar 10:00 KST"
