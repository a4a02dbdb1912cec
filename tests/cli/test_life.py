"""`mot show p2`: the life of one promise."""

from tests.cli.ran import Mot, Ran, SetClock


def test_all_about_a_promise_that_was_chased_moved_and_broken(
    mot: Mot, case: Ran, at: SetClock
) -> None:
    """
    call> @101 ordered "a technician will ring you" *5 !callback tomorrow 10am
    """
    at("2026-03-03T11:00:00+09:00")
    mot("log", "call> @101 asked ?p1")
    mot("log", "call< @kim >p1 friday 5pm")
    mot("log", "note p1 is still open, p10 is another one")
    at("2026-03-03T12:00:00+09:00")
    open_one = mot("show", "p1")
    assert open_one.lines == [
        "p1 callback · Internet after the move",
        "○ waiting, in 3 d 5 h, 2 h late",
        "",
        "said: “callback tomorrow 10am”",
        "  “a technician will ring you”",
        "by: call to 101 · Mon 2 Mar 2026 14:30 · e1",
        "first due: Tue 3 Mar 10:00 KST",
        "due: Fri 6 Mar 17:00 KST",
        "e2  Tue 3 Mar 2026 11:00 · chased · 101 · asked",
        "e3  Tue 3 Mar 2026 11:00 · moved by them to Fri 6 Mar 17:00 KST “friday 5pm” · kim",
        "e4  Tue 3 Mar 2026 11:00 · p1 is still open, p10 is another one",
        "score now: costs nothing",
        "if it ends: kept 90 · done by my own effort 90 · broken 30",
    ]
    at("2026-03-07T11:00:00+09:00")
    assert "score now: factor 0.5 while it is open: 50, without it 100" in mot("show", "p1").lines
    mot("settle", "p1", "broken", "--rating", "2")
    ended = mot("show", "p1").lines
    assert ended[1] == "✗ broken – never kept"
    assert ended[-2:] == [
        "e5  Sat 7 Mar 2026 11:00 · broken",
        "score now: factor 0.5, by the rating of that moment alone",
    ]


def test_what_programs_read_of_one(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 ordered *5 !callback tomorrow 10am
    """
    at("2026-03-03T11:00:00+09:00")
    mot("chase", "p1")
    told = mot("show", "p1", "--json").json
    assert told["state"] == "overdue"
    assert told["score"] == {
        "live": "90",
        "without": "100",
        "factor": "0.9",
        "shared": False,
        "provisional": True,
        "zero_left_out": False,
    }
    assert told["if_ends_now"] == {"kept": "90", "own": "90", "broken": "30"}
    assert [it["did"] for it in told["history"]] == ["chased"]
    mot("settle", "p1", "kept")
    told = mot("show", "p1", "--json").json
    assert (told["how"], told["settled_by"], told["if_ends_now"]) == ("kept", "e3", None)


def test_a_zero_elsewhere_does_not_hide_what_it_costs(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 ordered *4 !callback tomorrow 10am
    call< @kim hung up *0
    """
    at("2026-03-03T11:00:00+09:00")
    lines = mot("show", "p1").lines
    left_out = "score now: factor 0.9 while it is open: 81, without it 90 – the 0 left out"
    assert left_out in lines
    assert lines[-1] == "if it ends: kept 81 · done by my own effort 81 · broken 27"


def test_a_promise_that_is_not_there(mot: Mot, case: Ran) -> None:
    """
    call> @101 ordered
    """
    ran = mot("show", "p3")
    assert ran.code == 1
    assert "p3" in ran.err
    assert mot("show", "s1").code == 2
