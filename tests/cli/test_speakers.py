"""Who said or promised it, where a line names somebody at the very words."""

from tests.cli.ran import Mot, Ran

HANDED_ON = 'call> @park "it comes" "never"@lee !@lee refund: 2026-03-04 10:00 !visit: 2026-03-05'


def test_a_line_that_was_handed_on_credits_each(mot: Mot, case: Ran) -> None:
    assert mot("log", HANDED_ON).code == 0
    below = mot("show").lines[5:9]
    assert [it.strip() for it in below] == [
        "s1 “it comes”",
        "s2 @lee “never”",
        "! p1 @lee · refund 2026-03-04 10:00 · Wed 4 Mar 10:00 KST",
        "! p2 visit 2026-03-05 · Thu 5 Mar KST",
    ]
    assert [it["who"] for it in mot("due", "--json").json] == ["lee", "park"]
    (entry,) = mot("show", "--json").json["entries"]
    assert [it["by"] for it in entry["statements"]] == ["park", "lee"]
    names = {it["name"]: it["entries"] for it in mot("people", "--json").json}
    assert names == {"park": ["e1"], "lee": ["e1"]}
    # Only the due is another one: who promised stays, and with it the words of the other.
    assert mot("amend", "e1", HANDED_ON.replace("04 10:00", "06 10:00")).code == 0
    assert "! p1 @lee · refund 2026-03-06 10:00" in mot("show").out
    assert mot("amend", "e1", HANDED_ON.replace('"never"@lee', '"never"')).code == 0
    assert "s2 “never”" in mot("show").out


def test_a_line_tells_before_it_is_saved_who_spoke(mot: Mot, case: Ran) -> None:
    told = mot("parse", HANDED_ON).lines
    assert "@lee “never”" in told
    assert any(it.startswith("! @lee refund") for it in told)
    read = mot("parse", HANDED_ON, "--json").json
    assert read["speakers"] == ["park", "lee"]
    assert [it["who"] for it in read["promises"]] == ["lee", "park"]
