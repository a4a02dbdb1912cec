"""The columns of the timeline: what each is wide, and what gives way where room is short."""

from collections.abc import Callable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from mot_tui.tui.shown.fit import fit, fit_right, short
from mot_tui.tui.shown.line import Line

Look = Callable[[str], Style]
"""The style of a part."""

TIME, WORD, RUNNING = 6, 6, 5
SCORE = 1 + 3 + RUNNING
"""The rating, an arrow, and the score that it led to."""

GAP = 1


def party_width(width: int) -> int:
    """How much of a line the party may take."""
    return max(6, min(16, width // 8))


def line_segments(line: Line, width: int, look: Look, over: Style) -> list[Segment]:
    """An entry in exactly `width` cells; `over` lies over every part."""
    party = party_width(width)
    marks = short(line.marks, max(6, width // 5))
    taken = GAP + TIME + 1 + 2 + WORD + 1 + 2 + party + 2 + 2 + SCORE + GAP
    if marks:
        taken += cell_len(marks) + 2
    text = max(0, width - taken)
    zero = "zero" if line.zero else ""
    parts = [
        (" " * GAP, "text"),
        (fit_right(line.time, TIME) + " ", "time"),
        (fit(line.sign, 2), "sign"),
        (fit(line.word, WORD) + " ", "word"),
        (fit(line.arrow, 2), "sign"),
        (fit(line.party, party) + "  ", "party"),
        (fit(line.text, text), "text"),
        ("  " + marks if marks else "", "marks"),
        ("  " + fit(line.rating, 1), zero or "rating"),
        (" → " if line.rating and line.running else "   ", "sign"),
        (fit_right(line.running, RUNNING), zero or "running"),
        (" " * GAP, "text"),
    ]
    return [Segment(words, look(part) + over) for words, part in parts if words]


def heading_segments(day: str, width: int, look: Look, last: str = "") -> list[Segment]:
    """A day in exactly `width` cells; `last` tells what the last column is."""
    told = cell_len(last) + GAP
    return [
        Segment(fit(" " * GAP + day, width - told), look("day")),
        Segment(last + " " * GAP, look("sign")),
    ]
