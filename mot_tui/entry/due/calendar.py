"""Day arithmetic of due phrases."""

from collections.abc import Container
from datetime import date, timedelta

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
FRIDAY = 4
SATURDAY = 5


def week_of(day: date) -> date:
    """Return the Monday of the week that holds the day."""
    return day - day.weekday() * DAY


def month_of(day: date, months: int = 0) -> date:
    """Return the first of the day's month, moved by months."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _month_days(first: date) -> int:
    return (month_of(first, 1) - first).days


def add_months(day: date, months: int) -> date:
    """Move a day by months; the 31st becomes the last day of a shorter month."""
    first = month_of(day, months)
    return first.replace(day=min(day.day, _month_days(first)))


def day_in_month(first: date, day: int) -> date | None:
    """Return that day of the month, or None if the month has no such day."""
    if not 1 <= day <= _month_days(first):
        return None
    return first.replace(day=day)


def dated(year: int, month: int, day: int) -> date | None:
    """Return the date, or None if there is none such."""
    if not (1 <= month <= 12 and 1990 <= year <= 2200):
        return None
    return day_in_month(date(year, month, 1), day)


def full_year(year: int, letters: int) -> int:
    """Read a year written with two or four digits; 0 if it is no year of this century or so."""
    if letters == 2:
        return 2000 + year
    return year if letters == 4 and 1990 <= year <= 2200 else 0


def next_month_day(today: date, day: int, weekday: int = -1) -> date | None:
    """Return the next such day of a month, today included; on that weekday if one is given."""
    first = month_of(today)
    for _ in range(4):
        found = day_in_month(first, day)
        if found and found >= today and weekday in (-1, found.weekday()):
            return found
        first = month_of(first, 1)
    return None


def past_month_day(today: date, day: int, weekday: int = -1) -> date | None:
    """Return the latest such day of a month, today included; on that weekday if one is given."""
    first = today.replace(day=1)
    for _ in range(4):
        found = day_in_month(first, day)
        if found and found <= today and weekday in (-1, found.weekday()):
            return found
        first = (first - DAY).replace(day=1)
    return None


def next_year_day(today: date, month: int, day: int, past: bool = False) -> date | None:
    """Return the next such day of a year, today included, or the last one."""
    years = range(today.year, today.year - 9, -1) if past else range(today.year, today.year + 9)
    for year in years:
        found = dated(year, month, day)
        if found and (found <= today if past else found >= today):
            return found
    return None


def next_weekday(today: date, weekday: int) -> date:
    """Return the next such weekday, never today."""
    return today + ((weekday - today.weekday() - 1) % 7 + 1) * DAY


def last_weekday(today: date, weekday: int) -> date:
    """Return the latest such weekday, never today."""
    return today - ((today.weekday() - weekday - 1) % 7 + 1) * DAY


def business_day(today: date, count: int, days_off: Container[date]) -> date:
    """Return the nth business day after today, which itself never counts."""
    day = today
    for _ in range(10_000):
        if count <= 0:
            break
        day += DAY
        if day.weekday() < SATURDAY and day not in days_off:
            count -= 1
    return day


def nth_week(first: date, nth: int) -> date:
    """Return the Monday of a month's nth week: the first holds its first Thursday (ISO 8601)."""
    monday = week_of(first)
    if first.weekday() > 3:
        monday += WEEK
    return monday + (nth - 1) * WEEK


def last_week(first: date) -> date:
    """Return the Monday of a month's last week, by the same rule."""
    monday = week_of(month_of(first, 1) - DAY)
    return monday if (monday + 3 * DAY).month == first.month else monday - WEEK


def nth_weekday(first: date, nth: int, weekday: int) -> date | None:
    """Return the nth such weekday of a month; the last one for -1."""
    if nth < 0:
        return last_weekday(month_of(first, 1), weekday)
    found = first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * DAY
    return found if found.month == first.month else None
