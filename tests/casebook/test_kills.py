"""Killed in mid-write, the file is sound and the read tables are those of the journal."""

import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from mot_tui.casebook import Casebook
from mot_tui.config import Settings
from mot_tui.domain.words import Kind
from mot_tui.journal.check import check, errors
from tests.casefile import ZONE, rows_of

KILLS = 25
ROOT = Path(__file__).resolve().parents[2]

WRITER = """
import sys
from pathlib import Path
from tests.casefile import Told, read
from mot_tui.casebook import Casebook
from mot_tui.clock import system_clock
from mot_tui.config import Settings

folder, case_id = Path(sys.argv[1]), sys.argv[2]
book = Casebook.open(
    folder / "mot.db", folder / "identity.json", now=system_clock, settings=Settings()
)
print("ready", flush=True)
n = 0
while True:
    n += 1
    line = f'10:00 call> @101 time {n} "we will call" !callback 2026-03-03 10:00 *4'
    number = book.log(case_id, read(line)).entry
    print(number, flush=True)
    if n % 3 == 0:
        book.amend(case_id, number, read(line + " #again"), "more")
    if n % 5 == 0:
        # Undone it is rightly gone until it is redone: not claimed in between.
        print(-number, flush=True)
        book.undo(case_id)
        book.redo(case_id)
        print(number, flush=True)
"""


@pytest.mark.slow
def test_twenty_five_kills_in_mid_write_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    from tests.casefile import Told

    chance = Random(25)
    told = Told(tmp_path)
    told.book.close()
    acknowledged: set[int] = set()
    taken_back: set[int] = set()
    for _ in range(KILLS):
        said = killed_writer(tmp_path, told.case_id, chance)
        acknowledged |= {number for number in said if number > 0}
        taken_back |= {-number for number in said if number < 0}
        book = open_book(tmp_path)
        assert errors(check(book.ledger.journal)) == []
        numbers = {view.number for view in book.entries(told.case_id)}
        assert acknowledged <= numbers
        written = rows_of(book)
        book.ledger.rebuild()
        assert rows_of(book) == written
        given = {n for (kind, _), n in book.numbers(told.case_id).items() if kind is Kind.ENTRY}
        assert numbers <= given
        assert given - numbers <= taken_back
        book.close()
    assert len(acknowledged) > KILLS


def killed_writer(folder: Path, case_id: str, chance: Random) -> set[int]:
    """Let a process write, kill it at some moment, and tell which entries it said it had saved.

    The one that it was undoing, and had not said to be redone, comes with a minus.
    """
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), case_id],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    lines = [process.stdout.readline() for _ in range(chance.randrange(1, 8))]
    # Some way into the next write, by work of our own and not by the clock.
    sum(range(chance.randrange(400_000)))
    process.send_signal(signal.SIGKILL)
    lines += process.stdout.read().splitlines(keepends=True)
    process.stdout.close()
    process.wait()
    said: set[int] = set()
    for number in (int(line) for line in lines if line.endswith("\n")):
        said.discard(-number)
        said.add(number)
    return said


def open_book(folder: Path) -> Casebook:
    return Casebook.open(
        folder / "mot.db",
        folder / "identity.json",
        now=lambda: datetime.now(ZONE).astimezone(UTC),
        settings=Settings(),
    )
