"""`mot score`, by the second reference case: ratings 3 2 1 1 0."""

import pytest
from rich.cells import cell_len

from tests.cli.ran import Mot, Ran, SetClock

FIELDS = "case settled live additive per_moment worst n keep_rate zero units".split()
UNIT = (
    "entry promises rating factor running additive points points_without_zero provisional at"
).split()


def test_what_programs_read(mot: Mot, case: Ran) -> None:
    """
    call> @101 one *3
    call> @101 two *2
    call> @101 three *1
    call> @101 four *1
    call> @101 five *0
    """
    figures = mot("score", "--json").json
    assert set(FIELDS) <= set(figures)
    assert (figures["settled"], figures["live"], figures["additive"]) == ("0", "0", "36")
    assert figures["zero"] == {"entry": "e5", "without": "3.15"}
    assert (figures["n"], figures["keep_rate"]) == (5, {"kept": 0, "due": 0})
    assert [unit["running"] for unit in figures["units"]] == ["70", "35", "10.5", "3.15", "0"]
    assert all(set(UNIT) <= set(unit) for unit in figures["units"])
    assert [unit["points_without_zero"] for unit in figures["units"][:4]] == [
        "9.9903",
        "19.4146",
        "33.7226",
        "33.7226",
    ]


def test_what_people_read(mot: Mot, case: Ran) -> None:
    """
    call> @101 one *3
    call> @101 two *0
    """
    assert (
        mot("score").out
        == """\
    when             rating  factor  running  points lost
e1  Mon 2 Mar 14:30       3     0.7       70           30
e2  Mon 2 Mar 14:30       0       0        0          100
score 0 – final since e2; without it 70
The points of the other moments are those they would have cost without it.
additive 35 · per moment 0 · worst 0 · moments 2
promises kept on time: 0 of 0
"""
    )


def test_what_if(mot: Mot, case: Ran) -> None:
    """
    call> @101 one *3
    call> @101 two *2
    call> @101 three *1
    call> @101 four *1
    call> @101 five *0
    """
    after_three = mot("score", "--without", "e4", "--without", "e5", "--json").json
    assert (after_three["settled"], after_three["additive"]) == ("10.5", "50")
    worked = mot("score", "--set", "e4=5", "--set", "e5=4", "--json").json
    assert (worked["settled"], worked["additive"]) == ("9.45", "68")
    assert mot("score", "--json").json["settled"] == "0"


def test_open_promises_make_the_live_score(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 one *2 !callback tomorrow 10am
    """
    at("2026-03-03T11:00:00+09:00")
    ran = mot("score")
    assert "p1  still open" in ran.out
    assert "score 50 settled, 45 live" in ran.out
    assert mot("score", "--as-of", "yesterday", "--json").json["live"] == "50"
    assert mot("score", "--as-of", "2026-03-03T09:00", "--json").json["live"] == "50"
    assert mot("score", "--as-of", "2026-03-02T14:29:00+09:00", "--json").json["n"] == 0


def test_without_moments_there_is_no_score(mot: Mot, case: Ran) -> None:
    figures = mot("score", "--json").json
    assert (figures["settled"], figures["zero"], figures["units"]) == (None, None, [])
    assert "score –" in mot("score").out


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("--without", "e9"), 1),
        (("--set", "e1=6"), 1),
        (("--set", "e1"), 2),
        (("--without", "1"), 2),
        (("--as-of", "some day"), 2),
        (("--as-of", ""), 2),
        (("--as-of", "0001-01-01T00:00"), 2),
        (("--as-of", "9999-12-31T23:59-12:00"), 2),
    ],
)
def test_what_is_refused(mot: Mot, case: Ran, given: tuple[str, ...], code: int) -> None:
    """
    call> @101 one *3
    """
    ran = mot("score", *given)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1)


def test_in_korean_the_columns_stand_below_their_names(
    mot: Mot, case: Ran, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    call> @101 one *3
    """
    monkeypatch.setenv("MOT_LANG", "ko")
    named, counted = mot("score").lines[:2]
    assert named.split() == ["언제", "평점", "배율", "누적", "잃은", "점수"]
    assert counted.split()[-4:] == ["3", "0.7", "70", "30"]
    assert cell_len(named) == cell_len(counted)
