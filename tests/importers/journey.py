"""A case on its way from one casebook to another."""

from datetime import date

from mot_tui.casebook import deadlines, giving, people
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.domain.words import DeadlineEnd, PersonField
from mot_tui.exporters import casefile as exporter
from mot_tui.frozen import changed
from tests.exporters.telling import Telling

STORY = """
10:00 call> @101 ordered "it will work" !visit 2026-03-03 *5
## 2026-03-03
09:00 visit @t1 three came "it does not" !=s1 -p1:gave-up #handoff "no"@li !@li again: 2026-03-05
## 2026-03-06
18:00 call> @101 "soon" ?p2 *2 // tired
"""


def exported(telling: Telling, case: str) -> bytes:
    return exporter.write(telling.report(case))


def told(telling: Telling) -> bytes:
    case = telling.open("both rooms", wanted="as before")
    telling.say(case, STORY)
    telling.amend(case, 3, "## 2026-03-06\n18:00 call> @101 nothing ?p2 *1", "typo")
    people.describe(telling.book, case, "t1", [(PersonField.NUMBER, "010-1234")])
    people.join(telling.book, case, "101", "t1")
    starts = (StartEvent(date(2026, 3, 5), "installed"), StartEvent(date(2026, 3, 2), "signed"))
    asked = DeadlineRequest("cancel", starts, 14, said_by="the contract", words="in writing")
    deadlines.enter(telling.book, case, asked)
    deadlines.enter(telling.book, case, changed(asked, what="complain", business=True))
    deadlines.end(telling.book, case, 2, DeadlineEnd.DROPPED, reason="not needed")
    other = telling.open(title="Another matter")
    telling.say(other, "## 2026-03-07\n10:00 call> @101 written in the wrong case")
    giving.give(telling.book, other, [1], case)
    return exported(telling, case)
