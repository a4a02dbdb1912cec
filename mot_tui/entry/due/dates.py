"""Dates in figures and names: `2026-03-03`, `3/5`, `March 5`, `the 15th`, `3월 5일`."""

from collections.abc import Iterator

from mot_tui.entry.due import numbers, stretches
from mot_tui.entry.due.calendar import DAY, dated, full_year
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import Days, Frame, Partial
from mot_tui.entry.due.words import MONTHS, WEEKDAYS
from mot_tui.frozen import changed

_BEFORE_DAYS = frozenset(("by", "before", "until", "till", "than", *WEEKDAYS))
_JOINS = ("-", "~", "to", "until", "till")
_OF = ("the", "this", "next", "following", "coming")

Dated = tuple[Days | Partial, int]


def dates(line: Line, i: int, frame: Frame) -> Iterator[Dated]:
    """Read a date at i."""
    yield from _figures(line, i, frame)
    yield from _month_first(line, i, frame)
    yield from _day_first(line, i, frame)
    yield from _korean(line, i, frame)


def _day(year: int, month: int, day: int) -> Days | None:
    found = dated(year, month, day)
    return Days(found, found + DAY, "date", literal=True) if found else None


def _figures(line: Line, i: int, frame: Frame) -> Iterator[Dated]:
    """Read dates of figures alone, with one kind of sign between them."""
    i = line.follows(i, "on") or i
    if line.number(i) < 0 or line.follows(i, "24", "/", "7"):
        return
    if len(line.word(i)) == 8 and (whole := line.word(i)):
        found = _day(int(whole[:4]), int(whole[4:6]), int(whole[6:]))
        if found:
            yield found, i + 1
        return
    sign = line.word(i + 1)
    if sign not in ("-", "/", ".") or line.number(i + 2) < 0:
        return
    dotted = sign == "."
    tight = all(line.tight(i + k) for k in (1, 2))
    if line.word(i + 3) == sign and line.number(i + 4) >= 0:
        tight = tight and line.tight(i + 3) and line.tight(i + 4)
        if tight or (dotted and len(line.word(i)) == 4):
            yield from _three(line, i, frame)
        return
    if len(line.word(i)) == 4 and not dotted:
        first = dated(full_year(line.number(i), 4), line.number(i + 2), 1)
        if first:
            yield stretches.named_month(frame, first.month, first.year), i + 3
    elif len(line.word(i + 2)) == 4 and not dotted:
        first = dated(full_year(line.number(i + 2), 4), line.number(i), 1)
        if first:
            yield stretches.named_month(frame, first.month, first.year), i + 3
    elif tight and (sign == "/" or (dotted and frame.korean)) and line.word(i + 3) != "시":
        partial = _month_day(line.number(i), line.number(i + 2), frame)
        if partial:
            yield partial, i + 3


def _three(line: Line, i: int, frame: Frame) -> Iterator[Dated]:
    a, b, c = (line.number(i + k) for k in (0, 2, 4))
    j = i + 6 if line.word(i + 5) == "." else i + 5
    if len(line.word(i)) == 4:
        found = _day(full_year(a, 4), b, c)
    elif line.word(i + 1) == "." and not frame.korean:
        found = _day(full_year(c, len(line.word(i + 4))), b, a)
    elif frame.korean and len(line.word(i + 4)) == 2:
        found = _day(full_year(a, len(line.word(i))), b, c)
    else:
        year = full_year(c, len(line.word(i + 4)))
        month, day = (b, a) if frame.settings.day_first and not frame.korean else (a, b)
        found, other = _day(year, month, day), _day(year, day, month)
        if found and other and month != day and not frame.korean:
            found = changed(found, rule=frame.order, other=(other.first, other.after))
        elif not frame.korean:
            found = found or other
    if found:
        if line.word(j) == "t" and line.tight(j):  # ISO: `2026-03-03T10:00`
            j += 1
        yield found, j


def _month_day(a: int, b: int, frame: Frame) -> Partial | None:
    """Read `3/5`: the order is a setting in English, month first in Korean."""
    plain = [(a, b)] if frame.korean else [(b, a), (a, b)] if frame.settings.day_first else [
        (a, b), (b, a),
    ]  # fmt: skip
    fitting = [Partial(day, month) for month, day in plain if dated(2024, month, day)]
    if not fitting:
        return None
    first = fitting[0]
    if len(fitting) > 1 and a != b:
        return Partial(first.day, first.month, other=fitting[1])
    return first


def _year(line: Line, j: int) -> tuple[int, int]:
    """Read a year behind a date: its value or 0, and the place behind it."""
    k = j + 1 if line.word(j) in (",", "of", "in", "/", "-") else j
    if len(line.word(k)) == 4 and line.word(k + 1) not in (":", "시") and line.number(k) > 0:
        year = full_year(line.number(k), 4)
        if year:
            return year, k + 1
    return 0, j


def _finished(line: Line, month: int, day: int, j: int) -> Iterator[Dated]:
    year, k = _year(line, j)
    if year and (found := _day(year, month, day)):
        yield found, k
    if dated(2024, month, day):
        yield Partial(day, month), j


def _month_first(line: Line, i: int, frame: Frame) -> Iterator[Dated]:
    """Read `March 5`, `March the 5th, 2026`, `oct/2`, and the month alone."""
    j = i + 1 if line.word(i) in ("in", "during", "on", "for") else i
    month = MONTHS.get(line.word(j), 0)
    if not month:
        return
    inside = j > i and line.word(i) in ("in", "during")
    k = j + 1
    if line.word(k) in ("/", "-") and line.tight(k):
        k += 1
    k = line.follows(k, "the") or k
    read = numbers.ordinal(line, k)
    if not read and (plain := numbers.english(line, k)):
        read = plain if len(line.word(k)) < 4 or line.number(k) < 0 else None
    if read and not inside and line.word(read[1]) not in (":", "am", "pm"):
        yield from _finished(line, month, *read)
    year, behind = _year(line, j + 1)
    if year:
        yield stretches.named_month(frame, month, year), behind
    # "may" and "march", "sat", "sun", "mar" alone are words of other meanings too: as the whole
    # of a phrase they are still read, since every other token must be understood as well.
    yield stretches.named_month(frame, month), j + 1


def _day_first(line: Line, i: int, frame: Frame) -> Iterator[Dated]:
    """Read `5 March`, `the 5th of March 2026`, `the 20th of next month`, `the 15th`."""
    start = i
    for words in (("on", "the"), ("of", "the"), ("the",), ("on",), ("of",)):
        if k := line.follows(i, *words):
            start = k
            break
    ordinal = numbers.ordinal(line, start)
    read = ordinal or numbers.english(line, start)
    if not read or not 1 <= read[0] <= 31:
        return
    day, j = read
    j = line.follows(j, "day") or j if ordinal else j
    j = j + 1 if line.word(j) == "." and line.word(j + 1) in MONTHS else j
    for k in (j + 1 if line.word(j) in ("of", "-", "/") else j,):
        if line.word(k) in MONTHS:
            yield from _finished(line, MONTHS[line.word(k)], day, k + 1)
    if not ordinal and line.word(j) == "of" and line.word(j + 1):
        # `20 of this month`: the month follows as a unit of its own.
        yield Partial(day), j + 1
    if not ordinal and day > 12 and line.word(start - 1) in WEEKDAYS and not _to_hour(line, day, j):
        yield Partial(day), j
    if ordinal and line.word(j) == "of" and line.word(j + 1) in _OF:
        yield Partial(day), j + 1
    # Words such as "second" are units as well: a date alone needs its article or its figures.
    longer = line.word(j) in (":", ".", "am", "pm", "oclock", "/", "-")
    # "the second" is rather a technician's than a day: it needs an "on" or "by".
    worded = ordinal and day <= 10 and line.number(start) < 0
    placed = line.word(i) == "on" or line.word(i - 1) in _BEFORE_DAYS
    if worded and not placed:
        return
    if (ordinal and (start > i or line.number(start) > 0)) or (
        not ordinal and start > i and not longer and line.number(start) > 0
    ):
        yield Partial(day), j


def _to_hour(line: Line, hour: int, j: int) -> bool:
    """Tell `monday 14-16`, which are rather hours, from `monday 14`."""
    return line.word(j) in _JOINS and hour < line.number(j + 1) <= 24


def _korean(line: Line, i: int, frame: Frame) -> Iterator[Dated]:
    """Read `2026년 3월 5일`, `3월 5일`, `5일`, `3월`."""
    year, start = korean_year(line, i)
    for month, j in korean_months(line, start):
        first = dated(year, month, 1) if year else None
        yield from _korean_day(line, j, month, year)
        if not year or first:
            yield stretches.named_month(frame, month, year), j
    if not year:
        yield from _korean_day(line, i, 0, 0)


def korean_year(line: Line, i: int) -> tuple[int, int]:
    """Read `2026년`: the year or 0, and the place behind it."""
    for value, j in numbers.korean(line, i):
        if line.word(j) == "년" and (value > 1900 or 20 <= value < 100):
            return (value if value > 1900 else 2000 + value), j + 1
    return 0, i


def korean_months(line: Line, i: int) -> Iterator[tuple[int, int]]:
    """Read `3월`, `시월`."""
    if line.word(i) in ("유", "시") and line.word(i + 1) == "월":
        yield (6 if line.word(i) == "유" else 10), i + 2
        return
    for month, j in numbers.korean(line, i):
        if line.word(j) == "월" and 1 <= month <= 12:
            yield month, line.follows(j + 1, "의") or j + 1


def _korean_day(line: Line, i: int, month: int, year: int) -> Iterator[Dated]:
    for day, j in numbers.korean(line, i):
        if line.word(j) != "일" or not 1 <= day <= 31:
            continue
        behind = j + 2 if line.word(j + 1) == "날" else j + 1
        if year and (found := _day(year, month, day)):
            yield found, behind
        elif not year and (not month or dated(2024, month, day)):
            yield Partial(day, month), behind
