"""`due`, `settle`, `chase`, `move`."""

import pytest

from tests.cli.ran import Mot, Ran, SetClock


def test_overdue_first_then_by_due_then_undated(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 !refund someday
    call> @101 !visit friday 10am
    call> @kim !callback tomorrow 10am
    """
    at("2026-03-03T11:00:00+09:00")
    ran = mot("due")
    assert ran.code == 0
    assert [line.split(" · ")[0] for line in ran.lines] == [
        "▲ p3 callback tomorrow 10am",
        "○ p2 visit friday 10am",
        "? p1 refund someday",
    ]
    assert ran.lines[0].endswith("@kim · Tue 3 Mar 10:00 KST · overdue 1 h")
    assert ran.lines[2].endswith("undated, 20 h 30 min old")


def test_what_programs_read(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    at("2026-03-03T11:00:00+09:00")
    mot("chase", "p1")
    mot("move", "p1", "tomorrow 5pm")
    (promise,) = mot("due", "--json").json
    assert (
        promise.items()
        >= (
            {
                "case": "c1",
                "promise": "p1",
                "what": "callback",
                "said": "tomorrow 10am",
                "who": "101",
                "made_at": "2026-03-02T14:30:00+09:00",
                "from": "2026-03-04T17:00:00+09:00",
                "due": "2026-03-04T17:00:00+09:00",
                "state": "waiting",
                "late_s": 3600,
                "moves": 1,
                "chases": 1,
            }
        ).items()
    )


def test_check_tells_scripts(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    at("2026-03-03T10:00:00+09:00")
    assert mot("due", "--check").code == 0
    at("2026-03-03T10:00:01+09:00")
    assert mot("due", "--check").code == 3
    assert mot("due").code == 0


@pytest.mark.parametrize(
    ("now", "short"),
    [
        ("2026-03-02T14:30:00+09:00", "19h\n"),
        ("2026-03-03T09:30:00+09:00", "30m\n"),
        ("2026-03-01T08:00:00+09:00", "2d\n"),
        ("2026-03-03T11:00:00+09:00", "1!\n"),
    ],
)
def test_one_word_for_a_prompt(mot: Mot, case: Ran, at: SetClock, now: str, short: str) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    at(now)
    assert mot("due", "--short").out == short


def test_a_prompt_is_silent_where_nothing_waits(mot: Mot, case: Ran) -> None:
    assert mot("due", "--short") == Ran(0, "", "")


def test_a_prompt_is_silent_without_a_case(mot: Mot) -> None:
    assert mot("due", "--short", "--check") == Ran(0, "", "")


def test_an_undated_promise_in_a_prompt(mot: Mot, case: Ran) -> None:
    """
    call> @101 !refund someday
    """
    assert mot("due", "--short").out == "1?\n"


def test_all_cases(mot: Mot, case: Ran) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    mot("new", "Modem", "--timezone", "Europe/Berlin")
    mot("log", "call> !visit tomorrow 10am")
    assert len(mot("due").lines) == 1
    lines = mot("due", "--all").lines
    assert [line[:7] for line in lines] == ["◐ c1 p1", "○ c2 p1"]
    assert lines[1].endswith(" p1 visit tomorrow 10am · Tue 3 Mar 10:00 CET · waiting, in 1 d 3 h")
    assert [it["case"] for it in mot("due", "--all", "--json").json] == ["c1", "c2"]


def test_all_cases_say_of_a_promise_what_its_case_says(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 !letter: someday !visit friday 10am-12pm !refund by friday !fix thursday
    """
    mot("chase", "p1", "--at", "2026-03-04T10:00")
    mot("move", "p2", "thursday", "10am")
    at("2026-03-05T09:00:00+09:00")
    own, all_of_them = mot("due").lines, mot("due", "--all").lines
    assert len(own) == 4
    assert [line.replace(" c1 ", " ") for line in all_of_them] == own
    assert [line[0] for line in own] == ["▲", "●", "◐", "○"]


@pytest.mark.parametrize("how", ["kept", "own", "broken", "gave-up", "refused", "withdrawn"])
def test_settling_writes_an_entry(mot: Mot, case: Ran, how: str) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    ran = mot("settle", "p1", how, "--rating", "3")
    assert ran.lines[0].startswith("saved e2")
    entry = mot("show", "--json").json["entries"][1]
    assert entry["settles"][0]["how"] == how
    assert (entry["channel"], entry["text"], entry["rating"]) == ("note", "", 3)
    assert mot("due").out == "No open promise.\n"


@pytest.mark.parametrize(
    "when", ["2h ago", "^2h ago", "2026-03-03T10:00:00+09:00", "2026-03-03T10:00", "10:00"]
)
def test_when_it_was_settled(mot: Mot, case: Ran, at: SetClock, when: str) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    at("2026-03-03T12:00:00+09:00")
    mot("settle", "p1", "kept", "--at", when)
    assert mot("show", "--json").json["entries"][1]["at"] == "2026-03-03T10:00:00+09:00"
    assert mot("score", "--json").json["keep_rate"] == {"kept": 1, "due": 1}


def test_settling_twice_says_which_holds(mot: Mot, case: Ran) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    mot("settle", "p1", "kept")
    assert "the earlier word holds" in mot("settle", "p1", "broken").err


def test_a_move_counts_from_when_it_was_said(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    at("2026-03-05T12:00:00+09:00")
    assert mot("move", "p1", "tomorrow", "5pm", "--at", "2026-03-03T09:00", "--mine").code == 0
    assert mot("due", "--json").json[0]["due"] == "2026-03-04T17:00:00+09:00"
    assert mot("show", "--json").json["entries"][1]["moves"][0]["mine"] is True


@pytest.mark.parametrize("phrase", ["somewhen", "friday 5pm *5", "friday; hello", "friday !fix"])
def test_a_due_that_is_not_understood_moves_nothing(mot: Mot, case: Ran, phrase: str) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    ran = mot("move", "p1", phrase)
    assert ran.code == 2
    assert "no due" in ran.err


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("settle", "p9", "kept"), 1),
        (("chase", "x"), 2),
        (("settle", "p1", "forgotten"), 2),
        (("settle", "p1", "kept", "--at", "whenever"), 2),
        (("settle", "p1", "kept", "--rating", "6"), 2),
    ],
)
def test_what_is_refused(mot: Mot, case: Ran, given: tuple[str, ...], code: int) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    ran = mot(*given)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1)


def test_a_move_says_how_the_new_due_was_read(mot: Mot, case: Ran) -> None:
    """
    call> @101 !callback tomorrow 10am
    """
    assert mot("move", "p1", "friday", "5pm").lines[1] == "  p1 Fri 6 Mar 17:00 KST"
    assert mot("log", "<p1 next monday").lines[1] == "  p1 Mon 9 Mar KST"


def test_nobody_came(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 *5 !visit tomorrow 10-12
    """
    assert "nobody can be missing before that" in mot("no-show", "p1").err
    at("2026-03-03T11:00:00+09:00")
    mot("no-show", "p1")
    assert [it["promise"] for it in mot("due", "--json").json] == ["p1"]
    at("2026-03-03T18:00:00+09:00")
    assert mot("no-show", "p1", "--rating", "2").code == 0
    entries = {it["id"]: it for it in mot("show", "--json").json["entries"]}
    early, late = entries["e2"], entries["e3"]
    assert (early["text"], early["duration_s"], early["settles"]) == ("p1 nobody came", 3600, [])
    assert (late["text"], late["duration_s"], late["rating"]) == ("nobody came", 7200, 2)
    assert late["at"] == "2026-03-03T12:00:00+09:00"
    assert [it["how"] for it in late["settles"]] == ["broken"]
    assert "has ended already" in mot("no-show", "p1").err
    mot("undo")
    mot("no-show", "p1", "--open", "--waited", "1h20m", "--at", "2026-03-03T12:30")
    entry = next(it for it in mot("show", "--json").json["entries"] if it["id"] == "e4")
    assert (entry["duration_s"], entry["at"]) == (4800, "2026-03-03T12:30:00+09:00")
    assert mot("no-show", "p1", "--waited", "ages").code == 2


def test_nobody_rang(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 *5 !callback tomorrow 10-12 !refund by tomorrow
    """
    at("2026-03-04T09:00:00+09:00")
    mot("no-show", "p1")
    mot("no-show", "p2")
    rung, sent = mot("show", "--json").json["entries"][1:]
    assert (rung["channel"], rung["text"], rung["tags"]) == ("call", "nobody rang", ["no-call"])
    assert rung["duration_s"] is None
    assert (sent["channel"], sent["text"]) == ("note", "nothing came")
    assert (sent["at"][:10], sent["precision"]) == ("2026-03-03", "day")
    told = mot("export", "-o", "-").out
    assert "promised calls that never came: 1" in told
    assert "visits that did not happen" not in told


def test_one_word_for_all_cases(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 !callback tomorrow 10am !refund someday
    """
    mot("new", "Another matter", "--timezone", "Asia/Seoul")
    assert mot("due", "--short").out == ""
    assert mot("due", "--all", "--short").out == mot("due", "--short", "--all").out == "19h\n"
    assert mot("due", "--short", "--case", "c1").out == "19h\n"
    mot("log", "call> @101 !visit 3pm")
    at("2026-03-02T15:00:01+09:00")
    assert mot("due", "--short", "--all").out == "1!\n"
    assert mot("due", "--short", "--case", "c1").out == "18h\n"


def test_the_words_of_a_chase_go_where_they_are_sent_from(
    mot: Mot, case: Ran, at: SetClock
) -> None:
    """
    call> @101 !visit tomorrow 10-12
    """
    at("2026-03-03T13:00:00+09:00")
    ran = mot("chase", "p1", "--text")
    assert ran.out.startswith("Dear L-Telecom,\n101 promised me on Mon 2 Mar 2026 14:30: visit")
    assert ran.err == "p1 chased · saved e2\n"
    told = mot("chase", "p1", "--say", "--json").json
    assert told["entry"] == "e3"
    assert "I have asked once since." in told["text"]
