"""What is open in all cases at one instant: promises and deadlines, those that are late first."""

import sqlite3
from datetime import datetime, timedelta

from mot_tui.config import Settings
from mot_tui.domain.words import PromiseState
from mot_tui.journal.record import micros
from mot_tui.read import board
from mot_tui.read.opened import OpenView
from mot_tui.read.rows import instant_of

_MICROSECOND = timedelta(microseconds=1)


class Board:
    """Answers as of `now`; nothing is held that somebody else may change."""

    def __init__(self, connection: sqlite3.Connection, now: datetime, settings: Settings) -> None:
        self.now = now
        self._connection = connection
        self._clock = board.Clock(
            micros(now), settings.soon // _MICROSECOND, settings.near // _MICROSECOND
        )

    def rows(self, words: str = "") -> list[OpenView]:
        """What every word is found in: overdue, due, soon, waiting, undated."""
        return board.rows(self._connection, self._clock, words=words)

    def page(self, words: str, start: int, most: int, *, late: bool) -> list[OpenView]:
        """A part of them; `late` where all in it are known to be overdue, which is quicker."""
        return board.rows(
            self._connection, self._clock, words=words, start=start, most=most, late=late
        )

    def counts(self, words: str = "") -> dict[PromiseState, int]:
        """How many of them stand how, in that order."""
        return board.counts(self._connection, self._clock, words)

    def place_of(self, row: OpenView, words: str = "") -> int | None:
        """Where this stands among those rows now; None where it is no longer there."""
        return board.place_of(self._connection, self._clock, row, words)

    def overdue(self) -> list[tuple[str, int, int]]:
        """Overdue promises and passed deadlines: the kind, the number of the case, their own."""
        return board.overdue(self._connection, self._clock.now)

    def next_overdue(self) -> datetime | None:
        """When the next of them becomes overdue if nobody does anything."""
        return _instant(board.next_overdue(self._connection, self._clock.now))

    def next_change(self) -> datetime | None:
        """When anything here stands otherwise by itself."""
        return _instant(board.next_change(self._connection, self._clock))


def _instant(at: int | None) -> datetime | None:
    return None if at is None else instant_of(at)
