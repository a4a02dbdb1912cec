"""When an entry was written down, beside when it happened: one wording for screens and files."""

from datetime import datetime, timedelta, tzinfo
from enum import Enum, auto

from mot_tui.texts.language import _
from mot_tui.texts.times import moment_text, span_text

AT_ONCE = timedelta(hours=1)
"""What was written down within it, was written while it was fresh."""

EARLY = timedelta(minutes=15)
"""Clocks differ: so much before it happened is no time ahead (`entry.moment.AHEAD`)."""


class Recorded(Enum):
    """How long after it happened something was written down."""

    AHEAD = auto()
    SAME_HOUR = auto()
    SAME_DAY = auto()
    LATER = auto()


def recorded(at: datetime, until: datetime | None, written: datetime, zone: tzinfo) -> Recorded:
    """Which of them; the day is that of the zone. `until` is given where only a day is known."""
    if written < at - EARLY:
        return Recorded.AHEAD
    if until is None and written - at <= AT_ONCE:
        return Recorded.SAME_HOUR
    if _days(at, written, zone) == 0:
        return Recorded.SAME_DAY
    return Recorded.LATER


def recorded_text(
    at: datetime,
    until: datetime | None,
    written: datetime,
    zone: tzinfo,
    *,
    stated: bool = False,
    year: bool = False,
) -> str:
    """`written down 7 d later: Tue 10 Mar 09:12`; `stated` where only a file says so."""
    when = moment_text(written, zone, year=year)
    match recorded(at, until, written, zone):
        case Recorded.AHEAD:
            text = _("written down beforehand: {time}").format(time=when)
        case Recorded.SAME_HOUR:
            text = _("written down within the hour")
        case Recorded.SAME_DAY:
            text = _("written down the same day")
        case Recorded.LATER:
            late = written - at
            days = _days(at, written, zone)
            by_days = until is not None or late >= timedelta(days=1)
            span = _("{n} d").format(n=days) if by_days else span_text(late)
            text = _("written down {span} later: {time}").format(span=span, time=when)
    return _("{text}, as its file says").format(text=text) if stated else text


def _days(at: datetime, written: datetime, zone: tzinfo) -> int:
    return (written.astimezone(zone).date() - at.astimezone(zone).date()).days
