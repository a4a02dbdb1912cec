"""The lines of a timeline: day headings between the entries, found without reading them all."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from mot_tui.entry.absolute import local
from mot_tui.frozen import frozen
from mot_tui.texts.language import _
from mot_tui.texts.times import day_text

FAR = 2
"""From how many days on a heading says how much later it is: a whole day went by in silence."""

SATURDAY = 5

NIGHT = 22, 7
"""The hours, local, in which nobody should have to write down a call."""


@frozen
class Days:
    """`days[k]` begins with entry `firsts[k]`; entries count from 0 in timeline order.

    An entry takes `tall` lines.
    """

    entries: int = 0
    days: tuple[date, ...] = ()
    firsts: tuple[int, ...] = ()
    tall: int = 1

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
        return self.entries * self.tall + len(self.days)

    def line_of(self, entry: int) -> int:
        """The first line of an entry."""
        return entry * self.tall + bisect_right(self.firsts, entry)

    def heading_at(self, line: int) -> int | None:
        """The place in `days` of the day that a line heads; None where no heading stands."""
        place = self._above(line)
        return place if self._line_of_heading(place) == line else None

    def entry_at(self, line: int) -> tuple[int, int]:
        """The entry that a line belongs to and which of its lines; a heading's is its first."""
        place = self._above(line)
        below = max(0, line - self._line_of_heading(place) - 1)
        return self.firsts[place] + below // self.tall, below % self.tall

    def _above(self, line: int) -> int:
        """The place of the last heading that is not below a line."""
        low, high = 0, len(self.days)
        while low < high:
            middle = (low + high) // 2
            if self._line_of_heading(middle) <= line:
                low = middle + 1
            else:
                high = middle
        return low - 1

    def _line_of_heading(self, place: int) -> int:
        return self.firsts[place] * self.tall + place


@frozen
class Heading:
    """A day in words; `rest` says where it is a weekend, `gap` how long nothing happened."""

    day: str
    rest: str = ""
    gap: str = ""


def heading_of(days: Days, place: int, today: date) -> Heading:
    """The heading of a day, its year told where it is not that of the day before it."""
    day = days.days[place]
    before = days.days[place - 1] if place else None
    later = (day - before).days if before else 0
    return Heading(
        day=day_text(day, year=day.year != (before or today).year),
        rest=weekend_text(day),
        gap=_("{n} days later").format(n=later) if later >= FAR else "",
    )


def weekend_text(day: date) -> str:
    """The word for a Saturday or a Sunday, nothing for other days."""
    return _("weekend") if day.weekday() >= SATURDAY else ""


def is_night(instant: datetime, zone: tzinfo) -> bool:
    """Whether it was night there."""
    begins, ends = NIGHT
    hour = local(instant, zone).hour
    return hour >= begins or hour < ends
