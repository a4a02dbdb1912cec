"""Each test tells its case in its docstring."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

from mot_tui.texts import language
from tests.casefile import Told, docstring
from tests.tui.rest import rest


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


@pytest.fixture(autouse=True)
def resting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pilot waits for the event loop, not for the clock."""

    async def rested(_pilot: Pilot[object], _timeout: float = 0) -> bool:
        await rest()
        return True

    # A test says itself when the screen looks again: on a slow machine that came in between.
    for screen in ("case", "board", "promise"):
        monkeypatch.setattr(f"mot_tui.tui.screens.{screen}.POLL_S", 3600.0)
    # Whoever waits paints; the clock would do so in between, for nobody.
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", 1.0)
    monkeypatch.setattr("textual.app.wait_for_idle", rest)
    monkeypatch.setattr("textual.pilot.wait_for_idle", rest)
    monkeypatch.setattr(Pilot, "_wait_for_screen", rested)


_READ: dict[Any, list[RuleSet]] = {}
_read = Stylesheet._parse_rules


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Style sheets are read once for all apps of a run, as Textual does for one app."""

    def rules(sheet: Stylesheet, *given: Any, **more: Any) -> list[RuleSet]:
        key = (frozenset(sheet._variables.items()), given, frozenset(more.items()))
        if key not in _READ:
            _READ[key] = _read(sheet, *given, **more)
        return _READ[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", rules)
