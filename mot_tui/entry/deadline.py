"""What a person types of a deadline: the days that it may start from, and when it ends."""

import re
from collections.abc import Iterator
from datetime import UTC

from mot_tui.domain.content import Due
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.entry.acting import new_due
from mot_tui.entry.context import Context
from mot_tui.entry.moment import past_run

_COMMA = re.compile(r"[,，、;]\s*")


def start_event(text: str, context: Context) -> StartEvent | None:
    """`2026-03-02=contract signed`, `yesterday installed`; None where no day leads it."""
    typed = text.strip()
    day, sign, label = (part.strip() for part in typed.partition("="))
    run = past_run(day, 0, context)
    if run is None:
        return None
    end, moment = run
    zone = context.now.tzinfo or UTC
    if sign and end == len(day):
        return StartEvent(moment.wall(zone).date(), label)
    return StartEvent(moment.wall(zone).date(), typed[end:].strip())


def start_events(text: str, context: Context) -> tuple[StartEvent, ...] | None:
    """Several, one a row or parted by commas; None where one of them has no day in front.

    Behind a day's words a comma parts only where another day follows it.
    """
    parts = [part for row in text.splitlines() for part in _parts(row.strip(), context)]
    found = [start_event(part, context) for part in parts if part]
    known = tuple(it for it in found if it is not None)
    return known if known and len(known) == len(found) else None


def _parts(typed: str, context: Context) -> Iterator[str]:
    """The row cut at each comma behind which a day is said."""
    begin = 0
    behind = _day_end(typed, context) or 0
    for comma in _COMMA.finditer(typed):
        end = _day_end(typed[comma.end() :], context)
        if comma.start() >= behind and end:
            yield typed[begin : comma.start()].strip()
            begin, behind = comma.end(), comma.end() + end
    yield typed[begin:].strip()


def _day_end(text: str, context: Context) -> int | None:
    """Where the day ends that leads the text; None where no day does, or a time alone."""
    run = past_run(text.partition("=")[0].rstrip(), 0, context)
    return len(text[: run[0]].rstrip(",，、; ")) if run and run[1].dated else None


def start_text(start: StartEvent) -> str:
    """The form that `start_event` reads as the same."""
    # With the sign nothing of the label is taken for a part of the day.
    return f"{start.on.isoformat()} = {start.label}" if start.label else start.on.isoformat()


def fixed_end(text: str, context: Context) -> Due | None:
    """The end in words, `fri 5pm` or a day; None where they are not understood as a whole."""
    moved = new_due(text, 1, context, at_my_wish=False)
    return None if moved is None else moved.due
