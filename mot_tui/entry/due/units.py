"""The building blocks that a due phrase is made of."""

from datetime import date, datetime, time
from enum import Enum

from mot_tui.frozen import frozen


@frozen
class DueSettings:
    """The choices that the quick-entry language leaves to the user."""

    close_of_business: time = time(18)
    start_of_business: time = time(9)
    day_first: bool = False  # English `3/5`; Korean is always month first
    end_of_day: time = time()  # "EOD"; 00:00 is the midnight that ends the day
    week_ends: str = ""  # friday, sunday; else "end of the week" on Friday, "this week" on Sunday
    days_off: frozenset[date] = frozenset()
    remind_at: time = time(9)  # on the first of the days that were promised
    calendar: str = ""  # of the case: `KR, 2026-05-04`


class Shape(Enum):
    """What kind of due a phrase gives."""

    WINDOW = "window"
    DAY = "day"
    INSTANT = "instant"
    DEADLINE = "deadline"


class Doubt(Enum):
    """Why a time of a zone must be asked for: its clocks skip it, or show it twice."""

    SKIPPED = "skipped"
    TWICE = "twice"


class Mark(Enum):
    """A word that says how its neighbours are meant."""

    BY = "by"
    BEFORE = "before"
    WITHIN = "within"
    COUNT = "count"  # within, of a span alone: 최대, "less than"
    AFTER = "after"
    UPON = "upon"  # Korean 이전/이후 beside a day: it includes the day
    IN = "in"
    LATER = "later"
    AGO = "ago"
    FROM = "from"
    BETWEEN = "between"
    TO = "to"
    UNTIL = "until"
    AND = "and"
    OR = "or"
    ABOUT = "about"
    COMMA = "comma"
    LATEST = "latest"
    ONWARD = "onward"  # 앞으로, 지금부터: counted from now


@frozen
class Sign:
    """A mark at its place: `leads` if it stands before what it belongs to."""

    mark: Mark
    leads: bool

    def stands(self, mark: Mark, *, leads: bool) -> bool:
        """Tell whether this is that mark, before or behind its word."""
        return self.mark is mark and self.leads is leads


@frozen
class Days:
    """A known stretch of whole days, `first` up to but without `after`."""

    first: date
    after: date
    rule: str
    fuzzy: bool = False
    other: tuple[date, date] | None = None
    literal: bool = False  # said with its year: may lie in the past

    @property
    def single(self) -> bool:
        """Tell whether this is one day."""
        return (self.after - self.first).days == 1


@frozen
class Weekday:
    """A day of the week, Monday is 0; `hint` is this, coming, next, second, last or nothing.

    `week-of` stands for the head of "the week of March 9" and has the day -1.
    """

    day: int
    hint: str = ""


@frozen
class Partial:
    """A date that lacks its year or month."""

    day: int
    month: int = 0
    other: "Partial | None" = None


@frozen
class Part:
    """A part of the day, in minutes from 00:00; `name` decides how a clock time beside it reads.

    The ends of the day are parts too: `day-end` is midnight, `close` the close of business.
    """

    name: str
    start: int
    end: int
    today: bool = False  # `tonight`, `this morning`


DAY_END = Part("day-end", 0, 1440)
CLOSE = Part("close", 0, 0)


@frozen
class Clock:
    """A clock time as said; `half` is am, pm, 24 (as it stands) or nothing."""

    hour: int
    minute: int = 0
    second: int = 0
    half: str = ""
    weak: bool = False  # a mere number, or as good as one: needs a day or an "at" beside it
    bare: bool = False  # a mere number, which may be a day of the month instead


@frozen
class Length:
    """A span of time; seconds make it exact, days alone make it end with a day."""

    months: int = 0
    days: int = 0
    seconds: int = 0
    business: int = 0
    fuzzy: bool = False
    alone: str = ""  # said without a number: "within the hour"

    @property
    def exact(self) -> bool:
        """Tell whether the span is counted to the second."""
        return self.seconds > 0


Unit = Sign | Days | Weekday | Partial | Part | Clock | Length


@frozen
class Frame:
    """What a phrase is read against."""

    now: datetime
    settings: DueSettings
    korean: bool
    past: bool = False

    @property
    def today(self) -> date:
        """Return the day of `now`."""
        return self.now.date()

    @property
    def order(self) -> str:
        """Return the rule by which `3/5` is read."""
        return "day-first" if self.settings.day_first and not self.korean else "month-first"


@frozen
class DueReading:
    """How a due phrase reads: for an instant start and end are the same."""

    start: datetime | None
    end: datetime | None
    rule: str
    approximate: bool = False
    alternative: "DueReading | None" = None
    shape: Shape = Shape.WINDOW
    doubt: Doubt | None = None
    calendar: str | None = None  # of business days: see `business.told`


@frozen
class PastReading:
    """When something happened; of a day alone `at` is its 00:00.

    `elapsed`: counted back from now ("2 hours ago"), and not read off a clock. `dated`: the day
    was said. `about`: so was that it is not exact ("around 3pm").
    """

    at: datetime
    day_only: bool
    elapsed: bool = False
    dated: bool = True
    about: bool = False
