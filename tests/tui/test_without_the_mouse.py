"""What the command line can do to a case is done by keys, and `u` takes it back by its name."""

import json
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField, CaseOutcome
from mot_tui.read.views import EntryView
from mot_tui.tui.screens.import_case import ImportScreen
from tests.casefile import Told, at
from tests.tui.stage import RISKY, Stage, on_stage

pytestmark = pytest.mark.slow

FILE = """\
title: A refund

## 2026-03-01
10:00 call @shop asked !refund tomorrow 10am *2
11:00 mail >p7 friday
"""


def newest(told: Told) -> EntryView:
    return max(told.book.entries(told.case_id), key=lambda it: it.number)


def outcome(told: Told) -> CaseOutcome | None:
    return told.book.case(told.case_id).outcome


async def by_name(stage: Stage, name: str) -> None:
    """Do what has no key of its own."""
    await stage.press("ctrl+p")
    await stage.type(name)
    await stage.app.workers.wait_for_complete()
    await stage.press("enter")
    await stage.pilot.pause()


async def taken_back(stage: Stage, what: str) -> None:
    """Press `u`, and be told so."""
    await stage.press("u")
    message = stage.toasts[-1]
    assert message.startswith("Taken back: ")
    assert what in message


async def test_lines_and_what_is_done_to_them(told: Told) -> None:
    """
    10:00 call @101 asked *3 !callback 2026-03-03 10:00
    """
    async with on_stage(told) as stage:
        await stage.type("mail nothing new")
        await stage.press("enter", "escape")
        assert newest(told).content.text == "nothing new"
        await taken_back(stage, "e2 written: nothing new")

        await stage.press("e")
        await stage.type(" twice")
        await stage.press("tab")
        await stage.type("misheard")
        await stage.press("enter")
        assert newest(told).content.text == "asked twice"
        await taken_back(stage, "e1 amended: asked twice")

        await stage.press("x")
        await stage.type("wrong case")
        await stage.press("enter")
        assert newest(told).struck == "wrong case"
        await taken_back(stage, "e1 struck out: wrong case")

        await stage.press("r")
        assert newest(told).struck == "wrong case"
        await stage.press("u")
        assert newest(told).struck is None


async def test_what_becomes_of_a_promise(told: Told) -> None:
    """
    10:00 call @101 asked *3 !callback 2026-03-03 10:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape")
        for letter in "kobgrw":
            await stage.press("s", letter, "4", "enter")
            assert newest(told).content.rating == 4
            await taken_back(stage, "written: note")
        await stage.press("s", "k", "tab")
        await stage.type("^1 mar 15:00 call they rang after all")
        await stage.press("enter")
        assert newest(told).content.occurred_at == at("1 Mar 15:00")
        await taken_back(stage, "written: they rang after all")

        await stage.press("k", "tab", "tab")
        await stage.type("^1 mar 15:00 mail")
        await stage.press("enter")
        assert newest(told).content.occurred_at == at("1 Mar 15:00")
        await taken_back(stage, "written: mail · p1 chased")

        await stage.press("m")
        await stage.type("friday 5pm")
        await stage.press("enter")
        (promise,) = told.book.promises(told.case_id)
        assert promise.standing.due is not None
        await taken_back(stage, "written: note · p1 moved by them")


async def test_a_case_as_a_whole(told: Told) -> None:
    """
    10:00 call @101
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "d")
        line = stage.app.focused
        assert isinstance(line, Input)
        line.value = "The long move"
        await stage.press("enter")
        await taken_back(stage, "title set: The long move")

        await stage.press("z", "down", "enter")
        assert outcome(told) is CaseOutcome.LEFT
        await taken_back(stage, "case closed: left the company")
        await stage.press("z", "enter", "z", "enter")
        assert outcome(told) is None
        await taken_back(stage, "case reopened")
        await by_name(stage, "reopen case")
        await taken_back(stage, "case reopened")
        await taken_back(stage, "case closed: solved")
        await by_name(stage, "put case away")
        assert told.book.case(told.case_id).archived
        await taken_back(stage, "case put away")


async def test_a_case_that_was_opened_goes_and_the_next_one_is_not_undone_by_reflex(
    told: Told,
) -> None:
    """
    10:00 call @101 asked
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "n")
        await stage.type("A refund")
        for _ in range(9):
            await stage.press("down")
        await stage.press("enter", "escape")
        assert [it.title for it in told.book.cases()].count("A refund") == 1
        await taken_back(stage, "case opened: A refund")
        assert "The move" in stage.text
        await stage.press("u")
        assert "u again goes on in “The move”" in stage.toasts[-1]
        assert told.book.case(told.case_id).entries == 1
        await stage.press("r")
        assert stage.toasts[-1] == "Given back: case opened: A refund"
        await stage.press("u", "u")
        await taken_back(stage, "e1 written: asked")
        await stage.press("down", "r", "e")
        assert "Amend e1" in stage.text


async def test_whoever_writes_in_the_case_that_came_in_its_place_means_that_one(
    told: Told,
) -> None:
    other = told.book.open_case(CaseRequest(((CaseField.TITLE, "A refund"),))).id
    async with on_stage(told) as stage:
        stage.screen.open_case(other)
        await stage.press("ctrl+z")
        await stage.type("call @101 asked")
        await stage.press("enter", "ctrl+z")
        assert stage.toasts[-1] == "Taken back: e1 written: asked"


async def test_every_detail_of_a_case_can_be_said(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+n")
        asked = {(it.id or "").partition("-")[0] for it in stage.app.screen.query(".form-asked")}
        assert {*map(str, CaseField), "criteria"} <= asked


async def test_a_case_is_imported_and_goes_with_one_undo(told: Told, tmp_path: Path) -> None:
    """
    10:00 call @101
    """
    folder = tmp_path / "files"
    (folder / "old").mkdir(parents=True)
    (folder / "refund.mot").write_text(FILE)
    (folder / "notes.txt").write_text("not a case")
    async with on_stage(told) as stage:
        stage.screen.desk.backups = tmp_path / "backups"
        await stage.press("escape")
        await by_name(stage, "import case")
        assert isinstance(stage.app.screen, ImportScreen)
        line = stage.app.focused
        assert isinstance(line, Input)
        line.value = ""
        await stage.type(f"{folder}/")
        assert "old/" in stage.text
        assert "refund.mot" in stage.text
        assert "notes.txt" not in stage.text
        await stage.press("down", "tab", "enter")
        assert "A refund · 2 entries" in stage.text
        assert "line 5, column 12: there is no promise p7" in stage.text
        assert len(told.book.cases()) == 1
        await stage.press("enter", "escape")
        assert stage.toasts[-1] == "imported c2 A refund · entries: 2"
        assert {it.title for it in told.book.cases()} == {"A refund", "The move"}
        assert [it.name for it in (tmp_path / "backups").iterdir()]
        await taken_back(stage, "case opened: A refund")
        assert [it.title for it in told.book.cases()] == ["The move"]


async def test_a_file_that_is_no_case_and_a_case_that_is_here_are_said(
    told: Told, tmp_path: Path
) -> None:
    """
    10:00 call @101
    """
    from mot_tui.exporters.casefile import write
    from mot_tui.exporters.report import build

    exported = write(build(told.book, told.case_id, feelings=True))
    assert json.loads(exported)
    (tmp_path / "here.json").write_bytes(exported)
    (tmp_path / "other.json").write_text("{}")
    (tmp_path / "o\x1b]52;c;aGk=\x07[\x9b31m.mot").write_text("title: \x1b[2J[/]\n")
    async with on_stage(told) as stage:
        await by_name(stage, "import case")
        line = stage.app.focused
        assert isinstance(line, Input)
        line.value = ""
        await stage.type(f"{tmp_path}/o")
        assert not any(sign in stage.text for sign in RISKY)
        await stage.press("enter")
        assert "[/] · 0 entries" in stage.text
        assert not any(sign in stage.text for sign in RISKY)
        line.value = ""
        await stage.type(f"{tmp_path}/other.json")
        await stage.press("enter")
        assert "Enter takes it in" not in stage.text
        line.value = ""
        await stage.type(f"{tmp_path}/here.json")
        await stage.press("enter", "enter")
        assert "This case is here already, as “The move”." in stage.text
        assert len(told.book.cases()) == 1
        await stage.press("enter")
        assert len(told.book.cases()) == 2


async def test_words_are_erased_for_good_once_somebody_types_yes(
    told: Told, tmp_path: Path
) -> None:
    """
    10:00 call @101 the code is hunter2
    11:00 mail
    """
    told.amend(1, "10:00 call @101 the code is hunter2 *3", "hunter2 misheard")
    (tmp_path / "mot-2026-03-01.db").write_bytes((told.folder / "mot.db").read_bytes())
    async with on_stage(told) as stage:
        stage.screen.desk.backups = tmp_path
        await stage.press("escape", "home")
        await by_name(stage, "erase words")
        await stage.type("hunter3")
        await stage.press("enter")
        assert "These words do not stand in e1" in stage.text
        await stage.press("backspace")
        await stage.type("2")
        await stage.press("enter")
        assert "They stand in 2 records." in stage.text
        await stage.press("enter")
        assert "Nothing is erased yet" in stage.text
        await stage.type("yes")
        await stage.press("enter")
        told_text = str(stage.app.screen.query_one("#copies", Static).render())
        assert "mot-2026-03-01.db still holds them" in told_text
        assert "hunter" not in stage.text
        await stage.press("escape")
        assert stage.toasts == ["words erased for good in e1"]
        assert "the code is ▒▒▒" in stage.text
        await stage.press("u")
        assert "hunter" not in stage.text
        kept = told.book.ledger.connection.execute("SELECT * FROM draft").fetchall()
        assert kept == []
