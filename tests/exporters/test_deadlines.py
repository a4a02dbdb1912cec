"""Deadlines in what is written out: with all start events, as the customer entered them."""

import json
from datetime import date

from mot_tui.casebook import deadlines
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.domain.words import DeadlineEnd
from mot_tui.exporters import casefile, markdown
from mot_tui.frozen import changed
from tests.exporters.telling import Telling

CANCEL = DeadlineRequest(
    "cancel without penalty",
    (StartEvent(date(2026, 3, 5), "installed"), StartEvent(date(2026, 3, 2), "signed | <b>")),
    14,
    words="in writing",
    said_by="the consumer office",
)


def with_deadlines(telling: Telling) -> str:
    case = telling.open()
    deadlines.enter(telling.book, case, CANCEL)
    deadlines.enter(telling.book, case, changed(CANCEL, what="complain", business=True))
    deadlines.end(telling.book, case, 2, DeadlineEnd.MET)
    return case


def test_the_summary_says_who_vouches_for_them(telling: Telling) -> None:
    text = markdown.write(telling.report(with_deadlines(telling))).decode()
    assert "As the customer entered them; nothing here is legal advice." in text
    (row,) = [line for line in text.splitlines() if line.startswith("| d1 |")]
    for said in (
        "Mon 16 Mar 2026 KST",
        "14 days, the day of the event not counted; from Mon 2 Mar 2026 signed",
        "the earliest, so it counts",
        "Thu 5 Mar 2026 installed",
        "“in writing”, said by the consumer office",
    ):
        assert said in row
    assert "<b>" not in row
    assert "met, " in text
    assert "## Deadlines" not in markdown.write(telling.report(telling.open())).decode()


def test_the_case_file_holds_them_and_what_the_clock_says_stands_apart(telling: Telling) -> None:
    whole = json.loads(casefile.write(telling.report(with_deadlines(telling))))
    first, second = whole["deadlines"]
    assert (first["deadline"], first["due"]) == ("d1", "2026-03-17T00:00:00+09:00")
    assert [it["counts"] for it in first["starts"]] == [False, True]
    assert "state" not in first
    assert second["ended"] == "met"
    (waiting,) = whole["exported"]["due"]
    assert waiting.items() >= (first | {"case": "c1", "state": waiting["state"]}).items()
    assert whole["numbers"].keys() >= {"d1", "d2"}
