"""What is open in any case: all that one row of the board says of a promise or a deadline."""

from datetime import datetime

from mot_tui.domain.words import Kind, PromiseState
from mot_tui.frozen import frozen
from mot_tui.journal.record import micros
from mot_tui.read import views as v


@frozen
class OpenView:
    """An open promise or deadline; `state` is that of the instant at which it was asked for.

    Times are µs since 1970: ten thousand rows are sorted by them, and few are shown. `starts` and
    `ends` are those of its due; `begins`, `overdue` and `late` are what `Standing` calls
    `begins`, `overdue_from` and `deadline`. `entry` is 0 for a deadline.
    """

    kind: Kind
    case: int
    number: int
    entry: int
    made: int
    starts: int | None
    ends: int | None
    approximate: bool
    begins: int | None
    overdue: int | None
    late: int | None
    moves: int
    chases: int
    case_id: str
    title: str
    zone: str
    what: str
    said: str
    party: str
    state: PromiseState

    @property
    def lasts(self) -> bool:
        """Whether its due is a window, and no instant."""
        return self.starts is not None and self.starts != self.ends


Place = tuple[str, str, str]
"""The id of a case, its title and its time zone."""


NOWHERE: Place = ("", "", "")
"""Where the case is known anyway."""


def open_promise(view: v.PromiseView, place: Place, state: PromiseState) -> OpenView:
    """An open promise as a row of the board."""
    found = view.standing
    return OpenView(
        kind=Kind.PROMISE,
        case=view.case,
        number=view.number,
        entry=view.entry,
        made=micros(view.made_at),
        starts=_micros(found.due.start if found.due else None),
        ends=_micros(found.due.end if found.due else None),
        approximate=bool(found.due and found.due.approximate),
        begins=_micros(found.begins),
        overdue=_micros(found.overdue_from),
        late=_micros(found.deadline),
        moves=len(found.moves),
        chases=len(found.chases),
        case_id=place[0],
        title=place[1],
        zone=place[2],
        what=found.what,
        said=found.said,
        party=view.party or "",
        state=state,
    )


def open_deadline(view: v.DeadlineView, place: Place) -> OpenView:
    """An open deadline as a row of the board."""
    found = view.deadline
    end = micros(found.due.end)
    return OpenView(
        kind=Kind.DEADLINE,
        case=view.case,
        number=view.number,
        entry=0,
        made=micros(found.at),
        starts=_micros(found.due.start),
        ends=end,
        approximate=found.due.approximate,
        begins=_micros(found.due.start or found.due.end),
        overdue=end,
        late=end,
        moves=found.moves,
        chases=0,
        case_id=place[0],
        title=place[1],
        zone=place[2],
        what=found.terms.what,
        said="",
        party=found.terms.said_by,
        state=PromiseState.WAITING,
    )


def _micros(instant: datetime | None) -> int | None:
    return None if instant is None else micros(instant)
