"""What every test stands on: a home of its own, repeatable examples, the reference files."""

import gc
import os
import shutil
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# The same examples on every machine, however slow it is; `thorough` looks further.
settings.register_profile("fast", derandomize=True, deadline=None, max_examples=30)
settings.register_profile("thorough", derandomize=True, deadline=None, max_examples=500)
settings.load_profile(os.environ.get("MOT_TEST_PROFILE", "fast"))

IN_MEMORY = Path("/dev/shm")  # noqa: S108
ENOUGH = 2 << 30
"""Bytes: the files of a whole run, several times over."""


def pytest_configure() -> None:
    """Keep the files of a fast run in memory where there is room; `thorough` tries the disk."""
    if os.environ.get("MOT_TEST_PROFILE", "fast") != "fast" or not IN_MEMORY.is_dir():
        return
    if shutil.disk_usage(IN_MEMORY).free > ENOUGH:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


def pytest_collection_finish() -> None:
    """Let the collector of garbage look seldom, and never at what stands for the whole run.

    A screen that is painted makes some ten thousand small objects; looking for garbage among them
    took a third of the time of the tests that start the app.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, Any, Any]:
    """Half a character in a failed comparison shall not end the run: it cannot travel as it is."""
    return _whole((yield))


def _whole(value: Any) -> Any:
    match value:
        case str():
            return value.encode("utf-8", "backslashreplace").decode("utf-8")
        case dict():
            return {_whole(key): _whole(it) for key, it in value.items()}
        case list() | tuple():
            return type(value)(map(_whole, value))
        case _:
            return value


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keeps each test, and the processes it starts, in a folder of its own, in English."""
    folder = tmp_path / "home"
    monkeypatch.setenv("MOT_HOME", str(folder))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("MOT_NOW", "MOT_LANG", "NO_COLOR", "COLORTERM", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference cases and due phrases, which stands beside the repository."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the reference files are not beside the repository")
    return folder
