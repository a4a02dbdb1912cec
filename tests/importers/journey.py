"""A case on its way from one casebook to another."""

from mot_tui.exporters import casefile as exporter
from tests.exporters.telling import Telling

STORY = """
10:00 call> @101 ordered "it will work" !visit 2026-03-03 *5
## 2026-03-03
09:00 visit @t1 three came "it does not" !=s1 -p1:gave-up #handoff !again: 2026-03-05
## 2026-03-06
18:00 call> @101 "soon" ?p2 *2 // tired
"""


def exported(telling: Telling, case: str) -> bytes:
    return exporter.write(telling.report(case))


def told(telling: Telling) -> bytes:
    case = telling.open("both rooms", wanted="as before")
    telling.say(case, STORY)
    telling.amend(case, 3, "## 2026-03-06\n18:00 call> @101 nothing ?p2 *1", "typo")
    return exported(telling, case)
