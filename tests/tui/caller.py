"""Somebody who calls, notes, waits on hold, ends and saves: what each key leaves behind."""

import json
import re
from typing import Any

from mot_tui.casebook import Casebook
from mot_tui.frozen import changed, frozen
from mot_tui.tui.calling import place_of
from tests.tui.hands import LETTERS, Hands
from tests.tui.window import Window

F2, F3, F4, F9 = "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[20~"
TAKE_BACK, ESCAPE, ENTER = "\x1a", "\x1b", "\r"
REFUSED = "they refuse #refusal"

NUMBERED = re.compile(r"\bw\d+\b")
"""Every line that is typed begins with a number of its own."""

PROMISED = re.compile(r"(?<!\S)!\w")


@frozen
class Left:
    """What is to be found of all calls: those that were saved, and the one that goes on.

    `saved` has the words of each; `lines` is None where no call goes on.
    """

    saved: tuple[tuple[str, ...], ...] = ()
    lines: tuple[str, ...] | None = None
    on_hold: bool = False
    typing: str = ""

    @property
    def noted(self) -> set[str]:
        """The numbers of all its lines, the one that is typed included."""
        words = [*(row for call in self.saved for row in call), *(self.lines or ()), self.typing]
        return {number for it in words for number in NUMBERED.findall(it)}


def row_of(line: str) -> str:
    """What a line leaves in the text of the entry: its words."""
    words = [it for it in line.split() if not it.startswith("#")]
    return " ".join(it.lstrip("!") or it for it in words)


class Caller(Hands):
    """Presses the keys of a call, and knows what is on the disk after each of them."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.states = [Left()]
        self._awaits = ""
        self._gone = False
        self._ends = False
        self._number = 0

    @property
    def now(self) -> Left:
        """What there is after the last key."""
        return self.states[-1]

    # -- with a window

    def wait(self, window: Window) -> None:
        """Until the window shows what is left: the call with its lines, hold and typed text."""
        if self.now.lines is None:
            window.until("what happens now")
            return
        window.until("said")
        for line in self.now.lines[-1:]:
            # It wraps.
            window.until(line[:16].rstrip())
        if self.now.on_hold:
            window.until("ON HOLD")
        if self.now.typing.strip():
            window.until(self.now.typing.strip()[-20:])

    def call_until_killed(self, window: Window) -> None:
        """Go on with what is left."""
        self.begin(0)
        self.press_until_killed(window, at_most_s=2.0)

    def lines_on(self, window: Window) -> set[str]:
        """The numbers of the lines that stand on the screen with their times."""
        while window.take():
            pass
        return set(re.findall(r"\d\d:\d\d +(w\d+)\b", window.text))

    def goes_on(self, left: Left) -> None:
        """The program starts again with this."""
        self.states = [left]
        self._awaits, self._ends = "", False

    def end(self, window: Window) -> Left:
        """End the call that goes on, and save it; gives what is left then."""
        if self.now.lines is None:
            return self.now
        window.type(F2)
        self._end()
        if self._ends:
            window.until("on the phone")
            window.type("4")
            self._save()
        window.until("what happens now")
        return self.now

    # -- with the disk

    def left(self, book: Casebook, case: str) -> Left:
        """What is on the disk. Refuses halves: a call stands in the journal or in the notes."""
        saved = [
            tuple(re.sub(r"^\d\d:\d\d ", "", row) for row in rows if "on hold" not in row)
            for rows in (it.content.text.splitlines() for it in book.entries(case))
        ]
        assert len(saved) == len(book.history(case)) - 1
        drafts = book.left_drafts(place_of(case))
        if not drafts:
            return Left(tuple(saved))
        (draft,) = drafts
        notes: dict[str, Any] = json.loads(draft.text)
        lines = tuple(it["typed"] for it in notes.get("lines", ()))
        holds = notes.get("holds", ())
        on_hold = bool(holds) and holds[-1].get("until") is None
        return Left(tuple(saved), lines, on_hold, notes.get("typing", ""))

    def keys_in(self, left: Left) -> int:
        """How many of the keys pressed are in it."""
        return len(self.states) - 1 - self.states[::-1].index(left)

    # -- keys

    def next_key(self, window: Window) -> str:
        """One that has a meaning now; a person looks first where something else comes up."""
        if self._awaits:
            if (self._awaits in window.text) is self._gone:
                return ""
            self._awaits = ""
        return self._key()

    def _key(self) -> str:
        if self.now.lines is None:
            self._become(changed(self.now, lines=(), on_hold=False, typing=""))
            return F2
        if self._ends:
            return self._of_end()
        dice = self.chance.random()
        for share, key, deed in (
            (0.03, F3, self._hold),
            (0.03, F4, self._promise),
            (0.03, F9, self._refuse),
            (0.02, TAKE_BACK, self._take_back),
            (0.03, F2, self._end),
            (0.10, ENTER, self._note),
        ):
            if dice < share:
                deed()
                return key
            dice -= share
        return self._letter()

    def _become(self, left: Left) -> None:
        self.states.append(left)

    def _letter(self) -> str:
        typing = self.now.typing
        if not typing:
            self._number += 1
        number = f"w{self._number}"
        if not typing or (len(typing) < len(number) and number.startswith(typing)):
            key = number[len(typing)]
        elif typing == number:
            key = " "
        elif typing[-1] == " ":
            key = self.chance.choice(LETTERS)
        else:
            key = " " if self.chance.random() < 0.15 else self.chance.choice(LETTERS)
        self._become(changed(self.now, typing=typing + key))
        return key

    def _hold(self) -> None:
        self._become(changed(self.now, on_hold=not self.now.on_hold))

    def _promise(self) -> None:
        self._become(changed(self.now, typing=f"{self.now.typing.rstrip()} !".lstrip()))

    def _refuse(self) -> None:
        typed = self.now.typing.rstrip()
        if typed:
            self._become(changed(self.now, typing=f"{typed} #refusal "))
        else:
            lines = (*(self.now.lines or ()), REFUSED)
            self._become(changed(self.now, lines=lines, typing=""))

    def _take_back(self) -> None:
        now = self.now
        if now.lines and not now.typing.strip():
            self._become(changed(now, lines=now.lines[:-1], typing=now.lines[-1]))
        else:
            self._become(now)

    def _note(self) -> None:
        self._become(self._noted())

    def _noted(self) -> Left:
        words, line = self.now.typing.split(), self.now.typing
        if words[-1:] == ["!"]:
            # The key of a promise, and nobody went on with it.
            words.pop()
            line = line.rstrip().removesuffix("!").rstrip()
        if not words:
            return changed(self.now, typing="")
        # Who promises something is back from hold.
        on_hold = self.now.on_hold and not PROMISED.search(line)
        lines = (*(self.now.lines or ()), line)
        return changed(self.now, lines=lines, on_hold=on_hold, typing="")

    # -- the end

    def _end(self) -> None:
        noted = self._noted() if self.now.typing.strip() else self.now
        is_empty = not self.now.lines and not self.now.typing.strip() and not self.now.on_hold
        if is_empty:
            # Nothing of it is kept.
            self._become(Left(self.now.saved))
            self._look("what happens now")
        else:
            self._become(noted)
            self._ends = True
            self._look("on the phone")

    def _of_end(self) -> str:
        if self.chance.random() < 0.4:
            self._become(self.now)
            self._ends = False
            self._look("on the phone", gone=True)
            return ESCAPE
        self._save()
        return self.chance.choice("12345")

    def _save(self) -> None:
        rows = tuple(map(row_of, self.now.lines or ()))
        self._become(Left((*self.now.saved, rows)))
        self._ends = False
        self._look("what happens now")

    def _look(self, text: str, *, gone: bool = False) -> None:
        self._awaits, self._gone = text, gone
