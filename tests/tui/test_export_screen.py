"""A case written to a file from the app: what is shown is what is written."""

import threading
from pathlib import Path

import pytest

from mot_tui.exporters import pdf
from mot_tui.exporters.prepared import Prepared, Progress, prepare
from mot_tui.exporters.wish import Wish
from mot_tui.texts.evidence import size_text
from mot_tui.tui.exporting import Stopped, write
from mot_tui.tui.palette import Palette
from mot_tui.tui.widgets.row_list import RowList
from tests.casefile import Told
from tests.tui.export_pictures import done
from tests.tui.stage import Stage, on_stage


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where mot was started: an empty folder at home."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    return home


def names(folder: Path) -> list[str]:
    """What lies in a folder, hidden files too."""
    return sorted(it.name for it in folder.iterdir())


async def test_the_preview_is_what_is_written(told: Told, folder: Path) -> None:
    """
    10:00 call> @Kim says "it is [fixed]" !callback 2026-03-03 10:00 *2 // furious
    """
    async with on_stage(told) as stage:
        for sought in ("export", "summary", "PDF", "save as"):
            hits = [it async for it in Palette(stage.screen).search(sought)]
            assert "Export" in [it.text for it in hits], sought
        for key, ending in zip("mtijo", ("md", "txt", "ics", "json", "mot"), strict=True):
            opens = () if ending != "md" else ("escape", "f")
            screen = await done(stage, *opens, key, "w")
            looked = screen.exporting.looked
            assert looked
            written = (folder / f"The-move.{ending}").read_bytes()
            assert "\n".join(looked.lines) + "\n" == written.decode().replace("\r\n", "\n")
            told_of = f"written:{folder}/The-move.{ending}·{size_text(len(written))}"
            assert told_of.replace(" ", "") in _said(stage).replace(" ", "")
        screen = await done(stage, "c", "b", "w")
        looked = screen.exporting.looked
        assert looked
        written = (folder / "The-move.csv").read_bytes()
        assert "\n".join(looked.lines) + "\n" == written.decode("utf-8-sig").replace("\r\n", "\n")
        assert "furious" not in "".join(looked.lines)
        screen = await done(stage, "m", "f", "s", "l")
        looked = screen.exporting.looked
        assert looked
        assert "furious" in "".join(looked.lines)
        assert "## 있었던 일" in looked.lines
        assert not any("score" in it.lower() or "점수" in it for it in looked.lines)
        # The app speaks as before.
        assert "with what was felt" in stage.text


def _said(stage: Stage) -> str:
    """What stands on the screen, where it is wrapped too."""
    return " ".join(stage.text.replace("│", " ").split())


async def test_what_is_replaced_is_seen_before_anything_is_written(
    told: Told, folder: Path
) -> None:
    """
    10:00 call> @Kim rings from 010-1234-5678 *2
    11:00 visit @Lee
    """
    async with on_stage(told, size=(80, 24)) as stage:
        screen = await done(stage, "f9", "m")
        # Away from the list before there is one.
        screen.action_switch("redact")
        screen.action_view()
        await done(stage)
        assert screen.exporting.looked
        assert "[person 1]" in "".join(screen.exporting.looked.lines).replace("\\", "")
        assert "Kim" not in stage.text
        await done(stage, "w")
        assert names(folder) == []
        assert "Kim → [person 1]  " in stage.text
        listed = screen.query_one("#export-replaced", RowList)
        assert listed.has_focus
        places = [getattr(it, "text", "") for it in screen.listed]
        await done(stage, *["down"] * places.index("Lee"), "space")
        assert "Lee  stays" in stage.text
        await done(stage, "w")
        text = (folder / "The-move.md").read_text("utf-8")
        assert "Lee" in text
        assert "Kim" not in text
        assert "5678" not in text
        assert "only what is known here was replaced" in _said(stage)


async def test_a_file_that_is_there_stays_unless_somebody_says_otherwise(
    told: Told, folder: Path
) -> None:
    """
    10:00 call
    """
    (folder / "The-move.txt").write_text("mine")
    (folder / "sub").mkdir()
    async with on_stage(told) as stage:
        await done(stage, "f9", "t", "w")
        assert "The-move.txt is there already" in stage.text
        await done(stage, "escape")
        assert names(folder) == ["The-move.txt", "sub"]
        await done(stage, "w", "enter")
        assert names(folder) == ["The-move-2.txt", "The-move.txt", "sub"]
        assert (folder / "The-move.txt").read_text() == "mine"
        screen = await done(stage, "w", "down", "enter")
        assert "■" in (folder / "The-move.txt").read_text("utf-8")
        # Wrong places are told in a sentence, and what was typed stays.
        line = screen.query_one("#path")
        line.focus()
        for typed, sentence in (
            ("~/none/here.txt", "none/here.txt is not there; make it"),
            ("a\0b", "There can be no file called"),
            ("/dev/null", "no plain file"),
        ):
            line.value = typed  # type: ignore[attr-defined]
            await done(stage, "enter")
            assert sentence in _said(stage)
            assert line.value == typed  # type: ignore[attr-defined]
        line.value = "~/sub"  # type: ignore[attr-defined]
        await done(stage, "enter")
        assert names(folder / "sub") == ["The-move.txt"]
        # Esc leaves the line, then the screen.
        await done(stage, "escape")
        assert screen.is_current
        await stage.press("escape")
        assert not screen.is_current


async def test_a_long_pdf_can_be_stopped(
    told: Told, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call
    """
    begun, goes_on = threading.Event(), threading.Event()
    laid_out = pdf.render

    def slowly(document: object, progress: Progress) -> bytes:
        progress(1, 2)
        begun.set()
        assert goes_on.wait(60)
        progress(2, 2)
        return laid_out(document, progress)  # type: ignore[arg-type]

    monkeypatch.setattr(pdf, "render", slowly)
    async with on_stage(told) as stage:
        screen = await done(stage, "f9", "p")
        await stage.press("w")
        assert begun.wait(60)
        screen._show_progress()
        # The keys go on meanwhile, but for those that would change what is written.
        await stage.press("m", "down")
        assert screen.exporting.wish.format == "pdf"
        assert "50 % · Esc stops it" in stage.text
        await stage.press("escape")
        goes_on.set()
        await done(stage)
        assert "Stopped: nothing was written." in stage.text
        assert names(folder) == []
        await done(stage, "w")
        assert (folder / "The-move.pdf").read_bytes().startswith(b"%PDF")


def test_a_pdf_is_stopped_at_any_paragraph(told: Told, folder: Path) -> None:
    """
    10:00 call> @kim the line is down
    11:00 call> @kim the line is still down
    """
    made: Prepared = prepare(told.book, told.case_id, Wish("pdf"))
    for last in (1, 5):
        calls = 0

        def stops(_done: int, _whole: int) -> None:
            nonlocal calls
            calls += 1
            if calls == last:  # noqa: B023 - it is called in this round alone
                raise Stopped

        assert isinstance(write(made, folder / "x.pdf", stops, replace=False), Stopped)
        assert names(folder) == []
