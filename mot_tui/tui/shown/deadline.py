"""Deadlines in words: a row each for the panel, the one that is near for the head of the case."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta, tzinfo

from mot_tui.domain.deadlines import Deadline
from mot_tui.domain.words import PromiseState
from mot_tui.exporters.deadlines import last_text, reckoned_text, sign, source_text, standing_text
from mot_tui.frozen import frozen
from mot_tui.read.views import DeadlineView
from mot_tui.texts.deadlines import check_text
from mot_tui.texts.language import _
from mot_tui.texts.times import window_text
from mot_tui.tui.shown.fit import one_line, paragraph
from mot_tui.tui.shown.ink import Part, Parts
from mot_tui.tui.waking import grows, shrinks

WHAT, ALL = 80, 1000
"""Characters of what is to be done, and of all that is told of one deadline."""

_ROLES = {
    PromiseState.OVERDUE: "bad",
    PromiseState.DUE: "warn",
    PromiseState.SOON: "accent",
    PromiseState.SETTLED: "muted",
}


@frozen
class DeadlineShown:
    """A deadline in words; `when` is its countdown, `near` whether it belongs in the head."""

    number: int
    state: PromiseState
    role: str
    sign: str
    what: str
    when: str
    due: str
    check: str
    near: bool


def deadlines_of(
    views: Iterable[DeadlineView], zone: tzinfo, now: datetime, near: timedelta
) -> tuple[DeadlineShown, ...]:
    """All deadlines of a case: open ones by their end, then those that ended, the last first."""
    ranked = sorted(views, key=_rank)
    return tuple(_shown(view, zone, now, near) for view in ranked)


def _rank(view: DeadlineView) -> tuple[bool, float, int]:
    found = view.deadline
    if found.ended_at is not None:
        return True, -found.ended_at.timestamp(), view.number
    return found.ended is not None, found.due.end.timestamp(), view.number


def _shown(view: DeadlineView, zone: tzinfo, now: datetime, near: timedelta) -> DeadlineShown:
    found = view.deadline
    state = found.state(now, near)
    waits = (PromiseState.WAITING, PromiseState.SETTLED)
    return DeadlineShown(
        number=view.number,
        state=state,
        role=_ROLES.get(state, ""),
        sign=sign(found, now, near),
        what=one_line(found.terms.what, WHAT),
        when=one_line(standing_text(found, now, zone, near), WHAT),
        due=window_text(found.due.start, found.due.end, zone, now=now),
        check=check_text(verified=found.terms.verified),
        # One that passed long ago is no news; the panel still tells it.
        near=state not in waits and found.left(now) > -near,
    )


def head_texts(deadlines: Iterable[DeadlineShown]) -> tuple[str, ...]:
    """What the head says of the one that ends first, where it is near: the longest text first."""
    first = next((it for it in deadlines if it.near), None)
    if first is None:
        return ()
    said = _("{when}: {what}").format(when=first.when, what=first.what)
    return f"{said} – {first.check}", said, f"{first.when}: d{first.number}"


def about_parts(view: DeadlineView, zone: tzinfo, now: datetime, near: timedelta) -> Parts:
    """All about one: its end, how it came about, who says so, and that it is to be checked."""
    found = view.deadline
    rows = (
        f"{last_text(found, zone, now)} · {standing_text(found, now, zone, near)}",
        reckoned_text(found.terms),
        source_text(found.terms),
        "" if found.ended else check_text(verified=found.terms.verified),
    )
    told = [one_line(row, ALL) for row in rows if row]
    return tuple(_row(n, text) for n, text in enumerate(told))


def _row(n: int, text: str) -> Part:
    return ("\n" if n else "") + text, "muted" if n else ""


def copied_text(view: DeadlineView, zone: tzinfo, now: datetime, near: timedelta) -> str:
    """The same as plain text, behind what is to be done."""
    about = "".join(text for text, _role in about_parts(view, zone, now, near))
    return f"d{view.number} {paragraph(view.deadline.terms.what)}\n{about}"


def wakes(found: Deadline, now: datetime, near: timedelta, zone: tzinfo) -> Iterator[datetime]:
    """The instants at which it looks different by itself."""
    yield from found.changes_after(now, near)
    match found.state(now, near):
        case PromiseState.OVERDUE:
            yield grows(found.due.end, now)
            if (over := found.due.end + near) > now:
                yield over
        case PromiseState.WAITING | PromiseState.SOON if found.due.start != found.due.end:
            yield _midnight(now, zone)
        case PromiseState.SETTLED:
            return
        case _:
            yield shrinks(found.due.end, now)


def _midnight(now: datetime, zone: tzinfo) -> datetime:
    """When the next day begins: days that are left are counted anew."""
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), tzinfo=zone).astimezone(now.tzinfo)
