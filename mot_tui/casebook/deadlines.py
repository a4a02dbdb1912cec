"""Deadlines of a case: entered, reckoned once, entered anew, met, dropped."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from mot_tui.casebook.book import Casebook
from mot_tui.casebook.ledger import new_id
from mot_tui.casebook.questions import Questions
from mot_tui.domain import commands
from mot_tui.domain import deadline_commands as d
from mot_tui.domain.case import Case
from mot_tui.domain.content import Due
from mot_tui.domain.deadline_facts import Terms
from mot_tui.domain.deadlines import earliest
from mot_tui.domain.facts import Fact
from mot_tui.domain.words import DeadlineEnd, Kind
from mot_tui.entry.absolute import YEARS, day_bounds
from mot_tui.entry.due.business import days_off, told
from mot_tui.entry.due.calendar import business_day
from mot_tui.entry.due.units import DueReading, DueSettings, Frame
from mot_tui.errors import Refused
from mot_tui.frozen import changed

DAYS, BUSINESS_DAYS = "days", "business-days"
"""The rules by which a deadline is counted; the day of the event never counts."""

_NIGHT = time()


def terms(book: Questions, case_id: str, request: d.DeadlineRequest) -> Terms:
    """What a deadline is, its end reckoned in the zone and calendar of the case; saves nothing.

    Refuses what `deadline_commands.checked` refuses, and an end beyond the calendar.
    """
    wanted = d.checked(request)
    due = wanted.until or _reckoned(book, case_id, wanted)
    if not all(it.year in YEARS for it in (due.end, *(start.on for start in wanted.starts))):
        raise Refused("deadline-days", most=d.MOST_DAYS)
    return Terms(
        what=wanted.what,
        due=due,
        starts=wanted.starts,
        days=wanted.days,
        business=wanted.business,
        words=wanted.words,
        said_by=wanted.said_by,
        verified=wanted.verified,
    )


def _reckoned(book: Questions, case_id: str, wanted: d.DeadlineRequest) -> Due:
    """The last day, whole: so many days behind the earliest start, which does not count."""
    context = book.context(case_id)
    zone = context.now.tzinfo
    first = earliest(wanted.starts)
    if first is None or wanted.days is None or zone is None:
        raise Refused("deadline-without-start")
    try:
        if not wanted.business:
            return _day(first.on + timedelta(days=wanted.days), zone, DAYS)
        korean = context.language == "ko"
        last, calendar = _business_day(first.on, wanted.days, context.due, korean=korean)
        return _day(last, zone, BUSINESS_DAYS, calendar)
    except OverflowError:
        raise Refused("deadline-days", most=d.MOST_DAYS) from None


def _business_day(
    first: date, days: int, settings: DueSettings, *, korean: bool
) -> tuple[date, str | None]:
    """The last of so many business days, and by which calendar that is so."""
    frame = Frame(datetime.combine(first, _NIGHT), settings, korean)
    last = business_day(first, days, days_off(frame))
    start = datetime.combine(last, _NIGHT)
    reading = DueReading(start, start + timedelta(days=1), BUSINESS_DAYS)
    return last, told(reading, frame).calendar


def _day(day: date, zone: tzinfo, rule: str, calendar: str | None = None) -> Due:
    if (bounds := day_bounds(day, zone)) is None:
        raise OverflowError
    start, end = bounds
    return Due(end=end, start=start, rule=rule, zone=str(zone), calendar=calendar)


def enter(book: Casebook, case_id: str, request: d.DeadlineRequest, *, draft: str = "") -> int:
    """Enter a deadline; gives its number. The draft at the place where it was typed goes too."""
    made, deadline = terms(book, case_id, request), new_id()
    book.change(case_id, lambda _: d.set_deadline(deadline, made, book.now()), draft=draft)
    return book.numbers(case_id)[Kind.DEADLINE, deadline]


def request_of(book: Questions, case_id: str, number: int) -> d.DeadlineRequest:
    """A deadline as the request that would make it."""
    return d.request_of(d.standing(book.folded(case_id), _id(book, case_id, number)).terms)


def change(
    book: Casebook, case_id: str, number: int, request: d.DeadlineRequest, *, draft: str = ""
) -> None:
    """Enter a deadline anew; where what it counts from stays, its end does too."""
    deadline = _id(book, case_id, number)
    made = terms(book, case_id, request)

    def make(case: Case) -> Sequence[Fact]:
        before = d.standing(case, deadline).terms
        same = (before.starts, before.days, before.business) == (
            made.starts,
            made.days,
            made.business,
        )
        kept = before.due if same and made.days is not None else made.due
        return d.change_deadline(case, deadline, changed(made, due=kept), book.now())

    book.change(case_id, make, draft=draft)


def end(
    book: Casebook,
    case_id: str,
    number: int,
    how: DeadlineEnd,
    *,
    at: datetime | None = None,
    reason: str = "",
) -> None:
    """A deadline was met, or does not matter any more; now, where nobody says when."""
    deadline, when = _id(book, case_id, number), at or book.now()
    if how is DeadlineEnd.MET:
        book.change(case_id, lambda case: d.meet_deadline(case, deadline, when))
    else:
        book.change(case_id, lambda case: d.drop_deadline(case, deadline, when, reason))


def reopen(book: Casebook, case_id: str, number: int) -> None:
    """A deadline is open after all."""
    deadline = _id(book, case_id, number)
    book.change(case_id, lambda case: d.reopen_deadline(case, deadline))


def _id(book: Questions, case_id: str, number: int) -> str:
    return commands.known(book.names(case_id), Kind.DEADLINE, number)
