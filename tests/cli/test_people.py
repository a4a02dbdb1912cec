"""`people`, `person`, `give`."""

import pytest

from tests.cli.ran import Mot, Ran


def test_people_are_listed_and_described(mot: Mot, case: Ran) -> None:
    """
    10:00 visit @tech1 came late
    11:00 call @101 asked for @tech1
    """
    assert mot("people").lines == [
        "@101 · 1 entry, last Mon 2 Mar 2026 11:00",
        "@tech1 · 2 entries, last Mon 2 Mar 2026 11:00",
    ]
    ran = mot("person", "@Tech1", "--role", "technician", "--firm", "OPCO", "--number", "010-12")
    assert (ran.code, ran.lines) == (0, [
        "@tech1 · technician · OPCO · 010-12 · 2 entries, last Mon 2 Mar 2026 11:00",
        "  e1    Mon 2 Mar 2026 10:00 visit ◂  came late",
        "  e2    Mon 2 Mar 2026 11:00 call ▸  asked for tech1",
    ])  # fmt: skip
    assert mot("person", "tech1", "--firm", "").out.startswith("@tech1 · technician · 010-12")
    assert "said of @tech1: –" in mot("history").lines[-1]


def test_two_names_are_made_one_and_parted_again(mot: Mot, case: Ran) -> None:
    """
    10:00 visit @김대리
    11:00 call @kim
    """
    ran = mot("person", "kim", "--same-as", "@김대리", "--role", "대리")
    assert ran.lines[0] == "@kim · 대리 · 2 entries, last Mon 2 Mar 2026 11:00 · also @김대리"
    assert [it["party"] for it in mot("show", "--json").json["entries"]] == ["kim", "kim"]
    assert mot("undo").out == "took back: @김대리 is the same person as @kim · c1\n"
    assert [it["name"] for it in mot("people", "--json").json] == ["kim", "김대리"]
    mot("person", "kim", "--same-as", "김대리")
    assert mot("person", "김대리", "--apart", "--json").json == {
        "name": "김대리", "aliases": [], "role": "", "firm": "", "number": "",
        "entries": ["e1"], "last_at": "2026-03-02T10:00:00+09:00",
    }  # fmt: skip


@pytest.mark.parametrize(
    "given", [("kim", "--role", ""), ("kim", "--apart")], ids=["taken back", "parted"]
)
def test_a_change_that_leaves_nothing_of_somebody_is_no_failure(
    mot: Mot, case: Ran, given: tuple[str, ...]
) -> None:
    """
    10:00 visit @kim
    11:00 call @lee
    """
    if "--apart" in given:
        mot("person", "lee", "--same-as", "kim")
    else:
        mot("person", "kim", "--role", "technician")
    mot("strike", "e1", "--reason", "another case")
    ran = mot("person", *given)
    assert (ran.code, ran.out, ran.err) == (0, "@kim · 0 entries\n", "")
    assert mot("person", "kim").code == 1


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (("person", "lee"), 1, "Nobody is called “lee” in this case"),
        (("person", "kim", "--same-as", "kim"), 1, "That is one person already"),
        (("person", "kim", "--apart"), 1, "“kim” is no second name"),
        (("person", "kim", "--apart", "--role", "x"), 2, "--apart stands alone"),
        (("give", "e1", "c1"), 1, "That is the case in which it stands already"),
        (("give", "p1", "c2"), 2, "“p1” is no number such as e3"),
        (("give", "e1", "c9"), 1, "There is no case “c9”"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    mot: Mot, case: Ran, given: tuple[str, ...], code: int, said: str
) -> None:
    """
    10:00 visit @kim
    """
    ran = mot(*given)
    assert (ran.code, len(ran.err.splitlines())) == (code, 1)
    assert said in ran.err


def test_entries_go_to_the_right_case(mot: Mot, case: Ran) -> None:
    """
    10:00 call @shop the modem !callback tomorrow 10am
    11:00 call @shop rang +p1
    12:00 call @101 the move
    """
    mot("new", "The modem", "--timezone", "Asia/Seoul")
    tied = mot("give", "e2", "The modem", "--case", "c1")
    assert (tied.code, tied.err) == (
        1, "e2 and e1 belong together by p1: move both, or amend one of them first.\n"
    )  # fmt: skip
    ran = mot("give", "e1", "e2", "c2", "--case", "c1")
    assert ran.out == "moved e1, e2 to c2 The modem; there: e1, e2\n"
    assert "moved to the case “The modem”" in mot("show", "--all").out
    assert "the modem" not in mot("show").out
    assert "(moved here from the case “Internet after the move”)" in mot("show", "--case", "c2").out
    assert mot("undo").out == "took back: e1, e2 moved to the case “The modem” · c1\n"
    assert mot("show", "--case", "c2", "--json").json["entries"] == []
    assert mot("redo", "--json").json["case"] == "c1"
    assert len(mot("show", "--case", "c2", "--json").json["entries"]) == 2


def test_of_a_day_alone_no_midnight_is_told(mot: Mot, case: Ran) -> None:
    """
    ^yesterday visit @kim did not finish !refund *2
    """
    mot("log", "^yesterday call> @kim ?p1")
    mot("deadline", "complain", "--until", "2026-03-20")
    mot("deadline", "d1", "met", "--at", "2026-03-01")
    mot("log", "^yesterday down")
    mot("log", "^yesterday up")
    told = [mot("people"), mot("person", "@kim"), mot("score"), mot("search", "finish")]
    told += [mot("show", "p1"), mot("deadline"), mot("export", "-o", "-")]
    for ran in told:
        assert ran.code == 0
        assert "00:00" not in ran.out.replace("+00:00", "").replace("+09:00", "")
    assert "Sun 1 Mar 2026" in told[0].out
