"""A casebook on a clock that tests set, with cases written in the entry language."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mot_tui.casebook import Casebook
from mot_tui.config import Settings
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.texts import language
from mot_tui.tui.app import MotApp
from mot_tui.tui.screens.main import MainScreen

SEOUL = ZoneInfo("Asia/Seoul")
START = datetime(2026, 3, 2, 10, 0, tzinfo=SEOUL)


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time.astimezone(ZoneInfo("UTC"))

    def at(self, text: str) -> None:
        """`2026-03-03 10:00`, in Seoul."""
        self.time = datetime.fromisoformat(text).replace(tzinfo=SEOUL)

    def on(self, **span: float) -> None:
        self.time += timedelta(**span)


Write = Callable[[str], str]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_book(clock: Clock, home: Path) -> Iterator[Callable[[], Casebook]]:
    """Opens the same data file anew, as another process would."""
    books: list[Casebook] = []

    def opened() -> Casebook:
        home.mkdir(mode=0o700, exist_ok=True)
        identity = home / f"identity{len(books)}.json"
        books.append(Casebook.open(home / "mot.db", identity, now=clock, settings=Settings()))
        return books[-1]

    yield opened
    for book in books:
        book.close()


@pytest.fixture
def book(open_book: Callable[[], Casebook]) -> Casebook:
    return open_book()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    language.use("en")
    yield
    language.use("en")


def open_case(book: Casebook, title: str = "Internet after the move", company: str = "L-Telecom") -> str:
    fields = (
        (CaseField.TITLE, title),
        (CaseField.COMPANY, company),
        (CaseField.TIMEZONE, "Asia/Seoul"),
        (CaseField.CURRENCY, "KRW"),
    )
    return book.open_case(CaseRequest(fields)).id


def write(book: Casebook, case: str, *lines: str) -> None:
    """Save lines as they were typed."""
    for line in lines:
        book.log(case, book.read(case, line).request)


@pytest.fixture
def case(book: Casebook) -> str:
    return open_case(book)


def screen_of(app: MotApp) -> MainScreen:
    screen = app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen


def text_of(app: MotApp) -> str:
    """What is on the terminal, row by row."""
    rows: Sequence[list[object]] = app.screen._compositor.render_strips()
    return "\n".join("".join(getattr(it, "text", "") for it in row) for row in rows)
