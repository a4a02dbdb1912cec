"""One case in the list of cases."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from mot_tui.casebook.reading import zone_of
from mot_tui.domain.people import folded
from mot_tui.domain.score import Score
from mot_tui.domain.words import CaseField, Kind, PromiseState
from mot_tui.frozen import frozen
from mot_tui.read.opened import OpenView
from mot_tui.read.views import CaseView
from mot_tui.texts.language import _
from mot_tui.texts.words import STATE_SIGNS
from mot_tui.tui.shown.board import when_text
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.head import ended_text
from mot_tui.tui.shown.score import share_text

_SOUGHT = CaseField.TITLE, CaseField.COMPANY, CaseField.SERVICE, CaseField.REFERENCE
"""What a filter looks at."""

_RANKS = (
    PromiseState.OVERDUE,
    PromiseState.DUE,
    PromiseState.SOON,
    PromiseState.WAITING,
    PromiseState.UNDATED,
)


@frozen
class CaseLine:
    """Texts of one case; `next` is the open promise that comes first, `states` counts the others.

    `sought` is what a filter looks at, case-folded; `rank` is lower where something is due.
    """

    id: str
    number: int
    title: str
    company: str
    score: str
    overdue: str
    states: str
    next: str
    ended: str
    sought: str
    archived: bool = False
    late: int = 0
    rank: int = 0

    @property
    def standing(self) -> str:
        """How it stands in one row, without a word that somebody typed."""
        score = _("score {score}").format(score=self.score)
        return " · ".join(it for it in (self.ended, score, self.overdue) if it)


def in_order(lines: Iterable[CaseLine]) -> list[CaseLine]:
    """What is overdue first, then what falls due; last what ended, and what was put away."""
    return sorted(lines, key=lambda it: (it.archived, -it.late, bool(it.ended), it.rank))


def case_line(case: CaseView, score: Score, opened: Sequence[OpenView], now: datetime) -> CaseLine:
    """A case as it stands now, with its open promises and deadlines as the board has them.

    Overdue are the promises that are late and the deadlines that have passed, as everywhere.
    """
    late = sum(it.state is PromiseState.OVERDUE for it in opened)
    opened = [it for it in opened if it.kind is Kind.PROMISE]
    first = opened[0] if opened else None
    said = f"c{case.number} " + " ".join(case.field(it)[:400] for it in _SOUGHT)
    return CaseLine(
        id=case.id,
        number=case.number,
        title=one_line(case.title, 120),
        company=one_line(case.field(CaseField.COMPANY), 60),
        score=share_text(score.live),
        overdue=f"{STATE_SIGNS['overdue']} " + _("{n} overdue").format(n=late) if late else "",
        states=_states(opened) if len(opened) > 1 else "",
        next=_next(first, now) if first else "",
        ended=ended_text(case),
        sought=folded(said),
        archived=case.archived,
        late=late,
        rank=_RANKS.index(first.state) if first else len(_RANKS),
    )


def _next(it: OpenView, now: datetime) -> str:
    """`▲ p2 visit 15 h late`: the one that comes first."""
    what = one_line(it.what or it.said, 80) or _("promise")
    return f"{STATE_SIGNS[it.state]} p{it.number} {what} {when_text(it, zone_of(it.zone), now)}"


def _states(opened: Sequence[OpenView]) -> str:
    """How many promises stand how, those that are overdue left out."""
    names = {
        PromiseState.DUE: _("{n} due now"),
        PromiseState.SOON: _("{n} soon"),
        PromiseState.WAITING: _("{n} waiting"),
        PromiseState.UNDATED: _("{n} undated"),
    }
    counts = {state: sum(it.state is state for it in opened) for state in names}
    return " · ".join(
        f"{STATE_SIGNS[state]} " + names[state].format(n=n) for state, n in counts.items() if n
    )
