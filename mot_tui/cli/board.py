"""What is open in all cases, a line each, and soon: there may be thousands."""

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from functools import cache

from mot_tui.casebook.board import Board
from mot_tui.casebook.reading import zone_of
from mot_tui.cli.wording import promise_text
from mot_tui.domain.words import Kind, PromiseState
from mot_tui.frozen import NONE
from mot_tui.read.opened import OpenView
from mot_tui.read.rows import instant_of
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.telling import quiet_text
from mot_tui.texts.times import span_text, until_text, window_text
from mot_tui.texts.visible import visible
from mot_tui.texts.words import STATE_SIGNS, state_text

Quiet = Mapping[tuple[Kind, int, int], datetime]
"""Until when nothing is told of what (`telling.quiet`)."""


def promise_lines(board: Board, quiet: Quiet = NONE) -> list[str]:
    """Open promises of all cases, those that are late first."""
    zones = cache(zone_of)
    return [
        row_text(it, zones(it.zone), board.now, with_case=True)
        + quiet_tail(quiet, (Kind.PROMISE, it.case, it.number), zones(it.zone), board.now)
        for it in board.rows()
        if it.kind is Kind.PROMISE
    ]


def row_text(it: OpenView, zone: tzinfo, now: datetime, *, with_case: bool = False) -> str:
    """One line: `▲ c1 p2 visit · @tech1 · Tue 10 Mar 10:00–12:00 KST · overdue 15 h`."""
    case = f"c{it.case} " if with_case else ""
    words = promise_text(it.what, it.said)
    parts = (
        f"{STATE_SIGNS[it.state]} {case}p{it.number} {words}",
        f"@{visible(it.party)}" if it.party else "",
        _due_text(it, zone, now),
        _standing_text(it, zone, now),
        _moves_text(it) if it.moves or it.chases else "",
    )
    return " · ".join([part for part in parts if part])


def quiet_tail(quiet: Quiet, of: tuple[Kind, int, int], zone: tzinfo, now: datetime) -> str:
    """` · quiet until 16:30` behind a line; nothing where it is told as ever."""
    return f" · {quiet_text(quiet[of], zone, now)}" if of in quiet else ""


def _due_text(it: OpenView, zone: tzinfo, now: datetime) -> str:
    if it.ends is None:
        return ""
    start = None if it.starts is None else instant_of(it.starts)
    text = window_text(start, instant_of(it.ends), zone, zone_named=True, now=now)
    return _("about {time}").format(time=text) if it.approximate else text


def _standing_text(it: OpenView, zone: tzinfo, now: datetime) -> str:
    """`overdue 15 h`, `soon, in 3 h`, `undated, 2 d old`."""
    word = state_text(it.state)
    if it.state is PromiseState.OVERDUE and it.late is not None:
        late = span_text(max(timedelta(0), now - instant_of(it.late)))
        return _("{state} {span}").format(state=word, span=late)
    if it.state is PromiseState.UNDATED:
        age = span_text(now - instant_of(it.made))
        return _("{state}, {span} old").format(state=word, span=age)
    if it.state is PromiseState.DUE or it.begins is None:
        return word
    ahead = until_text(instant_of(it.begins), zone, now, days=it.lasts)
    return f"{word}, {ahead}"


def _moves_text(it: OpenView) -> str:
    moved = fill(_("moved ×{n}"), {"n": it.moves}) if it.moves else ""
    chased = fill(_("chased ×{n}"), {"n": it.chases}) if it.chases else ""
    return ", ".join(part for part in (moved, chased) if part)
