"""The fault harness that stands beside the repository, run against this program.

It kills, fills the disk, damages the file, turns the clock back, and writes from two processes at
once; some of it needs root, `faketime` and `strace`, and skips what it lacks.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

FAULTS = (
    "fsync",
    "kill",
    "writers",
    "full",
    "readonly",
    "corrupt",
    "clock",
    "perms",
    "input",
    "attach",
)
ACKNOWLEDGED = "'(?:saved|attached) ([ev]\\\\d+)'"
"""What tells that something was kept: of entries as the harness has it, of files as well."""


@pytest.fixture
def launcher(tmp_path: Path) -> Path:
    """A folder in which `mot` is this program."""
    folder = tmp_path / "bin"
    folder.mkdir()
    mot = folder / "mot"
    mot.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m mot_tui "$@"\n')
    mot.chmod(0o755)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS)
def test_it_survives(fault: str, shared: Path, launcher: Path, tmp_path: Path) -> None:
    tools = shared / "tools"
    work = tmp_path / "work"
    work.mkdir()
    config = (tools / "faults-mot.toml").read_text("utf-8")
    asked = tmp_path / "faults.toml"
    asked.write_text(re.sub("(?m)^ack = .*", f"ack = {ACKNOWLEDGED}", config), "utf-8")
    ran = subprocess.run(
        [
            sys.executable,
            str(tools / "faults.py"),
            str(asked),
            "--only",
            fault,
            "--workdir",
            str(work),
        ],
        env=os.environ | {"PATH": f"{launcher}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    lines = [line.split(None, 1)[0] for line in ran.stdout.splitlines() if line[:1] != "#"]
    assert lines, "the harness ran nothing"
    if set(lines) == {"skip"}:
        pytest.skip(ran.stdout)
