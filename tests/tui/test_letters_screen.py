"""A letter in the app: chosen, looked at, edited, written, sent; nothing typed is lost."""

from pathlib import Path

import pytest
from textual.widgets import TextArea

from mot_tui.domain.words import CaseField, Channel
from mot_tui.frozen import changed
from mot_tui.journal import draft as drafts
from mot_tui.tui.lettering import Lettering
from mot_tui.tui.screens.letters import LettersScreen, WholeLetterScreen
from mot_tui.tui.screens.sent import SentScreen
from mot_tui.tui.shown.ink import plain
from mot_tui.tui.shown.letters import sent_parts
from tests.casefile import Told, at
from tests.tui.stage import RISKY, Stage, on_stage
from tests.tui.window import Window, app

FIELDS = {
    "company": "[b]L[/b]-Telecom \x1b[2J", "holder": "Kim", "address": "1 Road", "customer": "12",
    "service": "internet", "wanted": "[@click=app.quit]as before[/]",
}  # fmt: skip


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return Told(tmp_path, "10:00 call> @101 ordered !visit 2026-03-02 12:00")


def known(told: Told) -> None:
    """Nothing is missing for a complaint."""
    told.book.describe(told.case_id, [(CaseField(it), text) for it, text in FIELDS.items()])


async def open_letters(stage: Stage) -> LettersScreen:
    await stage.app.run_action("screen.letter", stage.screen)
    await stage.pilot.pause()
    screen = stage.app.screen
    assert isinstance(screen, LettersScreen)
    return screen


async def test_kinds_gaps_and_what_is_said_of_it(told: Told, tmp_path: Path) -> None:
    async with on_stage(told, size=(100, 40)) as stage:
        screen = await open_letters(stage)
        assert "[[your name – please fill in]]" in stage.text
        assert "d your name, your address" in stage.text
        await stage.press("4", "ㅅ")
        await stage.type("the ombudsman")
        await stage.press("enter")
        assert "the ombudsman" in screen.copied()
        await stage.press("left", "u")
        assert "the ombudsman" not in screen.copied()
        await stage.type("in 3 days")
        await stage.press("enter")
        assert "answer by Thu 5 Mar 2026" in stage.text
        assert "Cancellation:" in stage.text
        await stage.press("4")
        assert "the ombudsman" in screen.copied()
        assert "answer by Mon 16 Mar 2026" in stage.text
        await stage.press("3", "ㅣ")
        assert "해지" in screen.copied()
        # A file that is there stands beside the new one, or goes where that is wanted.
        for _time in range(2):
            await stage.press("w", "down", "enter")
        assert "is there already" in stage.text
        (file,) = tmp_path.glob("*.txt")
        file.write_text("an older one")
        await stage.press("enter")
        beside = file.with_name(f"{file.stem}-2.txt")
        assert (file.read_text(), beside.read_text()) == ("an older one", screen.copied())
        await stage.press("w", "down", "enter", "down", "enter")
        assert file.read_text() == screen.copied()


async def test_edited_written_and_sent(told: Told, tmp_path: Path) -> None:
    """What was edited is kept when the screen is left, and stands in the entry once it is sent."""
    known(told)
    async with on_stage(told, size=(100, 40)) as stage:
        await open_letters(stage)
        assert "nothing is missing" in stage.text
        assert not {*RISKY} & {*stage.text}
        assert "[b]L[/b]-Telecom" in stage.text
        await stage.press("e")
        assert isinstance(stage.app.screen, WholeLetterScreen)
        area = stage.app.screen.query_one(TextArea)
        area.move_cursor(area.document.end)
        await stage.press("P", "S", "escape")
        # What was edited stays, also where a letter too many is taken away at once.
        await stage.press("e", "x", "backspace", "escape", "escape")
        await open_letters(stage)
        assert "as you edited it" in stage.text
        await stage.press("w", "down", "enter")
        file = tmp_path / "The-move-complaint-to-head-office.txt"
        assert file.read_text().endswith("\nPS\n")
        assert any(str(file) in it for it in stage.toasts)
        await stage.press("s", "p", "tab", "!", "enter")
        assert len(stage.app.screen_stack) == 1
        content = told.book.entries(told.case_id)[-1].content
        assert (content.channel, content.party) == (Channel.POST, FIELDS["company"] + "!")
        assert content.text.endswith("PS")
        (deadline,) = told.book.deadlines(told.case_id)
        assert deadline.deadline.terms.what == "answer from [b]L[/b]-Telecom \x1b[2J!"
        await stage.press("ctrl+z")
        assert told.book.deadlines(told.case_id) == []
        await open_letters(stage)
        assert "as you edited it" not in stage.text


async def test_what_was_edited_before_a_start_goes_once_it_is_sent(told: Told) -> None:
    place, gone = f"written:{told.case_id}:complaint:en", str(2**31 - 1)
    drafts.save(told.book.ledger.connection, place, gone, "edited yesterday\n", 1)
    async with on_stage(told, size=(100, 40)) as stage:
        screen = await open_letters(stage)
        assert "edited yesterday" in stage.text
        await stage.press("u", "t", "p")
        assert stage.app.screen is screen
        assert "The text is as you edited it" in stage.toasts[-1]
        await stage.press("s", "enter")
        assert told.book.entries(told.case_id)[-1].content.text.endswith("edited yesterday")
        await open_letters(stage)
        assert "edited yesterday" not in stage.text


def test_to_whom_and_until_when_stays_with_words_that_were_edited(told: Told) -> None:
    """Also days later, in another start, and where something else was said of other letters."""
    writing = Lettering(told.book, told.case_id, None)
    writing.say(changed(writing.wish, to="head office", until="in 3 days"))
    writing.begin()
    writing.put(writing.letter.text + "PS")
    until = writing.letter.until
    told.clock.now = at("9 Mar 12:00")
    later = Lettering(told.book, told.case_id, None)
    assert (later.wish.to, later.letter.until.end) == ("head office", until.end)
    shown = plain(sent_parts(later, "L-Telecom", told.book.zone(told.case_id)))
    assert shown.endswith("It was made for head office, with an answer by Thu 5 Mar 2026.")
    later.choose("reminder")
    assert later.wish.to == ""
    later.choose("complaint")
    later.forget()
    assert (later.wish.to, later.letter.until.end) == ("", at("24 Mar 00:00"))


async def test_one_with_gaps_asks_once_and_one_that_is_broken_says_so(
    told: Told, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_text("one\n{{ nobody }}")
    async with on_stage(told, size=(100, 40)) as stage:
        stage.screen.desk.letters = tmp_path
        await open_letters(stage)
        await stage.press("s", "enter")
        assert isinstance(stage.app.screen, SentScreen)
        assert "Enter once more" in stage.text
        await stage.press("n", "enter")
        assert len(told.book.entries(told.case_id)) == 2
        assert told.book.deadlines(told.case_id) == []
        await open_letters(stage)
        await stage.press("5")
        assert "“nobody”" in stage.text
        await stage.press("e", "s", "w", "y", "1")
        assert "Dear Sir" in stage.text


@pytest.mark.slow
@pytest.mark.parametrize("fails", [False, True])
def test_the_editor_has_the_terminal_meanwhile(told: Told, tmp_path: Path, fails: bool) -> None:
    known(told)
    told.book.close()
    script = tmp_path / "editor"
    script.write_text(
        "#!/bin/sh\necho EDITING; read line; "
        f'echo "$line" >> "$1"; {"exit 3" if fails else "exit 0"}\n'
    )
    script.chmod(0o700)
    with Window(app(tmp_path), EDITOR=str(script), TMPDIR=str(tmp_path)) as window:
        window.until("ordered")
        window.type("\x10")
        window.until("type what you want")
        window.type("write letter")
        window.until("A complaint, a reminder")
        window.type("\r")
        window.until("A letter about the case")
        window.type("e")
        window.until("EDITING")
        window.type("typed in the editor\n")
        window.until("what you wrote" if fails else "as you edited it")
        window.type("\x1b")
        window.type("\x11")
        assert window.ended() == 0
    again = told.open_again()
    left = again.left_drafts(f"written:{told.case_id}:complaint:en")
    assert bool(left) is not fails
    assert fails or left[0].text.endswith("typed in the editor\n")
    again.close()
