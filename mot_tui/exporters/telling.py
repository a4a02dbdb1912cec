"""What is told of a promise or deadline when its time has come: one line, or a short message."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from mot_tui.casebook.telling import News
from mot_tui.config import Settings
from mot_tui.domain.content import Due
from mot_tui.domain.words import CaseField, PromiseState
from mot_tui.frozen import frozen
from mot_tui.read.views import DeadlineView, PromiseView
from mot_tui.texts.deadlines import check_text, left_text
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.times import span_text, window_text
from mot_tui.texts.visible import visible
from mot_tui.texts.words import STATE_SIGNS, state_text

FEW = 3
"""So many are told one by one; of more a summary."""

LISTED = 5
"""So many lines of a summary name something; the last one tells how many more there are."""

_JUST = timedelta(minutes=2)
_MOST = 80
_ORDER = (
    PromiseState.OVERDUE,
    PromiseState.DUE,
    PromiseState.SOON,
    PromiseState.WAITING,
    PromiseState.UNDATED,
)
_RANK = {state: n for n, state in enumerate((*_ORDER, PromiseState.SETTLED))}


@frozen
class Message:
    """What somebody reads who looks up for a moment; `told` is what it tells.

    `id` is that of the alert, or of the first of them: told twice it is the same.
    """

    id: str
    title: str
    body: str
    state: PromiseState
    told: tuple[News, ...]


def messages(
    news: Sequence[News], settings: Settings, now: datetime, few: int = FEW
) -> list[Message]:
    """One message each, or a summary of all where that would be more than `few`."""
    if len(news) > few:
        return [_summary(news, settings, now)]
    return [
        Message(it.alert.id, line(it, settings, now), _under(it, now), state_of(it, settings, now),
                (it,))
        for it in news
    ]  # fmt: skip


def line(news: News, settings: Settings, now: datetime) -> str:
    """`p2 visit is overdue now`, `p2 visit is due now, 2 h left`, `d1 cancel: 3 d left`."""
    view, state = news.view, state_of(news, settings, now)
    if isinstance(view, DeadlineView):
        deadline = view.deadline
        left = left_text(state, deadline.left(now))
        return fill("{name}: {left}", {"name": name_of(view), "left": left})
    return fill(
        _message(view, state, now), {"promise": name_of(view), "span": _span(view, state, now)}
    )


def name_of(view: PromiseView | DeadlineView) -> str:
    """`p2 visit`; what was promised may be long."""
    if isinstance(view, DeadlineView):
        return f"d{view.number} {_short(view.deadline.terms.what)}".strip()
    standing = view.standing
    return f"p{view.number} {_short(standing.what or standing.said)}".strip()


def state_of(news: News, settings: Settings, now: datetime) -> PromiseState:
    """How it stands."""
    view = news.view
    if isinstance(view, DeadlineView):
        return view.deadline.state(now, settings.near)
    return view.standing.state(now, settings.soon)


def _message(view: PromiseView, state: PromiseState, now: datetime) -> str:
    match state:
        case PromiseState.OVERDUE if view.standing.late(now) < _JUST:
            return _("{promise} is overdue now")
        case PromiseState.OVERDUE:
            return _("{promise} is {span} late")
        case PromiseState.DUE:
            return _("{promise} is due now, {span} left")
        case PromiseState.SOON | PromiseState.WAITING:
            return _("{promise} is due in {span}")
        case _:
            return _("{promise} has no date yet, {span} old")


def _span(view: PromiseView, state: PromiseState, now: datetime) -> str:
    standing = view.standing
    match state:
        case PromiseState.OVERDUE:
            return span_text(standing.late(now))
        case PromiseState.UNDATED:
            return span_text(now - view.made_at)
        case PromiseState.DUE:
            awaited = standing.overdue_from
        case _:
            awaited = standing.begins
    return span_text((awaited or now) - now)


def _under(news: News, now: datetime) -> str:
    """Whose word it is, by when, and in which case."""
    view, case, zone = news.view, news.case, news.zone
    due: Due | None
    if isinstance(view, DeadlineView):
        due, who = view.deadline.due, check_text(verified=view.deadline.terms.verified)
    else:
        due, who = view.standing.due, view.party or case.field(CaseField.COMPANY)
    parts = [
        _short(case.title),
        _short(who),
        window_text(due.start, due.end, zone, now=now) if due else "",
    ]
    return " · ".join(part for part in parts if part)


def _summary(news: Sequence[News], settings: Settings, now: datetime) -> Message:
    states = Counter(state_of(it, settings, now) for it in news)
    first = next(it for it in _ORDER if states[it])
    counts = [f"{n} {state_text(state)}" for state in _ORDER if (n := states[state])]
    # What presses most is named first, here and in the one line of a notice.
    ranked = sorted(news, key=lambda it: (_RANK[state_of(it, settings, now)], it.alert.at))
    named = len(ranked) if len(ranked) <= LISTED else LISTED - 1
    rows = [f"{line(it, settings, now)} · {_short(it.case.title)}" for it in ranked[:named]]
    if more := len(ranked) - named:
        rows.append(_("{n} more").format(n=more))
    return Message(
        id=news[0].alert.id,
        title=f"{STATE_SIGNS[first]} " + ", ".join(counts),
        body="\n".join(rows),
        state=first,
        told=tuple(ranked),
    )


def _short(text: str) -> str:
    return visible(text if len(text) <= _MOST else text[: _MOST - 1] + "…")
