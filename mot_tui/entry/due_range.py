"""Dues with two ends: `tomorrow 10-12`, `9시에서 12시 사이`, `Monday to Wednesday`."""

from dataclasses import replace
from datetime import date, timedelta

from mot_tui.entry import due_hour
from mot_tui.entry.due_calendar import DAY
from mot_tui.entry.due_side import Side, merged, side
from mot_tui.entry.due_units import (
    Clock,
    Days,
    DueReading,
    Frame,
    Length,
    Mark,
    Partial,
    Sign,
    Unit,
    Weekday,
)

_JOINS = (Mark.TO, Mark.AND, Mark.OR)
_ALLOWED = frozenset((*_JOINS, Mark.FROM, Mark.BETWEEN, Mark.BY, Mark.WITHIN, Mark.LATEST))


def read(units: list[Unit], frame: Frame) -> DueReading | None:
    """Read units among which one joins two sides; the later end is the due."""
    signs = [unit for unit in units if isinstance(unit, Sign)]
    marks = {sign.mark for sign in signs}
    joins = [k for k, unit in enumerate(units) if isinstance(unit, Sign) and unit.mark in _JOINS]
    if len(joins) != 1 or marks - _ALLOWED or any(isinstance(unit, Length) for unit in units):
        return None
    if Mark.AND in marks and Mark.BETWEEN not in marks:
        return None
    middle = joins[0]
    sides = [
        side(unit for unit in part if not isinstance(unit, Sign))
        for part in (units[:middle], units[middle + 1 :])
    ]
    left, right = sides
    if left is None or right is None or _has_late_start(units, middle):
        return None
    join = units[middle]
    leads = isinstance(join, Sign) and join.leads
    said = bool(marks & {Mark.FROM, Mark.BETWEEN, Mark.BY}) or not leads
    return _joined(left, right, said, frame)


def _has_late_start(units: list[Unit], middle: int) -> bool:
    """Tell whether "from" or "between" stands behind the join, where it has no end."""
    return any(
        unit in (Sign(Mark.FROM, True), Sign(Mark.BETWEEN, True)) for unit in units[middle:]
    )


def _joined(left: Side, right: Side, said: bool, frame: Frame) -> DueReading | None:
    if left.edge or right.edge:
        return None
    left, right = _figures_as_days(left, right)
    if left.clock and right.clock:
        return _clocks(left, right, said, frame)
    if left.clock:
        return None
    if not left.dayish and not left.part:
        return None
    if right.clock:
        return _until_clock(left, right, frame)
    return _days(left, right, frame)


def _figures_as_days(left: Side, right: Side) -> tuple[Side, Side]:
    """Take the mere number of `3-5 March`, `March 3-5`, `2~3일까지` for a day of the month."""
    if left.clock and left.clock.bare and right.dated and not right.clock and not left.part:
        return replace(left, clock=None, dayish=(*left.dayish, Partial(left.clock.hour))), right
    if right.clock and right.clock.bare and left.dated and not left.clock and not right.part:
        return left, replace(right, clock=None, dayish=(*right.dayish, Partial(right.clock.hour)))
    return left, right


def _clocks(left: Side, right: Side, said: bool, frame: Frame) -> DueReading | None:
    start, end = left.clock, right.clock
    if start is None or end is None:
        return None
    placed = bool(left.dayish or right.dayish or left.part or right.part)
    if start.weak and end.weak and not (said or placed):
        return None  # `10-12` alone may be a date, a pair, anything
    first = merged(left.dayish or right.dayish, frame)
    if (left.dayish or right.dayish) and (first is None or not first.single):
        return None
    second = None
    if left.dayish and right.dayish:
        second = _following(right, first, frame)
        if second is None or not second.single:
            return None
    part = left.part or right.part
    windows = due_hour.span(start, end, (left.part or _shared(right, start), right.part))
    tonight = frame.today if part and part.tonight else None
    day = first.first if first else tonight
    if second and first and second.first != first.first:
        return _two_days(start, end, (left, right), (first.first, second.first), frame)
    return _window(windows, day, frame, bool(first and first.literal))


def _shared(right: Side, start: Clock) -> None:
    """Leave the part of the day to the end: the start follows as the closest hour before it."""
    return None


def _window(
    windows: list[tuple[timedelta, timedelta]], day: date | None, frame: Frame, literal: bool
) -> DueReading | None:
    days = [day] if day else [frame.today, frame.today + DAY]
    readings = [
        DueReading(due_hour.at(on, start), due_hour.at(on, end), "window")
        for on in days
        for start, end in windows
    ]
    coming = [
        reading for reading in readings if literal or (reading.end and reading.end > frame.now)
    ]
    if not coming:
        return None
    if day is None and len(windows) > 1:
        usual = [
            reading
            for reading in coming
            if reading.start and due_hour.is_business(reading.start, frame.settings)
        ]
        coming = usual[:1] + [reading for reading in coming if reading not in usual[:1]]
    other = coming[1] if len(coming) > 1 and len(windows) > 1 else None
    return replace(coming[0], alternative=other)


def _two_days(
    start: Clock, end: Clock, sides: tuple[Side, Side], days: tuple[date, date], frame: Frame
) -> DueReading | None:
    begins = due_hour.offsets(start, sides[0].part)
    ends = due_hour.offsets(end, sides[1].part)
    if not begins or not ends or days[1] < days[0]:
        return None
    due = due_hour.at(days[1], ends[0])
    return DueReading(due_hour.at(days[0], begins[0]), due, "window") if due > frame.now else None


def _until_clock(left: Side, right: Side, frame: Frame) -> DueReading | None:
    """Read `tomorrow until 5pm`, `오늘부터 내일 3시까지`."""
    first = merged(left.dayish, frame) if left.dayish else None
    if first is None or right.clock is None or left.part:
        return None
    last = _following(right, first, frame) if right.dayish else first
    if last is None or not last.single or not first.single:
        return None
    found = due_hour.instant(right.clock, right.part, last.first, frame)
    start = due_hour.at(first.first, timedelta())
    if not found or found[0] <= start:
        return None
    return DueReading(start, found[0], "window")


def _following(right: Side, first: Days | None, frame: Frame) -> Days | None:
    """Return the days of the right side: after those of the left, in its month if none is said."""
    if first is None:
        return merged(right.dayish, frame)
    unit = right.dayish[0] if len(right.dayish) == 1 else None
    if isinstance(unit, Partial) and not unit.month:
        later = replace(frame, now=due_hour.at(first.first, timedelta()))
        found = merged(right.dayish, later)
        return found and replace(found, other=None, literal=first.literal)
    if isinstance(unit, Partial) or (isinstance(unit, Weekday) and not unit.hint):
        later = replace(frame, now=due_hour.at(first.first, timedelta()))
        return merged(right.dayish, later)
    return merged(right.dayish, frame)


def _days(left: Side, right: Side, frame: Frame) -> DueReading | None:
    dayish = left.dayish
    if len(left.dayish) == 1 and isinstance(left.dayish[0], Partial) and not left.dayish[0].month:
        # `3-5 March`: the month stands on the right.
        dayish = _with_month(left.dayish[0], right)
    first = merged(dayish or right.dayish, frame)
    last = _following(right, first, frame) if right.dayish else first
    if left.part or right.part:
        return _parts(left, right, (first, last), frame)
    if first is None or last is None or last.first < first.first:
        return None
    start, due = due_hour.at(first.first, timedelta()), due_hour.at(last.after, timedelta())
    if due <= frame.now and not last.literal:
        return None
    return DueReading(start, due, "window", first.fuzzy or last.fuzzy)


def _with_month(partial: Partial, right: Side) -> tuple[Partial | Days | Weekday, ...]:
    for unit in right.dayish:
        if isinstance(unit, Partial) and unit.month:
            return (replace(partial, month=unit.month),)
        if isinstance(unit, Days) and unit.single:
            return (Days(unit.first.replace(day=min(partial.day, unit.first.day)),
                         unit.first.replace(day=min(partial.day, unit.first.day)) + DAY,
                         "date"),)  # fmt: skip
        if isinstance(unit, Days) and unit.rule == "month":
            return (partial, unit)
    return (partial,)


def _parts(
    left: Side, right: Side, days: tuple[Days | None, Days | None], frame: Frame
) -> DueReading | None:
    """Read `tomorrow morning or afternoon`."""
    first, last = days
    if not left.part or not right.part or (first and not first.single):
        return None
    if last and not last.single:
        return None
    day = first.first if first else frame.today
    end_day = last.first if last else day
    start = due_hour.at(day, timedelta(minutes=left.part.start))
    due = due_hour.at(end_day, timedelta(minutes=right.part.end))
    return DueReading(start, due, "window") if start < due and due > frame.now else None
