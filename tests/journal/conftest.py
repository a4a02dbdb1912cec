"""A clock that stands until it is moved, and a way to open the journal of a test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mot_tui.journal.store import Journal


class Clock:
    """Stands at 3 March 2026, 06:00 UTC, until it is moved."""

    def __init__(self) -> None:
        self.instant = datetime(2026, 3, 3, 6, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.instant

    def move(self, **by: int) -> None:
        self.instant += timedelta(**by)


@pytest.fixture
def now() -> Clock:
    return Clock()


@pytest.fixture
def database(home: Path) -> Path:
    return home / "mot.db"


@pytest.fixture
def identity(home: Path) -> Path:
    return home / "config" / "identity.json"


@pytest.fixture
def open_journal(database: Path, identity: Path, now: Clock) -> Iterator[Callable[..., Journal]]:
    """Opens the test's journal, or that at another `path` or under another `identity`."""
    with ExitStack() as stack:

        def opened(path: Path = database, own: Path = identity, *, create: bool = True) -> Journal:
            return stack.enter_context(Journal.open(path, own, now=now, create=create))

        yield opened


@pytest.fixture
def journal(open_journal: Callable[..., Journal]) -> Journal:
    return open_journal()
