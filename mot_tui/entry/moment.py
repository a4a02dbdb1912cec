"""When an entry happened: `10:05`, `~14:00`, `^yesterday 15:00`, a day heading, or now."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache

from mot_tui.domain.words import Precision
from mot_tui.entry.absolute import YEARS, day_bounds, instants, read_absolute, read_wall
from mot_tui.entry.context import Code, Context
from mot_tui.entry.due import PastReading, read_due, read_past
from mot_tui.entry.escapes import fold
from mot_tui.frozen import changed, frozen

AHEAD = timedelta(minutes=15)
"""A bare clock time may lie this much in the future: clocks differ."""

MOST_PAST_WORDS = 8
_MOST_TIME_WORDS = 3


@frozen
class Moment:
    """When something happened, in UTC; `doubt` names what was odd about it.

    `dated`: its day was said too.
    """

    at: datetime
    precision: Precision = Precision.EXACT
    until: datetime | None = None
    doubt: Code | None = None
    dated: bool = True

    def wall(self, zone: tzinfo) -> datetime:
        """What the clock of the zone showed."""
        return self.at.astimezone(zone)


@frozen
class Clock:
    """A clock time as typed; `half` is where am or pm puts it, None where it may be either."""

    hour: int
    minute: int
    second: int
    either_half: bool
    approximate: bool

    def times(self) -> list[time]:
        """The times of day that it can mean."""
        first = time(self.hour, self.minute, self.second)
        if not self.either_half:
            return [first]
        return [first, first.replace(hour=(self.hour + 12) % 24)]


@cache
def _digital() -> re.Pattern[str]:
    return re.compile(r"~?[0-9]{1,2}:[0-9]{2}(?![0-9])")


@cache
def _clock_form() -> re.Pattern[str]:
    return re.compile(r"(~?)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?([ap]m|[AP]M)?[.,;:!?)]*\Z")


def read_clock(word: str, half: str = "") -> Clock | None:
    """A clock time, where a whole word is one; `half` is an `am` or `pm` behind it."""
    folded = fold(word)
    match = _clock_form().match(folded) if ":" in folded else None
    if match is None:
        return None
    half = (match[5] or half).lower()
    hour, minute, second = int(match[2]), int(match[3]), int(match[4] or 0)
    if hour > 23 or minute > 59 or second > 59 or (half and not 1 <= hour <= 12):
        return None
    either = not half and 1 <= hour <= 12 and not match[2].startswith("0")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif either:
        hour %= 12
    return Clock(hour, minute, second, either, bool(match[1]))


def clocked(clock: Clock, context: Context) -> Moment:
    """The moment of a bare clock time: on the heading's day, else the latest that has been."""
    precision = Precision.APPROXIMATE if clock.approximate else Precision.EXACT
    if context.day is not None:
        return _on_day(clock, context, precision)
    zone = context.now.tzinfo or UTC
    limit = (context.now + AHEAD).astimezone(UTC)
    found: list[tuple[datetime, Code | None]] = []
    today = context.now.replace(tzinfo=None)
    for days in (1, 0, -1, -2):
        for each in clock.times():
            shown = instants(datetime.combine(today.date() + timedelta(days), each), zone)
            been = [instant for instant in shown if instant <= limit]
            doubt = Code.TIME_TWICE if len(been) > 1 else None
            found += ((instant, doubt) for instant in been)
    at, doubt = max(found, key=lambda it: it[0])
    return Moment(at, precision, doubt=doubt)


def _on_day(clock: Clock, context: Context, precision: Precision) -> Moment:
    """Under a heading a time stands as written: `3:10` is ten past three in the morning."""
    assert context.day is not None  # noqa: S101 - for the type checker
    zone = context.now.tzinfo or UTC
    hour = 12 if clock.either_half and clock.hour == 0 else clock.hour
    wall = datetime.combine(context.day, time(hour, clock.minute, clock.second))
    return _shown(wall, zone, precision)


def _shown(
    wall: datetime, zone: tzinfo, precision: Precision, limit: datetime | None = None
) -> Moment:
    """The moment of a wall-clock time; of two the earlier, or the only one up to `limit`."""
    shown = instants(wall, zone)
    if limit and len(shown) > 1 and shown[0] <= limit < shown[1]:
        shown = shown[:1]
    if len(shown) == 1:
        return Moment(shown[0], precision)
    doubt = Code.TIME_TWICE if shown else Code.TIME_SKIPPED
    at = shown[0] if shown else wall.replace(tzinfo=zone).astimezone(UTC)
    return Moment(at, precision, doubt=doubt)


def unsaid(context: Context) -> Moment:
    """The moment of a line without a time: the heading's day, else this minute."""
    if context.day is not None:
        zone = context.now.tzinfo or UTC
        if bounds := day_bounds(context.day, zone):
            return Moment(bounds[0], Precision.DAY, bounds[1])
    return Moment(context.now.replace(second=0, microsecond=0).astimezone(UTC))


def past_run(line: str, start: int, context: Context) -> tuple[int, Moment] | None:
    """The longest run of words from `start` that says when; its end and the moment."""
    ends = [found.end() for found in _words().finditer(line, start, start + 400)]
    if not ends or line[start : start + 1].isspace():
        return None
    for end in reversed(ends[:MOST_PAST_WORDS]):
        text = fold(line[start:end]).rstrip(".,;:!?)")
        about = text.startswith("~")
        moment = _past(text.removeprefix("~"), context, about=about)
        if moment and moment.at.year in YEARS:
            return end, moment
    return None


def on_day(words: str, day: date, context: Context) -> Moment | None:
    """A time of day in words on a day: the likelier one, None where it has not come yet."""
    said = f"{day.isoformat()} {fold(words).removeprefix('~')}"
    limit = context.now.astimezone(UTC) + AHEAD
    # Seen from the next day no half of the day is likelier because it is the latest.
    next_day = datetime.combine(day + timedelta(days=1), time(), tzinfo=context.now.tzinfo)
    for now in (next_day, context.now):
        seen = changed(context, now=now, day=None)
        moment = _past(said, seen, about=words.startswith("~"))
        if moment and moment.precision is not Precision.DAY and moment.at <= limit:
            return changed(moment, dated=False)
    return None


def time_behind(line: str, start: int, context: Context) -> tuple[int, int] | None:
    """A time of day right behind a day that was read: with it, the day is still to come."""
    words = list(_words().finditer(line, start, start + 100))[:_MOST_TIME_WORDS]
    for last in reversed(words):
        text = fold(line[words[0].start() : last.end()]).rstrip(".,;:!?)")
        said = read_due(text, context.now, context.language, context.due)
        if (_digital().match(text) and last is words[0]) or (
            said and said.rule.startswith("clock")
        ):
            return words[0].start(), last.end()
    return None


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\S+")


def _past(text: str, context: Context, *, about: bool) -> Moment | None:
    precision = Precision.APPROXIMATE if about else Precision.EXACT
    zone = context.now.tzinfo or UTC
    if absolute := read_absolute(text, zone):
        if absolute.whole_day:
            return Moment(absolute.start or absolute.end, Precision.DAY, absolute.end)
        return Moment(absolute.end, precision) if absolute.start == absolute.end else None
    try:
        if wall := read_wall(text):
            # What `read_absolute` does not take: the clocks skip it, or show it twice.
            return _shown(wall, zone, precision, context.now.astimezone(UTC) + AHEAD)
        said = read_past(text, _base(context), context.language, context.due)
        return None if said is None else _said(said, context, precision)
    except OverflowError:
        return None


def _said(said: PastReading, context: Context, precision: Precision) -> Moment | None:
    zone = context.now.tzinfo or UTC
    if said.day_only:
        bounds = day_bounds(said.at.date(), zone)
        return bounds and Moment(bounds[0], Precision.DAY, bounds[1])
    if said.about:
        precision = Precision.APPROXIMATE
    at = said.at.replace(second=0, microsecond=0)
    if said.elapsed:
        return Moment(at.astimezone(UTC), precision)
    limit = context.now.astimezone(UTC) + AHEAD
    return changed(_shown(at.replace(tzinfo=None), zone, precision, limit), dated=said.dated)


def _base(context: Context) -> datetime:
    """What "yesterday" counts from: now, or the end of the heading's day."""
    if context.day is None:
        return context.now
    return datetime.combine(context.day, time(23, 59), tzinfo=context.now.tzinfo)
