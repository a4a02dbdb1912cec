"""Several processes at one file, and one that is killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mot_tui.journal.check import check
from mot_tui.journal.record import body_of
from mot_tui.journal.store import Journal

Opening = Callable[..., Journal]
ROOT = Path(__file__).resolve().parents[2]

# Says each word's number once it is on the disk; opens the file anew for each, as a shell does.
WRITER = """
import sys
from pathlib import Path
from mot_tui.clock import system_clock
from mot_tui.journal.store import Journal

home, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
sys.stdin.readline()
for number in range(times):
    with Journal.open(home / "mot.db", home / "config" / "id", now=system_clock) as journal:
        with journal.transaction() as change:
            change.append("k", [{"text": f"{name} {number}"}])
        for notice in journal.notices:
            sys.exit(f"{notice}")
    print(number, flush=True)
"""


def start(home: Path, name: str, times: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(home), name, str(times)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def words(journal: Journal) -> list[object]:
    return [fact["text"] for record in journal.records("k") for fact in body_of(record).facts]


def run_together(home: Path, writers: int, times: int) -> None:
    running = [start(home, f"w{number}", times) for number in range(writers)]
    for process in running:
        assert process.stdin
        process.stdin.write(b"\n")
        process.stdin.flush()
    for process in running:
        out, err = process.communicate(timeout=120)
        assert (process.returncode, err) == (0, b"")
        assert len(out.split()) == times


def test_two_writers_from_the_first_moment_lose_nothing(home: Path, open_journal: Opening) -> None:
    run_together(home, writers=2, times=25)
    journal = open_journal()
    assert sorted(map(str, words(journal))) == sorted(
        f"w{writer} {number}" for writer in range(2) for number in range(25)
    )
    assert [seq for _, seq, _ in journal.heads()] == [50]
    assert check(journal) == []
    assert sorted(path.name for path in home.rglob("*")) == ["config", "id", "mot.db"]


@pytest.mark.slow
def test_many_processes_make_one_file(tmp_path: Path, open_journal: Opening) -> None:
    for number in range(5):
        home = tmp_path / f"round {number}"
        run_together(home, writers=6, times=3)
        with open_journal(home / "mot.db") as journal:
            assert len(words(journal)) == 18
            assert len(journal.heads()) == 1
            assert check(journal) == []


@pytest.mark.slow
def test_killed_at_any_moment_what_was_acknowledged_is_there(
    home: Path, open_journal: Opening, identity: Path
) -> None:
    acknowledged: set[str] = set()
    for number in range(25):
        process = start(home, f"w{number}", 10**6)
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"\n")
        process.stdin.flush()
        # Each is killed a little further on: within its first write, its second …
        acknowledged |= {
            f"w{number} {process.stdout.readline().decode().strip()}" for _ in range(number % 5 + 1)
        }
        os.kill(process.pid, signal.SIGKILL)
        rest, _ = process.communicate(timeout=60)
        acknowledged |= {f"w{number} {line}" for line in rest.decode().split()}
        with open_journal() as journal:
            assert acknowledged <= set(map(str, words(journal)))
            assert check(journal) == []
