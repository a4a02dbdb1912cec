"""The screens as pictures: with MOT_SCREENSHOTS=write they are written, else only looked at.

`screenshots/<name>-<size>-<lang>.svg`; the address of a web font is taken out of them.
"""

import html
import os
import re
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from mot_tui import demo
from mot_tui.casebook import Casebook
from mot_tui.config import Settings
from mot_tui.texts import language
from mot_tui.tui.app import MotApp
from mot_tui.tui.themes import LIGHT
from tests.casefile import SetClock, Told
from tests.tui.stage import HOSTILE, RISKY, SLOW, Stage

FOLDER = Path(__file__).resolve().parents[2] / "screenshots"
WRITES = os.environ.get("MOT_SCREENSHOTS") == "write"
FONT = re.compile(r"@font-face\s*\{[^}]*\}\s*")
TEXT = re.compile(r'textLength="([0-9.]+)"( [^>]*)>([^<]*)</text>')
SIZES = {"120x40": (120, 40), "100x30": (100, 30), "80x24": (80, 24)}

LINES = {
    "en": "call> @101 says another technician will come !visit tomorrow 10-12 *2",
    "ko": '전화> @101 "다른 기사를 보내겠다" !방문 내일 오전 10시~12시 *2',
}
FOUND = {"en": "technician", "ko": "기사"}

Act = Callable[[Stage, str], Coroutine[Any, Any, None]]


async def nothing(_stage: Stage, _lang: str) -> None:
    """Look at the screen as it is."""


async def write(stage: Stage, lang: str) -> None:
    """Have a line typed."""
    stage.screen.bar.fill(LINES[lang])
    await stage.pilot.pause()
    stage.screen.measure()


async def search(stage: Stage, lang: str) -> None:
    """Look for something."""
    await stage.press("ctrl+f")
    await stage.type(FOUND[lang])


async def turn_light(stage: Stage, _lang: str) -> None:
    """The light theme."""
    stage.app.theme = LIGHT


async def open_panel(stage: Stage, _lang: str) -> None:
    """Score and promises on a narrow screen."""
    await stage.press("f4")


def press(*keys: str) -> Act:
    """Some keys."""

    async def pressed(stage: Stage, _lang: str) -> None:
        await stage.press(*keys)

    return pressed


PICTURES: dict[str, tuple[tuple[str, ...], Act]] = {
    "case": (("120x40", "100x30", "80x24"), nothing),
    "light": (("120x40", "80x24"), turn_light),
    "writing": (("120x40", "80x24"), write),
    "panel": (("80x24",), open_panel),
    "search": (("100x30",), search),
    "cases": (("100x30",), press("ctrl+o")),
    "new-case": (("100x30", "80x24"), press("ctrl+n", "A", "down", "right")),
    "case-details": (("100x30", "80x24"), press("f6")),
    "end-case": (("100x30",), press("f7")),
    "settings": (("100x30", "80x24"), press("ctrl+t")),
    "private": (("100x30",), press("f8")),
    "help": (("100x30", "80x24"), press("f1")),
    "entry": (("100x30",), press("escape", "up", "enter")),
    "palette": (("100x30",), press("ctrl+p")),
    "promises": (("120x40",), press("escape", "p", "down")),
    "rate": (("100x30",), press("escape", "up", "2")),
    "amend": (("100x30", "80x24"), press("escape", "up", "e")),
    "strike": (("100x30",), press("escape", "up", "x")),
    "settle": (("100x30", "80x24"), press("escape", "p", "s", "b", "1")),
    "move": (("100x30",), press("escape", "p", "m")),
    "contradict": (("100x30",), press("escape", "up", "!")),
}


@asynccontextmanager
async def shown(book: Casebook, case: str | None, size: str) -> AsyncIterator[Stage]:
    """The app in a terminal of that size."""
    app = MotApp(book, case)
    async with app.run_test(size=SIZES[size]) as pilot:
        await pilot.pause()
        told = Told.__new__(Told)
        yield Stage(told, app, pilot)


@pytest.fixture
def book(tmp_path: Path) -> Any:
    """An empty casebook on the evening of the demo."""
    opened = Casebook.open(
        tmp_path / "mot.db",
        tmp_path / "identity.json",
        now=SetClock(demo.EVENING),
        # Not that of the machine that takes the pictures.
        settings=Settings(timezone="Asia/Seoul"),
    )
    yield opened
    opened.close()


def _in_cells(found: re.Match[str]) -> str:
    """A text as wide as its cells; Rich counts characters and squeezes Hangul."""
    text = html.unescape(found[3])
    length = round(float(found[1]) * cell_len(text) / len(text), 1) if text else found[1]
    return f'textLength="{length:g}"{found[2]}>{found[3]}</text>'


async def take(stage: Stage, name: str, size: str, lang: str) -> None:
    """Write the picture where that is asked for; look at it in any case."""
    await stage.pilot.pause()
    width, height = SIZES[size]
    rows = stage.text.splitlines()
    assert len(rows) == height
    assert {cell_len(row) for row in rows} == {width}
    assert not set(RISKY) & set(stage.text)
    if WRITES:
        FOLDER.mkdir(exist_ok=True)
        picture = TEXT.sub(_in_cells, FONT.sub("", stage.app.export_screenshot(title="mot")))
        (FOLDER / f"{name}-{size}-{lang}.svg").write_text(picture, encoding="utf-8")


@pytest.mark.parametrize("lang", [pytest.param("en", marks=SLOW), "ko"])
@pytest.mark.parametrize(
    ("name", "size"),
    [
        # Where there is least room most can go wrong; the others take their time.
        pytest.param(name, size, marks=() if size == sizes[-1] else SLOW)
        for name, (sizes, _) in PICTURES.items()
        for size in sizes
    ],
)
async def test_the_demo_fits_its_screen(book: Casebook, name: str, size: str, lang: str) -> None:
    language.use(lang)
    cases = demo.load(book, lang)
    async with shown(book, cases[0].id, size) as stage:
        await PICTURES[name][1](stage, lang)
        await take(stage, name, size, lang)


@pytest.mark.parametrize("size", SIZES)
async def test_no_case_fits_its_screen(book: Casebook, size: str) -> None:
    async with shown(book, None, size) as stage:
        assert "No case yet." in stage.text
        await take(stage, "no-case", size, "en")


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_case_fits_its_screen(told: Told, size: str) -> None:
    async with shown(told.book, told.case_id, size) as stage:
        assert "Nothing written yet." in stage.text
        await take(stage, "empty", size, "en")


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_text_fits_its_screen(told: Told, size: str) -> None:
    for text in HOSTILE:
        line = text.replace("\n", "\\n")
        told.book.log(told.case_id, told.book.read(told.case_id, f"call> @x {line} *3").request)
    async with shown(told.book, told.case_id, size) as stage:
        assert "[@click=app.boom]x[/]" in stage.text
        await take(stage, "hostile", size, "en")
