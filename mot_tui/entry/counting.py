"""What dues count from: the moment of the entry, on the wall clock of its case."""

from datetime import UTC, datetime, time, timedelta, tzinfo

from mot_tui.domain.content import Due
from mot_tui.domain.words import Precision
from mot_tui.entry.absolute import YEARS, read_absolute
from mot_tui.entry.context import Code, Context
from mot_tui.entry.due import Doubt, DueReading, longest_due, means_so, read_due
from mot_tui.entry.escapes import fold
from mot_tui.entry.kinds import glued_first
from mot_tui.entry.moment import Moment
from mot_tui.entry.sigils import PUNCTUATION
from mot_tui.frozen import frozen

LONGEST_PHRASE = 200
"""A longer run of words is no due phrase, and is not looked through for one."""

ALMOST_A_DAY = timedelta(hours=20)
"""The day on which the clocks go on is shorter than others."""

MOST_GLUED_WORDS, LONGEST_GLUED = 4, 24
"""So many words, and so many letters of each, are looked through for a due without blanks."""


@frozen
class Counting:
    """What dues count from: the moment of the entry on the wall clock of the case."""

    now: datetime
    last: datetime
    context: Context

    @classmethod
    def of(cls, moment: Moment, context: Context) -> "Counting":
        """Where only the day is known, a due must be the same from its morning and evening."""
        zone = context.now.tzinfo or UTC
        now = moment.at.astimezone(zone)
        if moment.precision is not Precision.DAY:
            return cls(now, now, context)
        return cls(now, datetime.combine(now.date(), time(23, 59), tzinfo=zone), context)

    def read(self, text: str) -> tuple[Due, DueReading | None] | Code | None:
        """A due phrase as a whole; a code where it cannot be counted."""
        if len(text) > LONGEST_PHRASE:
            return None
        folded = fold(text).rstrip(PUNCTUATION)
        zone = self.now.tzinfo or UTC
        if fixed := self.fixed(folded):
            return fixed, None
        reading = self._reading(folded)
        if reading is None or reading.end is None:
            return None
        if reading.doubt:
            return Code.DUE_TWICE if reading.doubt is Doubt.TWICE else Code.DUE_SKIPPED
        if self.last != self.now and not _same(reading, self._reading(folded, self.last)):
            return Code.DUE_NEEDS_TIME
        start, end = reading.start and reading.start.astimezone(UTC), reading.end.astimezone(UTC)
        return Due(
            end,
            start,
            reading.rule,
            _zone_name(zone),
            reading.approximate,
            reading.calendar,
            self._remind(start, end),
        ), reading.alternative

    def fixed(self, text: str) -> Due | None:
        """A due in absolute form, its date written out."""
        zone = self.now.tzinfo or UTC
        fixed = read_absolute(fold(text).rstrip(PUNCTUATION), zone)
        if fixed is None or fixed.end.year not in YEARS:
            return None
        rule = "day" if fixed.whole_day else "clock"
        remind = self._remind(fixed.start, fixed.end)
        name = _zone_name(zone)
        return Due(fixed.end, fixed.start, rule, name, fixed.approximate, remind=remind)

    def _remind(self, start: datetime | None, end: datetime) -> datetime | None:
        """When to remind of whole days, which begin at midnight; None where the start will do."""
        if start is None or end - start < ALMOST_A_DAY:
            return None
        begins = start.astimezone(self.now.tzinfo or UTC)
        if begins.time() != time():
            return None
        at = datetime.combine(begins, self.context.due.remind_at, begins.tzinfo).astimezone(UTC)
        return at if start < at < end else None

    def longest(self, text: str) -> tuple[str, DueReading] | None:
        """The longest part of a phrase that reads as a due."""
        if len(text) > LONGEST_PHRASE:
            return None
        folded = fold(text)
        longest = longest_due(folded, self.now, self.context.language, self.context.due)
        return longest or self._longest_in_word(folded)

    def _longest_in_word(self, folded: str) -> tuple[str, DueReading] | None:
        """The due at the start of a Korean word without blanks: `내일까지` of `내일까지연락요`."""
        for word in folded.split()[:MOST_GLUED_WORDS]:
            kind = glued_first(word)
            run = word[kind.end() if kind else 0 :][:LONGEST_GLUED]
            if not any("가" <= letter <= "힣" for letter in run):
                continue
            for end in range(len(run), 1, -1):
                reading = self._reading(run[:end])
                if reading and not reading.doubt:
                    before, _run, behind = folded.partition(run[:end])
                    context = self.context
                    said_so = means_so(
                        (run[:end], reading), (before, behind),
                        self.now, context.language, context.due,
                    )  # fmt: skip
                    return (run[:end], reading) if said_so else None
        return None

    def _reading(self, folded: str, now: datetime | None = None) -> DueReading | None:
        context = self.context
        return read_due(folded, now or self.now, context.language, context.due)


def _same(one: DueReading, other: DueReading | None) -> bool:
    return other is not None and (one.start, one.end) == (other.start, other.end)


def _zone_name(zone: tzinfo) -> str:
    key = getattr(zone, "key", None)
    return key if isinstance(key, str) else str(zone)
