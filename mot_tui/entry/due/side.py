"""One side of a due phrase: a day, a part of it, a clock time, each at most once."""

from collections.abc import Iterable
from datetime import date

from mot_tui.entry.due.calendar import (
    DAY,
    WEEK,
    day_in_month,
    last_weekday,
    next_month_day,
    next_weekday,
    next_year_day,
    past_month_day,
    week_of,
)
from mot_tui.entry.due.units import (
    Clock,
    Days,
    Frame,
    Part,
    Partial,
    Unit,
    Weekday,
)
from mot_tui.frozen import changed, frozen

Dayish = Days | Weekday | Partial


@frozen
class Side:
    """What stands on one side of a range, or in a phrase without one."""

    dayish: tuple[Dayish, ...] = ()
    part: Part | None = None
    clock: Clock | None = None

    @property
    def dated(self) -> bool:
        """Tell whether a figure of this side may be a day of a month."""
        return any(isinstance(unit, Partial) for unit in self.dayish)


def side(units: Iterable[Unit]) -> Side | None:
    """Sort units into a side; None if something stands twice."""
    dayish: list[Dayish] = []
    part: Part | None = None
    clock: Clock | None = None
    for unit in units:
        match unit:
            case Days() | Weekday() | Partial():
                dayish.append(unit)
            case Part() if part is None or _same(part, unit):
                part = unit
            case Clock() if clock is None:
                clock = unit
            case Clock() if clock is not None and clock.bare != unit.bare and dayish:
                # `friday 23 at 4`: of two times the mere number is a day of the month.
                number, clock = (clock, unit) if clock.bare else (unit, clock)
                dayish.append(Partial(number.hour))
            case _:
                return None
    return Side(tuple(dayish), part, clock)


def _same(part: Part, other: Part) -> bool:
    """Tell whether a part of the day is said twice: `first thing Monday morning`."""
    return (part.name, part.start, part.today) == (other.name, other.start, other.today)


def merged(dayish: tuple[Dayish, ...], frame: Frame) -> Days | None:
    """Return the days that all these words agree on, or None."""
    head = dayish[0] if dayish else None
    if isinstance(head, Weekday) and head.day < 0:  # `the week of March 9`
        inner = merged(dayish[1:], frame)
        if not inner or not inner.single:
            return None
        monday = week_of(inner.first)
        return Days(monday, monday + WEEK, "week")
    weekdays = [unit for unit in dayish if isinstance(unit, Weekday)]
    partials = [unit for unit in dayish if isinstance(unit, Partial)]
    known = [unit for unit in dayish if isinstance(unit, Days)]
    if len(weekdays) > 1 or len(partials) > 1 or any(day.day < 0 for day in weekdays):
        return None
    base = _agreed(known)
    if known and not base:
        return None
    weekday = weekdays[0] if weekdays else None
    if partials:
        found = _partial(partials[0], base, weekday, frame)
    elif weekday:
        found = _weekday(weekday, base, frame)
    else:
        found = base
    return found


def _agreed(known: list[Days]) -> Days | None:
    """Return the narrowest of several stretches if it lies in all of the others."""
    if not known:
        return None
    narrow = min(known, key=lambda days: days.after - days.first)
    inside = all(days.first <= narrow.first and narrow.after <= days.after for days in known)
    return narrow if inside else None


def _partial(
    partial: Partial, base: Days | None, weekday: Weekday | None, frame: Frame
) -> Days | None:
    index = weekday.day if weekday else -1
    if base and base.rule == "month" and not partial.month:
        day = day_in_month(base.first, partial.day)
        found = _one(day, "date", base.literal)
    elif base and base.rule == "year" and partial.month:
        day = next_year_day(base.first, partial.month, partial.day)
        found = _one(day, "date") if day and day < base.after else None
    elif partial.month:
        found = _one(next_year_day(frame.today, partial.month, partial.day, frame.past), "date")
        if found and partial.other:
            found = changed(found, rule=frame.order)
            found = _with_other_order(found, partial.other, index, frame)
    elif frame.past:
        found = _one(past_month_day(frame.today, partial.day, index), "day-of-month")
    else:
        day = next_month_day(frame.today, partial.day, index)
        found = _one(day, "day-of-month")
        if found and frame.korean and not weekday:
            # `3일까지` is the 3rd; "in three days" is offered.
            counted = frame.today + partial.day * DAY
            found = changed(found, other=(counted, counted + DAY))
    if not found or (weekday and found.first.weekday() != index):
        return None
    inside = base is None or base.rule in ("month", "year") or (
        base.first <= found.first and found.after <= base.after
    )  # fmt: skip
    return found if inside else None


def _with_other_order(found: Days, other: Partial, weekday: int, frame: Frame) -> Days:
    """Keep the other order of `3/5` as the other reading, or take it where the weekday says so."""
    day = next_year_day(frame.today, other.month, other.day, frame.past)
    if not day:
        return found
    if weekday >= 0 and found.first.weekday() != weekday == day.weekday():
        return Days(day, day + DAY, "date")
    return changed(found, other=(day, day + DAY))


def _one(day: date | None, rule: str, literal: bool = False) -> Days | None:
    return Days(day, day + DAY, rule, literal=literal) if day else None


def _weekday(weekday: Weekday, base: Days | None, frame: Frame) -> Days | None:
    if base:
        day = base.first + (weekday.day - base.first.weekday()) % 7 * DAY
        fits = day < base.after and (base.after - base.first) <= WEEK
        return Days(day, day + DAY, "week-weekday", literal=base.literal) if fits else None
    today, index = frame.today, weekday.day
    if frame.past:
        day = last_weekday(today, index)
        return Days(day, day + DAY, "weekday")
    coming = next_weekday(today, index)
    same = today.weekday() == index
    match weekday.hint:
        case "last":
            return None
        case "this" if same:
            return Days(today, today + DAY, "week-weekday", other=(coming, coming + DAY))
        case "next":
            day = week_of(today) + WEEK + index * DAY
            other = (coming, coming + DAY) if coming != day else None
            return Days(day, day + DAY, "next-weekday", other=other)
        case "second":
            day = coming + WEEK
            return Days(day, day + DAY, "second-weekday")
        case _:
            pass
    other = (today, today + DAY) if same else None
    return Days(coming, coming + DAY, "weekday", other=other)
