"""Killed while somebody types or calls, at any moment: half a second at most, no half is saved."""

import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from mot_tui import paths
from mot_tui.casebook import Casebook
from mot_tui.cli.session import open_book
from mot_tui.config import Settings
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.journal.check import check, errors
from tests.tui.caller import Caller
from tests.tui.hands import LETTERS, Hands
from tests.tui.window import MOT, ROOT, Window

pytestmark = pytest.mark.slow

BATCHES, KILLS = 10, 10
"""A hundred in all; each batch goes on with the file that its kills left behind."""

STRIKE = "\x0c"


class Typist(Hands):
    """Types words with blanks between them, up to so many lines."""

    def __init__(self, seed: int, *, lines: int) -> None:
        super().__init__(seed)
        self.typed = ""
        self._lines = lines

    def type_until_killed(self, window: Window, kept: str) -> None:
        """Go on behind what was kept; the program is killed in the midst."""
        self.typed = kept
        self.begin(len(kept))
        self.press_until_killed(window)

    def next_key(self, window: Window) -> str:
        """A letter, a blank or Enter."""
        if self.typed.count("\n") == self._lines:
            return ""
        key = self._key()
        self.typed += key
        return "\r" if key == "\n" else key

    def _key(self) -> str:
        if self.typed[-1:] in ("", "\n", " "):
            return self.chance.choice(LETTERS)
        if self.chance.random() < 0.08:
            return "\n"
        return " " if self.chance.random() < 0.15 else self.chance.choice(LETTERS)

    def must_be_there(self) -> str:
        """What was typed long enough before the kill."""
        return self.typed[: self.certain]


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
    typist, kept = Typist(seed, lines=1000), ""
    with book() as casebook:
        case = casebook.open_case(CaseRequest(((CaseField.TITLE, "Case"),))).id
    for _ in range(KILLS):
        with Window(MOT) as window:
            # What was not saved stands where it was typed.
            line = kept.rpartition("\n")[2] or "what happens now"
            window.until(line[-20:])
            typist.type_until_killed(window, kept)
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
    typist, kept, struck = Typist(seed, lines=1), "", True
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
            typist.type_until_killed(window, kept)
        with book() as casebook:
            entry = casebook.entries(case)[-1]
            struck = entry.struck is not None
            kept = f"{entry.struck}\n" if struck else draft(casebook, f"strike:{entry.id}")
            assert typist.typed.startswith(kept)
            assert kept.startswith(typist.must_be_there())
            assert sound(casebook)
            kept = "" if struck else kept


@pytest.mark.parametrize("seed", range(BATCHES))
def test_a_call_outlives_kills(seed: int) -> None:
    caller = Caller(seed)
    with book() as casebook:
        case = casebook.open_case(CaseRequest(((CaseField.TITLE, "Case"),))).id
    lost: list[float] = []
    for _ in range(KILLS):
        with Window(MOT) as window:
            caller.wait(window)
            caller.call_until_killed(window)
            shown = caller.lines_on(window)
        with book() as casebook:
            left = caller.left(casebook, case)
            # It is what it was at a moment not long before the kill, and whole.
            assert left in caller.states
            assert caller.certain <= caller.keys_in(left)
            # What the screen has noted is on the disk.
            assert shown <= left.noted
            assert sound(casebook)
        lost.append(caller.lost_s(caller.keys_in(left)))
        caller.goes_on(left)
    with Window(MOT) as window:
        caller.wait(window)
        last = caller.end(window)
    with book() as casebook:
        assert caller.left(casebook, case) == last
        assert sound(casebook)
    print(f"call killed {KILLS} times: at most {max(lost) * 1000:.0f} ms of keys lost")
