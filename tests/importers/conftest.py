"""Two casebooks: one that a case comes from, and one that it goes to."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.casefile import OPENED
from tests.exporters.conftest import telling
from tests.exporters.telling import Telling

__all__ = ["elsewhere", "telling"]


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Telling]:
    """A casebook on another machine, some days later."""
    told = Telling(tmp_path / "elsewhere")
    told.clock.now = OPENED + timedelta(days=30)
    yield told
    told.book.close()


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Telling, Telling]]:
    """Two machines, for all examples of a law; their clocks agree."""
    folder = tmp_path_factory.mktemp("both")
    here, there = Telling(folder / "here"), Telling(folder / "there")
    yield here, there
    here.book.close()
    there.book.close()
