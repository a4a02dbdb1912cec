"""What a case of ten thousand entries takes, in every format and back; medians of three."""

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests import large

# What the installed script does; `-m` would pay for `runpy` beside it.
MOT = "import sys; from mot_tui.__main__ import main; sys.exit(main())"

LARGEST = {"md": 3, "html": 3, "json": 3, "csv": 3, "pdf": 30, "txt": 0, "mot": 0, "ics": 0}
"""Seconds that a format may take for ten thousand entries."""


def exports() -> None:
    """Each format of a case of ten thousand entries, the whole command; and the way back."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "home"
        home.mkdir()
        large.fill(home)
        for format, most in LARGEST.items():
            _export(home, format, most)
        for format in ("md", "pdf"):
            _export(home, format, 0, "--redact")
        taken = Path(name) / "other"
        taken.mkdir()
        told = [_cost(["import", str(_path(home, "json")), "--as-copy"], taken) for _ in range(3)]
        print(f"import json: {_told(told)}")


def _export(home: Path, format: str, most: int, *more: str) -> None:
    path = _path(home, format)
    asked = ["export", "--format", format, "-o", str(path), "--force", *more]
    told = _told([_cost(asked, home) for _ in range(3)])
    limit = f" (at most {most} s, 300 MB)" if most else ""
    size = path.stat().st_size / 1e6
    print(f"export {' '.join([format, *more])}: {told}  {size:.1f} MB on the disk{limit}")


def _path(home: Path, format: str) -> Path:
    return home / f"case.{'zip' if format == 'csv' else format}"


def _cost(asked: list[str], home: Path) -> tuple[float, float, float]:
    """Seconds that passed, seconds of the processor, and the most memory in MB."""
    root = Path(__file__).parents[1]
    env = os.environ | {
        "MOT_HOME": str(home), "MOT_NOW": large.NOW.isoformat(), "PYTHONPATH": str(root),
    }  # fmt: skip
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    nowhere = [(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_WRONLY, 0) for n in (1, 2)]
    command = [sys.executable, "-c", MOT, *asked]
    run = os.posix_spawn(sys.executable, command, env, file_actions=nowhere)
    _run, status, used = os.wait4(run, 0)
    assert status == 0, asked
    took = time.perf_counter() - start
    return took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _told(costs: list[tuple[float, float, float]]) -> str:
    took, used, room = (median(it) for it in zip(*costs, strict=True))
    return f"{took:.1f} s, processor {used:.1f} s, {room:.0f} MB"


if __name__ == "__main__":
    exports()
