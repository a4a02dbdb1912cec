"""Counts of business days: `3 working days`, `영업일 기준 2~3일`, `주말 빼고 3일`."""

from collections.abc import Iterator
from datetime import timedelta

from mot_tui.calendars import DaysOff
from mot_tui.entry.due.amounts import RANGE_WORDS, Amount, amounts
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import DueReading, Frame, Length
from mot_tui.entry.due.words import BUSINESS, DAY_COUNTS
from mot_tui.frozen import changed

DAYS_OFF = ("주말", "공휴일", "휴일")

_BUSINESS_WORDS = ("business", "working", "work")


def business_unit(line: Line, j: int) -> int:
    """Return the place behind "business days" behind an amount, or 0."""
    return _english_business(line, j) or (j + 1 if line.word(j) in BUSINESS else 0)


def korean_business(line: Line, i: int) -> Iterator[tuple[Length, int]]:
    """Read `영업일 기준 2일`, `주말과 공휴일 제외 3일`."""
    if line.word(i) in BUSINESS:
        yield from _counted(line, i + 1)
    elif line.word(i) in DAYS_OFF:
        yield from _counted(line, _left_out(line, i))


def days_off(frame: Frame) -> DaysOff:
    """Return the days that are no business days, weekends apart."""
    settings = frame.settings
    return DaysOff(settings.days_off, settings.calendar, "ko" if frame.korean else "en")


def told(reading: DueReading, frame: Frame) -> DueReading:
    """Say of a due that counts business days by which calendar, and which holidays it left out.

    `KR; 2026-03-02 삼일절 대체 휴일`: the country, then each day off with its name.
    """
    if reading.end is None:
        return reading
    off = days_off(frame)
    last = (reading.end - timedelta(microseconds=1)).date()
    left_out = [f"{day} {name}".strip() for day, name in off.between(frame.today, last)]
    calendar = "; ".join([off.country, *left_out]) if off.country or left_out else None
    other = reading.alternative and told(reading.alternative, frame)
    return changed(reading, rule="business-days", calendar=calendar, alternative=other)


def _english_business(line: Line, j: int) -> int:
    if line.word(j) in ("workdays", "workday", "weekdays"):
        return j + 1
    if line.word(j) in _BUSINESS_WORDS and line.word(j + 1) in ("day", "days"):
        return j + 2
    # "5 days (working days)" and the like are not taken: they are rare and hard to tell apart.
    if line.word(j) in ("day", "days") and line.word(j + 1) in ("excluding", "without"):
        return line.follows(j + 2, "weekends") or line.follows(j + 2, "the", "weekend")
    return 0


def _counted(line: Line, i: int) -> Iterator[tuple[Length, int]]:
    """Read `영업일 기준 2일`, `근무일로 3~5일`, `영업일 3일`."""
    j = i
    for words in (("기준", "으로"), ("기준",), ("으로",), ("로",), ("하고",)):
        if k := line.follows(j, *words):
            j = k
            break
    j = line.after(j, "최대", "약") or j
    for days, vague, k in _korean_days(line, j):
        behind = k + 1 if line.word(k) in RANGE_WORDS else k
        for later, fuzzy, m in _korean_days(line, behind):
            if later > days and (behind > k or line.word(k) in DAY_COUNTS):
                yield Length(business=later, fuzzy=vague or fuzzy), m
        yield Length(business=days, fuzzy=vague), k


def _korean_days(line: Line, j: int) -> Iterator[Amount]:
    for amount, vague, k in amounts(line, j):
        if line.word(k) == "일":
            yield amount // 1000, vague, k + 1
    if line.word(j) in DAY_COUNTS:
        yield *DAY_COUNTS[line.word(j)], j + 1


def _left_out(line: Line, i: int) -> int:
    """Return the place behind `주말과 공휴일 제외`; beyond the end where they are not left out."""
    while line.word(i) in DAYS_OFF:
        i += 2 if line.word(i + 1) in (",", "과", "및", "이나", "·") else 1
    return line.after(i, "제외", "빼고", "제외 하고") or len(line.words)
