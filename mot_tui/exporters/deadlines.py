"""Deadlines as they are told: to programs, on the command line, in a table of an export."""

from datetime import UTC, datetime, timedelta, tzinfo

from mot_tui.domain.content import Due
from mot_tui.domain.deadline_facts import Terms
from mot_tui.domain.deadlines import NEAR, Deadline
from mot_tui.domain.wire import Json
from mot_tui.domain.words import DeadlineEnd
from mot_tui.exporters.plain import at_plain
from mot_tui.read.views import DeadlineView
from mot_tui.texts.deadlines import counted_text, end_text, left_text, starts_text
from mot_tui.texts.language import _
from mot_tui.texts.rules import calendar_text
from mot_tui.texts.times import known_text, window_text
from mot_tui.texts.words import STATE_SIGNS

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""Seen from there every year is another one, and is named."""


def deadline_plain(view: DeadlineView, now: datetime, zone: tzinfo, near: timedelta = NEAR) -> Json:
    """A deadline as it stands at `now`, for programs; `left_s` is below zero where it passed."""
    found = view.deadline
    state, left = found.ended or found.state(now, near), found.left(now)
    return {
        **terms_plain(view, zone),
        "state": state,
        "left_s": None if found.ended else int(left.total_seconds()),
    }


def terms_plain(view: DeadlineView, zone: tzinfo) -> Json:
    """All of a deadline that does not change with the clock."""
    found, terms = view.deadline, view.deadline.terms
    first = found.first
    return {
        "case": f"c{view.case}",
        "deadline": f"d{view.number}",
        "what": terms.what,
        "from": at_plain(terms.due.start, zone),
        "due": at_plain(terms.due.end, zone),
        "days": terms.days,
        "business": terms.business,
        "starts": [
            {"on": it.on.isoformat(), "label": it.label, "counts": it is first}
            for it in terms.starts
        ],
        "rule": terms.words,
        "said_by": terms.said_by,
        "verified": terms.verified,
        "zone": terms.due.zone,
        "calendar": terms.due.calendar,
        "entered_at": at_plain(found.at, zone),
        "ended": found.ended,
        "ended_at": at_plain(found.ended_at, zone),
        "reason": found.reason,
    }


# -- in words


def sign(found: Deadline, now: datetime, near: timedelta) -> str:
    """A sign beside its words, so that nothing depends on colour."""
    if found.ended is not None:
        return "✓" if found.ended is DeadlineEnd.MET else "–"
    return STATE_SIGNS[found.state(now, near)]


def standing_text(found: Deadline, now: datetime, zone: tzinfo, near: timedelta) -> str:
    """`3 d left`, `ends tomorrow`, `passed 2 d ago`, `met, Tue 10 Mar 2026 10:00`."""
    if found.ended is None:
        start, days = found.due.start, None
        if start is not None and start < found.due.end:
            days = (start.astimezone(zone).date() - now.astimezone(zone).date()).days
        return left_text(found.state(now, near), found.left(now), days)
    ended = end_text(found.ended, found.reason)
    if found.ended_at is None:
        return ended
    return f"{ended}, {known_text(found.ended_at, zone, year=True)}"


def reckoned_text(terms: Terms, *, year: bool = False) -> str:
    """How its end came about: `14 days, the day of the event not counted, from Mon 2 Mar signed`.

    All start events, the one that counts first; the days off that were left out.
    """
    starts = starts_text(((it.on, it.label) for it in terms.starts), year=year)
    if terms.days is None:
        fixed = _("a fixed end")
        return f"{fixed}; {starts}" if starts else fixed
    counted = counted_text(terms.days, business=terms.business)
    text = _("{counted}; from {starts}").format(counted=counted, starts=starts)
    off = calendar_text(terms.due.calendar) if terms.business else ""
    return "; ".join(filter(None, (text, off)))


def source_text(terms: Terms) -> str:
    """The rule in the customer's words, and who says so."""
    words = f"“{terms.words}”" if terms.words else ""
    by = _("said by {who}").format(who=terms.said_by) if terms.said_by else ""
    return ", ".join(filter(None, (words, by)))


def last_text(
    found: Deadline, zone: tzinfo, now: datetime | None = None, *, year: bool = False
) -> str:
    """Its end: `Mon 16 Mar`, `Fri 13 Mar 17:00`, with the zone; the year where it is another."""
    return due_text(found.due, zone, _LONG_AGO if year else now)


def due_text(due: Due, zone: tzinfo, now: datetime | None = None) -> str:
    """The same of a due alone."""
    return window_text(due.start, due.end, zone, zone_named=True, now=now)
