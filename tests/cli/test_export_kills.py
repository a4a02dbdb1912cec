"""Killed, stopped or out of room at any moment: a file is as it was, or whole."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random

import pytest

from mot_tui.exporters.wish import FORMATS
from tests import large

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="looks into /proc"),
]

ENTRIES = 800
KILLS, STOPS = 10, 4
"""For each format."""

OLD = b"what was there"
LEFT = re.compile(r"\.case\.\w+\.[0-9a-f]{12}\.new")
"""What only a kill may leave: hidden, and by its end no export."""

RUN = "import sys; from mot_tui.__main__ import main; sys.exit(main())"
AT_THE_PEN = """
import os, signal, sys
from pathlib import Path
from mot_tui.exporters import disk
from mot_tui.journal import disk as kept

moment = sys.argv.pop(1)

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def half(new, content):
    new.write_bytes(content[: len(content) // 2])
    die()

if moment == "half":
    disk._write_synced = half
elif moment == "synced":
    os.fsync = die
elif moment == "before":
    disk._place = die
else:
    disk.sync_folder = kept.sync_folder = die
from mot_tui.__main__ import main
sys.exit(main())
"""
LITTLE_ROOM = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); {RUN}"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casebook whose export takes about a second."""
    home = tmp_path_factory.mktemp("home")
    large.fill(home, ENTRIES)
    return home


@pytest.fixture
def begin(filled: Path, tmp_path: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Begins an export into an empty folder."""

    def begun(
        format: str,
        *more: str,
        code: tuple[str, ...] = (RUN,),
        stderr: int = subprocess.DEVNULL,
    ) -> subprocess.Popen[bytes]:
        asked = ["export", "--format", format, "-o", str(path_of(tmp_path, format)), *more]
        environ = os.environ | {
            "MOT_HOME": str(filled), "MOT_LANG": "en", "MOT_NOW": large.NOW.isoformat(),
        }  # fmt: skip
        return subprocess.Popen(
            [sys.executable, "-c", *code, *asked],
            env=environ,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
        )

    return begun


def path_of(folder: Path, format: str) -> Path:
    """Where an export goes."""
    return folder / f"case.{'zip' if format == 'csv' else format}"


def told(format: str, content: bytes) -> object:
    """What a whole file tells, but for the instant at which it was made."""
    match format:
        case "json":
            return {**json.loads(content), "exported": None}
        case "csv":
            with zipfile.ZipFile(BytesIO(content)) as archive:
                return {name: archive.read(name) for name in archive.namelist()}
        case "pdf":
            assert content.endswith(b"%%EOF\n")
            return len(re.findall(rb"/Type /Page\b", content))
        case "ics":
            return re.sub(rb"(?m)^(DTSTAMP|LAST-MODIFIED):.*\r$", b"", content)
        case _:
            return content


def is_old_or_new(path: Path, format: str, new: object) -> bool:
    """Whether it is new; it must be one of the two, or absent."""
    if not path.exists() or path.read_bytes() == OLD:
        return False
    assert told(format, path.read_bytes()) == new
    return True


def emptied(folder: Path) -> set[str]:
    """All names in a folder, which has none then."""
    names = {it.name for it in folder.iterdir()}
    for name in names:
        (folder / name).unlink()
    return names


def wait_for_work(run: subprocess.Popen[bytes]) -> None:
    """Until the data file's library is loaded: the program itself is at work."""
    maps = Path(f"/proc/{run.pid}/maps")
    while run.poll() is None and b"_sqlite3" not in maps.read_bytes():
        time.sleep(0.005)


@pytest.mark.parametrize("format", FORMATS)
def test_killed_at_any_moment(
    format: str, begin: Callable[..., subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    path, chance = path_of(tmp_path, format), Random(format)
    start = time.monotonic()
    assert begin(format).wait() == 0
    takes = time.monotonic() - start
    new = told(format, path.read_bytes())
    for n in range(KILLS):
        emptied(tmp_path)
        if n % 2:
            path.write_bytes(OLD)
        run = begin(format, *(["--force"] if n % 2 else []))
        try:
            run.wait(chance.uniform(0.05, takes))
        except subprocess.TimeoutExpired:
            run.kill()
            run.wait()
        is_old_or_new(path, format, new)
        left = emptied(tmp_path) - {path.name}
        assert all(map(LEFT.fullmatch, left)), left


@pytest.mark.parametrize("moment", ["half", "synced", "before", "after"])
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_killed_while_it_is_written(
    moment: str, force: list[str], begin: Callable[..., subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    path = tmp_path / "case.md"
    assert begin("md").wait() == 0
    new = path.read_bytes()
    path.unlink()
    if force:
        path.write_bytes(OLD)
    assert begin("md", *force, code=(AT_THE_PEN, moment)).wait() == -signal.SIGKILL
    assert is_old_or_new(path, "md", new) == (moment == "after")
    left = emptied(tmp_path) - {path.name}
    assert all(map(LEFT.fullmatch, left)), left
    assert begin("md", *force).wait() == 0


@pytest.mark.parametrize("format", FORMATS)
def test_stopped_by_hand_leaves_nothing(
    format: str, begin: Callable[..., subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    path, chance = path_of(tmp_path, format), Random(format)
    run = begin(format)
    wait_for_work(run)
    start = time.monotonic()
    assert run.wait() == 0
    takes = time.monotonic() - start
    new = told(format, path.read_bytes())
    for _ in range(STOPS):
        emptied(tmp_path)
        run = begin(format, stderr=subprocess.PIPE)
        wait_for_work(run)
        try:
            run.wait(chance.uniform(0, takes))
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGINT)
        _out, said = run.communicate()
        is_new = is_old_or_new(path, format, new)
        assert is_new or (run.returncode, said) == (130, b"")
        assert emptied(tmp_path) <= {path.name}


@pytest.mark.parametrize("format", FORMATS)
def test_no_room_leaves_what_was_there(
    format: str, begin: Callable[..., subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    path = path_of(tmp_path, format)
    path.write_bytes(OLD)

    run = begin(format, "--force", code=(LITTLE_ROOM,), stderr=subprocess.PIPE)
    _out, said = run.communicate()
    assert run.returncode == 1, said
    assert b"case." in said
    assert path.read_bytes() == OLD
    assert emptied(tmp_path) == {path.name}
