"""Fingers that type a case of the demo into the app, key by key, and count."""

import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime
from statistics import median

import pytest

from mot_tui.frozen import frozen
from mot_tui.tui.screens.act import SettleScreen
from tests.casefile import ZONE
from tests.test_demo import DEMO
from tests.tui.stage import Stage

CALL = re.compile(r"(call|전화)(<?) ")
PIECES = re.compile(r'(?<!!=) (?="|![^=\s]|// )')
"""Before words said, before a promise and before a feeling: each is a line of its own."""


@frozen
class Happened:
    """An entry as the file tells it; what keys say of it is no part of the line."""

    at: datetime
    clock: str
    line: str
    rating: str
    settles: int | None


def happened(key: str, spoken: str) -> list[Happened]:
    """What is to be typed; a visit settles the first promise that it names by a key."""
    found: list[Happened] = []
    day: date | None = None
    for row in (DEMO / f"{key}.{spoken}.mot").read_text(encoding="utf-8").splitlines():
        if row.startswith("## "):
            day = date.fromisoformat(row[3:])
        elif day and row:
            clock, line = re.fullmatch(r"(?:~(\d\d:\d\d) )?(.*)", row).groups()  # type: ignore[union-attr]
            moment = datetime.fromisoformat(f"{day} {clock or '12:00'}").replace(tzinfo=ZONE)
            line, rating = without(r" \*([0-5])(?= |$)", line)
            line, settles = (line, "") if CALL.match(line) else without(r" \+p(\d)", line)
            number = int(settles) if settles else None
            found.append(Happened(moment, clock or "", line, rating, number))
    return found


def without(pattern: str, line: str) -> tuple[str, str]:
    """The line without the first of these, and what that says."""
    found = re.search(pattern, line)
    return (line[: found.start()] + line[found.end() :], found[1]) if found else (line, "")


class Fingers:
    """Press every key by itself, and count."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.spent: list[tuple[int, float]] = []
        self._keys, self._since = 0, 0.0

    async def press(self, *keys: str) -> None:
        """Press keys."""
        self._keys += len(keys)
        await self.stage.press(*keys)

    async def type(self, text: str, *then: str) -> None:
        """Type a text letter by letter, then press keys."""
        with pytest.MonkeyPatch.context() as here:
            # Nobody waits for the effect on the score after each letter.
            here.setattr("tests.tui.rest.SOON_S", 0.0)
            await self.press(*text)
        await self.press(*then)

    @asynccontextmanager
    async def entry(self, it: Happened) -> AsyncIterator[None]:
        """One entry at its hour."""
        self.stage.told.clock.now = it.at
        await self.stage.look()
        self._keys, self._since = 0, time.process_time()
        yield
        self.spent.append((self._keys, time.process_time() - self._since))

    async def write(self, it: Happened) -> None:
        """Have an entry written, in the way that is meant for it."""
        async with self.entry(it):
            if called := CALL.match(it.line):
                await self.call(it, it.line if called[2] else it.line[called.end() :])
            elif it.settles:
                await self.settle(it, it.settles)
            else:
                line = " ".join(filter(None, (it.clock and f"~{it.clock}", it.line)))
                await self.type(f"{line} *{it.rating}" if it.rating else line, "enter")

    async def call(self, it: Happened, noted: str) -> None:
        """Note a call line by line, a minute each; its rating ends it, a zero twice."""
        await self.press("f2")
        for line in PIECES.split(noted):
            await self.type(line, "enter")
            self.stage.told.clock.go()
        await self.press("f2", *(it.rating or ["f2"]), *(["0"] if it.rating == "0" else []))

    async def settle(self, it: Happened, promise: int) -> None:
        """Find the promise in its list, say that it was kept, and what happened."""
        await self.press("escape", "p")
        listed = self.stage.screen.promise_list
        place = [it.number for it in listed.promises].index(promise)
        way = "down" if place > listed.cursor else "up"
        await self.press(*[way] * abs(place - listed.cursor), "s")
        assert isinstance(self.stage.app.screen, SettleScreen)
        await self.press("k", it.rating, "tab")
        await self.type(f"~{it.clock} {it.line}", "enter")
        await self.press("i")

    def told(self, what: str) -> str:
        """What it took."""
        keys, seconds = zip(*self.spent, strict=True)
        rows = [f"{n:5} keys {s * 1000:6.0f} ms" for n, s in self.spent]
        rows.append(f"{sum(keys)} keys, {sum(seconds):.1f} s, {median(keys):.0f} keys an entry")
        return "\n".join([what, *rows])
