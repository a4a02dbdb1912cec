"""English words of due phrases: days, stretches of them, and where they end."""

from collections.abc import Iterator

from mot_tui.entry.due import numbers, stretches
from mot_tui.entry.due.business import days_off
from mot_tui.entry.due.calendar import DAY, business_day, last_week, nth_week, nth_weekday
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.offsets import offsets
from mot_tui.entry.due.periods import periods, periods_or_months
from mot_tui.entry.due.units import CLOSE, DAY_END, Days, Frame, Part, Unit, Weekday
from mot_tui.entry.due.words import LATE_PARTS, NEAR_DAYS, PARTS, PAST_DAYS, WEEKDAYS
from mot_tui.frozen import changed

Found = tuple[Unit, int]

_HINTS = {
    "this": "this", "coming": "coming", "upcoming": "coming", "next": "next", "following": "next",
    "last": "last",
}  # fmt: skip
_THIRDS = {
    "early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid",
    "late": "late", "later": "late",
}  # fmt: skip
_TODAY_PARTS = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night",
    "lunchtime": "lunch",
}  # fmt: skip


def days(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read a day or a stretch of days at i, with its "on the" or "in the"."""
    if not line.word(i)[:1].isascii():
        return
    yield from _ends(line, i, frame)
    if line.word(i - 1) in ("by", "before", "at") and line.word(i) == "close":
        yield CLOSE, i + 1
    yield from offsets(line, i, frame)
    j = line.after(i, "on", "for", "during", "over", "in", "at", "of") or i
    # Only a stretch takes "in", "over", "at": "in tomorrow" is no phrase.
    if j == i or line.word(i) in ("on", "for", "of"):
        yield from _named(line, j, frame)
    # "in the next week" is seven days, "during next week" a calendar week.
    if j == i or not line.follows(j, "the", "next"):
        yield from _stretches(line, j, frame)
    yield from _parts_of_today(line, j, frame)


def _named(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    j = line.follows(i, "the") or i
    if k := line.after(j, "day after tomorrow", "day after tmrw"):
        yield stretches.near_day(frame, 2), k
    if k := line.after(j, "next day", "following day"):
        yield stretches.near_day(frame, 1), k
    if k := line.after(j, "same day", "this day", "my day"):
        yield stretches.near_day(frame, 0), k
    if k := line.follows(j, "day", "before", "yesterday"):
        yield stretches.near_day(frame, -2), k
    word = line.word(i)
    if word in NEAR_DAYS:
        yield stretches.near_day(frame, NEAR_DAYS[word]), i + 1
    if word in PAST_DAYS:
        yield stretches.near_day(frame, PAST_DAYS[word]), i + 1
    yield from _weekdays(line, j)
    if k := line.after(
        j, "next business day", "next working day", "next workday",
        "following business day", "following working day",
    ):  # fmt: skip
        day = business_day(frame.today, 1, days_off(frame))
        yield Days(day, day + DAY, "business-days"), k


def _weekdays(line: Line, i: int) -> Iterator[Found]:
    hint = _HINTS.get(line.word(i), "")
    j = i + 1 if hint else i
    if hint == "this" and line.word(j) in ("coming", "upcoming"):
        hint, j = "coming", j + 1
    if line.word(j) not in WEEKDAYS:
        return
    index = WEEKDAYS[line.word(j)]
    if not hint and (k := line.follows(j + 1, "after", "next")):
        yield Weekday(index, "second"), k
    # English style: "Friday week" is the one after the coming Friday.
    if not hint and line.word(j + 1) == "week" and line.word(j + 2) in ("", "at"):
        yield Weekday(index, "second"), j + 2
    yield Weekday(index, hint), j + 1


def _stretches(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    yield from periods(line, i, frame)
    if k := line.follows(i, "later", "this", "week"):
        week = stretches.week(frame, 0)
        if frame.today + DAY < week.after:
            first, other = frame.today + DAY, week.other
            friday = other if other and first < min(week.after, other[1]) else None
            shorter = (first, friday[1]) if friday else None
            yield Days(first, week.after, "late-week", fuzzy=True, other=shorter), k
    yield from _thirds(line, i, frame)
    j = line.follows(i, "the") or i
    if k := line.after(
        j, "week of", "week commencing", "week beginning on", "week beginning", "week starting",
        "w / c",
    ):  # fmt: skip
        yield Weekday(-1, "week-of"), line.follows(k, "the") or k
    yield from _nth(line, j, frame)


def _thirds(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read `early next week`, `the beginning of March`, `mid-november`, `later today`."""
    j = line.follows(i, "the") or i
    if k := line.follows(j, "later", "today"):
        yield changed(stretches.near_day(frame, 0), rule="later-today"), k
    which = _THIRDS.get(line.word(j), "")
    if not which:
        return
    k = line.after(j + 1, "of", "in") or j + 1
    for period, end in periods_or_months(line, k, frame):
        if part := stretches.third(period, which):
            yield part, end


def _nth(line: Line, j: int, frame: Frame) -> Iterator[Found]:
    """Read `first Friday of next month`, `last day of March`, `third week of October`."""
    nth, k = numbers.ordinal(line, j) or ((-1, j + 1) if line.word(j) == "last" else (0, j))
    what = line.word(k)
    behind = line.after(k + 1, "of", "in")
    if not nth or nth > 5 or not behind:
        return
    for month, end in periods_or_months(line, behind, frame):
        if month.rule != "month":
            continue
        if what in WEEKDAYS and (day := nth_weekday(month.first, nth, WEEKDAYS[what])):
            yield Days(day, day + DAY, "nth-weekday", literal=month.literal), end
        elif what == "day" and nth == -1:
            yield stretches.last_day(month), end
        elif what == "week":
            monday = last_week(month.first) if nth == -1 else nth_week(month.first, nth)
            yield Days(monday, monday + 7 * DAY, "week", literal=month.literal), end


def _parts_of_today(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read `tonight`, `this morning`: today and a part of it in one word."""
    if k := line.after(i, "tonight", "tonite"):
        yield Part("night", *PARTS["night"], today=True), k
    if k := line.follows(i, "late", "tonight"):
        yield Part("night", *LATE_PARTS["night"], today=True), k
    if line.follows(i, "last", "night"):
        yield Days(frame.today - DAY, frame.today, "last-night"), i + 2
    late = line.after(i, "late this", "later this")
    j = late or line.follows(i, "this")
    name = _TODAY_PARTS.get(line.word(j), "") if j else ""
    if name:
        bounds = LATE_PARTS.get(name, PARTS[name]) if late else PARTS[name]
        yield Part(name, *bounds, today=True), j + 1


def _ends(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read the ends of days, weeks, months: `EOD`, `close of business`, `end of the month`."""
    j = line.after(i, "at the", "at", "the") or i
    if k := line.after(j, "eod", "end of the day", "end of day", "end of today", "end of my day",
                       "rest of the day", "rest of my day", "days end"):  # fmt: skip
        yield DAY_END, k
    if k := line.after(
        i, "within the day", "in the course of the day", "during the course of the day",
        "in the course of the working day", "during the day",
    ):  # fmt: skip
        yield CLOSE if line.word(k - 2) == "working" else DAY_END, k
    if k := line.after(
        j, "cob", "eob", "cop", "close of business", "close of play", "close of the business",
        "end of business", "end of play", "end of the business", "end of working",
        "end of the working", "end of office hours", "end of business hours",
        "end of working hours", "close of office", "close of trading",
    ):  # fmt: skip
        yield CLOSE, line.follows(k, "day") or k
    if k := line.after(j, "eow", "end of the week", "end of week", "weeks end"):
        yield stretches.working_end(frame, stretches.week(frame, 0)), k
    if k := line.after(j, "eom", "end of the month", "end of month", "month end", "months end"):
        yield stretches.last_day(stretches.month(frame, 0)), k
    if k := line.after(j, "eoy", "end of the year", "end of year", "year end", "years end"):
        yield stretches.last_day(stretches.year(frame, 0)), k
    k = line.follows(j, "end", "of")
    if not k:
        return
    for period, end in periods_or_months(line, k, frame):
        if (period.rule == "week" and line.word(k) != "the") or (
            period.rule == "week" and end > k + 2
        ):
            yield stretches.tail_end(period), end
        elif period.rule in ("month", "year"):
            yield stretches.last_day(period), end
    if k < len(line.words):
        yield DAY_END, k
