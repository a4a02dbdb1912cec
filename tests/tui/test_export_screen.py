"""A case written to a file from the app: what is shown is what is written."""

import threading
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from mot_tui.exporters import pdf, pdf_extra
from mot_tui.exporters.prepared import Prepared, prepare
from mot_tui.exporters.stages import Progress
from mot_tui.exporters.wish import Wish
from mot_tui.texts.evidence import size_text
from mot_tui.tui.exporting import write
from mot_tui.tui.long_work import Stopped
from mot_tui.tui.palette import Palette
from mot_tui.tui.shown import export as shown
from mot_tui.tui.shown.ink import plain
from mot_tui.tui.widgets.page_view import PageView
from mot_tui.tui.widgets.replaced_list import ReplacedList
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
        for sought in ("export", "summary", "PDF", "save as", "내보내기"):
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
    11:00 visit @Lee @101
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
        listed = screen.query_one(ReplacedList)
        assert listed.has_focus
        # Nothing is marked while the focus is elsewhere; k goes there and changes nothing.
        await done(stage, "tab")
        assert "▸ Lee" not in stage.text
        await done(stage, "shift+tab", "shift+tab", "k")
        assert listed.has_focus
        assert screen.exporting.wish.keep == ()
        # The mark stays on what is turned round, and that where it was.
        assert "▸ Lee → " in stage.text
        await done(stage, "k")
        assert "▸ ✓ Lee  stays" in stage.text
        await done(stage, "k")
        assert "▸ Lee → " in stage.text
        texts = [it.text for it in listed._rows]
        await done(stage, *["down"] * texts.index("Lee"), "space")
        assert "▸ ✓ Lee  stays" in stage.text
        assert "left in: Lee, 101" in stage.text
        assert [it.text for it in listed._rows] == texts
        await done(stage, *["down"] * (texts.index("101") - texts.index("Lee")), "k")
        assert "▸ 101 → [office " in stage.text
        await done(stage, "w")
        text = (folder / "The-move-redacted.md").read_text("utf-8")
        assert "Lee" in text
        assert not [it for it in ("Kim", "5678", "@101", " 101") if it in text]
        assert "only what is known here was replaced" in _said(stage)
        await _nobody_writes_names_by_mistake(stage, folder)


async def _nobody_writes_names_by_mistake(stage: Stage, folder: Path) -> None:
    """Letters choose in their list alone, a path goes to its line, and names are asked about."""
    screen = await done(stage, "k", "r", "c")
    assert "v the text" in stage.text
    await done(stage, "v")
    assert "v replaced" in stage.text
    screen.query_one(PageView).focus()
    await done(stage, "t", "r")
    assert (screen.exporting.wanted.redact, screen.exporting.wanted.format) == (True, "md")
    line = screen.query_one("#path", Input)
    await stage.press("slash", "c", "slash", "r", ".", "t")
    assert (line.has_focus, line.value) == (True, "/c/r.t")
    assert screen.exporting.wanted.redact
    assert "Enter writes" in stage.text
    await done(stage, "escape")
    line.value = screen.named
    stage.app.post_message(Paste(f"{folder}/x.md\n"))
    await stage.pilot.pause()
    assert (line.has_focus, line.value) == (True, f"{folder}/x.md")
    await done(stage, "escape", "r", "w")
    assert "in the last one of this case they were not" in _said(stage)
    await done(stage, "enter")
    assert "x.md" not in names(folder)
    await done(stage, "w", "down", "enter")
    assert "Kim" in (folder / "x.md").read_text("utf-8")


async def test_how_a_case_was_exported_is_remembered_and_the_name_says_the_format(
    told: Told, folder: Path
) -> None:
    """
    10:00 call> @Kim rings @Lee @101
    """
    async with on_stage(told, size=(80, 24)) as stage:
        screen = await done(stage, "f9", "m", "r", "k", "k")
        # Once without names, again without them.
        screen = await done(stage, "escape", "f9")
        assert screen.exporting.wish == Wish("md", redact=True, keep=("Kim",))
        assert "Kim  stays" in stage.text
        # The name is followed by the format, and the format by the name; one types at its end.
        line = screen.query_one("#path", Input)
        line.focus()
        await done(stage, "ctrl+u", *"x.htm", "enter")
        assert (screen.exporting.wish.format, names(folder)) == ("html", [])
        await done(stage, "escape", "t")
        assert line.value == "x.txt"
        line.focus()
        await done(stage, "backspace", "backspace", "backspace", *"csv", "enter")
        assert screen.exporting.wanted.table == "timeline"
        await done(stage, "escape", "w", "w")
        assert names(folder) == ["x.csv"]


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
        # The line is done with. Esc leaves it, then the screen.
        assert not line.has_focus
        line.focus()
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


def test_what_a_pdf_lacks_is_told_before_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Prepared(Wish("pdf"), "A case")
    for there in (True, False):
        monkeypatch.setattr(pdf_extra, "is_there", lambda there=there: there)
        assert ("pip install" in plain(shown.told(made, 1))) is not there


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
