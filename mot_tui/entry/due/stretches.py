"""Weeks, months and what lies in them, as stretches of days."""

from mot_tui.entry.due.calendar import DAY, WEEK, month_of, week_of
from mot_tui.entry.due.units import Days, Frame
from mot_tui.frozen import changed

# Bounds of "early", "mid" and "late" within a week, in days from Monday: the early next week of
# due/phrases.jsonl ends on Wednesday.
_WEEK_THIRDS = {"early": (0, 3), "mid": (1, 4), "late": (3, 7)}
_MONTH_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 0)}


def near_day(frame: Frame, offset: int, rule: str = "day") -> Days:
    """Return a day counted from today."""
    day = frame.today + offset * DAY
    return Days(day, day + DAY, rule)


def week(frame: Frame, offset: int) -> Days:
    """Return a calendar week, Monday to Sunday, or Friday by the setting, which is the other."""
    monday = week_of(frame.today) + offset * WEEK
    sunday, friday = monday + WEEK, monday + 5 * DAY
    if frame.settings.week_ends == "friday" and frame.today < friday:
        return Days(monday, friday, "week", other=(monday, sunday))
    return Days(monday, sunday, "week", other=(monday, friday))


def weekend(frame: Frame, offset: int) -> Days:
    """Return Saturday and Sunday of a calendar week."""
    saturday = week_of(frame.today) + offset * WEEK + 5 * DAY
    other = (saturday - WEEK, saturday - 5 * DAY) if offset == 1 else None
    return Days(saturday, saturday + 2 * DAY, "weekend", other=other)


def month(frame: Frame, offset: int) -> Days:
    """Return a calendar month counted from this one."""
    return Days(month_of(frame.today, offset), month_of(frame.today, offset + 1), "month")


def named_month(frame: Frame, number: int, year: int = 0) -> Days:
    """Return a month by its name: the next one that is not over, or the last one begun."""
    first = frame.today.replace(year=year or frame.today.year, month=number, day=1)
    if not year and not frame.past and month_of(first, 1) <= frame.today:
        first = month_of(first, 12)
    if not year and frame.past and first > frame.today:
        first = month_of(first, -12)
    return Days(first, month_of(first, 1), "month", literal=bool(year))


def year(frame: Frame, offset: int) -> Days:
    """Return a calendar year."""
    first = frame.today.replace(year=frame.today.year + offset, month=1, day=1)
    return Days(first, month_of(first, 12), "year")


def third(days: Days, which: str) -> Days | None:
    """Return the early, mid or late part of a week or a month; a fuzzy span takes its end."""
    if days.rule == "week":
        start, end = _WEEK_THIRDS[which]
        first, after = days.first + start * DAY, days.first + end * DAY
        other = (first, after - 2 * DAY) if which == "late" else (first, after - DAY)
        return Days(first, after, f"{which}-week", fuzzy=True, other=other)
    if days.rule == "month":
        start, end = _MONTH_THIRDS[which]
        first = days.first + (start - 1) * DAY
        return Days(first, days.first + end * DAY if end else days.after, f"{which}-month", True)
    return None


def last_day(days: Days) -> Days:
    """Return the last day of a stretch."""
    return changed(days, first=days.after - DAY, rule=f"end-of-{days.rule}", other=None)


def working_end(frame: Frame, days: Days) -> Days:
    """Return the day on which a week ends in English: Friday, or Sunday by the setting."""
    friday, sunday = days.first + 4 * DAY, days.first + 6 * DAY
    if frame.settings.week_ends == "sunday" or frame.today > friday:
        friday, sunday = sunday, friday
    return Days(friday, friday + DAY, "end-of-week", other=(sunday, sunday + DAY))


def tail_end(days: Days) -> Days:
    """Return Friday to Sunday, "the end of next week"; the other reading ends on Friday."""
    friday = days.first + 4 * DAY
    return Days(friday, days.after, "week-tail", fuzzy=True, other=(friday, friday + DAY))
