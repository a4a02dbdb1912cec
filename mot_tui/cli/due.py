"""Open promises: `mot due`, and what other commands say of them."""

from argparse import ArgumentParser
from datetime import datetime, timedelta, tzinfo

from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session, zone_of_case
from mot_tui.cli.wording import due_text, promise_text
from mot_tui.domain.wire import Json
from mot_tui.domain.words import PromiseState
from mot_tui.frozen import frozen
from mot_tui.read.views import DeadlineView, PromiseView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.times import span_text, until_text
from mot_tui.texts.visible import visible
from mot_tui.texts.words import STATE_SIGNS, state_text

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


def _order(it: Open) -> tuple[bool, bool, datetime, int, int]:
    ends = it.ends
    when = ends or it.view.made_at
    return (
        it.state is not PromiseState.OVERDUE,
        ends is None,
        when,
        it.view.case,
        it.view.number,
    )


def arguments(parser: ArgumentParser) -> None:
    """Of `mot due`."""
    parser.add_argument("--all", action="store_true", help=_("those of every case"))
    parser.add_argument(
        "--check", action="store_true", help=_("exit code 3 where one is overdue, for scripts")
    )
    parser.add_argument(
        "--short", action="store_true", help=_("one word for a prompt; nothing where none is open")
    )


def due(session: Session) -> int:
    """Lists open promises, and the deadlines beside them."""
    asked = session.asked
    if not session.book.cases() and asked.case is None and (asked.short or asked.check):
        return 0
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
        if found:
            say(short_text(found))
    elif found or own:
        lines = [open_text(it, with_case=asked.all) for it in found]
        say("\n".join(lines + (_deadline_texts(session, own, asked.all) if own else [])))
    else:
        say(_("No open promise."))
    return OVERDUE if asked.check and (overdue or passed) else 0


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
    return [deadline_text(it, zones[it.case], now, near, with_case=with_case) for it in own]


def _zones(session: Session) -> dict[int, tzinfo]:
    return {case.number: zone_of_case(case) for case in session.book.cases()}


def open_text(it: Open, *, with_case: bool = False) -> str:
    """One line: `▲ p2 visit · tech1 · Tue 10 Mar 10:00–12:00 KST · overdue 15 h`."""
    standing = it.view.standing
    case = f"c{it.view.case} " if with_case else ""
    words = promise_text(standing.what, standing.said)
    parts = [
        f"{STATE_SIGNS[it.state]} {case}p{it.view.number} {words}",
        f"@{visible(it.view.party)}" if it.view.party else "",
        due_text(standing.due, it.zone, it.now),
        standing_text(it),
        moves_text(it.view),
    ]
    return " · ".join(part for part in parts if part)


def standing_text(it: Open) -> str:
    """`overdue 15 h`, `soon, in 3 h`, `undated, 2 d old`."""
    word = state_text(it.state)
    if it.state is PromiseState.OVERDUE:
        return fill(_("{state} {span}"), {"state": word, "span": span_text(it.late)})
    if it.state is PromiseState.UNDATED:
        age = span_text(it.now - it.view.made_at)
        return fill(_("{state}, {span} old"), {"state": word, "span": age})
    begins = it.view.standing.awaited(it.now)
    if it.state is PromiseState.DUE or begins is None:
        return word
    return f"{word}, {until_text(begins, it.zone, it.now, days=it.view.standing.lasts)}"


def moves_text(view: PromiseView) -> str:
    """How often it was moved and chased, where it was."""
    standing = view.standing
    parts = []
    if standing.moves:
        parts.append(fill(_("moved ×{n}"), {"n": len(standing.moves)}))
    if standing.chases:
        parts.append(fill(_("chased ×{n}"), {"n": len(standing.chases)}))
    return ", ".join(parts)


def counts_text(found: list[Open]) -> str:
    """What waits in a case: `2 overdue, next Tue 10 Mar 10:00 KST`."""
    overdue = sum(it.state is PromiseState.OVERDUE for it in found)
    parts = [fill(_("{n} overdue"), {"n": overdue})] if overdue else []
    dated = [it for it in found if it.state is not PromiseState.OVERDUE and it.view.standing.due]
    if dated:
        due = due_text(dated[0].view.standing.due, dated[0].zone, dated[0].now)
        parts.append(fill(_("next {time}"), {"time": due}))
    return ", ".join(parts)


def short_text(found: list[Open]) -> str:
    """`2!` overdue, else the time to the next due, else `1?` undated."""
    overdue = sum(it.state is PromiseState.OVERDUE for it in found)
    if overdue:
        return f"{overdue}!"
    left = [it.ends - it.now for it in found if it.ends]
    if not left:
        return f"{len(found)}?"
    minutes = int(min(left).total_seconds()) // 60
    if minutes >= 1440:
        return f"{minutes // 1440}d"
    return f"{minutes // 60}h" if minutes >= 60 else f"{minutes}m"


COMMANDS = {"due": (arguments, due)}
