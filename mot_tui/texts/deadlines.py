"""Deadlines in words: what is left, how it was counted, and that the customer entered it."""

from collections.abc import Iterable
from datetime import date, timedelta

from mot_tui.texts.language import _, ngettext
from mot_tui.texts.times import day_text, span_text


def left_text(state: str, left: timedelta, days: int | None = None) -> str:
    """`3 d left`, `last day, 9 h left`, `passed 2 d ago`, by the state of an open deadline.

    `days` are those until its last day, where it ends with one.
    """
    span = span_text(left)
    if state in ("waiting", "soon") and days:
        span = _("{n} d").format(n=days)
        return _("ends tomorrow") if days == 1 else _("{span} left").format(span=span)
    if state == "overdue":
        return _("passed {span} ago").format(span=span)
    if state == "due":
        return _("last day, {span} left").format(span=span)
    return _("{span} left").format(span=span)


def start_text(on: date, label: str, *, year: bool = False) -> str:
    """`Mon 2 Mar contract signed`."""
    return f"{day_text(on, year=year)} {label}".strip()


def starts_text(starts: Iterable[tuple[date, str]], *, year: bool = False) -> str:
    """All start events, the earliest first: `Mon 2 Mar signed (counts); Thu 5 Mar installed`."""
    ordered = sorted(starts, key=lambda it: it[0])
    told = [start_text(on, label, year=year) for on, label in ordered]
    if len(told) > 1:
        told[0] = _("{start} (the earliest, so it counts)").format(start=told[0])
    return "; ".join(told)


def length_text(days: int, *, business: bool) -> str:
    """`14 days`, `10 business days`."""
    if business:
        return ngettext("{n} business day", "{n} business days", days).format(n=days)
    return ngettext("{n} day", "{n} days", days).format(n=days)


def counted_text(days: int, *, business: bool) -> str:
    """By which rule it was counted: `14 days; the day of the event does not count`."""
    length = length_text(days, business=business)
    return _("{length}, the day of the event not counted").format(length=length)


def check_text(*, verified: bool) -> str:
    """What must be said beside every deadline: nobody but the customer vouches for it."""
    return _("as you entered it, verified") if verified else _("as you entered it; check it")


def end_text(how: str, reason: str = "") -> str:
    """How it ended: `met`, `dropped: moved out`."""
    if how == "met":
        return _("met")
    return _("dropped: {reason}").format(reason=reason) if reason else _("dropped")


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "deadline-days": _("A deadline is counted in 1 to {most} days, between 1900 and 2200."),
        "deadline-dropped": _("This deadline was dropped; `mot deadline d1 reopen` opens one."),
        "deadline-met": _("This deadline was met; `mot deadline d1 reopen` opens one."),
        "deadline-open": _("This deadline is open already."),
        "deadline-two-ends": _("Give a deadline either days to count, or its end; not both."),
        "deadline-without-end": _("A deadline needs days to count, or its end."),
        "deadline-without-name": _("Say what is to be done by then: a deadline needs a name."),
        "deadline-without-start": _("Days are counted from something: give a day to start from."),
        "unknown-deadline": _("There is no such deadline in this case; `mot deadline` lists them."),
    }
