"""What is to be told of all cases, and what was told already, by whichever process.

Kept in the table `state`, no part of any case: `told:ID` for each alert, when it was told and of
what (behind the id the channel, where that is not the screen); `telling:ID` while a process is at
it; `snooze:SUBJECT`, until when somebody wants to hear nothing.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo

from mot_tui.casebook.book import Casebook, runs
from mot_tui.casebook.questions import Questions
from mot_tui.casebook.reading import zone_of
from mot_tui.config import Settings
from mot_tui.domain.alerts import (
    Alert,
    begun,
    deadline_alerts,
    overdue_alert,
    promise_alerts,
    put_off,
)
from mot_tui.domain.words import CaseField, Kind
from mot_tui.frozen import NONE, frozen
from mot_tui.read import awaited, queries
from mot_tui.read.views import CaseView, DeadlineView, PromiseView

TOLD, TELLING, SNOOZE = "told:", "telling:", "snooze:"

CLAIM = timedelta(minutes=5)
"""How long a process may take to tell; after that another one does it."""

KEPT = timedelta(days=30)
"""How long it is remembered that something was told that is over."""


@frozen
class News:
    """Something to be told now: `alert` is the newest of its subject, `covered` it and all before.

    With it all of them are told: nobody hears that something begins once it is overdue. `channel`
    is where, nothing for app and desktop, which one person sees.
    """

    case: CaseView
    view: PromiseView | DeadlineView
    alert: Alert
    covered: tuple[str, ...]
    channel: str = ""

    @property
    def key(self) -> str:
        """Under which it is remembered."""
        return self.alert.id + self.channel

    @property
    def zone(self) -> tzinfo:
        """The zone of its case."""
        return zone_of(self.case.field(CaseField.TIMEZONE))


@frozen
class Remembered:
    """What was told, by alert and channel, and what is put off, by subject."""

    told: frozenset[str] = frozenset()
    snoozed: Mapping[str, datetime] = NONE


def id_of(view: PromiseView | DeadlineView) -> str:
    """The id of a promise or deadline."""
    return view.standing.id if isinstance(view, PromiseView) else view.deadline.id


def remembered(book: Questions) -> Remembered:
    """What was told, and what is put off."""
    with book.one_moment():
        told = frozenset(it.removeprefix(TOLD) for it in _kept(book, TOLD))
        return Remembered(told, snoozed(book))


def snoozed(book: Questions) -> dict[str, datetime]:
    """Until when nothing is told of what; also what was put off until a time that is past."""
    return {
        name.removeprefix(SNOOZE): datetime.fromisoformat(value)
        for name, value in _kept(book, SNOOZE).items()
    }


def quiet(book: Questions) -> dict[tuple[Kind, int, int], datetime]:
    """Until when nothing is told of what, by its kind and the numbers of case and promise."""
    now, until = book.now(), snoozed(book)
    found = awaited.named(book.ledger.connection, until) if until else {}
    return {name: until[id] for name, id in found.items() if until[id] > now}


@frozen
class Look:
    """What is to be told now, oldest first, and when it is to be looked again at the latest."""

    news: list[News]
    next: datetime | None


def look(book: Questions, known: Remembered, now: datetime, channel: str = "") -> Look:
    """What a channel is to be told at `now`: of each promise or deadline one thing.

    Of cases that were put away nothing is told.
    """
    connection, lead = book.ledger.connection, book.settings.lead
    found: list[News] = []
    with book.one_moment():
        ahead = [awaited.next_at(connection, now), *known.snoozed.values()]
        if lead and (begins := awaited.next_at(connection, now + lead)):
            ahead.append(begins - lead)
        for it in awaited.begun(connection, now + lead, known.snoozed):
            if _is_told(it, known, now, channel) or (view := awaited.view(connection, it)) is None:
                continue
            alerts = put_off(_alerts(view, book.settings), it.id, known.snoozed.get(it.id))
            ahead += (alert.at for alert in alerts)
            come = _to_tell(it.id, alerts, known, now)
            if not come or come[-1].id + channel in known.told:
                continue
            case = queries.case(connection, it.case_id)
            if case and not case.archived:
                covered = tuple(alert.id + channel for alert in come)
                found.append(News(case, view, come[-1], covered, channel))
    later = min((at for at in ahead if at and at > now), default=None)
    return Look(sorted(found, key=lambda it: it.alert.at), later)


def _is_told(it: awaited.Awaited, known: Remembered, now: datetime, channel: str) -> bool:
    """Whether the last thing was told that there is to tell; then it need not be read."""
    if it.overdue is None or it.overdue >= now or it.id in known.snoozed:
        return False
    return overdue_alert(it.id, it.overdue).id + channel in known.told


def _alerts(view: PromiseView | DeadlineView, settings: Settings) -> list[Alert]:
    if isinstance(view, DeadlineView):
        return deadline_alerts(view.deadline, settings.near)
    return promise_alerts(view.standing, view.made_at, settings.lead)


def _to_tell(
    subject: str, alerts: Sequence[Alert], known: Remembered, now: datetime
) -> list[Alert]:
    """What has come; nothing while it is put off."""
    until = known.snoozed.get(subject)
    return [] if until is not None and now < until else begun(alerts, now)


# -- telling


def claim(book: Casebook, wanted: Sequence[News]) -> list[News]:
    """Those that this process may tell now: nobody has told them, nor is at it.

    Whoever is killed while at it gives them back, so that another one tells them. Raises
    `Unusable` where nothing can be remembered.
    """
    process, now = str(os.getpid()), book.now().isoformat()
    with book.ledger.journal.transaction():
        free = _free(book, wanted)
        _keep(book, [(TELLING + it.key, f"{process} {now}") for it in free])
    return free


def mark(book: Casebook, done: Sequence[News]) -> None:
    """They were told; nobody tells them again. Raises `Unusable`."""
    with book.ledger.journal.transaction():
        _mark(book, done)


def give_back(book: Casebook, undone: Sequence[News]) -> None:
    """They could not be told: they are to be told later."""
    with book.ledger.journal.transaction():
        _forget(book, [TELLING + it.key for it in undone])


def tell(book: Casebook, wanted: Sequence[News], say: Callable[[list[News]], None]) -> list[News]:
    """Claim, say and mark at once, where saying takes no time; gives those that others are at."""
    with book.ledger.journal.transaction():
        told = remembered(book).told
        free = _free(book, wanted)
        if free:
            say(free)
        _mark(book, free)
    done = told | {it.key for it in free}
    return [it for it in wanted if it.key not in done]


def snooze(book: Casebook, subject: str, until: datetime | None) -> None:
    """Tell nothing of a promise or deadline before `until`, then how it stands; None: as ever."""
    with book.ledger.journal.transaction():
        if until is None:
            _forget(book, [SNOOZE + subject])
        else:
            _keep(book, [(SNOOZE + subject, until.astimezone(UTC).isoformat())])


def prune(book: Casebook) -> None:
    """Forget what is long over; looks for what is open only where there is something old."""
    before = book.now() - KEPT
    old = {
        name: subject
        for name, value in _kept(book, TOLD).items()
        for at, _, subject in [value.partition(" ")]
        if datetime.fromisoformat(at) < before
    }
    for name, until in _kept(book, SNOOZE).items():
        if datetime.fromisoformat(until) < before:
            old[name] = name.removeprefix(SNOOZE)
    if not old:
        return
    alive = awaited.open_ids(book.ledger.connection)
    if over := [name for name, subject in old.items() if subject not in alive]:
        with book.ledger.journal.transaction():
            _forget(book, over)


# -- parts


def _free(book: Casebook, wanted: Sequence[News]) -> list[News]:
    told, claims = remembered(book).told, _kept(book, TELLING)
    return [
        it for it in wanted if it.key not in told and not _holds(book, claims.get(TELLING + it.key))
    ]


def _holds(book: Casebook, claimed: str | None) -> bool:
    """Whether somebody else is at it."""
    process, _, at = (claimed or "").partition(" ")
    if not at or process == str(os.getpid()):
        return False
    if os.name == "posix" and not runs(process):
        return False
    return abs(book.now() - datetime.fromisoformat(at)) < CLAIM


def _mark(book: Casebook, done: Sequence[News]) -> None:
    now = book.now().isoformat()
    _keep(book, [(TOLD + id, f"{now} {it.alert.subject}") for it in done for id in it.covered])
    _forget(book, [TELLING + it.key for it in done])


def _kept(book: Questions, prefix: str) -> dict[str, str]:
    found = book.ledger.connection.execute(
        # All that begins so: the letter behind the colon ends it.
        "SELECT name, value FROM state WHERE name >= ? AND name < ?",
        (prefix, prefix[:-1] + ";"),
    )
    return dict(found.fetchall())


def _keep(book: Casebook, rows: Sequence[tuple[str, str]]) -> None:
    book.ledger.connection.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", rows)


def _forget(book: Casebook, names: Sequence[str]) -> None:
    rows = [(name,) for name in names]
    book.ledger.connection.executemany("DELETE FROM state WHERE name = ?", rows)
