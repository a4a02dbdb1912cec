"""What the app tells by itself when its time has come, and when it looks for that."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from textual.app import App

from mot_tui.casebook import Casebook
from mot_tui.casebook import telling as told
from mot_tui.casebook.telling import News
from mot_tui.config import Settings
from mot_tui.domain.alerts import quiet_until
from mot_tui.domain.words import PromiseState
from mot_tui.errors import Misused, MotError
from mot_tui.exporters.telling import FEW, Message, messages, name_of
from mot_tui.tui.notices import WAYS, notice_sequence
from mot_tui.tui.terminal_app import TerminalApp
from mot_tui.tui.toasts import toast
from mot_tui.zones import usual_zone

AGAIN = timedelta(seconds=5)
"""When to look whether another process told what it was at."""

_NEVER = datetime.max.replace(tzinfo=UTC)


class Telling:
    """Looks at all cases; what it gives was told by nobody, and counts as told from then on.

    All that came while no app was open is told at the start, at once.
    """

    def __init__(self, book: Casebook) -> None:
        self._book = book
        self._looked = self._next = book.now()
        self._is_first = True
        self._own: set[str] = set()

    def renew(self) -> None:
        """Something was written or set: what there is to tell may be something else."""
        self._next = self._looked

    def look(self) -> list[Message]:
        """What is to be said now; next to nothing is done before something can have come."""
        now, settings = self._book.now(), self._book.settings
        if self._looked <= now < self._next or not speaks(settings):
            return []
        self._looked = now
        if quiet := quiet_until(now, settings.quiet_hours, _zone(settings)):
            self._next = quiet
            return []
        found = self._news(now)
        few, self._is_first = 1 if self._is_first else FEW, False
        return messages(found, settings, now, few)

    def _news(self, now: datetime) -> list[News]:
        book = self._book
        try:
            found = told.look(book, told.remembered(book), now)
        except MotError:
            # Whoever does something is told what is wrong with the file; here it is tried again.
            self._next = now + AGAIN
            return []
        self._next = found.next or _NEVER
        fresh = [it for it in found.news if it.key not in self._own]
        if not fresh:
            return []
        said: list[News] = []
        try:
            if told.tell(book, fresh, said.extend):
                self._next = min(self._next, now + AGAIN)
        except MotError:
            # Where nothing can be written it is remembered as long as the app runs.
            said = fresh
            self._own |= {it.key for it in said}
        return said


def speaks(settings: Settings) -> bool:
    """Whether the app says anything by itself; the title is looked at, and says nothing."""
    return settings.toast or settings.bell or settings.terminal_notice in WAYS


def say(app: App[Any], settings: Settings, found: list[Message]) -> None:
    """In every way that the settings leave on."""
    for it in found:
        if settings.toast:
            late = it.state is PromiseState.OVERDUE
            toast(app, toast_text(it), "warning" if late else "information")
        if settings.terminal_notice in WAYS and isinstance(app, TerminalApp):
            sequence = notice_sequence(settings.terminal_notice, it.id, it.title, it.body)
            app.post_notice(sequence)
    if found and settings.bell:
        app.bell()


def toast_text(it: Message) -> str:
    """`p1 callback is overdue now · The move`; of many how many, and what the first are."""
    if len(it.told) == 1:
        return f"{it.title} · {it.told[0].case.title}"
    names = ", ".join(name_of(news.view) for news in it.told[:3])
    return f"{it.title}: {names}" + (" …" if len(it.told) > 3 else "")


def _zone(settings: Settings) -> tzinfo:
    """That of the person's own clock."""
    try:
        return ZoneInfo(usual_zone(settings))
    except Misused:
        return UTC
