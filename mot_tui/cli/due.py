"""Open promises: `mot due`, and what other commands say of them."""

from argparse import ArgumentParser
from datetime import datetime, timedelta, tzinfo

from mot_tui.casebook import telling
from mot_tui.cli.board import promise_lines, quiet_tail, row_text
from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session, zone_of_case
from mot_tui.cli.short import short_text
from mot_tui.cli.wording import due_text
from mot_tui.domain.wire import Json
from mot_tui.domain.words import Kind, PromiseState
from mot_tui.frozen import frozen
from mot_tui.read.opened import NOWHERE, open_promise
from mot_tui.read.views import DeadlineView, PromiseView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _

OVERDUE = 3
"""The exit code of `--check` where a promise is overdue."""


@frozen
class Open:
    """An open promise as it stands now."""

    view: PromiseView
    zone: tzinfo
    now: datetime
    state: PromiseState

    @property
    def late(self) -> timedelta:
        """How late it is."""
        return self.view.standing.late(self.now)

    @property
    def ends(self) -> datetime | None:
        """When it falls due; None where nothing says so."""
        standing = self.view.standing
        return standing.due.end if standing.due else standing.deadline


def open_promises(session: Session, case_id: str | None) -> list[Open]:
    """Open promises of a case, or of all: overdue first, then by due, undated last."""
    book = session.book
    now, soon = book.now(), session.settings.soon
    with book.one_moment():
        zones = _zones(session)
        promises = book.promises(case_id)
    found = [
        Open(view, zones[view.case], now, view.standing.state(now, soon))
        for view in promises
        if view.standing.outcome is None
    ]
    return sorted(found, key=_order)


_RANKS = {
    PromiseState.OVERDUE: 0,
    PromiseState.DUE: 1,
    PromiseState.SOON: 2,
    PromiseState.WAITING: 3,
    PromiseState.UNDATED: 4,
}


def _order(it: Open) -> tuple[int, datetime, int, int]:
    """As on the board (`read.board`)."""
    when = it.view.standing.overdue_from or it.view.made_at
    return _RANKS[it.state], when, it.view.case, it.view.number


def arguments(parser: ArgumentParser) -> None:
    """Of `mot due`."""
    parser.add_argument("--all", action="store_true", help=_("those of every case"))
    parser.add_argument(
        "--check", action="store_true", help=_("exit code 3 where one is overdue, for scripts")
    )
    parser.add_argument(
        "--short",
        action="store_true",
        help=_(
            "a word for a prompt: 2! late promises and passed deadlines; nothing where none is open"
        ),
    )


def due(session: Session) -> int:
    """Lists open promises, and the deadlines beside them."""
    asked = session.asked
    if asked.case is None and (asked.short or asked.check) and not session.book.cases():
        return 0
    if asked.all and not (asked.json or asked.short or asked.check):
        return _all(session)
    case_id = None if asked.all else session.case.id
    found, own = open_promises(session, case_id), open_deadlines(session, case_id)
    overdue = any(it.state is PromiseState.OVERDUE for it in found)
    passed = any(it.deadline.state(session.book.now()) is PromiseState.OVERDUE for it in own)
    if asked.json:
        from mot_tui.exporters.plain import promise_plain

        soon = session.settings.soon
        promises = [promise_plain(it.view, it.now, it.zone, soon) for it in found]
        say_json(promises + (_deadlines_plain(session, own) if own else []))
    elif asked.short:
        if text := short_text(session, case_id, session.book.now()):
            say(text)
    elif found or own:
        quiet = telling.quiet(session.book)
        lines = [
            open_text(it, with_case=asked.all)
            + quiet_tail(quiet, (Kind.PROMISE, it.view.case, it.view.number), it.zone, it.now)
            for it in found
        ]
        say("\n".join(lines + (_deadline_texts(session, own, asked.all) if own else [])))
    else:
        say(_("No open promise."))
    return OVERDUE if asked.check and (overdue or passed) else 0


def _all(session: Session) -> int:
    """Lists what is open in every case, of which there may be thousands."""
    with session.book.one_moment():
        lines = promise_lines(session.book.board(), telling.quiet(session.book))
        own = open_deadlines(session, None)
        lines += _deadline_texts(session, own, True) if own else []
    say("\n".join(lines) if lines else _("No open promise."))
    return 0


def open_deadlines(session: Session, case_id: str | None) -> list[DeadlineView]:
    """Open deadlines of a case, or of all, by their end."""
    found = (it for it in session.book.deadlines(case_id) if it.deadline.ended is None)
    return sorted(found, key=lambda it: (it.deadline.due.end, it.case, it.number))


def _deadlines_plain(session: Session, own: list[DeadlineView]) -> list[Json]:
    from mot_tui.exporters.deadlines import deadline_plain

    zones = _zones(session)
    now, near = session.book.now(), session.settings.near
    return [deadline_plain(it, now, zones[it.case], near) for it in own]


def _deadline_texts(session: Session, own: list[DeadlineView], with_case: bool) -> list[str]:
    # Few have any: nobody else pays for the words of them.
    from mot_tui.cli.deadline import deadline_text

    zones = _zones(session)
    now, near = session.book.now(), session.settings.near
    quiet = telling.quiet(session.book)
    return [
        deadline_text(it, zones[it.case], now, near, with_case=with_case)
        + quiet_tail(quiet, (Kind.DEADLINE, it.case, it.number), zones[it.case], now)
        for it in own
    ]


def _zones(session: Session) -> dict[int, tzinfo]:
    return {case.number: zone_of_case(case) for case in session.book.cases()}


def open_text(it: Open, *, with_case: bool = False) -> str:
    """One line: `▲ p2 visit · tech1 · Tue 10 Mar 10:00–12:00 KST · overdue 15 h`."""
    row = open_promise(it.view, NOWHERE, it.state)
    return row_text(row, it.zone, it.now, with_case=with_case)


def counts_text(found: list[Open], passed: int = 0) -> str:
    """What waits in a case, passed deadlines counted in: `2 overdue, next Tue 10 Mar 10:00 KST`."""
    overdue = sum(it.state is PromiseState.OVERDUE for it in found) + passed
    parts = [fill(_("{n} overdue"), {"n": overdue})] if overdue else []
    dated = [it for it in found if it.state is not PromiseState.OVERDUE and it.view.standing.due]
    if dated:
        due = due_text(dated[0].view.standing.due, dated[0].zone, dated[0].now)
        parts.append(fill(_("next {time}"), {"time": due}))
    return ", ".join(parts)


COMMANDS = {"due": (arguments, due)}
