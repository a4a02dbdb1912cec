"""One key copies what is chosen, as plain text; ^C copies what is selected, else it asks."""

import stat
from pathlib import Path

import pytest
from textual.geometry import Offset
from textual.selection import Selection
from textual.widgets import Static

from mot_tui.tui import clipboard
from mot_tui.tui.clipboard import programs
from tests.casefile import Told
from tests.tui.stage import on_stage


async def test_a_key_copies_what_is_chosen(told: Told) -> None:
    r"""
    10:00 call> @101 parcel\nlost *2 "it comes" !visit 2026-03-02 17:00 // angry
    """
    line = "Mon 2 Mar 2026 10:00 · call, out · 101 · parcel / lost · “it comes” · promised p1"
    line += " · rating 2"
    async with on_stage(told) as stage:
        await stage.press("f10")
        assert stage.app.clipboard == line
        assert stage.toasts[-1] == f"Copied: {line}"
        await stage.press("escape", "enter", "ㅛ")
        assert stage.app.clipboard.startswith("e1 · rating 2 · ")
        assert "parcel\nlost\ns1 “it comes”\n// angry\n" in stage.app.clipboard
        await stage.press("escape", "p", "y")
        assert stage.app.clipboard == "p1 visit · 1 h late · Mon 2 Mar 17:00 · 101"
        await stage.press("ctrl+o", "f10")
        assert stage.toasts[-1] == "There is nothing here to copy."
        await stage.press("escape", "ctrl+f")
        await stage.type("parcel")
        await stage.press("f10")
        assert stage.app.clipboard == "e1 parcel / lost\n   Mon 2 Mar · The move"


async def test_what_is_copied_is_harmless_and_what_is_cut_stays_as_typed(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call nothing
    """
    sent: list[str] = []
    async with on_stage(told) as stage:
        assert stage.app._driver is not None
        monkeypatch.setattr(stage.app._driver, "write", sent.append)
        monkeypatch.setenv("TERM", "xterm")
        await stage.type("a\x1b[2J\ud800b")
        await stage.press("shift+home")
        stage.screen.bar.action_cut()
        assert stage.line == ""
        assert [it for it in sent if it.startswith("\x1b]52")] == ["\x1b]52;c;YeKQm1sySu+/vWI=\x07"]
        await stage.press("ctrl+v")
        assert stage.line == "a\x1b[2J\ud800b"
        # A terminal that would print it is told nothing, and there is no other clipboard.
        sent.clear()
        monkeypatch.setenv("TERM", "linux")
        await stage.press("f10")
        assert sent == []
        assert stage.toasts[-1].startswith("This terminal has no clipboard")


async def test_the_second_interrupt_leaves_wherever_one_is(told: Told) -> None:
    """
    10:00 call parcel lost
    """
    async with on_stage(told) as stage:
        await stage.type("half a line")
        await stage.press("shift+home", "ctrl+c")
        assert stage.app.clipboard == "half a line"
        await stage.press("end", "escape", "enter", "ctrl+c")
        assert stage.toasts[-1] == "^Q leaves, and so does ^C once more; what you typed is kept."
        assert stage.app.is_running
        await stage.press("ctrl+c")
        assert stage.app._exit
    assert told.book.left_drafts(f"entry:{told.case_id}")[0].text == "half a line"


async def test_what_the_mouse_selects_is_copied(told: Told) -> None:
    """
    10:00 call parcel lost
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "enter")
        words = stage.app.screen.query_one(".entry-words", Static)
        stage.app.screen.selections = {words: Selection(Offset(0, 0), Offset(6, 0))}
        await stage.press("ctrl+c")
        assert stage.app.clipboard == "parcel"
        assert stage.app.is_running


def test_the_desktop_says_which_program_helps() -> None:
    def names(platform: str, **environ: str) -> list[str]:
        return [it.command[0] for it in programs(environ, platform)]

    assert names("darwin") == ["pbcopy"]
    assert names("win32") == ["clip.exe"]
    assert names("linux", WAYLAND_DISPLAY="0", DISPLAY=":0") == ["wl-copy", "xclip", "xsel"]
    assert names("linux", WSL_DISTRO_NAME="Debian", DISPLAY=":0")[0] == "clip.exe"
    assert names("linux", TERMUX_VERSION="0.118") == ["termux-clipboard-set"]
    # Another machine's desktop is not the one that somebody sits at.
    assert names("linux", DISPLAY=":10", SSH_CONNECTION="1") == []


def test_the_first_program_that_takes_it_gets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = script(tmp_path / "xclip", "exit 1")
    script(tmp_path / "xsel", f'echo "$@" > {tmp_path}/said; cat > {tmp_path}/taken')
    for name in ("SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":0")
    giving = clipboard.keep("$(touch x) 김\n'\"")
    assert giving is not None
    giving.join()
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "$(touch x) 김\n'\""
    assert (tmp_path / "said").read_text() == "--clipboard --input\n"
    broken.unlink()
    (tmp_path / "xsel").unlink()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert clipboard.keep("x") is None


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path
