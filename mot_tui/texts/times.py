"""Days, clock times and spans as each language writes them."""

from datetime import date, datetime, timedelta, tzinfo

from mot_tui.texts.language import _, language

_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "ko": ("월", "화", "수", "목", "금", "토", "일"),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_text(day: date, *, year: bool = False) -> str:
    """`Tue 3 Mar` · `3월 3일 (화)`; with the year in front or behind where asked."""
    weekday = _DAYS[language()][day.weekday()]
    if language() == "ko":
        short = f"{day.month}월 {day.day}일 ({weekday})"
        return f"{day.year}년 {short}" if year else short
    short = f"{weekday} {day.day} {_MONTHS[day.month - 1]}"
    return f"{short} {day.year}" if year else short


def clock_text(instant: datetime, zone: tzinfo) -> str:
    """`09:05`, local."""
    return f"{instant.astimezone(zone):%H:%M}"


def moment_text(instant: datetime, zone: tzinfo, *, year: bool = False) -> str:
    """`Tue 3 Mar 10:00`, local."""
    local = instant.astimezone(zone)
    return f"{day_text(local.date(), year=year)} {local:%H:%M}"


def is_other_year(instant: datetime, zone: tzinfo, now: datetime | None) -> bool:
    """Whether an instant lies in another year than the clock, so that it should be named."""
    return now is not None and instant.astimezone(zone).year != now.astimezone(zone).year


def window_text(
    start: datetime | None,
    end: datetime,
    zone: tzinfo,
    *,
    zone_named: bool = False,
    now: datetime | None = None,
) -> str:
    """When a promise is due: a day, an instant, a window or a deadline, local.

    A window from midnight to the next is that day; one that ends at midnight names the day
    before, `24:00`, as people say it. The zone's name stands behind the time where asked, the
    year where it is not that of `now`.
    """
    until = end.astimezone(zone)
    name = f" {until.tzname()}" if zone_named and until.tzname() else ""
    at_midnight = (until.hour, until.minute) == (0, 0)
    last = until - timedelta(days=1) if at_midnight else until
    ends = _day(last, zone, now) + (" 24:00" if at_midnight else f" {until:%H:%M}")
    if start is None:
        return _("by {time}").format(time=ends + name)
    return _between(start, end, zone, ends, now) + name


def _day(instant: datetime, zone: tzinfo, now: datetime | None) -> str:
    day = instant.astimezone(zone).date()
    return day_text(day, year=is_other_year(instant, zone, now))


def _between(start: datetime, end: datetime, zone: tzinfo, ends: str, now: datetime | None) -> str:
    """An instant, a day or more, a window; `ends` says its end in full."""
    since, until = start.astimezone(zone), end.astimezone(zone)
    first = _day(start, zone, now)
    if start == end:
        return f"{first} {until:%H:%M}"
    midnights = (since.hour, since.minute, until.hour, until.minute) == (0, 0, 0, 0)
    if midnights:
        days = (until.date() - since.date()).days
        return first if days == 1 else f"{first} – {_day(until - timedelta(days=1), zone, now)}"
    if since.date() == until.date():
        return f"{first} {since:%H:%M}–{until:%H:%M}"
    return f"{first} {since:%H:%M} – {ends}"


def until_text(start: datetime, zone: tzinfo, now: datetime, *, days: bool = False) -> str:
    """How far off something is: `in 2 h`; where only `days` are meant, `tomorrow`, `in 3 d`."""
    since = start.astimezone(zone)
    left = (since.date() - now.astimezone(zone).date()).days
    if not days or left < 1 or (since.hour, since.minute) != (0, 0):
        return _("in {span}").format(span=span_text(start - now))
    return _("tomorrow") if left == 1 else _("in {span}").format(span=_("{n} d").format(n=left))


def span_text(span: timedelta) -> str:
    """How long: `<1 min`, `5 min`, `3 h 20 min`, `2 d 4 h`; never more than two units."""
    minutes = int(abs(span).total_seconds()) // 60
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days:
        parts = [_("{n} d").format(n=days), _("{n} h").format(n=hours) if hours else ""]
    elif hours:
        parts = [_("{n} h").format(n=hours), _("{n} min").format(n=minutes) if minutes else ""]
    elif minutes:
        parts = [_("{n} min").format(n=minutes)]
    else:
        parts = [_("<1 min")]
    return " ".join(part for part in parts if part)
