"""The head of a case: what it is, since when nothing works, what is overdue."""

from datetime import datetime

from mot_tui.domain.words import CaseField, PromiseState
from mot_tui.frozen import frozen
from mot_tui.read.views import CaseView
from mot_tui.texts.language import _
from mot_tui.texts.times import span_text
from mot_tui.texts.words import STATE_SIGNS, case_outcome_text
from mot_tui.tui.shown.deadline import DeadlineShown, head_texts
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.promise import PromiseShown
from mot_tui.tui.shown.score import ScoreShown, final_text


@frozen
class HeadShown:
    """Texts of the head; `score` and `promise` fill the second row of a narrow screen.

    `overdue` counts late promises and passed deadlines. `deadline` is the one that is near, in
    several lengths, the longest first.
    """

    title: str = ""
    company: str = ""
    ended: str = ""
    out: str = ""
    overdue: str = ""
    deadline: tuple[str, ...] = ()
    score: str = ""
    promises: str = ""


def head_of(
    case: CaseView,
    score: ScoreShown,
    promises: tuple[PromiseShown, ...],
    deadlines: tuple[DeadlineShown, ...],
    now: datetime,
) -> HeadShown:
    """The head of a case as it stands now."""
    states = [*(it.state for it in promises), *(it.state for it in deadlines)]
    late = states.count(PromiseState.OVERDUE)
    return HeadShown(
        title=one_line(case.title, 120),
        company=one_line(case.field(CaseField.COMPANY), 60),
        ended=ended_text(case),
        out=_("{span} without service").format(span=span_text(now - case.out_since))
        if case.out_since
        else "",
        overdue=f"{STATE_SIGNS['overdue']} " + _("{n} overdue").format(n=late) if late else "",
        deadline=head_texts(deadlines),
        score=_score(score),
        promises=_first_of(promises),
    )


def _first_of(promises: tuple[PromiseShown, ...]) -> str:
    """The open promise that comes first, and how many more there are."""
    opened = [it for it in promises if it.state is not PromiseState.SETTLED]
    if not opened:
        return ""
    first = f"{opened[0].sign} p{opened[0].number} {opened[0].what} {opened[0].when}"
    more = len(opened) - 1
    return f"{first} · " + _("{n} more").format(n=more) if more else first


def _score(score: ScoreShown) -> str:
    if score.final:
        return final_text(score)
    live = _("score {score}").format(score=score.live)
    return (
        f"{live} · " + _("settled {score}").format(score=score.settled) if score.settled else live
    )


def ended_text(case: CaseView) -> str:
    """How a case ended, and whether it was put away; nothing where it goes on."""
    closed = _("closed: {outcome}")
    parts = [
        closed.format(outcome=case_outcome_text(case.outcome)) if case.outcome else "",
        _("put away") if case.archived else "",
    ]
    return " · ".join(part for part in parts if part)
