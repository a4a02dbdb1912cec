"""The lines of a timeline: day headings between the entries, found without reading them all."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from mot_tui.entry.absolute import local
from mot_tui.frozen import frozen


@frozen
class Days:
    """`days[k]` begins with entry `firsts[k]`; entries count from 0 in timeline order."""

    entries: int = 0
    days: tuple[date, ...] = ()
    firsts: tuple[int, ...] = ()

    @classmethod
    def of(cls, instants: Iterable[datetime], zone: tzinfo) -> "Days":
        """The days of instants in timeline order; a day that comes back has a second heading."""
        days: list[date] = []
        firsts: list[int] = []
        count = 0
        for instant in instants:
            day = local(instant, zone).date()
            if not days or day != days[-1]:
                days.append(day)
                firsts.append(count)
            count += 1
        return cls(count, tuple(days), tuple(firsts))

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self.entries + len(self.days)

    def line_of(self, entry: int) -> int:
        """The line on which an entry stands."""
        return entry + bisect_right(self.firsts, entry)

    def at(self, line: int) -> tuple[date | None, int]:
        """The day that a line heads, or None and the entry that stands on it."""
        low, high = 0, len(self.days)
        while low < high:
            middle = (low + high) // 2
            if self.firsts[middle] + middle <= line:
                low = middle + 1
            else:
                high = middle
        heading = low - 1
        if self.firsts[heading] + heading == line:
            return self.days[heading], self.firsts[heading]
        return None, line - low
