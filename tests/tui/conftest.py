"""Each test tells its case in its docstring."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mot_tui.texts import language
from tests.casefile import Told, docstring


@pytest.fixture
def told(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Told]:
    """The case of the test's docstring, in a casebook of its own."""
    folder = tmp_path / "case"
    folder.mkdir(mode=0o700)
    case = Told(folder, docstring(request.function))
    yield case
    case.book.close()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Tests speak English unless they say otherwise."""
    language.use("en")
    yield
    language.use("en")
