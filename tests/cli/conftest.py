"""The command line in this process: `mot("show")`, on an afternoon in Seoul."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from mot_tui import clock
from mot_tui.__main__ import main
from mot_tui.clock import Now
from mot_tui.texts import language
from tests.cli.ran import NOW, Mot, Ran, SetClock


@pytest.fixture(autouse=True)
def _spoken() -> Iterator[None]:
    yield
    language.use("en")


def _stopped(start: datetime) -> Now:
    """A clock that does not run on: minutes left are the same in every run."""
    return lambda: start.astimezone(UTC)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Set the clock: `at("2026-03-03T10:01:00+09:00")`."""

    def set_clock(now: str) -> None:
        monkeypatch.setenv("MOT_NOW", now)

    monkeypatch.setattr(clock, "clock_from", _stopped)
    set_clock(NOW)
    return set_clock


@pytest.fixture
def mot(
    at: SetClock,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Mot:
    """Runs one command; `stdin` is what is piped into it."""

    def run(*given: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfd.readouterr()
        code = main(given)
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return run


@pytest.fixture
def case(mot: Mot, request: pytest.FixtureRequest) -> Ran:
    """A case in Seoul, in which the lines of the test's docstring are saved."""
    mot("new", "Internet after the move", "--timezone", "Asia/Seoul", "--company", "L-Telecom")
    said = (request.function.__doc__ or "").strip().encode()
    return mot("log", "-", stdin=said) if said else Ran(0, "", "")
