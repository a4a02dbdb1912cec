"""The same figures on screen, as JSON, in export and life: of every state, and of any case."""

import json
from datetime import timedelta
from random import Random

import pytest

from mot_tui import clock
from mot_tui.__main__ import main
from mot_tui.domain.requests import CaseRequest, EntryRequest
from mot_tui.domain.words import CaseField, Channel, PromiseState
from mot_tui.exporters import casefile
from mot_tui.exporters.life import life_of, life_plain
from mot_tui.exporters.report import build
from mot_tui.exporters.summary import summary
from mot_tui.frozen import changed
from mot_tui.texts import language
from mot_tui.texts.language import _
from mot_tui.texts.times import span_text
from mot_tui.texts.words import state_text
from tests.casefile import Told, at, lines, read
from tests.importers.chance import Chance
from tests.tui.figures import (
    Asked,
    Figures,
    contacts_agree,
    lateness_agrees,
    money_agrees,
    outages_agree,
    rounded,
    score_agrees,
)
from tests.tui.stage import Stage, on_stage

CASES = 40

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


@pytest.mark.slow
@pytest.mark.parametrize("spoken", language.LANGUAGES)
async def test_any_case_has_one_set_of_figures(
    told: Told, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], spoken: str
) -> None:
    language.use(spoken)
    monkeypatch.setenv("MOT_LANG", spoken)
    monkeypatch.setenv("MOT_HOME", str(told.folder))
    told.clock.now = now = at("20 Jul 13:00")
    monkeypatch.setattr(clock, "clock", lambda: told.clock)
    contacts = {}
    for n in range(CASES):
        request, entries = Chance(Random(n)).case()
        case = told.book.open_case(request, map(with_a_sum, entries))
        document, asked = Figures(summary(build(told.book, case.id))), Asked(capsys, case.number)
        score_agrees(document, asked)
        lateness_agrees(document, asked, state_text(PromiseState.OVERDUE))
        outages_agree(document, asked, now)
        money_agrees(document, asked)
        contacts[case.id] = contacts_agree(document, asked), asked
    async with on_stage(told, "20 Jul 13:00") as stage:
        for case_id, (counts, asked) in contacts.items():
            stage.screen.open_case(case_id)
            await stage.pilot.pause()
            shown, rate = stage.screen.score, asked.score["keep_rate"]
            assert shown.live == rounded(asked.score["live"])
            assert shown.settled in ("", rounded(asked.score["settled"]))
            assert [count for _name, count in shown.contacts] == counts
            told_of = dict(shown.figures)
            kept = told_of[_("kept on time")]
            assert kept == _("{kept} of {due}").format(**rate)
            assert not rate["due"] or kept in stage.text
            assert told_of[_("moments")] == str(asked.score["n"])
            for it in asked.due[:1]:
                if it.get("state") == "overdue":
                    assert span_text(timedelta(seconds=it["late_s"])) in stage.text


def with_a_sum(entry: EntryRequest) -> EntryRequest:
    """The entry with sums in currencies that are some; at some visits nobody came."""
    sums = zip(entry.content.money, ("KRW", "USD"), strict=False)
    money = tuple(changed(it, currency=currency) for it, currency in sums)
    missed = entry.content.channel is Channel.VISIT and entry.content.rating is not None
    tags = ("no-show",) if missed else entry.content.tags
    return changed(entry, content=changed(entry.content, money=money, tags=tags))


def figures(told: dict[str, object]) -> tuple[object, object, object]:
    return told["settled"], told["live"], told["keep_rate"]


def on_screen(stage: Stage) -> tuple[str, str, str]:
    """What the panel says: settled where it differs."""
    score = stage.screen.score
    kept = dict(score.figures)["kept on time"]
    assert kept in stage.text
    assert not score.settled or f"settled {score.settled}" in stage.text
    return score.settled or score.live, score.live, kept
