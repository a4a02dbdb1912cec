"""A row of the board over all cases, and what is told of the marked one."""

from datetime import datetime, timedelta, tzinfo

from rich.cells import cell_len

from mot_tui.domain.words import Kind, PromiseState
from mot_tui.read.opened import OpenView
from mot_tui.read.rows import instant_of
from mot_tui.texts.deadlines import left_text
from mot_tui.texts.language import _
from mot_tui.texts.times import span_text, until_text, window_text
from mot_tui.texts.words import STATE_SIGNS, state_text
from mot_tui.tui.shown.fit import fit, one_line, short
from mot_tui.tui.shown.ink import Part, Parts, joined
from mot_tui.tui.shown.promise import ROLES
from mot_tui.tui.waking import grows, shrinks

WHAT, WHO = 200, 60
"""Characters of a text in a row."""

SLIM = 56
"""Where there are fewer cells, a row has no room for who promised it."""


def when_text(it: OpenView, zone: tzinfo, now: datetime) -> str:
    """Its countdown: `15 h late`, `2 h left`, `in 2 h`, `tomorrow`, `3 d old`."""
    if it.state is PromiseState.UNDATED or it.overdue is None or it.begins is None:
        age = span_text(max(timedelta(0), now - instant_of(it.made)))
        return _("{span} old").format(span=age)
    end = instant_of(it.overdue)
    if it.kind is Kind.DEADLINE and it.state is PromiseState.OVERDUE:
        return left_text(it.state, end - now)
    if it.state is PromiseState.OVERDUE:
        late = now - instant_of(it.late if it.late is not None else it.overdue)
        return _("{span} late").format(span=span_text(late))
    if it.state is PromiseState.DUE:
        return _("{span} left").format(span=span_text(end - now))
    return until_text(instant_of(it.begins), zone, now, days=it.lasts)


def wake_of(it: OpenView, now: datetime) -> datetime:
    """When the countdown of a row changes if nobody does anything."""
    if it.state is PromiseState.UNDATED or it.overdue is None or it.begins is None:
        return grows(instant_of(it.made), now)
    if it.state is PromiseState.OVERDUE:
        return grows(instant_of(it.late if it.late is not None else it.overdue), now)
    end = it.overdue if it.state is PromiseState.DUE else it.begins
    return shrinks(instant_of(end), now)


def row_parts(it: OpenView, when: str, wide: int, room: int) -> Parts:
    """`▲ 15 h late  visit friday 10am  @tech1 · The move`, the countdown `wide` cells wide.

    As few parts as there are looks: each of them costs when the list is painted.
    """
    left = max(1, room - wide - 4)
    whose = one_line(it.title, WHAT)
    if it.party and room >= SLIM:
        whose = f"@{short(one_line(it.party, WHO), 16)} · {whose}"
    what = one_line(_named(it), WHAT)
    half = max(8, min(44, left * 9 // 20))
    return (
        (f"{STATE_SIGNS[it.state]} {fit(when, wide)}", ROLES.get(it.state, "strong")),
        (f"  {fit(what, half) if left > half else what}  ", ""),
        (whose, "muted"),
    )


def _named(it: OpenView) -> str:
    return it.what or it.said or (_("promise") if it.kind is Kind.PROMISE else _("deadline"))


def about_parts(it: OpenView, zone: tzinfo, now: datetime) -> tuple[Parts, Parts]:
    """Two rows on the marked one: what was promised and by whom; when, how it stands, its case."""
    late = now - instant_of(it.late) if it.late is not None else timedelta(0)
    was_late = it.state is not PromiseState.OVERDUE and late > timedelta(0)
    words = one_line(" ".join(part for part in (it.what, it.said) if part), WHAT)
    first: list[Parts] = [((f"{it.kind}{it.number} ", "accent"), (words, "strong"))]
    if it.party:
        first.append(((f"@{one_line(it.party, WHO)}", ""),))
    standing: Part = (state_text(it.state), ROLES.get(it.state, "") or "muted")
    second: list[Parts] = [
        ((_due(it, zone, now), ""),) if it.ends is not None else (),
        (standing,),
        ((_("{span} late").format(span=span_text(late)), "bad"),) if was_late else (),
        ((_("moved ×{n}").format(n=it.moves), "muted"),) if it.moves else (),
        ((_("chased ×{n}").format(n=it.chases), "muted"),) if it.chases else (),
        ((f"c{it.case} ", "muted"), (one_line(it.title, WHAT), "muted")),
    ]
    return joined(first), joined(second)


def _due(it: OpenView, zone: tzinfo, now: datetime) -> str:
    start = None if it.starts is None else instant_of(it.starts)
    when = window_text(start, instant_of(it.ends or 0), zone, zone_named=True, now=now)
    return f"~{when}" if it.approximate else when


def counts_parts(counts: dict[PromiseState, int]) -> Parts:
    """`▲ 2 overdue · ● 1 due now · ◐ 3 soon · ○ 9 waiting · ? 1 undated`."""
    names = {
        PromiseState.OVERDUE: _("{n} overdue"),
        PromiseState.DUE: _("{n} due now"),
        PromiseState.SOON: _("{n} soon"),
        PromiseState.WAITING: _("{n} waiting"),
        PromiseState.UNDATED: _("{n} undated"),
    }
    return joined(
        ((f"{STATE_SIGNS[state]} {names[state].format(n=n)}", ROLES.get(state, "muted")),)
        for state, n in counts.items()
    )


def widest(texts: list[str]) -> int:
    """The cells of the widest."""
    return max((cell_len(it) for it in texts), default=0)
