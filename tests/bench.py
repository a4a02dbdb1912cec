"""Speeds, measured side by side: `make bench`. Figures are milliseconds, medians of many.

Nothing here passes or fails: machines differ, ratios on one machine tell more.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from mot_tui.casebook import Casebook
from mot_tui.config import Settings
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from tests.bench_exports import MOT, exports
from tests.casefile import read
from tests.tui.window import MOT as APP
from tests.tui.window import Window

ROUNDS = 15
WORDS = "the technician sees to the router and the fee is waived for this month"
LINE = "call> @101 third time this week !callback tomorrow 10am ~12m *4"
F2, CLEAR = "\x1bOQ", "\x15"
PRESSES, LULL_S = 24, 0.25
PLAIN = """
import sqlite3
connection = sqlite3.connect("plain.db")
connection.execute("CREATE TABLE IF NOT EXISTS t (line TEXT)")
connection.execute("INSERT INTO t VALUES ('x')")
connection.commit()
"""


def timed(work: Callable[[], object]) -> float:
    """How long one call takes, in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def filled(folder: Path, entries: int, *, quoted: int = 0) -> tuple[Casebook, str]:
    """A casebook with one case of so many entries; in so many they say something word for word."""
    start = datetime(2026, 3, 2, 5, 30, tzinfo=UTC)
    now = [start]
    book = Casebook.open(
        folder / "mot.db",
        folder / "config" / "identity.json",
        now=lambda: now[0],
        settings=Settings(),
    )
    title, zone = (CaseField.TITLE, "Bench"), (CaseField.TIMEZONE, "Asia/Seoul")
    case = book.open_case(CaseRequest((title, zone)))
    for n in range(entries):
        now[0] = start + timedelta(hours=n)
        said = f' "{WORDS} number {n}"' if n < quoted else ""
        line = f"call> @101 number {n}{said} *{3 + n % 3}"
        book.log(case.id, book.read(case.id, line).request)
    return book, case.id


def one_shot() -> None:
    """`mot log` in a case of 100 entries beside plain Python that inserts a row, in turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filled(folder, 100)[0].close()
        env = os.environ | {"MOT_HOME": name, "PYTHONPATH": str(Path(__file__).parents[1])}
        # As installed: the second start reads the bytecode that the first one wrote.
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        plain: list[float] = []
        log: list[float] = []
        for _ in range(ROUNDS):
            for command, times in (
                ([sys.executable, "-c", PLAIN], plain),
                ([sys.executable, "-c", MOT, "log", LINE], log),
            ):
                times.append(timed(partial(_run, command, folder, env)))
    print(f"plain insert {median(plain):.1f}  mot log {median(log):.1f}", end="  ")
    print(f"ratio {median(log) / median(plain):.2f} (at most 4)")


def _run(command: list[str], folder: Path, env: dict[str, str]) -> None:
    subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)


def in_process() -> None:
    """Reading, previewing and saving a line in a case of 500 entries."""
    with tempfile.TemporaryDirectory() as name:
        book, case = filled(Path(name), 500)
        read = [timed(lambda: book.read(case, LINE)) for _ in range(ROUNDS)]
        request = book.read(case, LINE).request
        shown = [timed(lambda: book.preview(case, request)) for _ in range(ROUNDS)]
        saved = [timed(lambda: book.log(case, request)) for _ in range(ROUNDS)]
        page = [timed(lambda: book.entries(case, 100, 128)) for _ in range(ROUNDS)]
        found = [timed(lambda: book.search("number 1")) for _ in range(ROUNDS)]
        book.close()
    print(f"500 entries: read {median(read):.1f}  preview {median(shown):.1f}", end="  ")
    print(f"save {median(saved):.1f} (at most 15)", end="  ")
    print(f"page of 128 {median(page):.1f}  search {median(found):.1f}")


def keys() -> None:
    """From a key to its first bytes on a terminal: in the line, and in a call of 40 lines."""
    with tempfile.TemporaryDirectory() as name:
        filled(Path(name), 500, quoted=40)[0].close()
        os.environ["MOT_HOME"] = name
        with Window(APP, size=(120, 40)) as window:
            window.until("number 499")
            _pressed(window, "a letter in the line", "w", f"{LINE[:-3]} and ")
            _pressed(window, "Tab in the line", "\t", "@1")
            window.type(F2)
            window.until("end call")
            for n in range(40):
                window.type(f"@101 line {n}: {WORDS} !visit tomorrow 10-12\r")
                window.until(f"line {n}:")
            _pressed(window, "a letter in a long call", "w", "now the fee ")
            _pressed(window, "Tab in a long call", "\t", "@1")
            # It waits for the disk: what is seen to be noted is there.
            _pressed(window, "Enter in a long call", "\r", f"and again {WORDS}")
            _pressed(window, "down in what was said before", "\x1b[B")
            _pressed(window, "up in what was said before", "\x1b[A")


def _pressed(window: Window, told: str, key: str, begun: str = "") -> None:
    """Press a key many times, each time behind the same beginning of a line.

    The first time is told apart: what it needs is imported with it.
    """
    times = []
    for _ in range(PRESSES + 1):
        if begun:
            window.type(f"{CLEAR}{begun}")
        while window.take(LULL_S):
            pass
        start = time.perf_counter()
        window.type(key)
        if window.take(1.0):
            times.append((time.perf_counter() - start) * 1000)
    if begun:
        window.type(CLEAR)
    first, *warm = times
    print(f"{told}: {median(warm):.1f}  p95 {quantiles(warm, n=20)[-1]:.1f}", end="  ")
    print(f"max {max(warm):.1f} (at most 20)  the first {first:.1f}")


def crowded(folder: Path, cases: int, each: int) -> None:
    """A casebook of so many cases with so many open promises each, around this hour."""
    now = datetime.now(UTC)
    book = Casebook.open(
        folder / "mot.db",
        folder / "config" / "identity.json",
        now=lambda: now,
        settings=Settings(),
    )
    for case in range(cases):
        entries = []
        for n in range(each):
            due = now + timedelta(hours=(case * each + n) * 37 % 2000 - 1000, minutes=n)
            said = ("", f"{due:%Y-%m-%d}", f"{due:%Y-%m-%d} 10:00-12:00")[n] if n < 3 else ""
            line = f"call> @desk{case % 40} !callback {said or due.strftime('%Y-%m-%d %H:%M')} *3"
            entries.append(read(line, (now - timedelta(days=90)).date()))
        title, zone = (CaseField.TITLE, f"Matter {case}"), (CaseField.TIMEZONE, "Asia/Seoul")
        book.open_case(CaseRequest((title, zone)), entries)
    book.close()


def board() -> None:
    """What is open in all cases, of ten promises and of ten thousand."""
    for cases in (1, 1000):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            crowded(folder, cases, 10)
            env = os.environ | {"MOT_HOME": name, "PYTHONPATH": str(Path(__file__).parents[1])}
            env.pop("PYTHONDONTWRITEBYTECODE", None)
            command = [sys.executable, "-c", MOT, "due", "--all"]
            listed = [timed(partial(_run, command, folder, env)) for _ in range(ROUNDS)]
            print(f"{cases * 10} open: mot due --all {median(listed):.0f} (at most 300)")
            with Window(APP, MOT_HOME=name, MOT_LANG="en") as window:
                window.until("what happens now")
                opened = []
                for _ in range(ROUNDS):
                    window.type("\x10all that is open")
                    window.until("overdue first")
                    while window.take(LULL_S):
                        pass
                    opened.append(_until(window, "\r", b"Open in all cases"))
                    while window.take(LULL_S):
                        pass
                    window.type("\x1b")
                    window.until("what happens now")
                print(f"{cases * 10} open: the board {median(opened):.1f}")
                window.type("\x0f\x0f")
                window.until("Open in all cases")
                _pressed(window, "down on the board", "\x1b[B")
                _pressed(window, "a letter on the board", "d")


def _until(window: Window, key: str, sent: bytes) -> float:
    """Press a key, and wait for what it paints."""
    window.forget()
    start = time.perf_counter()
    window.type(key)
    window.until_sent(sent)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    one_shot()
    in_process()
    keys()
    board()
    exports()
