"""A deadline as an appointment: as the customer entered it, and it says so."""

from collections.abc import Iterator
from datetime import datetime

from mot_tui.domain.dates import Dated
from mot_tui.domain.deadline_facts import Terms
from mot_tui.domain.deadlines import Deadline
from mot_tui.domain.words import DeadlineEnd, Kind, PromiseState
from mot_tui.exporters.appointment import BEFORE_ALL, Appointment, Around, Ring, rings, span
from mot_tui.exporters.deadlines import reckoned_text, source_text
from mot_tui.exporters.when import due_text
from mot_tui.texts.deadlines import check_text, end_text
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.visible import visible
from mot_tui.texts.words import capital, state_text


def appointment(known: Dated, around: Around) -> Appointment | None:
    """A deadline, also one that was taken back."""
    live = around.case.deadlines.get(known.id)
    due = live.due if live else known.due
    if due is None:
        return None
    zone = around.zone_of(due)
    begins, ends = span(due, zone)
    changed_at, until = _turns(known, live, around)
    text = fill(
        _("deadline: {what}"), {"what": around.called(live.terms.what if live else known.what)}
    )
    how = _how(live, around, brief=True)
    return Appointment(
        uid=f"{known.id}@mot",
        revision=known.revision,
        changed_at=changed_at,
        until=until,
        begins=begins,
        ends=ends,
        name=f"{capital(how)}: {text}" if how else capital(text),
        words=tuple(_words(known, live, around)),
        labels=around.labels(),
        cancelled=live is None or live.ended is DeadlineEnd.DROPPED,
        rings=_rings(live, around) if live and live.ended is None else (),
    )


def _rings(live: Deadline, around: Around) -> tuple[Ring, ...]:
    """Also as long before as the head line shows it: on the last day it may be too late."""
    found = rings(live.due, around.zone_of(live.due), around.settings.remind_at)
    return (Ring(found[0].after - around.settings.near), *found)


def _turns(known: Dated, live: Deadline | None, around: Around) -> tuple[datetime, datetime | None]:
    if live is None or live.ended:
        return known.told_at, None
    near = around.settings.near
    moments = live.changes_after(BEFORE_ALL, near)
    return around.turns(known.told_at, moments, lambda at: live.state(at, near))


def _how(live: Deadline | None, around: Around, *, brief: bool = False) -> str:
    if live is None:
        return _("no longer stands")
    if live.ended:
        return end_text(live.ended, "" if brief else live.reason)
    state = live.state(around.now, around.settings.near)
    if state is PromiseState.OVERDUE:
        return _("passed")
    return "" if brief else state_text(state)


def _words(known: Dated, live: Deadline | None, around: Around) -> Iterator[str]:
    yield from around.cut(live.terms.what if live else known.what)
    if live:
        yield from map(visible, filter(None, _terms(live.terms)))
        zone = around.zone_of(live.due)
        yield visible(fill(_("due: {when}"), {"when": due_text(live.due, zone)}))
    name = f"d{around.n(Kind.DEADLINE, known.id)}"
    how = visible(_how(live, around))
    # A reason is told whole, however long.
    yield _("{promise}: {state}").format(promise=name, state=how)
    if around.title:
        yield around.title


def _terms(terms: Terms) -> tuple[str, str, str]:
    """How it came about, who says so, and that nobody vouches for it but the customer."""
    return reckoned_text(terms), source_text(terms), check_text(verified=terms.verified)
