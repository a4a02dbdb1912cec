"""Commands about deadlines: set, change, met, dropped, open again."""

from datetime import datetime

from mot_tui.domain.case import Case
from mot_tui.domain.content import Due
from mot_tui.domain.deadline_facts import (
    DeadlineDropped,
    DeadlineFact,
    DeadlineMet,
    DeadlineReopened,
    DeadlineSet,
    StartEvent,
    Terms,
)
from mot_tui.domain.deadlines import Deadline
from mot_tui.domain.words import DeadlineEnd
from mot_tui.errors import Refused
from mot_tui.frozen import frozen

MOST_DAYS = 3660
"""Ten years: more is a slip of the finger."""


@frozen
class DeadlineRequest:
    """A deadline as typed: days from the earliest start, or `until` where the end is known."""

    what: str
    starts: tuple[StartEvent, ...] = ()
    days: int | None = None
    business: bool = False
    until: Due | None = None
    words: str = ""
    said_by: str = ""
    verified: bool = False


def checked(request: DeadlineRequest) -> DeadlineRequest:
    """The same without blanks around its texts.

    Refuses one without a name, without an end or with two, counted from nothing, or too long.
    """
    if not request.what.strip():
        raise Refused("deadline-without-name")
    if request.days is None and request.until is None:
        raise Refused("deadline-without-end")
    if request.days is not None:
        if request.until is not None:
            raise Refused("deadline-two-ends")
        if not 1 <= request.days <= MOST_DAYS:
            raise Refused("deadline-days", most=MOST_DAYS)
        if not request.starts:
            raise Refused("deadline-without-start")
    return DeadlineRequest(
        what=request.what.strip(),
        starts=tuple(StartEvent(it.on, it.label.strip()) for it in request.starts),
        days=request.days,
        business=request.business and request.days is not None,
        until=request.until,
        words=request.words.strip(),
        said_by=request.said_by.strip(),
        verified=request.verified,
    )


def request_of(terms: Terms) -> DeadlineRequest:
    """A deadline that stands, as the request that would make it."""
    return DeadlineRequest(
        what=terms.what,
        starts=terms.starts,
        days=terms.days,
        business=terms.business,
        until=terms.due if terms.days is None else None,
        words=terms.words,
        said_by=terms.said_by,
        verified=terms.verified,
    )


def set_deadline(
    deadline: str, terms: Terms, at: datetime, entry: str | None = None
) -> list[DeadlineFact]:
    """A new deadline; `entry` is the letter that asks for an answer by then."""
    return [DeadlineSet(deadline, at, terms, entry)]


def change_deadline(case: Case, deadline: str, terms: Terms, at: datetime) -> list[DeadlineFact]:
    """Enter a deadline anew. Refuses one that has ended, and what changes nothing."""
    before = _open(case, deadline)
    if before.terms == terms:
        raise Refused("nothing-changed")
    return [DeadlineSet(deadline, at, terms)]


def meet_deadline(case: Case, deadline: str, at: datetime) -> list[DeadlineFact]:
    """What had to be done was done. Refuses where it has ended."""
    _open(case, deadline)
    return [DeadlineMet(deadline, at)]


def drop_deadline(case: Case, deadline: str, at: datetime, reason: str = "") -> list[DeadlineFact]:
    """A deadline does not matter any more. Refuses where it has ended."""
    _open(case, deadline)
    return [DeadlineDropped(deadline, at, reason.strip())]


def reopen_deadline(case: Case, deadline: str) -> list[DeadlineFact]:
    """A deadline is open after all. Refuses one that is open."""
    if standing(case, deadline).ended is None:
        raise Refused("deadline-open")
    return [DeadlineReopened(deadline)]


def standing(case: Case, deadline: str) -> Deadline:
    """A deadline as it stands. Refuses one that is not there."""
    if (found := case.deadlines.get(deadline)) is None:
        raise Refused("unknown-deadline")
    return found


def _open(case: Case, deadline: str) -> Deadline:
    found = standing(case, deadline)
    if found.ended is not None:
        code = "deadline-met" if found.ended is DeadlineEnd.MET else "deadline-dropped"
        raise Refused(code)
    return found
