"""The screens as pictures: looked at in any case, with MOT_SCREENSHOTS=write also written.

`screenshots/<name>-<size>-<lang>.svg`; what is the same in all of them or of no use is left out.
"""

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.cells import cell_len

from mot_tui import demo
from mot_tui.casebook import Casebook
from mot_tui.config import Settings
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.texts import language
from mot_tui.tui.app import MotApp
from mot_tui.tui.widgets.empty_note import EmptyNote
from tests.casefile import SetClock, Told
from tests.examples import SLOW
from tests.tui.call_pictures import with_statements
from tests.tui.pictures import (
    CALL_LONG,
    CALLS,
    DUES_SHOWN,
    FILE,
    PICTURES,
    SIZES,
    TITLES,
    WHOLE,
    Pictures,
    press,
    with_dues,
    with_many,
)
from tests.tui.stage import HOSTILE, RISKY, Stage
from tests.tui.svg import small
from tests.tui.whole import faults

FOLDER = Path(__file__).resolve().parents[2] / "screenshots"
WRITES = os.environ.get("MOT_SCREENSHOTS") == "write"

SHOWN_AT_ONCE = {
    *((name, "80x24", "ko") for name in ("writing", "panel", "rate", "several-pasted")),
    *((name, "80x24", "en") for name in ("help", "import-read")),
    ("case", "60x20", "ko"),
    ("promise", "45x30", "ko"),
    ("chase-message", "60x20", "en"),
    ("settle", "45x30", "ko"),
    ("call-talking", "80x24", "ko"),
    ("call-end", "80x15", "en"),
    ("writing", "80x15", "en"),
    ("deadline", "45x30", "ko"),
    ("board", "45x30", "ko"),
    ("export-replaced", "80x24", "ko"),
}
"""What is looked at in every run: where there is least room; the rest takes its time."""

LANGUAGES = pytest.mark.parametrize("lang", [pytest.param("en", marks=SLOW), "ko"])
SIZES_OF_STATES = pytest.mark.parametrize(
    "size", [pytest.param(it, marks=() if it == "80x24" else SLOW) for it in WHOLE]
)


@asynccontextmanager
async def shown(book: Casebook, case: str | None, size: str) -> AsyncIterator[Stage]:
    """The app in a terminal of that size."""
    app = MotApp(book, case)
    async with app.run_test(size=SIZES[size], notifications=True) as pilot:
        await pilot.pause()
        told = Told.__new__(Told)
        yield Stage(told, app, pilot)


@pytest.fixture
def clock() -> SetClock:
    """The evening of the demo."""
    return SetClock(demo.EVENING)


@pytest.fixture
def book(tmp_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Casebook]:
    """An empty casebook of somebody who keeps two files at home."""
    home = tmp_path / "home"
    home.mkdir()
    for lang, title in TITLES.items():
        (home / f"case.{lang}.mot").write_text(FILE.format(title=title), encoding="utf-8")
    monkeypatch.setenv("HOME", str(home))
    # Where an export would go is shown.
    monkeypatch.chdir(home)
    opened = Casebook.open(
        tmp_path / "mot.db",
        tmp_path / "identity.json",
        now=clock,
        # Not that of the machine that takes the pictures.
        settings=Settings(timezone="Asia/Seoul"),
    )
    yield opened
    opened.close()


async def take(stage: Stage, name: str, size: str, lang: str) -> None:
    """Look at it; write the picture where that is asked for."""
    await stage.pilot.pause()
    width, height = SIZES[size]
    rows = stage.text.splitlines()
    assert len(rows) == height
    assert {cell_len(row) for row in rows} == {width}
    assert not set(RISKY) & set(stage.text)
    assert not faults(stage.app.screen)
    if WRITES:
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"{name}-{size}-{lang}.svg").write_text(
            small(stage.app.export_screenshot(title="mot")), encoding="utf-8"
        )


def _pictures(pictures: Pictures) -> Iterator[object]:
    for name, (sizes, _act) in pictures.items():
        for size in sizes:
            for lang in ("en", "ko"):
                marks = () if (name, size, lang) in SHOWN_AT_ONCE else SLOW
                yield pytest.param(name, size, lang, marks=marks)


@pytest.mark.parametrize(("name", "size", "lang"), list(_pictures(CALLS)))
async def test_a_call_fits_its_screen(book: Casebook, name: str, size: str, lang: str) -> None:
    language.use(lang)
    cases = demo.load(book, lang)
    async with shown(book, cases[0].id, size) as stage:
        await CALLS[name][1](stage, lang)
        await take(stage, name, size, lang)


@pytest.mark.parametrize(("name", "size", "lang"), list(_pictures(CALL_LONG)))
async def test_a_long_call_fits_its_screen(book: Casebook, name: str, size: str, lang: str) -> None:
    language.use(lang)
    case = with_statements(book, lang)
    async with shown(book, case, size) as stage:
        await CALL_LONG[name][1](stage, lang)
        await take(stage, name, size, lang)


@pytest.mark.parametrize(("name", "size", "lang"), list(_pictures(PICTURES)))
async def test_the_demo_fits_its_screen(book: Casebook, name: str, size: str, lang: str) -> None:
    language.use(lang)
    cases = demo.load(book, lang)
    async with shown(book, cases[0].id, size) as stage:
        await PICTURES[name][1](stage, lang)
        await take(stage, name, size, lang)


@pytest.mark.parametrize(("name", "size", "lang"), list(_pictures(DUES_SHOWN)))
async def test_promises_in_every_state_fit_their_screen(
    book: Casebook, clock: SetClock, name: str, size: str, lang: str
) -> None:
    language.use(lang)
    case = with_dues(book, clock, lang)
    async with shown(book, case, size) as stage:
        await DUES_SHOWN[name][1](stage, lang)
        await take(stage, name, size, lang)


@pytest.mark.parametrize("size", [pytest.param(it, marks=SLOW) for it in WHOLE])
async def test_many_entries_fit_their_screen(book: Casebook, size: str) -> None:
    case = with_many(book)
    async with shown(book, case, size) as stage:
        await press("escape", "pageup")(stage, "en")
        await take(stage, "many", size, "en")


@LANGUAGES
@SIZES_OF_STATES
async def test_no_case_fits_its_screen(book: Casebook, size: str, lang: str) -> None:
    language.use(lang)
    async with shown(book, None, size) as stage:
        assert "^N" in stage.text
        await take(stage, "no-case", size, lang)


@LANGUAGES
@SIZES_OF_STATES
async def test_an_empty_case_fits_its_screen(book: Casebook, size: str, lang: str) -> None:
    language.use(lang)
    case = book.open_case(CaseRequest(((CaseField.TITLE, TITLES[lang]),))).id
    async with shown(book, case, size) as stage:
        assert stage.screen.query_one(EmptyNote).display
        await take(stage, "empty", size, lang)


@pytest.mark.parametrize("size", [pytest.param(it, marks=SLOW) for it in WHOLE])
async def test_hostile_text_fits_its_screen(told: Told, size: str) -> None:
    for text in HOSTILE:
        line = text.replace("\n", "\\n")
        told.book.log(told.case_id, told.book.read(told.case_id, f"call> @x {line} *3").request)
    async with shown(told.book, told.case_id, size) as stage:
        assert "[@click=app.boom]x[/]" in stage.text
        await take(stage, "hostile", size, "en")
