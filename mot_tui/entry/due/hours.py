"""Decides which hour a clock time without am or pm means."""

from datetime import date, datetime, time, timedelta

from mot_tui.entry.due.calendar import DAY
from mot_tui.entry.due.units import Clock, DueSettings, Frame, Part

HALF_DAY = timedelta(hours=12)
NOON = 12

# The hours of a part of the day that take its half: `저녁 7시` is 19:00, `밤 12시` is 24:00.
_HOURS: dict[str, dict[int, int]] = {
    "morning": {hour: hour for hour in range(12)},
    "breakfast": {hour: hour for hour in range(1, 12)},
    "dawn": {hour: hour for hour in range(1, 7)},
    "afternoon": {12: 12} | {hour: hour + 12 for hour in range(1, 12)},
    "evening": {hour: hour + 12 for hour in range(4, 13)},
    "night": {hour: hour + 12 for hour in range(6, 13)},
    "lunch": {11: 11, 12: 12, 1: 13, 2: 14},
    "daytime": {10: 10, 11: 11, 12: 12} | {hour: hour + 12 for hour in range(1, 6)},
}


def at(day: date, moment: timedelta) -> datetime:
    """Return the wall-clock time on a day; 24:00 is the next 00:00."""
    return datetime.combine(day, time()) + moment


def offsets(clock: Clock, part: Part | None) -> list[timedelta]:
    """Return the times of day that a clock time may mean, the likelier first.

    Without am or pm 1 to 6 is afternoon, 7 to 11 morning, 12 noon ("Due phrases").
    """
    rest = timedelta(minutes=clock.minute, seconds=clock.second)
    if part and part.name != "business":
        hour = _hour_in(part.name, clock)
        return [] if hour is None else [timedelta(hours=hour) + rest]
    if clock.half == "24":
        return [timedelta(hours=clock.hour) + rest]
    if clock.half:
        return [timedelta(hours=clock.hour % 12 + (12 if clock.half == "pm" else 0)) + rest]
    if clock.hour == 12:  # noon, or the midnight that ends the day
        return [HALF_DAY + rest, 2 * HALF_DAY + rest]
    early = timedelta(hours=clock.hour) + rest
    late = early + HALF_DAY
    return [early, late] if clock.hour >= 7 else [late, early]


def _hour_in(name: str, clock: Clock) -> int | None:
    hours = _HOURS[name]
    if clock.half in ("am", "pm"):
        hour = clock.hour % 12 + (12 if clock.half == "pm" else 0)
        return hour if hour in hours.values() else None
    if clock.half == "24" and clock.hour >= 12:
        return clock.hour if clock.hour in hours.values() else None
    return hours.get(clock.hour)


def instant(
    clock: Clock, part: Part | None, day: date | None, frame: Frame
) -> tuple[datetime, datetime | None] | None:
    """Return the moment a clock time means and its other reading, or None if it is over."""
    times = offsets(clock, part)
    if not times:
        return None
    if day is None:
        return _next(times, frame)
    moments = [at(day, moment) for moment in times]
    if clock.hour == 24 and day > frame.today:
        moments.append(at(day, timedelta()))
    coming = [moment for moment in moments if moment >= frame.now]
    if not coming:
        return None
    if coming[0].hour == NOON and len(times) > 1:
        return coming[0], None  # nobody who says 12 of a day to come means its midnight
    return coming[0], coming[1] if len(coming) > 1 else None


def _next(times: list[timedelta], frame: Frame) -> tuple[datetime, datetime | None]:
    """Take the next such time; of those past today business hours come first."""
    usual = at(frame.today, times[0])
    if usual >= frame.now:
        if len(times) == 1:
            return usual, None
        other = at(frame.today, times[1])
        return usual, other if other >= frame.now else other + DAY
    moments = [at(frame.today, moment) for moment in times if at(frame.today, moment) >= frame.now]
    moments += [at(frame.today + DAY, moment) for moment in times]
    moments.sort()
    in_hours = [moment for moment in moments if is_business(moment, frame.settings)]
    best = in_hours[0] if in_hours else moments[0]
    others = [moment for moment in moments if moment != best and len(times) > 1]
    return best, others[0] if others else None


def is_business(moment: datetime, settings: DueSettings) -> bool:
    """Tell whether a time of day lies within business hours."""
    return settings.start_of_business <= moment.time() <= settings.close_of_business


def span(
    left: Clock, right: Clock, parts: tuple[Part | None, Part | None]
) -> list[tuple[timedelta, timedelta]]:
    """Return the windows that two clock times may mean: the one without am or pm follows the other.

    `1-5pm` begins at 13:00, `9:30-4:30pm` at 9:30, `오후 2시~4시` ends at 16:00.
    """
    starts, ends = offsets(left, parts[0]), offsets(right, parts[1])
    if not starts or not ends:
        return []
    if len(starts) == 1 and len(ends) == 1:
        end = ends[0] if ends[0] > starts[0] else ends[0] + DAY
        return [(starts[0], end)]
    if len(ends) == 1:
        before = [start for start in starts if start < ends[0]]
        return [(max(before), ends[0])] if before else [(starts[0], ends[0] + DAY)]
    windows = []
    for start in starts:
        after = [end + shift for end in ends for shift in (timedelta(), DAY) if end + shift > start]
        windows.append((start, min(after)))
    return windows
