"""Deadlines, as the customer enters them: `mot deadline` lists, enters, changes and ends them."""

import re
from argparse import ArgumentParser, BooleanOptionalAction
from datetime import datetime, timedelta, tzinfo

from mot_tui.casebook import deadlines as known
from mot_tui.cli.log import as_typed
from mot_tui.cli.moment import moment_of
from mot_tui.cli.output import say, say_json, tell
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.domain.words import DeadlineEnd, Kind
from mot_tui.entry.deadline import fixed_end, start_events
from mot_tui.errors import Misused
from mot_tui.exporters import deadlines as told
from mot_tui.frozen import changed
from mot_tui.read.views import DeadlineView
from mot_tui.texts.deadlines import check_text
from mot_tui.texts.language import _
from mot_tui.texts.visible import visible

_NUMBER = re.compile(r"[dD][0-9]+")
_ENDS = {"met": DeadlineEnd.MET, "drop": DeadlineEnd.DROPPED}
_REOPEN = "reopen"


def arguments(parser: ArgumentParser) -> None:
    """Of `mot deadline`."""
    add = parser.add_argument
    add("what", metavar="WHAT|d1", nargs="?", help=_("what is to be done by then; or a number"))
    add("how", nargs="?", choices=[*_ENDS, _REOPEN], help=_("how d1 ended; or open it again"))
    add("--days", type=int, metavar="N", help=_("counted from the earliest start, itself not"))
    add("--business", action=BooleanOptionalAction, help=_("count business days alone"))
    start = _("a day that it may start from, such as 2026-03-02='contract signed'; several")
    add("--from", action="append", metavar="DAY=WHAT", dest="starts", help=start)
    add("--until", metavar="PHRASE", help=_("its end where it is not counted: 2026-03-16"))
    add("--rule", metavar="WORDS", help=_("the rule, in your own words"))
    add("--said-by", metavar="WHO", help=_("who says so"))
    add("--verified", action=BooleanOptionalAction, help=_("you have had it checked"))
    add("--name", metavar="WHAT", help=_("what d1 is called from now on"))
    add("--at", metavar="WHEN", help=_("when it was met or dropped: 'yesterday 15:00'"))
    add("--reason", metavar="WORDS", default="", help=_("why it is dropped"))
    parser.epilog = "\n".join(
        (
            _("examples:"),
            _("  mot deadline 'cancel' --days 14 --from 2026-03-02=signed --said-by 'the law'"),
            _("  mot deadline d1 met"),
        )
    )


def deadline(session: Session) -> int:
    """Lists deadlines, or enters, changes or ends one."""
    asked = session.asked
    if asked.what is None:
        return _list(session)
    if not _NUMBER.fullmatch(asked.what):
        number = known.enter(session.book, session.case.id, _request(session, as_typed(asked.what)))
    else:
        number = number_of(asked.what, Kind.DEADLINE)
        _deal(session, number)
    (view,) = [it for it in session.book.deadlines(session.case.id) if it.number == number]
    if asked.json:
        say_json(_plain(session, view))
    else:
        say("\n".join(deadline_texts(view, session)))
    return 0


def _deal(session: Session, number: int) -> None:
    """Change or end it, where that was asked for."""
    asked, book, case_id = session.asked, session.book, session.case.id
    # Refuses a number that is not there, also where it is only looked at.
    before = known.request_of(book, case_id, number)
    request = _changed(session, before)
    if asked.how and request != before:
        detail = _("a deadline is changed or ended, one after the other")
        raise Misused("usage", command="mot deadline", detail=detail)
    if asked.how == _REOPEN:
        known.reopen(book, case_id, number)
    elif asked.how:
        when = _instant(session)
        reason = as_typed(asked.reason)
        known.end(book, case_id, number, _ENDS[asked.how], at=when, reason=reason)
    elif request != before:
        known.change(book, case_id, number, request)


def _instant(session: Session) -> datetime | None:
    return moment_of(session, session.asked.at).at if session.asked.at else None


def _request(session: Session, what: str) -> DeadlineRequest:
    return _changed(session, DeadlineRequest(what))


def _changed(session: Session, before: DeadlineRequest) -> DeadlineRequest:
    """The request with all that was given; days take the place of an end, and the other way."""
    asked = session.asked
    given: dict[str, object] = {}
    if asked.name is not None:
        given["what"] = as_typed(asked.name)
    for option, field in (("rule", "words"), ("said_by", "said_by")):
        if (value := getattr(asked, option)) is not None:
            given[field] = as_typed(value)
    for option in ("business", "verified"):
        if (value := getattr(asked, option)) is not None:
            given[option] = value
    if asked.starts is not None:
        given["starts"] = tuple(it for text in asked.starts for it in _starts(session, text))
    if asked.days is not None:
        given |= {"days": asked.days, "until": None}
    if asked.until is not None:
        end = fixed_end(asked.until, session.book.context(session.case.id))
        if end is None:
            raise Misused("bad-due", value=asked.until)
        given |= {"until": end, "days": asked.days}
    return changed(before, **given)


def _starts(session: Session, text: str) -> tuple[StartEvent, ...]:
    found = start_events(as_typed(text), session.book.context(session.case.id))
    if found is None:
        raise Misused("bad-start", value=text)
    return found


# -- telling them


def _list(session: Session) -> int:
    found = session.book.deadlines(session.case.id)
    if session.asked.json:
        say_json([_plain(session, it) for it in found])
    elif found:
        say("\n".join(line for it in in_order(found) for line in deadline_texts(it, session)))
    else:
        tell(_("No deadline was entered in this case; `mot deadline --help` tells how."))
    return 0


def _plain(session: Session, view: DeadlineView) -> object:
    return told.deadline_plain(view, session.now(), session.zone, session.settings.near)


def in_order(found: list[DeadlineView]) -> list[DeadlineView]:
    """Open ones by their end, then those that ended."""
    return sorted(found, key=lambda it: (it.deadline.ended is not None, it.deadline.due.end))


def deadline_texts(view: DeadlineView, session: Session) -> list[str]:
    """The line of a deadline, and below it how its end came about, and who says so."""
    terms = view.deadline.terms
    below = [told.reckoned_text(terms, year=True), told.source_text(terms)]
    line = deadline_text(view, session.zone, session.now(), session.settings.near)
    return [line, *(f"     {visible(text)}" for text in below if text)]


def deadline_text(
    view: DeadlineView, zone: tzinfo, now: datetime, near: timedelta, *, with_case: bool = False
) -> str:
    """One line: `○ d1 cancel · Mon 16 Mar KST · 14 d left · as you entered it; check it`."""
    found = view.deadline
    case = f"c{view.case} " if with_case else ""
    parts = [
        f"{told.sign(found, now, near)} {case}d{view.number} {visible(found.terms.what)}",
        told.last_text(found, zone, now),
        visible(told.standing_text(found, now, zone, near)),
        "" if found.ended else check_text(verified=found.terms.verified),
    ]
    return " · ".join(part for part in parts if part)


COMMANDS = {"deadline": (arguments, deadline)}
