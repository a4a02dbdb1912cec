"""Cases as tests write them: in the quick-entry language, in the test's docstring.

All times are those of Seoul, where the case of `score.md` happens; its first day is Monday
2 March 2026. Dues are written in absolute form, so that a test shows what it reckons with.
"""

import inspect
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

from mot_tui.casebook import Casebook, EntrySaved
from mot_tui.config import Settings
from mot_tui.domain import commands
from mot_tui.domain import facts as f
from mot_tui.domain import requests as r
from mot_tui.domain.case import Case, Entry
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.promises import Standing, standing
from mot_tui.domain.score import Score, score
from mot_tui.domain.share import Share
from mot_tui.domain.words import CaseField, Kind
from mot_tui.entry.context import Context
from mot_tui.entry.parser import parse

IN_MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112,S108
"""Where laws keep their many files; they try the rules, not the disk."""

ZONE = ZoneInfo("Asia/Seoul")
OPENED = datetime(2026, 3, 1, 15, tzinfo=UTC)
"""Midnight before the first day, in Seoul."""


def at(text: str) -> datetime:
    """`8 Mar 19:00` of the year 2026 in Seoul, as an instant."""
    return datetime.strptime(f"2026 {text}", "%Y %d %b %H:%M").replace(tzinfo=ZONE).astimezone(UTC)


def percent(share: Share | None) -> Decimal | None:
    """A hundred times a share."""
    return None if share is None else Decimal(share.percent())


def lines(text: str) -> Iterator[tuple[date, str]]:
    """The lines of a docstring, each with the day of the heading above it."""
    day = date(2026, 3, 2)
    for line in filter(None, map(str.strip, inspect.cleandoc(text).splitlines())):
        if line.startswith("## "):
            day = date.fromisoformat(line[3:])
        else:
            yield day, line


def docstring(test: Any) -> str:
    """What a test says of its case; nothing where it has no docstring."""
    return getattr(test, "__doc__", None) or ""


class Story:
    """A case told line by line, without a journal; numbers are those a person would see."""

    def __init__(self, text: str = "") -> None:
        self.deeds = [Deed(OPENED, (f.CaseOpened(OPENED),))]
        self.names: dict[tuple[Kind, int], str] = {}
        self._ids = 0
        self.say(text)

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return fold(self.deeds)

    def say(self, text: str) -> list[str]:
        """Log every line; gives the ids of the entries."""
        return [self.log(line, day) for day, line in lines(text)]

    def log(self, line: str, day: date = date(2026, 3, 2)) -> str:
        """Log one line."""
        return self.make(read(line, day))

    def make(self, request: r.EntryRequest) -> str:
        """Log what a line would say."""
        entry = self._new_id()
        self._lay(commands.make_entry(self.case, entry, request, self.names, self._new_id))
        return entry

    def amend(self, number: int, text: str, reason: str = "") -> None:
        """Write an entry anew."""
        ((day, line),) = lines(text)
        facts = commands.amend_entry(
            self.case, self.entry_id(number), read(line, day), self.names, self._new_id,
            reason=reason,
        )  # fmt: skip
        self._lay(facts)

    def strike(self, number: int, reason: str = "typed twice") -> None:
        """Strike an entry out."""
        self._lay(commands.strike_entry(self.case, self.entry_id(number), reason))

    def undo(self) -> None:
        """Take back the last change."""
        self.deeds.pop()

    def entry_id(self, number: int) -> str:
        """The id of `e1`."""
        return self.names[Kind.ENTRY, number]

    def promise_id(self, number: int) -> str:
        """The id of `p1`."""
        return self.names[Kind.PROMISE, number]

    def entry(self, number: int) -> Entry:
        """`e1`."""
        return self.case.entries[self.entry_id(number)]

    def promise(self, number: int, grace: timedelta = timedelta(0)) -> Standing:
        """Where `p1` stands."""
        case = self.case
        return standing(case, case.promises[self.promise_id(number)], grace)

    def score(self, now: datetime, **more: Any) -> Score:
        """All figures at an instant, of what had happened by then or not."""
        return score(self.case, now, **more)

    def settled(self, now: datetime, **more: Any) -> Decimal | None:
        """The score without open promises."""
        return percent(self.score(now, **more).settled)

    def live(self, now: datetime, **more: Any) -> Decimal | None:
        """The score with the promises that are overdue."""
        return percent(self.score(now, **more).live)

    def rate(self, now: datetime) -> tuple[int, int]:
        """Promises kept on time, of those that fell due."""
        figures = self.score(now)
        return figures.kept, figures.due

    def _lay(self, facts: list[f.Fact]) -> None:
        recorded_at = self.deeds[-1].recorded_at + timedelta(seconds=1)
        self.deeds.append(Deed(recorded_at, tuple(facts)))
        case = self.case
        for kind, ids in (
            (Kind.ENTRY, case.entries),
            (Kind.PROMISE, case.promises),
            (Kind.STATEMENT, case.statements),
        ):
            known = {id for (named, _), id in self.names.items() if named is kind}
            for id in ids:
                if id not in known:
                    known.add(id)
                    self.names[kind, len(known)] = id

    def _new_id(self) -> str:
        self._ids += 1
        return f"id{self._ids}"


def read(line: str, day: date = date(2026, 3, 2)) -> r.EntryRequest:
    """One line as a request, read late on its day; a test's line must be understood whole."""
    now = datetime.combine(day, time(23, 59), ZONE)
    reading = parse(line, Context(now=now, day=day, currency="KRW"))
    assert not reading.problems, (line, reading.problems)
    return reading.request


class SetClock:
    """A clock that stands until it is told to go on."""

    def __init__(self, now: datetime = OPENED) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The instant it shows."""
        return self.now

    def go(self, by: timedelta = timedelta(minutes=1)) -> datetime:
        """Go on, or back."""
        self.now += by
        return self.now


class Told:
    """A case in a casebook of its own, with a clock that goes on a minute a line."""

    def __init__(self, folder: Path, text: str = "", *, clock: SetClock | None = None) -> None:
        self.folder = folder
        self.clock = clock or SetClock()
        self.book = self.open_again()
        fields = ((CaseField.TITLE, "The move"), (CaseField.TIMEZONE, "Asia/Seoul"))
        self.case_id = self.book.open_case(r.CaseRequest(fields)).id
        self.say(text)

    def open_again(self, **settings: Any) -> Casebook:
        """The same data file in another casebook, as another process would see it."""
        return Casebook.open(
            self.folder / "mot.db",
            self.folder / "identity.json",
            now=self.clock,
            settings=Settings(**settings),
        )

    def say(self, text: str) -> list[EntrySaved]:
        """Log every line."""
        return [self.log(line, day) for day, line in lines(text)]

    def log(self, line: str, day: date = date(2026, 3, 2)) -> EntrySaved:
        """Log one line."""
        self.clock.go()
        return self.book.log(self.case_id, read(line, day))

    def amend(self, number: int, line: str, reason: str = "") -> EntrySaved:
        """Write an entry anew."""
        self.clock.go()
        return self.book.amend(self.case_id, number, read(line), reason)

    def found(self, text: str) -> list[str]:
        """What a search finds, by kind and number."""
        return [f"{hit.kind}{hit.number}" for hit in self.book.search(text)]


def rows_of(book: Casebook) -> tuple[list[object], ...]:
    """All that the read tables hold; the numbers of documents are nobody's concern."""

    def ask(sql: str) -> list[object]:
        return book.ledger.connection.execute(sql).fetchall()

    return (
        ask("SELECT * FROM read_row ORDER BY case_id, kind, id"),
        ask("SELECT case_id, kind, id, at, ord, text FROM search_row ORDER BY case_id, kind, id"),
        ask(
            "SELECT case_id, kind, id, pairs FROM search_row JOIN search_pairs"
            " ON search_pairs.rowid = doc ORDER BY case_id, kind, id"
        ),
        ask("SELECT * FROM board_row ORDER BY case_id, kind, id"),
    )


@contextmanager
def repeatable_ids(seed: int = 1) -> Iterator[None]:
    """Ids, devices and salts are the same in every run."""
    with patch("os.urandom", Random(seed).randbytes):
        yield


def counted(prefix: str = "id") -> Callable[[], str]:
    """Ids that were never given before."""
    given = iter(range(1, 10**9))
    return lambda: f"{prefix}{next(given)}"
