"""Reads when something happened: `yesterday 15:00`, `2시간 전`, `last Friday`, `10:05`."""

from datetime import date, datetime, timedelta

from mot_tui.entry.due import hours
from mot_tui.entry.due.calendar import DAY, add_months
from mot_tui.entry.due.side import Side, merged, side
from mot_tui.entry.due.units import (
    Clock,
    Days,
    Frame,
    Length,
    Mark,
    PastReading,
    Sign,
    Unit,
    Weekday,
)
from mot_tui.frozen import changed

# A bare clock time is the latest one not more than this ahead (the table of the quick-entry
# language): the clocks of the two at the phone differ.
AHEAD = timedelta(minutes=15)
_PLAIN = frozenset((Mark.ABOUT, Mark.COMMA))


def compose(units: list[Unit], frame: Frame) -> PastReading | None:
    """Read units as a moment or a day that is not after now; None if they are neither."""
    kept = [unit for unit in units if not (isinstance(unit, Sign) and unit.mark in _PLAIN)]
    first, last = units[0], units[-1]
    if (isinstance(first, Sign) and not first.leads) or (isinstance(last, Sign) and last.leads):
        return None
    if any(isinstance(unit, Length) for unit in kept):
        return _ago(kept, frame)
    if any(isinstance(unit, Sign) for unit in kept):
        return None
    found = side(kept)
    said = _side(found, frame) if found else None
    if said is None or found is None:
        return None
    about = any(isinstance(unit, Sign) and unit.mark is Mark.ABOUT for unit in units)
    return changed(said, dated=bool(found.dayish), about=about)


def _ago(units: list[Unit], frame: Frame) -> PastReading | None:
    """Read a span of time and "ago"; days alone give the day, with a clock time the moment."""
    length = units[0]
    behind = units[1] if len(units) > 1 else None
    if not isinstance(length, Length) or not isinstance(behind, Sign):
        return None
    if behind.mark not in (Mark.AGO, Mark.BEFORE) or behind.leads or length.business:
        return None
    day = add_months(frame.today, -length.months) - length.days * DAY
    if length.exact:
        moment = frame.now - (frame.today - day) - timedelta(seconds=length.seconds)
        return PastReading(moment, False, elapsed=True) if len(units) == 2 else None
    found = side(units[2:])
    if found is None:
        return None
    counted = Side((*found.dayish, Days(day, day + DAY, "ago")), found.part, found.clock)
    return _side(counted, frame)


def _side(found: Side, frame: Frame) -> PastReading | None:
    days = _days(found, frame) if found.dayish else None
    if found.dayish and (days is None or not days.single or days.first > frame.today):
        return None
    if found.part and found.part.name in ("day-end", "close"):
        return None
    if found.clock:
        return _clock(found, days.first if days else None, frame)
    if days is None:
        today = found.part and found.part.today
        return PastReading(hours.at(frame.today, timedelta()), True) if today else None
    return PastReading(hours.at(days.first, timedelta()), day_only=True)


def _days(found: Side, frame: Frame) -> Days | None:
    """Return the day; a weekday alone is the latest one, today if its time of day has come."""
    weekday = found.dayish[0] if len(found.dayish) == 1 else None
    if isinstance(weekday, Weekday):
        if weekday.hint in ("next", "second", "week-of"):
            return None
        if weekday.day == frame.today.weekday() and weekday.hint != "last" and found.clock:
            today = Days(frame.today, frame.today + DAY, "weekday")
            if _clock(found, frame.today, frame):
                return today
    return merged(found.dayish, frame)


def _clock(found: Side, day: date | None, frame: Frame) -> PastReading | None:
    clock, part = found.clock, found.part
    if clock is None or (clock.weak and day is None and part is None):
        return None
    if day is None and part and part.today:
        day = frame.today
    if day is None:
        return _latest(hours.offsets(clock, part), frame)
    times = _times(clock, found, day, frame)
    moments = [hours.at(day, moment) for moment in times]
    limit = frame.now + AHEAD if day == frame.today else frame.now
    fitting = [moment for moment in moments if moment <= limit]
    if not fitting:
        return None
    # Today it is the latest that has come, on an earlier day the likelier one.
    return PastReading(max(fitting) if day == frame.today else fitting[0], day_only=False)


def _times(clock: Clock, found: Side, day: date, frame: Frame) -> list[timedelta]:
    night = any(isinstance(unit, Days) and unit.rule == "last-night" for unit in found.dayish)
    if night and found.part is None and not clock.half and 6 <= clock.hour <= 12:
        return [timedelta(hours=clock.hour + 12, minutes=clock.minute)]
    return hours.offsets(clock, found.part)


def _latest(times: list[timedelta], frame: Frame) -> PastReading | None:
    moments: list[datetime] = [
        hours.at(frame.today + shift * DAY, moment) for shift in (0, -1) for moment in times
    ]
    fitting = [moment for moment in moments if moment <= frame.now + AHEAD]
    return PastReading(max(fitting), day_only=False) if fitting else None
