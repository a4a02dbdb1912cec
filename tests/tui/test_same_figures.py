"""The table of states in `score.md`: the same figures on screen, as JSON, in export and life."""

import json

import pytest

from mot_tui import clock
from mot_tui.__main__ import main
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.exporters import casefile
from mot_tui.exporters.life import life_of, life_plain
from mot_tui.exporters.report import build
from tests.casefile import Told, at, lines, read
from tests.tui.stage import Stage, on_stage

NOW = "4 Mar 13:00"
"""A day and an hour after the due of most of them."""

MADE = "10:00 call> @101 *4 !visit "
STATES = {
    # how it came there: settled, live, kept on time of due
    MADE + "2026-03-05 12:00": ("90", "90", (0, 0)),
    MADE: ("90", "90", (0, 0)),
    MADE + "2026-03-03 12:00": ("90", "63", (0, 1)),
    MADE + "\n12:00 call> ?p1": ("90", "63", (0, 1)),
    MADE + "2026-03-03 12:00\n## 2026-03-03\n11:00 visit +p1": ("90", "90", (1, 1)),
    MADE + "2026-03-03 12:00\n## 2026-03-03\n13:00 visit +p1": ("81", "81", (0, 1)),
    MADE + "2026-03-03 12:00\n## 2026-03-03\n11:00 note =p1": ("90", "90", (0, 1)),
    MADE + "2026-03-03 12:00\n## 2026-03-03\n13:00 note =p1": ("81", "81", (0, 1)),
    MADE + "2026-03-03 12:00\n## 2026-03-03\n13:00 call< -p1": ("27", "27", (0, 1)),
    MADE + "2026-03-03 12:00\n## 2026-03-03\n13:00 call< -p1:gave-up *4": ("45", "45", (0, 1)),
    MADE + "2026-03-03 12:00\n## 2026-03-03\n13:00 call< -p1:refused *1": ("27", "27", (0, 1)),
    MADE + "2026-03-03 12:00\n## 2026-03-03\n13:00 note -p1:withdrawn": ("90", "90", (0, 0)),
    MADE + "2026-03-02 12:00\n11:00 call< >p1 2026-03-04 12:00": ("90", "63", (0, 1)),
    MADE + "2026-03-02 12:00\n11:00 call> <p1 2026-03-04 12:00": ("90", "81", (0, 1)),
}


def told_as(told: Told, text: str) -> str:
    """A case of its own for one state; gives its id."""
    fields = ((CaseField.TITLE, "One"), (CaseField.TIMEZONE, "Asia/Seoul"))
    case_id = told.book.open_case(CaseRequest(fields)).id
    for day, line in lines(text):
        told.clock.go()
        told.book.log(case_id, read(line, day))
    return case_id


async def test_every_state_has_one_set_of_figures(
    told: Told, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = {text: told_as(told, text) for text in STATES}
    monkeypatch.setenv("MOT_HOME", str(told.folder))
    told.clock.now = at(NOW)
    monkeypatch.setattr(clock, "clock", lambda: told.clock)
    for text, (settled, live, (kept, due)) in STATES.items():
        case_id = cases[text]
        wanted = settled, live, {"kept": kept, "due": due}
        capsys.readouterr()
        assert main(["score", "--json", "--case", f"c{told.book.case(case_id).number}"]) == 0
        assert figures(json.loads(capsys.readouterr().out)) == wanted, text
        exported = json.loads(casefile.write(build(told.book, case_id, feelings=False)))
        # The live score is that of the instant of the export, and stands with it.
        assert figures(exported["exported"]["score"]) == wanted, text
        assert life_plain(life_of(told.book, case_id, 1))["score"]["live"] == live, text
    async with on_stage(told, NOW) as stage:
        for text, (settled, live, (kept, due)) in STATES.items():
            stage.screen.open_case(cases[text])
            await stage.pilot.pause()
            assert on_screen(stage) == (settled, live, f"{kept} of {due}"), text


def figures(told: dict[str, object]) -> tuple[object, object, object]:
    return told["settled"], told["live"], told["keep_rate"]


def on_screen(stage: Stage) -> tuple[str, str, str]:
    """What the panel says: settled where it differs."""
    score = stage.screen.score
    kept = dict(score.figures)["kept on time"]
    assert kept in stage.text
    assert not score.settled or f"settled {score.settled}" in stage.text
    return score.settled or score.live, score.live, kept
