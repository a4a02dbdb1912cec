"""The case of a casebook test is its docstring, logged into a casebook of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.casefile import Told, docstring


@pytest.fixture
def told(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Told]:
    """A casebook that holds what the test's docstring tells."""
    made = Told(tmp_path / "data", docstring(request.function))
    yield made
    made.book.close()
