"""Words as they are read aloud: how long they take, and times as people say them."""

import re
from datetime import date, datetime, timedelta, tzinfo

from mot_tui.texts.language import _, language, ngettext

SYLLABLES_A_SECOND = 6.2
"""Of English read aloud: Pellegrino, Coupé, Marsico, “A cross-language perspective on speech
information rate”, Language 87 (2011). Korean is read no slower: 15 seconds hold 93 syllables."""

_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile(r"[^\W\d_가-힣]+")
_VOWELS = re.compile("[aeiouyàâäéèêëîïôöùûü]+")
_SPELT = 4
"""Capitals up to this many are read letter by letter: IP, ADSL."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


# -- how long it takes


def syllables(text: str) -> int:
    """About how many: each of Hangul, each digit, and the groups of vowels of other words."""
    others = sum(_of_word(word) for word in _LATIN.findall(text))
    return len(_HANGUL.findall(text)) + sum(map(str.isdigit, text)) + others


def _of_word(word: str) -> int:
    if word.isupper() and len(word) <= _SPELT:
        return len(word)
    small = word.lower()
    groups = len(_VOWELS.findall(small))
    silent = small.endswith("e") and not small.endswith("le")
    return max(1, groups - silent)


def seconds(text: str) -> int:
    """How long a text takes aloud, whole seconds, rounded up."""
    return -int(-syllables(text) // SYLLABLES_A_SECOND)


# -- times


def day_aloud(day: date, today: date) -> str:
    """`today`, `Tuesday the 3rd`, `Tuesday the 3rd of March`; the year where it is another."""
    near = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    if (far := (day - today).days) in near:
        return near[far]
    if language() == "ko":
        short = f"{day.month}월 {day.day}일"
        return short if day.year == today.year else f"{day.year}년 {short}"
    named = f"{_DAYS[day.weekday()]} the {_ordinal(day.day)}"
    if (day.year, day.month) == (today.year, today.month):
        return named
    named += f" of {_MONTHS[day.month - 1]}"
    return named if day.year == today.year else f"{named} {day.year}"


def on_day_aloud(day: date, today: date) -> str:
    """`today`, `on Tuesday the 3rd`."""
    if abs((day - today).days) <= 1:
        return day_aloud(day, today)
    return _("on {day}").format(day=day_aloud(day, today))


def due_aloud(
    start: datetime | None, end: datetime, zone: tzinfo, now: datetime, *, approximate: bool = False
) -> str:
    """A due, local: `Tuesday the 3rd at 10`, `… from 10 to noon`, `by the end of …`."""
    until, today = end.astimezone(zone), now.astimezone(zone).date()
    since = start.astimezone(zone) if start else None
    at_midnight = (until.hour, until.minute) == (0, 0)
    last = (until - timedelta(microseconds=1)).date()
    ends = day_aloud(last, today)
    if since and since.date() == last and at_midnight and (since.hour, since.minute) == (0, 0):
        text = ends
    elif at_midnight and since != until:
        text = _("by the end of {day}").format(day=ends)
    elif since == until:
        text = _("{day} at {time}").format(day=day_aloud(until.date(), today), time=_clock(until))
    elif since and since.date() == last:
        text = _("{day} from {start} to {end}").format(
            day=ends, start=_clock(since), end=_clock(until)
        )
    else:
        text = _("by {day} at {time}").format(day=ends, time=_clock(until))
    return _("about {time}").format(time=text) if approximate else text


def span_aloud(span: timedelta) -> str:
    """How long, in one unit that never says too much: `40 minutes`, `15 hours`, `2 days`."""
    minutes = int(abs(span).total_seconds()) // 60
    if minutes < 60:
        return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
    if (hours := minutes // 60) < 48:
        return ngettext("{n} hour", "{n} hours", hours).format(n=hours)
    return ngettext("{n} day", "{n} days", hours // 24).format(n=hours // 24)


def span_in_words(span: timedelta) -> str:
    """How long, in the two units of `span_text`: `1 hour 35 minutes`, `2 days 4 hours`."""
    whole = timedelta(minutes=int(abs(span).total_seconds()) // 60)
    unit = timedelta(days=1) if whole >= timedelta(days=1) else timedelta(hours=1)
    large, rest = whole // unit, whole % unit
    if not large:
        return span_aloud(rest)
    days = ngettext("{n} day", "{n} days", large).format(n=large)
    told = days if unit.days else span_aloud(large * unit)
    is_rest_told = rest >= (timedelta(hours=1) if unit.days else timedelta(minutes=1))
    return f"{told} {span_aloud(rest)}" if is_rest_told else told


def _clock(local: datetime) -> str:
    """`10`, `10:30`, `noon`, `5 pm`; between 7 and noon nobody says which half of the day."""
    hour, minute = local.hour, local.minute
    if language() == "ko":
        half = {0: "", 12: "낮 "}.get(hour, "오전 " if hour < 12 else "오후 ")
        rest = "" if not minute else " 반" if minute == 30 else f" {minute}분"
        return f"{half}{hour if hour < 13 else hour - 12}시{rest}"
    if (hour, minute) in ((0, 0), (12, 0)):
        return "noon" if hour else "midnight"
    rest = f":{minute:02}" if minute else ""
    half = "" if 7 <= hour < 13 else " am" if hour < 7 else " pm"
    return f"{hour % 12 or 12}{rest}{half}"


def _ordinal(n: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th") if n // 10 != 1 else "th"
    return f"{n}{ending}"
