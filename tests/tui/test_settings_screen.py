"""The settings on screen: kept in their file, followed at once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from textual.widgets import Input

from mot_tui.config import Settings, load
from mot_tui.texts.language import language
from mot_tui.tui.app import MotApp
from mot_tui.tui.screens.settings import SettingsScreen
from mot_tui.tui.themes import ANSI, DARK, LIGHT
from tests.casefile import Told, at
from tests.examples import SLOW
from tests.tui.stage import Stage, on_stage


@asynccontextmanager
async def on_stage_with(told: Told, file: Path) -> AsyncIterator[Stage]:
    """The app that keeps its choices in a file."""
    told.clock.now = at("2 Mar 18:00")
    app = MotApp(told.book, told.case_id, settings_file=file)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        yield Stage(told, app, pilot)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def put(stage: Stage, name: str, text: str) -> None:
    stage.app.screen.query_one(f"#{name}-0", Input).value = text


async def test_the_language_changes_all_that_stands_there(told: Told, file: Path) -> None:
    """
    10:00 call @101 ordered *2
    11:00 call !callback 2026-03-02 19:00
    """
    async with on_stage_with(told, file) as stage:
        await stage.type("visit now")
        stage.screen.timeline.go(0)
        await stage.press("ctrl+t")
        assert isinstance(stage.app.screen, SettingsScreen)
        await stage.press("right", "right", "enter")
        assert language() == "ko"
        assert load(file) == Settings(language="ko")
        text = stage.text
        for words in ("되돌리기", "점수", "3월 2일 (월)", "지금 무슨 일"[:2], "방문"):
            assert words in text
        for words in ("undo", "settled", "Mon 2 Mar", "kept on time", "save"):
            assert words not in text
        assert stage.line == "visit now"
        assert stage.screen.timeline.cursor == 0
        assert stage.app.focused is stage.screen.bar
        await stage.press("f1")
        assert "도움말" in stage.text
        await stage.press("escape", "ctrl+t", "left", "enter")
        assert "undo" in stage.text


async def test_what_is_typed_after_another_language_is_read_and_saved(
    told: Told, file: Path
) -> None:
    async with on_stage_with(told, file) as stage:
        await stage.press("ctrl+t", "right", "right", "enter")
        await stage.type("전화 @101 안 됨 *2")
        await stage.press("enter")
        assert "안 됨" in stage.text
        assert told.book.case(told.case_id).entries == 1
        await stage.press("escape", "ㅕ")
        assert told.book.case(told.case_id).entries == 0


async def test_a_theme_is_kept_however_it_is_chosen(told: Told, file: Path) -> None:
    file.write_text('theme = "dark" # by night\n')
    async with on_stage_with(told, file) as stage:
        await stage.press("escape", "t")
        assert stage.app.theme == LIGHT
        assert file.read_text() == 'theme = "light"  # by night\n'
        await stage.press("ctrl+t", "down", "left", "enter")
        assert stage.app.theme == DARK
        assert load(file).theme == "dark"
        await stage.press("ctrl+t", "down", "right", "right", "enter")
        assert stage.app.theme == ANSI
        assert load(file).theme == "ansi"
        await stage.press("escape", "t")
        assert stage.app.theme == DARK


async def test_a_demonstration_keeps_no_choice(told: Told, home: Path) -> None:
    async with on_stage(told) as stage:
        await stage.press("shift+f9")
        assert stage.app.theme == LIGHT
        assert not home.exists()


async def test_a_choice_that_cannot_be_kept_is_followed_and_said(told: Told, file: Path) -> None:
    file.write_text("theme = ")
    async with on_stage_with(told, file) as stage:
        await stage.press("shift+f9")
        assert stage.app.theme == LIGHT
        assert "cannot be read" in stage.toasts[-1]


async def test_every_setting_can_be_set(told: Told, file: Path) -> None:
    async with on_stage_with(told, file) as stage:
        await stage.press("escape", ",")
        put(stage, "timezone", "Asia/Seoul")
        put(stage, "currency", "krw")
        put(stage, "calendar", "GB-SCT, 2026-12-24")
        put(stage, "start_of_business", "08:00")
        put(stage, "close_of_business", "17:30")
        put(stage, "end_of_day", "20:00")
        put(stage, "remind_at", "07:30")
        put(stage, "grace_minutes", "30")
        put(stage, "soon_hours", "12")
        put(stage, "deadline_days", "5")
        put(stage, "quiet", "22:00-08:00")
        put(stage, "lead_minutes", "30")
        put(stage, "days_off", "2026-05-01, 2026-12-24")
        put(stage, "calendar_file", "~/mot.ics")
        stage.app.screen.query_one("#week_ends-0").focus()
        await stage.press("right")
        for name in ("toast", "title", "bell", "terminal_notice", "desktop"):
            stage.app.screen.query_one(f"#{name}-0").focus()
            await stage.press("right")
        stage.app.screen.query_one("#day_first-0").focus()
        await stage.press("right", "enter")
        wanted = Settings(
            timezone="Asia/Seoul",
            currency="KRW",
            calendar="GB-SCT, 2026-12-24",
            start_of_business=time(8),
            close_of_business=time(17, 30),
            end_of_day=time(20),
            remind_at=time(7, 30),
            week_ends="friday",
            day_first=True,
            grace_minutes=30,
            soon_hours=12,
            deadline_days=5,
            quiet="22:00-08:00",
            lead_minutes=30,
            toast=False,
            title=False,
            bell=False,
            terminal_notice="osc9",
            desktop=False,
            days_off=(date(2026, 5, 1), date(2026, 12, 24)),
            calendar_file="~/mot.ics",
        )
        assert load(file) == told.book.settings == wanted


async def test_grace_changes_what_is_overdue_now(told: Told, file: Path) -> None:
    """
    10:00 call *5 !callback 2026-03-02 17:50
    """
    async with on_stage_with(told, file) as stage:
        assert "▲ 1 overdue" in stage.text
        await stage.press("ctrl+t")
        put(stage, "grace_minutes", "30")
        await stage.press("enter")
        assert "overdue" not in stage.text
        assert stage.screen.score.live == "100"
        told.clock.go(timedelta(minutes=21))
        await stage.look()
        assert "▲ 1 overdue" in stage.text


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("timezone", "Nowhere", "There is no time zone “Nowhere”"),
        pytest.param("currency", "money", "A currency has three letters", marks=SLOW),
        ("close_of_business", "evening", "This is a clock time"),
        pytest.param("start_of_business", "19:00", "Offices open before they close", marks=SLOW),
        ("calendar", "Mars", "is no country whose holidays are known"),
        pytest.param("grace_minutes", "-5", "This is a whole number", marks=SLOW),
        pytest.param("soon_hours", "", "This is a whole number", marks=SLOW),
        ("quiet", "at night", "Quiet hours are two clock times"),
        pytest.param(
            "calendar_file",
            "/nowhere/mot.ics",
            "The folder of /nowhere/mot.ics is not there",
            marks=SLOW,
        ),
        pytest.param("days_off", "May 1", "Days off are dates such as", marks=SLOW),
    ],
)
async def test_what_no_setting_can_be_is_said(
    told: Told, file: Path, name: str, text: str, said: str
) -> None:
    async with on_stage_with(told, file) as stage:
        await stage.press("ctrl+t")
        put(stage, name, text)
        await stage.press("enter")
        assert said in stage.text
        assert stage.app.focused is stage.app.screen.query_one(f"#{name}-0")
        assert not file.exists()


async def test_nothing_changed_writes_nothing(told: Told, file: Path) -> None:
    async with on_stage_with(told, file) as stage:
        await stage.press("ctrl+t", "enter")
        assert not isinstance(stage.app.screen, SettingsScreen)
        assert not file.exists()
