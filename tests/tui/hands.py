"""Hands on the keyboard of a program that is killed in the midst; what must be left afterwards.

Half a second may be lost, one in which the program could run: while others have the processor it
stands still, and so does the clock that it is measured by.
"""

import time
from math import inf
from pathlib import Path
from random import Random

from tests.tui.window import Window

LOST_S = 0.5
LETTERS = "aeiklmnorstu한글말씀그리고"


class Hands:
    """Press like a person: a key every 20 to 60 ms; what they press is said by `next_key`."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self._at: list[float] = []
        self._killed = 0.0

    def next_key(self, window: Window) -> str:
        """What goes to the terminal now; nothing while they wait for something on screen."""
        raise NotImplementedError

    def begin(self, kept: int) -> None:
        """Go on with so many keys that are long since on the disk."""
        self._at = [-inf] * kept

    def press_until_killed(self, window: Window, *, at_most_s: float = 1.0) -> None:
        """Press keys; the program is killed at some moment."""
        due = time.monotonic()
        end = due + self.chance.uniform(0.05, at_most_s)
        while (now := time.monotonic()) < end:
            clock = running_clock(window.run.pid)
            if now < due or not (key := self.next_key(window)):
                window.take(min(max(due - now, 0.02), end - now))
                continue
            window.type(key)
            self._at.append(clock)
            due += self.chance.uniform(0.02, 0.06)
        self._killed = running_clock(window.run.pid)
        window.run.kill()
        window.run.wait()

    @property
    def certain(self) -> int:
        """How many keys were pressed long enough before the kill."""
        return sum(at <= self._killed - LOST_S for at in self._at)

    def lost_s(self, kept: int) -> float:
        """How long before the kill the first key was pressed that is gone, where so many stayed."""
        return self._killed - self._at[kept] if kept < len(self._at) else 0.0


def running_clock(pid: int) -> float:
    """Seconds that pass while a process runs or sleeps, and not while it waits for a processor."""
    try:
        waited_ns = int(Path(f"/proc/{pid}/schedstat").read_text().split()[1])
    except OSError:
        # Not Linux: as if nobody else had anything to do.
        waited_ns = 0
    return time.monotonic() - waited_ns / 1e9
