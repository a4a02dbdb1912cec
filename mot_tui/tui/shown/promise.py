"""The list of promises: overdue first, each with its state by sign and word, and a countdown."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, tzinfo

from mot_tui.domain.promises import Standing
from mot_tui.domain.words import Outcome, PromiseState
from mot_tui.frozen import NONE, changed, frozen
from mot_tui.read.views import PromiseView
from mot_tui.texts.language import _
from mot_tui.texts.telling import until_clock_text
from mot_tui.texts.times import span_text, until_text, window_text
from mot_tui.texts.words import OUTCOME_SIGNS, STATE_SIGNS, outcome_text
from mot_tui.tui.shown.fit import one_line

_ORDER = {
    PromiseState.OVERDUE: 0,
    PromiseState.DUE: 1,
    PromiseState.SOON: 2,
    PromiseState.WAITING: 3,
    PromiseState.UNDATED: 4,
    PromiseState.SETTLED: 5,
}
ROLES = {
    PromiseState.OVERDUE: "bad",
    PromiseState.DUE: "accent",
    PromiseState.SOON: "accent",
    PromiseState.SETTLED: "muted",
}


@frozen
class PromiseShown:
    """A promise in words; `when` is its countdown, `due` its due, `entry` where it was made.

    `quiet` says until when nobody is reminded of it, where it was put off.
    """

    number: int
    entry: int
    state: PromiseState
    role: str
    sign: str
    what: str
    when: str
    due: str
    party: str
    quiet: str = ""


def promises_of(
    views: Iterable[PromiseView],
    zone: tzinfo,
    now: datetime,
    soon: timedelta,
    snoozed: Mapping[str, datetime] = NONE,
) -> tuple[PromiseShown, ...]:
    """All promises of a case in the order of the list; some are put off until `snoozed`."""
    ranked = sorted(views, key=lambda view: _rank(view, now, soon))
    return tuple(
        changed(_shown(view, zone, now, soon), quiet=_quiet(snoozed, view, zone, now))
        if view.standing.id in snoozed
        else _shown(view, zone, now, soon)
        for view in ranked
    )


def _quiet(snoozed: Mapping[str, datetime], view: PromiseView, zone: tzinfo, now: datetime) -> str:
    until = snoozed[view.standing.id]
    if until <= now or view.standing.outcome:
        return ""
    return _("quiet until {time}").format(time=until_clock_text(until, zone, now))


def _rank(view: PromiseView, now: datetime, soon: timedelta) -> tuple[int, float, int]:
    found = view.standing
    state = found.state(now, soon)
    if state is PromiseState.SETTLED:
        ended = found.settled_at or view.made_at
        return _ORDER[state], -ended.timestamp(), -view.number
    by = found.overdue_from or view.made_at
    return _ORDER[state], by.timestamp(), view.number


def _shown(view: PromiseView, zone: tzinfo, now: datetime, soon: timedelta) -> PromiseShown:
    found = view.standing
    state = found.state(now, soon)
    role = ROLES.get(state, "")
    sign = OUTCOME_SIGNS[found.outcome] if found.outcome else STATE_SIGNS[state]
    return PromiseShown(
        number=view.number,
        entry=view.entry,
        state=state,
        role=role,
        sign=sign,
        what=one_line(found.what or found.said, 80) or _("promise"),
        when=when_text(view, state, zone, now),
        due=_due(found, zone),
        party=one_line(view.party or "", 40),
    )


def when_text(view: PromiseView, state: PromiseState, zone: tzinfo, now: datetime) -> str:
    """`15 h late`, `in 2 h`, `tomorrow`, `undated, 3 d old`, `kept, 15 h late`, `broken`."""
    found = view.standing
    late = found.late(now)
    lateness = _("{span} late").format(span=span_text(late)) if late else ""
    match state:
        case PromiseState.SETTLED if found.outcome:
            counts = found.outcome in (Outcome.KEPT, Outcome.OWN)
            return _listed(outcome_text(found.outcome), lateness if counts else "")
        case PromiseState.OVERDUE:
            return lateness
        case PromiseState.DUE if found.overdue_from:
            left = span_text(found.overdue_from - now)
            return _listed(_("due now, {span} left").format(span=left), lateness)
        case PromiseState.SOON | PromiseState.WAITING if found.begins:
            ahead = until_text(found.begins, zone, now, days=found.lasts)
            return _listed(ahead, lateness)
        case _:
            age = span_text(max(timedelta(0), now - view.made_at))
            return _("undated, {span} old").format(span=age)


def _listed(first: str, second: str) -> str:
    return f"{first}, {second}" if second else first


def _due(found: Standing, zone: tzinfo) -> str:
    if found.due is None:
        return ""
    when = window_text(found.due.start, found.due.end, zone)
    return f"~{when}" if found.due.approximate else when
