"""Dues counted as a span of time from now: `within 48 hours`, `사흘 뒤`, `in 2 business days`."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from mot_tui.entry.due import hours
from mot_tui.entry.due.business import days_off
from mot_tui.entry.due.calendar import DAY, WEEK, add_months, business_day, month_of, week_of
from mot_tui.entry.due.shape import read_side
from mot_tui.entry.due.side import Side, merged, side
from mot_tui.entry.due.units import (
    Days,
    DueReading,
    Frame,
    Length,
    Mark,
    Shape,
    Sign,
    Unit,
)
from mot_tui.frozen import changed

_BEFORE = frozenset((Mark.IN, Mark.COUNT, Mark.WITHIN, Mark.BY, Mark.LATEST, Mark.ONWARD))
_BEHIND = frozenset((Mark.WITHIN, Mark.LATER, Mark.LATEST, Mark.BY, Mark.BETWEEN))
_LIMITS = frozenset((Mark.WITHIN, Mark.COUNT))
_POINTS = frozenset((Mark.IN, Mark.LATER))


def read(units: list[Unit], frame: Frame) -> DueReading | None:
    """Read units among which is a span of time."""
    k = next(k for k, unit in enumerate(units) if isinstance(unit, Length))
    length = units[k]
    assert isinstance(length, Length)  # noqa: S101 - for the type checker
    behind = units[k + 1 :]
    if behind and _counts_from(behind[0]):
        return _from_day(length, units[:k], behind[1:], frame)
    rest = [unit for unit in units[:k] + behind if not isinstance(unit, Sign)]
    before = {unit.mark for unit in _near(reversed(units[:k]))}
    after = {unit.mark for unit in _near(behind)}
    marks = {unit.mark for unit in units if isinstance(unit, Sign)}
    if marks - before - after - ({Mark.BY} if rest else set()) or not _agree(before, after):
        return None
    found = side(rest)
    if found is None or any(isinstance(unit, Length) for unit in rest):
        return None
    point = bool((before | after) & _POINTS) and not (before | after) & _LIMITS
    reading = _counted(length, found, point, marks, frame) if rest else None
    return reading if rest else _alone(length, point, marks, frame)


def _counts_from(unit: Unit) -> bool:
    return isinstance(unit, Sign) and unit.leads and unit.mark in (Mark.FROM, Mark.AFTER)


def _near(units: Iterable[Unit]) -> list[Sign]:
    near: list[Sign] = []
    for unit in units:
        if not isinstance(unit, Sign):
            break
        near.append(unit)
    return near


def _agree(before: set[Mark], after: set[Mark]) -> bool:
    """Tell whether the marks fit a span: `by two days` and `이틀까지` say nothing."""
    if before - _BEFORE or after - _BEHIND:
        return False
    if Mark.BY in before | after:
        return bool((before | after) & {Mark.WITHIN, Mark.COUNT, Mark.LATER, Mark.IN})
    return not (Mark.IN in before and Mark.WITHIN in after)


def _alone(length: Length, point: bool, marks: set[Mark], frame: Frame) -> DueReading | None:
    deadline = not point or bool(marks & {Mark.BY, Mark.LATEST})
    if length.exact:
        due = _moment(length, frame)
        rule = "within-hours" if deadline else "in-hours"
        shape = Shape.DEADLINE if deadline else Shape.INSTANT
        other = _full_hour(due, frame) if length.alone else None
        return DueReading(None if deadline else due, due, rule, length.fuzzy, other, shape)
    day = _day(length, frame.today, frame)
    if length.business:
        due = hours.at(day + DAY, timedelta())
        return DueReading(None, due, "business-days", length.fuzzy, shape=Shape.DEADLINE)
    start, due = hours.at(day, timedelta()), hours.at(day + DAY, timedelta())
    if deadline:
        other = _calendar_end(length, frame)
        return DueReading(None, due, "within-days", length.fuzzy, other, Shape.DEADLINE)
    return DueReading(start, due, "in-days", length.fuzzy, shape=Shape.DAY)


def _moment(length: Length, frame: Frame) -> datetime:
    day = add_months(frame.today, length.months) + length.days * DAY
    return frame.now + (day - frame.today) + timedelta(seconds=length.seconds)


def _day(length: Length, start: date, frame: Frame) -> date:
    if length.business:
        return business_day(start, length.business, days_off(frame))
    return add_months(start, length.months) + length.days * DAY


def _full_hour(due: datetime, frame: Frame) -> DueReading | None:
    full = due.replace(minute=0, second=0, microsecond=0)
    if full <= frame.now:
        return None
    return DueReading(None, full, "full-hour", shape=Shape.DEADLINE)


def _calendar_end(length: Length, frame: Frame) -> DueReading | None:
    """Return the other reading of "within the week": to the end of this one."""
    if length.alone == "week":
        end = week_of(frame.today) + WEEK
    elif length.alone == "month":
        end = month_of(frame.today, 1)
    else:
        return None
    return DueReading(None, hours.at(end, timedelta()), length.alone, shape=Shape.DEADLINE)


def _counted(
    length: Length, found: Side, point: bool, marks: set[Mark], frame: Frame
) -> DueReading | None:
    """Read `in 3 days at 2pm`, `3일 뒤 오후`, and `오늘 2시간 안에`, which must agree."""
    if length.exact:
        days = merged(found.dayish, frame)
        reading = _alone(length, point, marks, frame)
        plain = all(isinstance(unit, Days) for unit in found.dayish)
        if not plain or found.part or found.clock or not days or not reading or not reading.end:
            return None
        return reading if days.first <= reading.end.date() < days.after else None
    if not point:
        return None
    day = _day(length, frame.today, frame)
    counted = changed(found, dayish=(*found.dayish, Days(day, day + DAY, "in-days")))
    kept = {Mark.BY} & marks
    reading = read_side(counted, kept, frame)
    return reading and changed(reading, approximate=reading.approximate or length.fuzzy)


def _from_day(
    length: Length, before: list[Unit], behind: list[Unit], frame: Frame
) -> DueReading | None:
    """Read `a week from Friday`, `3 days after March 5`."""
    marks = {unit.mark for unit in before if isinstance(unit, Sign)}
    if len(marks) != len(before) or marks - {Mark.IN} or length.exact:
        return None
    found = side(behind)
    days = merged(found.dayish, frame) if found else None
    if found is None or days is None or not days.single:
        return None
    day = _day(length, days.first, frame)
    counted = Side((Days(day, day + DAY, "in-days"),), found.part, found.clock)
    return read_side(counted, set(), frame)
