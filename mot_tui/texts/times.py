"""Days, clock times and spans as each language writes them."""

from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from mot_tui.texts.language import _, language

_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "ko": ("월", "화", "수", "목", "금", "토", "일"),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_text(day: date, *, year: bool = False) -> str:
    """`Tue 3 Mar` · `3월 3일 (화)`; with the year in front or behind where asked."""
    return _day_in(language(), day, year)


@lru_cache(4096)
def _day_in(spoken: str, day: date, year: bool) -> str:
    """Of thousands of dues most fall on some hundred days."""
    weekday = _DAYS[spoken][day.weekday()]
    if spoken == "ko":
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


def known_text(instant: datetime, zone: tzinfo, *, year: bool = False) -> str:
    """The same; the day alone for its first instant, at which what is known of a day only stands.

    For where nothing else tells how exactly it is known.
    """
    local = instant.astimezone(zone)
    if local.time() == time():
        return day_text(local.date(), year=year)
    return moment_text(instant, zone, year=year)


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
    year = now.astimezone(zone).year if now else None
    name = f" {until.tzname()}" if zone_named and until.tzname() else ""
    if start is None:
        return _("by {time}").format(time=_end(until, year) + name)
    if start == end:
        return f"{_day(until.date(), year)} {_clock(until)}{name}"
    return _between(start.astimezone(zone), until, year) + name


def _end(until: datetime, year: int | None) -> str:
    if (until.hour, until.minute) == (0, 0):
        return f"{_day(until.date() - timedelta(days=1), year)} 24:00"
    return f"{_day(until.date(), year)} {_clock(until)}"


def _clock(local: datetime) -> str:
    return f"{local.hour:02}:{local.minute:02}"


def _day(day: date, year: int | None) -> str:
    """A day; its year where it is another than this one."""
    return day_text(day, year=year is not None and day.year != year)


def _between(since: datetime, until: datetime, year: int | None) -> str:
    """A day or more, a window; both local."""
    first = _day(since.date(), year)
    if (since.hour, since.minute, until.hour, until.minute) == (0, 0, 0, 0):
        days = (until.date() - since.date()).days
        last = until.date() - timedelta(days=1)
        return first if days == 1 else f"{first} – {_day(last, year)}"
    if since.date() == until.date():
        return f"{first} {_clock(since)}–{_clock(until)}"
    return f"{first} {_clock(since)} – {_end(until, year)}"


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
    return _span_in(language(), minutes if minutes < 1440 else minutes // 60 * 60)


@lru_cache(4096)
def _span_in(_spoken: str, minutes: int) -> str:
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
