"""What is to be told of all cases, and what was told already, by whichever process.

Kept in the table `state`, no part of any case: `told:ID` for each alert, when it was told (behind
the id the channel, where that is not the screen); `telling:ID` while a process is at it;
`snooze:SUBJECT`, until when somebody wants to hear nothing.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo

from mot_tui.casebook.book import Casebook, runs
from mot_tui.casebook.questions import Questions
from mot_tui.casebook.reading import zone_of
from mot_tui.domain.alerts import ID_LONG, Alert, begun, deadline_alerts, promise_alerts, put_off
from mot_tui.domain.words import CaseField
from mot_tui.frozen import NONE, frozen
from mot_tui.read.views import CaseView, DeadlineView, PromiseView

TOLD, TELLING, SNOOZE = "told:", "telling:", "snooze:"

CLAIM = timedelta(minutes=5)
"""How long a process may take to tell; after that another one does it."""

KEPT = timedelta(days=30)
"""How long it is remembered that something was told that is over."""


@frozen
class Watched:
    """An open promise or deadline with all that is to be told of it, oldest first."""

    case: CaseView
    view: PromiseView | DeadlineView
    alerts: tuple[Alert, ...]

    @property
    def id(self) -> str:
        """The id of the promise or deadline."""
        return id_of(self.view)

    @property
    def zone(self) -> tzinfo:
        """The zone of its case."""
        return zone_of(self.case.field(CaseField.TIMEZONE))


@frozen
class News:
    """Something to be told now: `alert` is the newest of its subject, `covered` it and all before.

    With it all of them are told: nobody hears that something begins once it is overdue. `channel`
    is where, nothing for app and desktop, which one person sees.
    """

    watched: Watched
    alert: Alert
    covered: tuple[str, ...]
    channel: str = ""

    @property
    def key(self) -> str:
        """Under which it is remembered."""
        return self.alert.id + self.channel


@frozen
class Remembered:
    """What was told, by alert and channel, and what is put off, by subject."""

    told: frozenset[str] = frozenset()
    snoozed: Mapping[str, datetime] = NONE


def id_of(view: PromiseView | DeadlineView) -> str:
    """The id of a promise or deadline."""
    return view.standing.id if isinstance(view, PromiseView) else view.deadline.id


def watched(
    book: Questions,
    snoozed: Mapping[str, datetime],
    promises: Iterable[PromiseView] | None = None,
) -> list[Watched]:
    """All open promises and deadlines but those of cases that were put away.

    Whoever has read the promises hands them in: no second look is taken.
    """
    settings = book.settings
    with book.one_moment():
        cases = {it.number: it for it in book.cases() if not it.archived}
        found: list[tuple[PromiseView | DeadlineView, list[Alert]]] = [
            (it, promise_alerts(it.standing, it.made_at, settings.lead))
            for it in (book.promises() if promises is None else promises)
            if it.standing.outcome is None
        ]
        found += [
            (it, deadline_alerts(it.deadline, settings.near))
            for it in book.deadlines()
            if it.deadline.ended is None
        ]
    return [
        Watched(cases[view.case], view, tuple(put_off(alerts, id, snoozed.get(id))))
        for view, alerts in found
        if view.case in cases and (alerts or id_of(view) in snoozed)
        for id in [id_of(view)]
    ]


def remembered(book: Questions) -> Remembered:
    """What was told, and what is put off."""
    told = frozenset(it.removeprefix(TOLD) for it in _kept(book, TOLD))
    snoozed = {
        name.removeprefix(SNOOZE): datetime.fromisoformat(value)
        for name, value in _kept(book, SNOOZE).items()
    }
    return Remembered(told, snoozed)


def news(
    found: Iterable[Watched], known: Remembered, now: datetime, channel: str = ""
) -> list[News]:
    """What is to be told at `now`, oldest first; of each promise or deadline one thing."""
    told = []
    for it in found:
        until = known.snoozed.get(it.id)
        if until is not None and now < until:
            continue
        come = begun(it.alerts, now)
        if come and come[-1].id + channel not in known.told:
            covered = tuple(alert.id + channel for alert in come)
            told.append(News(it, come[-1], covered, channel))
    return sorted(told, key=lambda it: it.alert.at)


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


def prune(book: Casebook, found: Iterable[Watched]) -> None:
    """Forget what is long over; looks only where there is something old."""
    now = book.now()
    old = [TOLD + id for id in _kept_before(book, TOLD, now - KEPT)]
    past = [SNOOZE + id for id in _kept_before(book, SNOOZE, now - KEPT)]
    if not old and not past:
        return
    here = list(found)
    live = {alert.id for it in here for alert in it.alerts}
    names = [it for it in old if it.removeprefix(TOLD)[:ID_LONG] not in live]
    # What was put off stands for an alert that was told; while it is open it stays.
    names += [it for it in past if it.removeprefix(SNOOZE) not in {it.id for it in here}]
    if names:
        with book.ledger.journal.transaction():
            _forget(book, names)


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
    _keep(book, [(TOLD + id, now) for it in done for id in it.covered])
    _forget(book, [TELLING + it.key for it in done])


def _kept(book: Questions, prefix: str) -> dict[str, str]:
    found = book.ledger.connection.execute(
        # All that begins so: the letter behind the colon ends it.
        "SELECT name, value FROM state WHERE name >= ? AND name < ?",
        (prefix, prefix[:-1] + ";"),
    )
    return dict(found.fetchall())


def _kept_before(book: Questions, prefix: str, until: datetime) -> list[str]:
    kept = _kept(book, prefix).items()
    return [name.removeprefix(prefix) for name, at in kept if datetime.fromisoformat(at) < until]


def _keep(book: Casebook, rows: Sequence[tuple[str, str]]) -> None:
    book.ledger.connection.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", rows)


def _forget(book: Casebook, names: Sequence[str]) -> None:
    rows = [(name,) for name in names]
    book.ledger.connection.executemany("DELETE FROM state WHERE name = ?", rows)
