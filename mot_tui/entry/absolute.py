"""Instants and windows in absolute form, read and written without loss.

`2026-03-03 10:00` · `2026-03-03` (the day) · `2026-03-03 10:00-12:00` ·
`2026-03-03 10:00 - 2026-03-04 12:00` · `by 2026-03-03 10:00` · `~` before it: approximate.
Seconds and their fractions are written where there are any, and `Z` (UTC) where the wall clock
shows the same time twice.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache

from mot_tui.frozen import frozen

_DATE = r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
_CLOCK = r"([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{6})?)?)"
_STAMP = rf"{_DATE}(?:[ T]{_CLOCK}(Z?))?"

YEARS = range(1900, 2200)
"""Of what is typed: nearer to the ends of the calendar not every zone can show a time."""


@frozen
class Absolute:
    """A window in UTC; an instant has `start == end`, a deadline no start."""

    start: datetime | None
    end: datetime
    approximate: bool = False
    whole_day: bool = False


@cache
def _window() -> re.Pattern[str]:
    return re.compile(rf"(~?)(by )?{_STAMP}(?:-{_CLOCK}| - {_STAMP})?\Z")


def _matched(text: str) -> re.Match[str] | None:
    # Most texts have no year where one must stand: for them nothing has to be compiled.
    year = text.removeprefix("~").removeprefix("by ")[:4]
    return _window().match(text) if year.isdecimal() else None


def read_absolute(text: str, zone: tzinfo) -> Absolute | None:
    """A window as this module writes it; None for all else, and for times that a clock skips."""
    match = _matched(text)
    if match is None:
        return None
    about, by, day, clock, utc, until, last_day, last_clock, last_utc = match.groups()
    if clock is None:
        plain = not (by or until or last_day)
        return _whole_day(day, zone, approximate=bool(about)) if plain else None
    start = _instant(day, clock, utc, zone)
    end = start
    if until:
        end = _instant(day, until, utc, zone)
    elif last_day:
        end = _instant(last_day, last_clock or "", last_utc, zone)
    if start is None or end is None or end < start or (by and end is not start):
        return None
    return Absolute(None if by else start, end, bool(about))


def read_wall(text: str) -> datetime | None:
    """The wall-clock time of `2026-03-29 02:30`, whether or not it is shown anywhere."""
    match = _matched(text)
    if match is None:
        return None
    _about, by, day, clock, utc, until, last_day, _last_clock, _last_utc = match.groups()
    if clock is None or by or utc or until or last_day:
        return None
    try:
        return datetime.fromisoformat(f"{day} {clock}")
    except ValueError:
        return None


def write_absolute(window: Absolute, zone: tzinfo) -> str:
    """The form that `read_absolute` reads as the same window."""
    about = "~" if window.approximate else ""
    end = _stamp(window.end, zone)
    if window.start is None:
        return f"{about}by {end}"
    start = _stamp(window.start, zone)
    if start == end:
        return about + start
    day = local(window.start, zone).date()
    if (window.start, window.end) == day_bounds(day, zone):
        return about + day.isoformat()
    if start[:11] == end[:11] and not end.endswith("Z") and not start.endswith("Z"):
        return f"{about}{start}-{end[11:]}"
    return f"{about}{start} - {end}"


def instants(wall: datetime, zone: tzinfo) -> list[datetime]:
    """When the clocks of a zone show this (naive) time: once, never, or twice."""
    found: list[datetime] = []
    for fold in (0, 1):
        try:
            instant = wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)
            shown = instant.astimezone(zone).replace(tzinfo=None, fold=0)
        except OverflowError:
            continue
        if shown == wall.replace(fold=0) and instant not in found:
            found.append(instant)
    return sorted(found)


def day_bounds(day: date, zone: tzinfo) -> tuple[datetime, datetime] | None:
    """The first instant of a day and of the next, in UTC; None at the ends of the calendar."""
    try:
        after = day + timedelta(days=1)
        first, last = (
            datetime.combine(it, time(), tzinfo=zone).astimezone(UTC) for it in (day, after)
        )
    except OverflowError:
        return None
    return first, last


def local(instant: datetime, zone: tzinfo) -> datetime:
    """An instant on the wall clock of a zone; in UTC at the ends of the calendar."""
    try:
        return instant.astimezone(zone)
    except OverflowError:
        return instant.astimezone(UTC)


def _whole_day(day: str, zone: tzinfo, *, approximate: bool) -> Absolute | None:
    try:
        bounds = day_bounds(date.fromisoformat(day), zone)
    except ValueError:
        return None
    return bounds and Absolute(*bounds, approximate, whole_day=True)


def _instant(day: str, clock: str, utc: str | None, zone: tzinfo) -> datetime | None:
    try:
        wall = datetime.fromisoformat(f"{day} {clock}")
    except ValueError:
        return None
    if utc:
        return wall.replace(tzinfo=UTC)
    found = instants(wall, zone)
    return found[0] if len(found) == 1 else None


def _stamp(instant: datetime, zone: tzinfo) -> str:
    wall = local(instant, zone).replace(tzinfo=None, fold=0)
    mark = ""
    if instants(wall, zone) != [instant]:
        wall, mark = instant.astimezone(UTC).replace(tzinfo=None), "Z"
    text = wall.isoformat(" ")
    return text.removesuffix(":00") + mark if not wall.microsecond else text + mark
