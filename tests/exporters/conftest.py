"""A casebook for every test of an export."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mot_tui.casebook import book, evidence
from tests.casefile import counted
from tests.exporters.telling import Telling


@pytest.fixture
def telling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Telling]:
    """A casebook whose ids are the same in every run."""
    monkeypatch.setattr(book, "new_id", counted())
    monkeypatch.setattr(evidence, "new_id", counted("file"))
    telling = Telling(tmp_path / "here")
    yield telling
    telling.book.close()
