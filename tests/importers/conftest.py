"""Two casebooks: one that a case comes from, and one that it goes to."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mot_tui.casebook import book
from tests.casefile import OPENED, counted
from tests.exporters.telling import Telling


@pytest.fixture
def telling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Telling]:
    """A casebook whose ids are the same in every run."""
    monkeypatch.setattr(book, "new_id", counted())
    telling = Telling(tmp_path / "here")
    yield telling
    telling.book.close()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Telling]:
    """A casebook on another machine, some days later."""
    telling = Telling(tmp_path / "elsewhere")
    telling.clock.now = OPENED + timedelta(days=30)
    yield telling
    telling.book.close()
