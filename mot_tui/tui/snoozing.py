"""A promise of which nobody wants to hear for a while: until when, chosen by a key."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from typing import Any

from textual.app import App

from mot_tui.casebook import Casebook, telling
from mot_tui.entry.acting import quiet_until as at_words
from mot_tui.errors import Refused
from mot_tui.frozen import changed
from mot_tui.read.views import PromiseView
from mot_tui.texts.language import _
from mot_tui.texts.telling import quiet_text, until_clock_text
from mot_tui.texts.times import until_text
from mot_tui.tui.desk import Desk
from mot_tui.tui.screens.choose import Row, choose
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.toasts import toast

HOURS = 1, 3


def quiet_until(book: Casebook, subject: str) -> datetime | None:
    """Until when nobody is told of it; None where it is told as ever."""
    until = telling.snoozed(book).get(subject)
    return until if until is not None and until > book.now() else None


def snoozed_text(book: Casebook, subject: str, zone: tzinfo) -> str:
    """`quiet until 16:30`; nothing where it is told as ever."""
    until = quiet_until(book, subject)
    if until is None:
        return ""
    return quiet_text(until, zone, book.now())


def snooze(app: App[Any], desk: Desk, view: PromiseView, then: Callable[[], None]) -> None:
    """Ask until when, and keep to it."""
    book, zone, subject = desk.book, desk.zone, view.standing.id
    view_case = next(it.id for it in book.cases() if it.number == view.case)
    if view.standing.outcome:
        raise Refused("snooze-over", name=f"p{view.number}")

    def chosen(until: datetime | None) -> None:
        telling.snooze(book, subject, until)
        then()
        told = snoozed_text(book, subject, zone) or _("told as ever")
        toast(app, f"p{view.number}: {told}")

    rows: list[tuple[str, datetime | None]] = [
        (_when(it, zone, book.now()), it) for it in _times(desk)
    ]
    if snoozed_text(book, subject, zone):
        rows.append((_("now: told as ever"), None))
    listed = [Row(_words(text), until) for text, until in rows]
    title = _("{name}: hear nothing of it until when?").format(name=f"p{view.number}")

    def typed(text: str) -> Row | None:
        context = changed(book.context(view_case), now=book.now())
        until = at_words(text, view.number, context)
        if until is None or until <= book.now():
            return None
        return Row(_words(_when(until, zone, book.now())), until)

    hint = _("or a time of your own: 2h, tomorrow 9am")
    choose(app, title, (), listed, chosen, typed=typed, hint=hint)


def _times(desk: Desk) -> list[datetime]:
    now = desk.book.now()
    tomorrow = now.astimezone(desk.zone).date() + timedelta(days=1)
    hour = desk.book.settings.remind_at
    morning = datetime.combine(tomorrow, hour, tzinfo=desk.zone).astimezone(now.tzinfo)
    return [*(now + timedelta(hours=n) for n in HOURS), morning]


def _when(until: datetime, zone: tzinfo, now: datetime) -> str:
    """`16:30 · in 1 h`."""
    return f"{until_clock_text(until, zone, now)} · {until_text(until, zone, now)}"


def _words(text: str) -> Parts:
    return ((text, ""),)
