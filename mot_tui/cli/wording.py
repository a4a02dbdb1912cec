"""Times and promises as single words of a line."""

from datetime import datetime, tzinfo

from mot_tui.domain.content import Content, Due
from mot_tui.domain.words import Precision
from mot_tui.entry.due.units import DueReading
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.rules import holidays_text, rule_text
from mot_tui.texts.times import clock_text, window_text
from mot_tui.texts.visible import visible


def due_text(due: Due | None, zone: tzinfo, now: datetime) -> str:
    """When a promise is due, with the zone: `Tue 10 Mar 10:00 KST`; empty without a date.

    The year is named where it is not that of `now`.
    """
    if due is None:
        return ""
    text = window_text(due.start, due.end, zone, zone_named=True, now=now)
    return _("about {time}").format(time=text) if due.approximate else text


def doubt_text(due: Due | None, other: DueReading | None, zone: tzinfo, now: datetime) -> str:
    """By which rule business days or an ambiguous due were read, and the other reading; or ""."""
    if due is None:
        return ""
    warning = holidays_text(due.rule, due.calendar, due.zone)
    rule = rule_text(due.rule, due.calendar, warned=bool(warning))
    rule = "; ".join(part for part in (warning, rule) if part)
    if other is None or other.end is None:
        return rule if due.rule == "business-days" else ""
    window = window_text(other.start, other.end, zone, now=now)
    said = fill(_("or, read the other way: {due}"), {"due": window})
    return "; ".join(part for part in (rule, said) if part)


def promise_text(what: str, said: str) -> str:
    """What was promised, and the words in which its due was said."""
    return visible(" ".join(part for part in (what, said) if part))


def time_text(content: Content, zone: tzinfo) -> str:
    """The clock time, with `~` where it is not exact; nothing where only the day is known."""
    if content.precision is Precision.DAY:
        return ""
    about = "~" if content.precision is Precision.APPROXIMATE else ""
    return about + clock_text(content.occurred_at, zone)
