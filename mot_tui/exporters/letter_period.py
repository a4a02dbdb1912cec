"""The period within which a letter declares something: a deadline that the customer entered."""

from datetime import datetime, tzinfo

from mot_tui.casebook.letters import own
from mot_tui.casebook.questions import Questions
from mot_tui.domain.deadlines import NEAR
from mot_tui.domain.words import DeadlineEnd, Kind
from mot_tui.errors import Refused
from mot_tui.exporters.deadlines import standing_text
from mot_tui.exporters.letter_words import last_text
from mot_tui.read.views import DeadlineView
from mot_tui.texts.language import _


def period_of(book: Questions, case_id: str, number: int | None) -> DeadlineView | None:
    """The deadline of that number, else the only one of the customer's own that still runs.

    Where several do, or none, nobody but the customer knows which is meant. Refuses the deadline
    for an answer: no letter of the customer's is due by then.
    """
    if number is None:
        now = book.now()
        running = [it for it in own(book, case_id) if _runs(it, now)]
        return running[0] if len(running) == 1 else None
    name = f"{Kind.DEADLINE}{number}"
    view = next((it for it in book.deadlines(case_id) if it.number == number), None)
    if view is None:
        raise Refused("unknown-deadline")
    if view.deadline.entry is not None:
        raise Refused("deadline-of-answer", name=name)
    if view.deadline.ended is DeadlineEnd.DROPPED:
        raise Refused("deadline-dropped")
    return view


def _runs(view: DeadlineView, now: datetime) -> bool:
    return view.deadline.ended is None and view.deadline.due.end >= now


def periods(book: Questions, case_id: str) -> list[DeadlineView]:
    """Those that a letter can name, met and passed ones too; the one that ends last first."""
    known = [it for it in own(book, case_id) if it.deadline.ended is not DeadlineEnd.DROPPED]
    return sorted(known, key=lambda it: it.deadline.due.end, reverse=True)


def declared(book: Questions, case_id: str, number: int | None) -> str:
    """The one that a letter names, in words; nothing where it names none."""
    zone, now = book.zone(case_id), book.now()
    found = (it for it in own(book, case_id) if it.number == number)
    return next((period_text(it, zone, now) for it in found), "")


def period_text(view: DeadlineView, zone: tzinfo, now: datetime) -> str:
    """`d1 cancel · Mon 13 Apr 2026 · met, Fri 10 Apr 2026 15:00`; that nobody checked it."""
    found = view.deadline
    named = f"{Kind.DEADLINE}{view.number} {found.terms.what}"
    doubt = "" if found.terms.verified else _("not verified: check it")
    standing = standing_text(found, now, zone, NEAR)
    return " · ".join(filter(None, (named, last_text(found.due, zone), standing, doubt)))
