"""Makes a due out of one side of a phrase and the marks around it."""

from datetime import date, datetime, timedelta

from mot_tui.entry.due import hours
from mot_tui.entry.due.calendar import DAY
from mot_tui.entry.due.side import Side, merged
from mot_tui.entry.due.units import (
    Clock,
    Days,
    DueReading,
    Frame,
    Mark,
    Part,
    Partial,
    Shape,
    Weekday,
)
from mot_tui.frozen import changed

_ORDERS = ("month-first", "day-first")
_EDGES = ("day-end", "close")


def read_side(found: Side, marks: set[Mark], frame: Frame) -> DueReading | None:
    """Read one side under the marks around it."""
    if not _agree(marks):
        return None
    mode = _mode(marks)
    days: Days | None = None
    if found.dayish:
        days = merged(found.dayish, frame)
        if days is None or (found.part and found.part.today and days.first != frame.today):
            return None
    if found.part and found.part.name in _EDGES:
        return _edge(found, days, mode, frame)
    if found.clock:
        return _clock(found, days, mode, frame)
    if found.part:
        return _part(found.part, days, mode, frame)
    return _days(days, mode, frame) if days else None


def _agree(marks: set[Mark]) -> bool:
    """Tell whether the marks can stand together, as in `5시 전까지`, `늦어도 오늘 중으로`."""
    modes = marks & {Mark.AFTER, Mark.BEFORE, Mark.UPON, Mark.BY, Mark.WITHIN}
    if Mark.AFTER in modes and Mark.LATEST in marks:
        return False
    return len(modes) < 2 or modes in ({Mark.BEFORE, Mark.BY}, {Mark.UPON, Mark.BY})


def _mode(marks: set[Mark]) -> Mark | None:
    """Return the one mark that decides: `5시 전까지` is before 5, `오늘 중으로까지` by today."""
    for mark in (Mark.AFTER, Mark.BEFORE, Mark.UPON, Mark.BY, Mark.LATEST, Mark.WITHIN):
        if mark in marks:
            return Mark.BY if mark is Mark.LATEST else mark
    return None


def _deadline(due: datetime, rule: str, frame: Frame) -> DueReading | None:
    if due < frame.now:
        return None
    return DueReading(None, due, rule, shape=Shape.DEADLINE)


def _edge(found: Side, days: Days | None, mode: Mark | None, frame: Frame) -> DueReading | None:
    if found.part is None or found.clock or mode is Mark.AFTER or (days and not days.single):
        return None
    day = days.first if days else frame.today
    close = frame.settings.close_of_business
    at_close = hours.at(day, timedelta(hours=close.hour, minutes=close.minute))
    end = frame.settings.end_of_day
    early = timedelta(hours=end.hour, minutes=end.minute)
    at_end = hours.at(day, early) if early else hours.at(day + DAY, early)
    by_end, by_close = (
        _deadline(at_end, "end-of-day", frame),
        _deadline(at_close, "close-of-business", frame),
    )
    first, other = (by_end, by_close) if found.part.name == "day-end" else (by_close, by_end)
    if first and other and first.end == other.end:
        other = _deadline(hours.at(day + DAY, timedelta()), "end-of-day", frame)
    return first and changed(first, alternative=other)


def _clock(found: Side, days: Days | None, mode: Mark | None, frame: Frame) -> DueReading | None:
    clock = found.clock
    if clock is None or (days and not days.single):
        return None
    if clock.bare and found.part and found.part.name == "business":
        return None  # `3 business hours` is a count
    # A mere number alone is no time; behind "by" it is, up to 12.
    bound = mode in (Mark.BY, Mark.BEFORE, Mark.AFTER) and clock.hour <= 12
    if clock.weak and not (days or found.part or bound):
        return None
    if clock.bare and (_month_day(found) or (clock.hour > 12 and _named_weekday(found))):
        return None  # `friday 23` may be the 23rd, `march 5 22` a year, `the first two` no time
    day = days.first if days else None
    if day is None and found.part and found.part.today:
        day = frame.today
    moments = hours.instant(clock, found.part, day, frame)
    if not moments:
        return _literal_clock(found, days, mode, frame)
    literal = days is not None and days.literal  # a full date has a full time
    rule = _clock_rule(clock, found, days)
    reading = _moment(moments[0], mode, rule)
    # Which day is meant matters more than which half of it.
    other = _other_day(found, days, mode, frame)
    if other is None and moments[1] and not literal:
        other = _moment(moments[1], mode, "clock")
    return changed(reading, alternative=other)


def _clock_rule(clock: Clock, found: Side, days: Days | None) -> str:
    if days and days.other and days.rule in (*_ORDERS, "next-weekday"):
        return f"clock-{days.rule}"
    if clock.hour == 24:
        return "clock-midnight"
    plain = clock.half or found.part or (days is not None and days.literal)
    return "clock" if plain else "clock-by-habit"


def _other_day(
    found: Side, days: Days | None, mode: Mark | None, frame: Frame
) -> DueReading | None:
    if not days or not days.other:
        return None
    again_days = Days(*days.other, days.rule, literal=days.literal)
    again = _clock(changed(found, dayish=(again_days,)), again_days, mode, frame)
    return again and changed(again, alternative=None)


def _month_day(found: Side) -> bool:
    hour = found.clock.hour if found.clock else 0
    return any(isinstance(unit, Partial) and (not unit.month or hour > 12) for unit in found.dayish)


def _named_weekday(found: Side) -> bool:
    return any(isinstance(unit, Weekday) for unit in found.dayish)


def _literal_clock(
    found: Side, days: Days | None, mode: Mark | None, frame: Frame
) -> DueReading | None:
    """Read a moment that is past, which only a date with its year may name."""
    if not days or not days.literal or found.clock is None:
        return None
    times = hours.offsets(found.clock, found.part)
    return _moment(hours.at(days.first, times[0]), mode, "clock") if times else None


def _moment(moment: datetime, mode: Mark | None, rule: str) -> DueReading:
    if mode is Mark.AFTER:
        day_end = hours.at(moment.date() + DAY, timedelta())
        return DueReading(moment, day_end, "after", approximate=True)
    if mode is None:
        return DueReading(moment, moment, rule, shape=Shape.INSTANT)
    return DueReading(None, moment, rule, shape=Shape.DEADLINE)


def _part(part: Part, days: Days | None, mode: Mark | None, frame: Frame) -> DueReading | None:
    if days and not days.single:
        return None
    if days or part.today:
        day = days.first if days else frame.today
        return _part_on(part, day, mode, frame)
    today = _part_on(part, frame.today, mode, frame)
    later = _part_on(part, frame.today + DAY, mode, frame)
    # A part of the day already under way means the next one, once half of it is over.
    waking = max(part.start, 360 if part.name == "morning" else 0)
    half = hours.at(frame.today, timedelta(minutes=(waking + part.end) // 2))
    if today is None or (mode is None and frame.now > half):
        return later and changed(later, alternative=today)
    return today


def _part_on(part: Part, day: date, mode: Mark | None, frame: Frame) -> DueReading | None:
    if part.name == "business":
        opens, closes = frame.settings.start_of_business, frame.settings.close_of_business
        part = changed(
            part, start=opens.hour * 60 + opens.minute, end=closes.hour * 60 + closes.minute
        )
    start = hours.at(day, timedelta(minutes=part.start))
    end = hours.at(day, timedelta(minutes=part.end))
    if mode is Mark.BEFORE:
        return _deadline(start, "part", frame)
    if mode is Mark.AFTER:
        # Only "after lunch" names a part of the day: the afternoon.
        if part.name != "lunch":
            return None
        start, end = hours.at(day, timedelta(hours=13)), hours.at(day, timedelta(hours=18))
    elif mode is Mark.UPON:
        return None
    if end <= frame.now:
        return None
    if mode in (Mark.BY, Mark.WITHIN):
        return DueReading(None, end, "part", shape=Shape.DEADLINE)
    return DueReading(start, end, "part")


def _days(days: Days, mode: Mark | None, frame: Frame) -> DueReading | None:
    if days.rule == "week-tail" and mode in (Mark.BY, Mark.WITHIN) and days.other:
        # "by the end of next week" is by Friday, "at the end" of it is any of its last days.
        days = changed(days, first=days.other[0], after=days.other[1], fuzzy=False,
                       other=(days.after - DAY, days.after), rule="end-of-week")  # fmt: skip
    reading = _stretch(days, mode, frame)
    if not reading:
        return None
    other = None
    counted = days.rule == "day-of-month" and mode in (Mark.BEFORE, Mark.UPON)
    if days.other and not counted:
        again = changed(days, first=days.other[0], after=days.other[1], other=None)
        other = _stretch(again, mode, frame)
    elif mode is Mark.BEFORE and days.single:
        other = _stretch(days, Mark.BY, frame)  # some count the day in
    elif mode is Mark.BY and (days.rule == "weekend" or _is_ahead(days, frame)):
        other = _stretch(days, Mark.BEFORE, frame)  # `by April`: before it begins
    elif mode is Mark.BY and days.single:
        by_end = {"day": "by-day", "date": "by-day"}
        reading = changed(reading, rule=by_end.get(days.rule, days.rule))
        close = frame.settings.close_of_business
        moment = timedelta(hours=close.hour, minutes=close.minute)
        other = _deadline(hours.at(days.first, moment), "close-of-business", frame)
    elif mode is Mark.UPON:
        other = _stretch(days, Mark.BEFORE, frame)
    return changed(reading, alternative=other)


def _is_ahead(days: Days, frame: Frame) -> bool:
    return days.rule == "month" and days.first > frame.today


def _stretch(days: Days, mode: Mark | None, frame: Frame) -> DueReading | None:
    start, end = hours.at(days.first, timedelta()), hours.at(days.after, timedelta())
    if mode is Mark.AFTER:
        return None  # no due: nothing says when it ends
    to_start = mode is Mark.BEFORE and not days.rule.startswith("end-of")
    due = start if to_start else end
    if due <= frame.now and not days.literal:
        return None
    ends = days.rule.startswith("end-of") or days.rule in ("later-today", "business-days")
    if mode is not None or ends:
        return DueReading(None, due, days.rule, days.fuzzy, shape=Shape.DEADLINE)
    shape = Shape.DAY if days.single else Shape.WINDOW
    return DueReading(start, due, days.rule, days.fuzzy, shape=shape)
