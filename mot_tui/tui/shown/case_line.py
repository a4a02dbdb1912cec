"""One case in the list of cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from mot_tui.domain.score import Score
from mot_tui.domain.words import CaseField, PromiseState
from mot_tui.read.views import CaseView, PromiseView
from mot_tui.texts.language import _
from mot_tui.texts.words import STATE_SIGNS, case_outcome_text
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.promise import promises_of
from mot_tui.tui.shown.score import share_text


@dataclass(frozen=True, slots=True)
class CaseLine:
    """Texts of one case; `next` is the open promise that comes first."""

    id: str
    number: int
    title: str
    company: str
    score: str
    overdue: str
    next: str
    ended: str

    @property
    def standing(self) -> str:
        """All but the title, in one row."""
        score = _("score {score}").format(score=self.score)
        return " · ".join(it for it in (self.ended, score, self.overdue, self.next) if it)


def case_line(
    case: CaseView,
    score: Score,
    promises: Sequence[PromiseView],
    zone: tzinfo,
    now: datetime,
    soon: timedelta,
) -> CaseLine:
    """A case as it stands now."""
    shown = promises_of(promises, zone, now, soon)
    late = sum(it.state is PromiseState.OVERDUE for it in shown)
    opened = [it for it in shown if it.state is not PromiseState.SETTLED]
    first = opened[0] if opened else None
    ended = _("put away") if case.archived else ""
    return CaseLine(
        id=case.id,
        number=case.number,
        title=one_line(case.title, 120),
        company=one_line(case.field(CaseField.COMPANY), 60),
        score=share_text(score.live),
        overdue=f"{STATE_SIGNS['overdue']} " + _("{n} overdue").format(n=late) if late else "",
        next=f"{first.sign} p{first.number} {first.what} {first.when}" if first else "",
        ended=case_outcome_text(case.outcome) if case.outcome else ended,
    )
