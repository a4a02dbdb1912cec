"""Dues with two ends: `tomorrow 10-12`, `9시에서 12시 사이`, `Monday to Wednesday`."""

from datetime import date, timedelta

from mot_tui.entry.due import hours, windows
from mot_tui.entry.due.calendar import DAY, next_year_day, past_month_day
from mot_tui.entry.due.side import Dayish, Side, merged, side
from mot_tui.entry.due.units import (
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
from mot_tui.frozen import changed

LONGEST = timedelta(days=200)
LONGEST_OPEN = timedelta(days=20)
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
    if (
        middle == 0
        or not right
        or left is None
        or _is_empty(right)
        or _has_late_start(units, middle)
    ):
        return None
    join = units[middle]
    leads = isinstance(join, Sign) and join.leads
    said = bool(marks & {Mark.FROM, Mark.BETWEEN, Mark.BY}) or not leads
    return _joined(left, right, said, frame)


def _is_empty(side_read: Side) -> bool:
    return not (side_read.dayish or side_read.part or side_read.clock)


def _has_late_start(units: list[Unit], middle: int) -> bool:
    """Tell whether "from" or "between" stands behind the join, where it has no end."""
    return any(
        isinstance(unit, Sign) and unit.leads and unit.mark in (Mark.FROM, Mark.BETWEEN)
        for unit in units[middle:]
    )


def _joined(left: Side, right: Side, said: bool, frame: Frame) -> DueReading | None:
    left, right = _figures_as_days(left, right)
    if left.clock and right.clock:
        return _or_days(_clocks(left, right, said, frame), left, right, frame)
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
        return changed(left, clock=None, dayish=(*left.dayish, Partial(left.clock.hour))), right
    if right.clock and right.clock.bare and left.dated and not left.clock and not right.part:
        return left, changed(right, clock=None, dayish=(*right.dayish, Partial(right.clock.hour)))
    monthly = any(isinstance(unit, Days) and unit.rule == "month" for unit in right.dayish)
    if left.clock and right.clock and left.clock.bare and right.clock.bare and monthly:
        return Side((Partial(left.clock.hour),)), Side((*right.dayish, Partial(right.clock.hour)))
    return left, right


def _clocks(left: Side, right: Side, said: bool, frame: Frame) -> DueReading | None:
    start, end = left.clock, right.clock
    if start is None or end is None:
        return None
    placed = bool(left.dayish or right.dayish or left.part or right.part)
    if start.weak and end.weak and not (said or placed):
        return None  # `10-12` alone may be a date, a pair, anything
    if (left.dated or right.dated) and any(one.bare and one.hour > 12 for one in (start, end)):
        return None  # `April 22` cut in two
    pair = _pair(left.dayish, right.dayish, frame)
    if (left.dayish or right.dayish) and (not pair or not (pair[0].single and pair[1].single)):
        return None
    part = left.part or right.part
    found = hours.span(start, end, (left.part, right.part))
    tonight = frame.today if part and part.today else None
    day = pair[0].first if pair else tonight
    if pair and pair[0].first != pair[1].first:
        return _two_days(start, end, (left, right), (pair[0].first, pair[1].first), frame)
    return windows.window(found, day, frame, bool(pair and pair[0].literal))


def _or_days(
    hours_read: DueReading | None, left: Side, right: Side, frame: Frame
) -> DueReading | None:
    """Offer the days of the month too where `monday 14-16` may be Monday the 14th."""
    start, end = left.clock, right.clock
    lone = len(left.dayish) == 1 and isinstance(left.dayish[0], Weekday)
    if not (hours_read and start and end and start.bare and end.bare and lone):
        return hours_read
    if right.dayish or left.part or right.part or not 1 <= start.hour < end.hour:
        return hours_read
    dates = Side((*left.dayish, Partial(start.hour))), Side((Partial(end.hour),))
    days = _days(*dates, frame)
    return changed(hours_read, alternative=days, rule="window-hours") if days else hours_read


def _two_days(
    start: Clock, end: Clock, sides: tuple[Side, Side], days: tuple[date, date], frame: Frame
) -> DueReading | None:
    begins = hours.offsets(start, sides[0].part)
    ends = hours.offsets(end, sides[1].part)
    if not begins or not ends or days[1] < days[0]:
        return None
    due = hours.at(days[1], ends[0])
    return DueReading(hours.at(days[0], begins[0]), due, "window") if due > frame.now else None


def _until_clock(left: Side, right: Side, frame: Frame) -> DueReading | None:
    """Read `tomorrow until 5pm`, `오늘부터 내일 3시까지`."""
    pair = _pair(left.dayish, right.dayish, frame)
    if pair is None or right.clock is None or left.part:
        return None
    found = hours.instant(right.clock, right.part, pair[1].first, frame)
    start = hours.at(pair[0].first, timedelta())
    if not found or not pair[0].single or not pair[1].single or found[0] <= start:
        return None
    return DueReading(start, found[0], "window")


def _days(left: Side, right: Side, frame: Frame) -> DueReading | None:
    pair = _pair(left.dayish, right.dayish, frame)
    if left.part or right.part:
        return _parts(left, right, pair, frame)
    if pair is None or {pair[0].rule, pair[1].rule} & {"month", "year"}:
        return None
    first, last = pair
    start, due = hours.at(first.first, timedelta()), hours.at(last.after, timedelta())
    if start >= due or (due <= frame.now and not last.literal):
        return None
    return DueReading(start, due, "window", first.fuzzy or last.fuzzy)


def _pair(
    left: tuple[Dayish, ...], right: tuple[Dayish, ...], frame: Frame
) -> tuple[Days, Days] | None:
    """Return the days of both sides; what one of them leaves out it takes from the other."""
    if not left or not right:
        whole = merged(left or right, frame) if left or right else None
        return (whole, whole) if whole else None
    begin = left[0] if len(left) == 1 else None
    end = right[0] if len(right) == 1 else None
    if isinstance(begin, Partial) and isinstance(end, Partial) and not end.month and begin.month:
        turns = end.day < begin.day
        end = Partial(end.day, begin.month % 12 + 1 if turns else begin.month)
        right = (end,)
    if isinstance(begin, Weekday) and isinstance(end, Days):
        end = None
    first: Days | None
    last: Days | None
    if not isinstance(begin, Partial) and _is_open(end):
        first = merged(left, frame)
        last = first and merged(right, changed(frame, now=hours.at(first.first, timedelta())))
    else:
        last = merged(right, frame)
        weeks = tuple(unit for unit in right if isinstance(unit, Days) and unit.rule == "week")
        if isinstance(begin, Partial) and last:
            day = _latest(begin, last.first)
            first = Days(day, day + DAY, "date", literal=last.literal) if day else None
        else:
            first = merged(left + weeks if isinstance(begin, Weekday) else left, frame)
    if first is None or last is None or last.first < first.first:
        return None
    open_month = any(isinstance(unit, Partial) and not unit.month for unit in (begin, end))
    longest = LONGEST_OPEN if open_month else LONGEST
    if last.first - first.first > longest and not last.literal:
        return None  # `5일에서 3일` is rather a slip than four weeks
    return first, last


def _is_open(unit: Dayish | None) -> bool:
    """Tell whether a day at the end of a range counts from the day at its start."""
    return isinstance(unit, Partial) or (isinstance(unit, Weekday) and not unit.hint)


def _latest(partial: Partial, day: date) -> date | None:
    if partial.month:
        return next_year_day(day, partial.month, partial.day, past=True)
    return past_month_day(day, partial.day)


def _parts(
    left: Side, right: Side, pair: tuple[Days, Days] | None, frame: Frame
) -> DueReading | None:
    """Read `tomorrow morning or afternoon`."""
    dated = bool(left.dayish or right.dayish)
    if not left.part or not right.part or (dated and pair is None):
        return None
    if pair and not (pair[0].single and pair[1].single):
        return None
    day, end_day = (pair[0].first, pair[1].first) if pair else (frame.today, frame.today)
    start = hours.at(day, timedelta(minutes=left.part.start))
    due = hours.at(end_day, timedelta(minutes=right.part.end))
    return DueReading(start, due, "window") if start < due and due > frame.now else None
