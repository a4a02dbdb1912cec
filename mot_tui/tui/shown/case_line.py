"""One case in the list of cases."""

from mot_tui.domain.score import Score
from mot_tui.domain.words import CaseField, PromiseState
from mot_tui.frozen import frozen
from mot_tui.read.views import CaseView
from mot_tui.texts.language import _
from mot_tui.texts.words import STATE_SIGNS, case_outcome_text
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.promise import PromiseShown
from mot_tui.tui.shown.score import share_text


@frozen
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
        """How it stands in one row, without a word that somebody typed."""
        score = _("score {score}").format(score=self.score)
        return " · ".join(it for it in (self.ended, score, self.overdue) if it)


def case_line(case: CaseView, score: Score, promises: tuple[PromiseShown, ...]) -> CaseLine:
    """A case as it stands now."""
    late = sum(it.state is PromiseState.OVERDUE for it in promises)
    opened = [it for it in promises if it.state is not PromiseState.SETTLED]
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
