"""What a person types of a deadline: the days that it may start from, and when it ends."""

from datetime import UTC

from mot_tui.domain.content import Due
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.entry.acting import new_due
from mot_tui.entry.context import Context
from mot_tui.entry.moment import past_run


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


def start_text(start: StartEvent) -> str:
    """The form that `start_event` reads as the same."""
    # With the sign nothing of the label is taken for a part of the day.
    return f"{start.on.isoformat()} = {start.label}" if start.label else start.on.isoformat()


def fixed_end(text: str, context: Context) -> Due | None:
    """The end in words, `fri 5pm` or a day; None where they are not understood as a whole."""
    moved = new_due(text, 1, context, at_my_wish=False)
    return None if moved is None else moved.due
