"""Killed while somebody types, at any moment: half a second is lost at most, no half is saved.

The half second is one in which the program could run: while other tests have the processor it
stands still, and so does the clock that it is measured by.
"""

import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from math import inf
from pathlib import Path
from random import Random

import pytest

from mot_tui import paths
from mot_tui.casebook import Casebook
from mot_tui.cli.session import open_book
from mot_tui.config import Settings
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.journal.check import check, errors
from tests.tui.window import MOT, ROOT, Window

pytestmark = pytest.mark.slow

BATCHES, KILLS = 10, 10
"""A hundred in all; each batch goes on with the file that its kills left behind."""

LOST_S = 0.5
LETTERS = "aeiklmnorstu한글말씀그리고"
STRIKE = "\x0c"


class Typist:
    """Types like a person: a key every 20 to 60 ms, words with blanks between them."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.typed = ""
        self._at: list[float] = []
        self._killed = 0.0

    def type_until_killed(self, window: Window, kept: str, *, lines: int) -> None:
        """Go on behind what was kept, up to so many lines; the program is killed in the midst."""
        self.typed, self._at = kept, [-inf] * len(kept)
        due = time.monotonic()
        end = due + self.chance.uniform(0.05, 1.0)
        while (now := time.monotonic()) < end:
            if now < due or self.typed.count("\n") == lines:
                window.take(min(max(due, now + 0.02), end) - now)
                continue
            key, clock = self._key(), running_clock(window.run.pid)
            window.type("\r" if key == "\n" else key)
            self.typed += key
            self._at.append(clock)
            due += self.chance.uniform(0.02, 0.06)
        self._killed = running_clock(window.run.pid)
        window.run.kill()
        window.run.wait()

    def _key(self) -> str:
        if self.typed[-1:] in ("", "\n", " "):
            return self.chance.choice(LETTERS)
        if self.chance.random() < 0.08:
            return "\n"
        return " " if self.chance.random() < 0.15 else self.chance.choice(LETTERS)

    def must_be_there(self) -> str:
        """What was typed long enough before the kill."""
        return self.typed[: sum(at <= self._killed - LOST_S for at in self._at)]


def running_clock(pid: int) -> float:
    """Seconds that pass while a process runs or sleeps, and not while it waits for a processor."""
    try:
        waited_ns = int(Path(f"/proc/{pid}/schedstat").read_text().split()[1])
    except OSError:
        # Not Linux: as if nobody else had anything to do.
        waited_ns = 0
    return time.monotonic() - waited_ns / 1e9


@contextmanager
def book() -> Iterator[Casebook]:
    """The casebook of this home."""
    with closing(open_book(paths.places(), Settings())) as opened:
        yield opened


def sound(casebook: Casebook) -> bool:
    """Whether nothing is wrong with its file."""
    return errors(check(casebook.ledger.journal)) == []


def draft(casebook: Casebook, place: str) -> str:
    """What was typed there and not saved."""
    return next((it.text for it in casebook.left_drafts(place)), "")


@pytest.mark.parametrize("seed", range(BATCHES - 3))
def test_the_entry_line_outlives_kills(seed: int) -> None:
    typist, kept = Typist(seed), ""
    with book() as casebook:
        case = casebook.open_case(CaseRequest(((CaseField.TITLE, "Case"),))).id
    for _ in range(KILLS):
        with Window(MOT) as window:
            # What was not saved stands where it was typed.
            line = kept.rpartition("\n")[2] or "what happens now"
            window.until(line[-20:])
            typist.type_until_killed(window, kept, lines=1000)
        with book() as casebook:
            saved = [it.content.text for it in casebook.entries(case)]
            lines = typist.typed.split("\n")[: len(saved)]
            assert saved == [casebook.read(case, it).request.content.text for it in lines]
            kept = "".join(f"{it}\n" for it in lines) + draft(casebook, f"entry:{case}")
            assert typist.typed.startswith(kept)
            assert kept.startswith(typist.must_be_there())
            assert sound(casebook)
    assert (
        subprocess.run([*MOT, "check"], cwd=ROOT, check=False, capture_output=True).returncode == 0
    )


@pytest.mark.parametrize("seed", range(BATCHES - 3, BATCHES))
def test_the_line_of_a_dialog_outlives_kills(seed: int) -> None:
    typist, kept, struck = Typist(seed), "", True
    with book() as casebook:
        case = casebook.open_case(CaseRequest(((CaseField.TITLE, "Case"),))).id
    for _ in range(KILLS):
        if struck:
            with book() as casebook:
                casebook.log(case, casebook.read(case, "call parcel lost").request)
        with Window(MOT) as window:
            window.until("what happens now")
            window.type(STRIKE)
            window.until(kept or "why:")
            typist.type_until_killed(window, kept, lines=1)
        with book() as casebook:
            entry = casebook.entries(case)[-1]
            struck = entry.struck is not None
            kept = f"{entry.struck}\n" if struck else draft(casebook, f"strike:{entry.id}")
            assert typist.typed.startswith(kept)
            assert kept.startswith(typist.must_be_there())
            assert sound(casebook)
            kept = "" if struck else kept
