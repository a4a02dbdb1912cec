"""The columns of the timeline: what each is wide, and what gives way where room is short."""

from rich.cells import cell_len

from mot_tui.tui.shown.days import Heading
from mot_tui.tui.shown.fit import fit, fit_right, short
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.shown.line import Line, Widest

NIGHT, TIME, SIGN, WORD, RUNNING = 1, 6, 2, 6, 5
SCORE = 2 + 1 + 3 + RUNNING
"""The sign of a zero, the rating, an arrow, and the score that it led to."""

GAP = 1
LEAST_TEXT = 12

TWO_ROWS = 56
"""Below so many cells an entry takes two rows: what it is, then what it says."""

ROOMY = 72
"""From how many cells on there is room for the entry's number and for a sign of its channel."""


def rows_of(width: int) -> int:
    """How many rows an entry takes."""
    return 2 if width < TWO_ROWS else 1


def line_parts(line: Line, widest: Widest, width: int, row: int = 0) -> list[Part]:
    """A row of an entry in exactly `width` cells, part by part."""
    if rows_of(width) == 1:
        parts = _one_row(line, widest, width)
    else:
        parts = _lower(line, width) if row else _upper(line, width)
    return _apart(parts) if line.struck else parts


def _apart(parts: list[Part]) -> list[Part]:
    """The same with the blanks around words as parts of their own, not to be struck through."""
    split = []
    for words, part in parts:
        inner = words.strip()
        before, _found, behind = words.partition(inner) if inner else (words, "", "")
        split += [(before, part), (inner, part), (behind, part)]
    return split


def _one_row(line: Line, widest: Widest, width: int) -> list[Part]:
    number = GAP + widest.number + GAP if width >= ROOMY else 0
    sign = SIGN if width >= ROOMY else 0
    party = min(widest.party, max(6, min(16, width // 8)))
    who = 2 + party + 2 if party else 2
    marks = short(line.marks, max(6, width // 5))
    # Where nothing was rated the words may go on to the edge.
    score = _score(line) if line.rating or line.running or marks else [(" " * GAP, "text")]
    taken = number + NIGHT + TIME + 1 + sign + WORD + 1 + who
    taken += sum(cell_len(words) for words, _part in score)
    if marks:
        taken += cell_len(marks) + 2
    text = max(0, width - taken)
    return [
        (fit_right(line.number, number - GAP) + " " * GAP if number else "", "number"),
        *_time(line),
        (fit(line.sign, sign), "sign"),
        (fit(line.word, WORD) + " ", "word"),
        (fit(line.arrow, 2), "sign"),
        (fit(line.party, party) + " " * (who - 2 - party), "party"),
        (fit(line.text, text), "text"),
        ("  " + marks if marks else "", "marks"),
        *score,
    ]


def _upper(line: Line, width: int) -> list[Part]:
    """When, how and with whom, and what it did."""
    room = width - NIGHT - TIME - 1 - WORD - 1 - SCORE - GAP
    party = min(cell_len(line.party) + 2, max(0, room)) if line.party or line.arrow else 0
    # Without words the row below has room for them.
    marks = short(line.marks, room - party - 1) if line.text else ""
    rest = max(0, room - party)
    return [
        *_time(line),
        (fit(line.word, WORD) + " ", "word"),
        (fit(line.arrow, min(2, party)), "sign"),
        (fit(line.party, party - 2) if party > 2 else "", "party"),
        (fit_right(marks, rest), "marks"),
        *_score(line),
    ]


def _lower(line: Line, width: int) -> list[Part]:
    """What it says."""
    before = NIGHT + TIME + 1 if width - NIGHT - TIME - 2 >= LEAST_TEXT else GAP
    words, part = (line.text, "text") if line.text else (line.marks, "marks")
    return [(" " * before, "text"), (fit(words, width - before - GAP), part), (" " * GAP, "text")]


def _time(line: Line) -> list[Part]:
    return [(fit(line.night, NIGHT), "night"), (fit_right(line.time, TIME) + " ", "time")]


def _score(line: Line) -> list[Part]:
    zero = "zero" if line.zero else ""
    return [
        (fit_right(line.final, 2), "zero"),
        (fit(line.rating, 1), zero or "rating"),
        (" → " if line.rating and line.running else "   ", "sign"),
        (fit_right(line.running, RUNNING) + " " * GAP, zero or "running"),
    ]


def heading_parts(heading: Heading, width: int, last: str = "") -> list[Part]:
    """A day in exactly `width` cells; `last` tells what the last column is."""
    day = [(" " * GAP + heading.day, "day")]
    if heading.rest:
        day.append((f" {heading.rest}", "rest"))
    left = sum(cell_len(words) for words, _part in day)
    last = last if width - left - cell_len(last) > GAP + 1 else ""
    gap = f" {heading.gap} " if heading.gap else ""
    room = width - left - cell_len(last) - GAP - 1
    # A thin line stands for the days in which nothing happened.
    line = max(0, room - cell_len(gap) - 1) if gap else 0
    parts = [
        *day,
        (" " + "┄" * min(line, 3) if gap else " ", "gap"),
        (short(gap, room) if gap else "", "rest"),
        ("┄" * max(0, line - 3), "gap"),
    ]
    told = sum(cell_len(words) for words, _part in parts)
    parts.append((" " * max(0, width - told - cell_len(last) - GAP) + last + " " * GAP, "sign"))
    return parts
