"""Where each promise stands at an instant (`score.md`, rule 3)."""

from datetime import datetime, timedelta

from mot_tui.domain.case import Case, Promise
from mot_tui.domain.content import Due
from mot_tui.domain.facts import PromiseChased, PromiseMoved, PromiseSettled
from mot_tui.domain.instants import shifted
from mot_tui.domain.share import WHOLE, Share
from mot_tui.domain.words import FAILED, Outcome, PromiseState
from mot_tui.frozen import frozen

SOON = timedelta(hours=24)
"""How long before its window a promise is `soon` where no setting says otherwise."""

_STEPS = (
    (timedelta(days=7), Share(3, 1)),
    (timedelta(hours=72), Share(5, 1)),
    (timedelta(hours=24), Share(7, 1)),
)


def lateness_factor(late: timedelta) -> Share:
    """The factor of a promise that is this late (`score.md`, rule 3); never a zero."""
    if late <= timedelta(0):
        return WHOLE
    return next((factor for least, factor in _STEPS if late >= least), Share(9, 1))


@frozen
class Standing:
    """A promise with what its live entries did to it; ids name entries.

    `due` is the latest due, which state and countdown follow. `deadline` is the instant from
    which lateness counts: the first due, the one at my wish, or the first chase; None while
    nothing can be late, and `asked_first` tells that a chase set it, as no date was given before.
    After `overdue_from` it is overdue while open. Both include the grace.
    The settling that holds is by `settled_by`; `reported` are the later ones. Of a settling of
    which only the day is known, `settled_at` is the day's start: no more lateness than is
    certain.
    """

    id: str
    entry: str
    what: str
    said: str
    due: Due | None = None
    deadline: datetime | None = None
    overdue_from: datetime | None = None
    outcome: Outcome | None = None
    settled_by: str | None = None
    settled_at: datetime | None = None
    reported: tuple[PromiseSettled, ...] = ()
    chases: tuple[PromiseChased, ...] = ()
    moves: tuple[PromiseMoved, ...] = ()
    asked_first: bool = False

    @property
    def never_kept(self) -> bool:
        """Whether it failed: its lateness counts in the score, but nothing came that was late."""
        return self.outcome in FAILED

    @property
    def begins(self) -> datetime | None:
        """When its window begins, or else its due."""
        return (self.due.start if self.due else None) or self.overdue_from

    @property
    def reminded_from(self) -> datetime | None:
        """From when a person is reminded: of a day some hours behind its midnight."""
        return (self.due.remind if self.due else None) or self.begins

    @property
    def lasts(self) -> bool:
        """Whether its due is a window, and no instant."""
        return self.due is not None and self.due.start not in (None, self.due.end)

    def late(self, now: datetime) -> timedelta:
        """How late it is, or was when it ended; zero where nothing can be late."""
        if self.deadline is None:
            return timedelta(0)
        return max(timedelta(0), (self.settled_at or now) - self.deadline)

    def state(self, now: datetime, soon: timedelta = SOON) -> PromiseState:
        """The state at `now`."""
        if self.outcome:
            return PromiseState.SETTLED
        start, end = self.begins, self.overdue_from
        if start is None or end is None:
            return PromiseState.UNDATED
        if now > end:
            return PromiseState.OVERDUE
        if start <= now and start < end:
            return PromiseState.DUE
        return PromiseState.SOON if now >= shifted(start, -soon) else PromiseState.WAITING

    def changes_after(self, now: datetime, soon: timedelta = SOON) -> list[datetime]:
        """The instants still to come at which state or factor change by themselves.

        Overdue begins *after* the due, so that instant lies one microsecond behind it.
        """
        start, end = self.begins, self.overdue_from
        if self.outcome or start is None or end is None:
            return []
        late = [shifted(self.deadline, step) for step, _ in _STEPS] if self.deadline else []
        overdue = shifted(end, timedelta(microseconds=1))
        moments = [shifted(start, -soon), start, overdue, *late]
        return sorted(moment for moment in moments if moment > now)


def standing(case: Case, promise: Promise, grace: timedelta = timedelta(0)) -> Standing:
    """Where one live promise stands, by its live acts in the order they happened."""
    acts = case.live_acts(promise)
    settlings = [act for act in acts if isinstance(act, PromiseSettled)]
    holds = settlings[0] if settlings else None
    ended = case.entries[holds.entry] if holds else None

    due, deadline = promise.due, shifted(promise.due.end, grace) if promise.due else None
    chases: list[PromiseChased] = []
    moves: list[PromiseMoved] = []
    dated = {act.entry for act in acts if isinstance(act, PromiseMoved)}
    asked_first = False
    for act in sorted(acts, key=lambda act: case.entries[act.entry].sort_key):
        doing = case.entries[act.entry]
        if ended and doing.sort_key > ended.sort_key:
            continue
        if isinstance(act, PromiseChased):
            chases.append(act)
            # Who asks and is given a date in one entry has a date from then on.
            if deadline is None and act.entry not in dated:
                # Of a day alone: at its end, no lateness but the certain.
                asked = doing.content.until or doing.content.occurred_at
                deadline, asked_first = shifted(asked, grace), True
        elif isinstance(act, PromiseMoved):
            moves.append(act)
            due = act.due
            late_after = shifted(act.due.end, grace)
            if act.at_my_wish or deadline is None:
                deadline, asked_first = late_after, False
    return Standing(
        id=promise.id,
        entry=promise.entry,
        what=promise.what,
        said=promise.said,
        due=due,
        deadline=deadline,
        overdue_from=shifted(due.end, grace) if due else deadline,
        outcome=holds.outcome if holds else None,
        settled_by=holds.entry if holds else None,
        settled_at=ended.content.occurred_at if ended else None,
        reported=tuple(settlings[1:]),
        chases=tuple(chases),
        moves=tuple(moves),
        asked_first=asked_first,
    )


def standings(case: Case, grace: timedelta = timedelta(0)) -> list[Standing]:
    """All live promises of a case, in the order they were written down."""
    return [standing(case, promise, grace) for promise in case.live_promises()]
