"""One key hides everything of the case, and the same key brings it back."""

from datetime import timedelta

import pytest

from mot_tui.tui.screens.private import PrivateScreen
from tests.casefile import Told
from tests.tui.stage import on_stage


@pytest.fixture(autouse=True)
def seoul(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Seoul")


async def test_a_clock_stands_in_place_of_everything(told: Told) -> None:
    """
    10:00 call @101 ordered *2
    """
    async with on_stage(told) as stage:
        await stage.press("f8")
        assert isinstance(stage.app.screen, PrivateScreen)
        assert set(stage.text.split()) - {"Mon", "2", "Mar", "F8"}
        for words in ("The move", "ordered", "call", "score", "mot"):
            assert words not in stage.text
        assert "Mon 2 Mar" in stage.text
        await stage.press("f8")
        assert "ordered" in stage.text
        assert stage.app.focused is stage.screen.bar


async def test_the_letter_hides_and_shows_too(told: Told) -> None:
    async with on_stage(told) as stage:
        for letter in ("b", "ㅠ"):
            await stage.press("escape", letter)
            assert isinstance(stage.app.screen, PrivateScreen)
            await stage.press(letter)
            assert "The move" in stage.text


async def test_no_other_key_shows_anything(told: Told) -> None:
    """
    10:00 call @101 ordered *2
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "f8")
        for key in ("escape", "enter", "ctrl+p", "f1", "ctrl+o", "ctrl+f", "n", "?", "u", "t"):
            await stage.press(key)
            assert isinstance(stage.app.screen, PrivateScreen), key
        assert told.book.case(told.case_id).entries == 1


async def test_it_hides_a_dialog_too(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+o", "f8")
        assert isinstance(stage.app.screen, PrivateScreen)
        assert "The move" not in stage.text
        await stage.press("f8")
        assert "type to filter" in stage.text


async def test_what_falls_due_meanwhile_is_told_afterwards(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 18:30
    """
    async with on_stage(told) as stage:
        await stage.press("f8")
        told.clock.go(timedelta(minutes=31))
        await stage.look()
        assert stage.toasts == []
        assert "overdue" not in stage.text
        await stage.press("f8")
        assert stage.toasts == ["p1 callback is overdue now · The move"]


async def test_toasts_that_stand_are_hidden_and_told_again(told: Told) -> None:
    """
    10:00 call @101 ordered
    """
    async with on_stage(told) as stage:
        await stage.press("ctrl+z")
        told_before = stage.toasts
        await stage.press("f8")
        assert "ordered" not in stage.text
        assert stage.toasts == []
        await stage.press("f8")
        assert stage.toasts == told_before


async def test_the_window_says_nothing_meanwhile(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call !callback 2026-03-02 18:30
    """
    titles: list[str] = []
    monkeypatch.setattr("mot_tui.tui.terminal.set_title", lambda _app, title: titles.append(title))
    async with on_stage(told) as stage:
        await stage.press("f8")
        told.clock.go(timedelta(minutes=31))
        await stage.look()
        assert set(titles[titles.index("mot") :]) == {"mot"}
        await stage.press("f8")
        assert titles[-1] == "▲ 1 overdue · The move – mot"
