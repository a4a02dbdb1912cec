"""Killed at any moment and run again: nothing is missed, at most one thing a kill is told twice."""

import os
import subprocess
import sys
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.casefile import Told, at

pytestmark = pytest.mark.slow

KILLS = 100
TOGETHER = 4
LONGEST_S = 0.5
"""After which a run is over, or nearly so."""

NOTIFIER = """#!/bin/sh
# The hint carries the id of what is told.
printf '%s\\n' "$2" >> "$TOLD"
"""


@pytest.fixture
def told_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the desktop writes down what it was told."""
    program = tmp_path / "bin" / "notify-send"
    program.parent.mkdir()
    program.write_text(NOTIFIER)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setenv("TOLD", str(tmp_path / "told"))
    return tmp_path / "told"


def told_so_far(file: Path) -> list[str]:
    return file.read_text().split() if file.exists() else []


def promised(home: Path, rounds: int) -> datetime:
    """A casebook in which two promises fall due every hour; gives when the first do."""
    (home / "config").mkdir(parents=True, mode=0o700)
    told = Told(home)
    first = at("3 Mar 00:00")
    for n in range(rounds):
        due = first + timedelta(hours=n)
        said = due.astimezone(at("3 Mar 00:00").tzinfo) + timedelta(hours=9)
        told.log(f"10:00 call !callback {said:%Y-%m-%d %H:%M} !visit {said:%Y-%m-%d %H:%M}")
    told.book.close()
    (home / "identity.json").rename(home / "config" / "identity.json")
    return first


def remind(now: datetime) -> subprocess.Popen[bytes]:
    environ = {**os.environ, "MOT_NOW": now.isoformat()}
    command = [sys.executable, "-m", "mot_tui", "remind"]
    return subprocess.Popen(
        command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def test_a_hundred_kills_miss_nothing(home: Path, told_file: Path) -> None:
    chance = Random(100)
    first = promised(home, KILLS)
    twice = 0
    for n in range(KILLS):
        before = told_so_far(told_file)
        now = first + timedelta(hours=n, minutes=1)
        run = remind(now)
        try:
            run.wait(chance.uniform(0.02, LONGEST_S))
        except subprocess.TimeoutExpired:
            run.kill()
            run.wait()
        # What the killed run began to tell is told before the next one looks.
        again = remind(now)
        assert again.wait() == 0
        new = told_so_far(told_file)[len(before) :]
        assert not set(new) & set(before)
        repeated = sum(Counter(new).values()) - len(set(new))
        assert repeated <= 1
        twice += repeated
    assert len(set(told_so_far(told_file))) == 2 * KILLS
    print(f"{KILLS} runs killed, {twice} things told twice")


def test_several_at_once_tell_everything_once(home: Path, told_file: Path) -> None:
    first = promised(home, 10)
    for n in range(10):
        runs = [remind(first + timedelta(hours=n, minutes=1)) for _ in range(TOGETHER)]
        assert [run.wait() for run in runs] == [0] * TOGETHER
        assert len(told_so_far(told_file)) == 2 * (n + 1)
    assert set(Counter(told_so_far(told_file)).values()) == {1}
