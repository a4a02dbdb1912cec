"""`deadline`, and deadlines in `due`, `search`, `erase` and `undo`."""

import pytest

from tests.cli.ran import Mot, Ran, SetClock

CANCEL = (
    *("deadline", "cancel without penalty", "--days", "14", "--said-by", "the consumer office"),
    *("--from", "2026-03-05=installed", "--from", "2026-03-02=contract signed"),
)


def test_a_deadline_is_entered_shown_with_all_its_starts_and_ended(mot: Mot, case: Ran) -> None:
    ran = mot(*CANCEL)
    assert (ran.code, ran.lines) == (0, [
        "○ d1 cancel without penalty · Mon 16 Mar KST · 14 d left · as you entered it; check it",
        "     14 days, the day of the event not counted; from Mon 2 Mar 2026 contract signed"
        " (the earliest, so it counts); Thu 5 Mar 2026 installed",
        "     said by the consumer office",
    ])  # fmt: skip
    assert (
        mot("deadline", "d1", "--verified", "--rule", "in writing")
        .lines[0]
        .endswith("14 d left · as you entered it, verified")
    )
    assert mot("deadline").lines[2] == "     “in writing”, said by the consumer office"
    assert mot("deadline", "d1", "met", "--at", "today 14:00").lines[0] == (
        "✓ d1 cancel without penalty · Mon 16 Mar KST · met, Mon 2 Mar 2026 14:00"
    )
    assert "This deadline was met" in mot("deadline", "d1", "drop").err
    assert mot("undo").out == "took back: d1 met · c1\n"
    mot("deadline", "d1", "drop", "--reason", "moved out")
    assert "dropped: moved out, Mon 2 Mar 2026 14:30" in mot("deadline", "d1").out
    assert mot("deadline", "d1", "reopen").lines[0].startswith("○ d1")


def test_days_may_come_in_one_word(mot: Mot, case: Ran) -> None:
    given = ("--days", "14", "--from", "2026-03-05=installed, 2026-03-02=contract, signed")
    assert mot("deadline", "cancel", *given).lines[:2] == [
        "○ d1 cancel · Mon 16 Mar KST · 14 d left · as you entered it; check it",
        "     14 days, the day of the event not counted; from Mon 2 Mar 2026 contract, signed"
        " (the earliest, so it counts); Thu 5 Mar 2026 installed",
    ]


def test_what_programs_read(mot: Mot, case: Ran) -> None:
    assert mot(*CANCEL, "--json").json == {
        "case": "c1", "deadline": "d1", "what": "cancel without penalty",
        "from": "2026-03-16T00:00:00+09:00", "due": "2026-03-17T00:00:00+09:00",
        "days": 14, "business": False,
        "starts": [
            {"on": "2026-03-05", "label": "installed", "counts": False},
            {"on": "2026-03-02", "label": "contract signed", "counts": True},
        ],
        "rule": "", "said_by": "the consumer office", "verified": False,
        "zone": "Asia/Seoul", "calendar": None, "entered_at": "2026-03-02T14:30:00+09:00",
        "ended": None, "ended_at": None, "reason": "", "state": "waiting", "left_s": 1243800,
    }  # fmt: skip
    (listed,) = mot("deadline", "--json").json
    assert mot("due", "--json").json == [listed]
    mot("deadline", "d1", "met")
    assert mot("due", "--json").json == []


def test_due_lists_them_behind_the_promises(mot: Mot, case: Ran, at: SetClock) -> None:
    """
    call> @101 !refund someday
    """
    mot(*CANCEL)
    at("2026-03-16T15:00:00+09:00")
    (promise, own) = mot("due", "--all").lines
    assert promise.startswith("? c1 p1")
    assert own.startswith("● c1 d1 cancel without penalty · Mon 16 Mar KST · last day, 9 h left")
    assert mot("due", "--check").code == 0
    at("2026-03-17T01:00:00+09:00")
    assert mot("due", "--check").code == 3
    assert mot("due").lines[1].startswith("▲ d1")
    assert mot("due", "--short").out == "1!\n"
    assert " · 1 overdue" in mot("cases").out
    assert "passed 1 h ago" in mot("due").out


def test_what_is_found_of_them_and_erased(mot: Mot, case: Ran) -> None:
    mot(*CANCEL)
    assert mot("search", "installed").lines[0].startswith("c1 d1 ")
    ran = mot("erase", "d1", "consumer", "--yes")
    assert ran.out == "words erased for good in d1 · c1 Internet after the move\n"
    assert "said by the ▒▒▒ office" in mot("deadline").out
    assert mot("erase", "d1", "consumer", "--yes").code == 1


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (("complain",), 1, "A deadline needs days to count, or its end"),
        (("complain", "--days", "3"), 1, "give a day to start from"),
        (("complain", "--days", "0", "--from", "today"), 1, "counted in 1 to 3660 days"),
        (("complain", "--days", "3", "--from", "soon"), 2, "begins with no day"),
        (("complain", "--until", "someday"), 2, "is no due that can be read"),
        (("complain", "--until", "friday", "--days", "3"), 1, "not both"),
        (("d7",), 1, "There is no d7 in this case"),
        (("d1", "met", "--days", "3"), 2, "one after the other"),
        (("d1", "--days", "14"), 0, ""),
    ],
)
def test_what_is_wrong_is_one_sentence(
    mot: Mot, case: Ran, given: tuple[str, ...], code: int, said: str
) -> None:
    mot(*CANCEL)
    ran = mot("deadline", *given)
    assert ran.code == code
    assert said in ran.err
    assert len(ran.err.splitlines()) == bool(said)
