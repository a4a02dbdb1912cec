"""The rows of a text that is wrapped, and those that are written in it."""

import re
from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size

BREAK_FOUND = re.compile(r"(?<!\S)\\n(?:\s|\Z)")
"""A line break as the entry language writes it, with the blank behind it."""

BREAK_SHOWN = "↵ "
"""As long as what it stands for, so that every character keeps its place."""

Rows = tuple[tuple[int, int], ...]
"""From which character to which, the last one not included; together they are all of the text."""


@lru_cache(maxsize=8)
def rows_of(text: str, width: int) -> Rows:
    """A text in rows of `width` cells, broken behind blanks and line breaks where there are any."""
    rows: list[tuple[int, int]] = []
    ends = {found.end() for found in BREAK_FOUND.finditer(text)}
    start = used = 0
    behind_blank = 0
    for place, char in enumerate(text):
        cells = get_character_cell_size(char)
        # The last cell is for a blank, or the cursor.
        room = width if char == " " else width - 1
        if used + cells > room and place > start:
            cut = behind_blank if behind_blank > start else place
            rows.append((start, cut))
            start, used = cut, cell_len(text[cut:place])
        used += cells
        if char == " ":
            behind_blank = place + 1
        if place + 1 in ends:
            rows.append((start, place + 1))
            start, used = place + 1, 0
    rows.append((start, len(text)))
    return tuple(rows)


def written_row(text: str, at: int) -> tuple[int, int]:
    """From where to where the row of a place is written: up to line breaks, however it wraps."""
    start, end = 0, len(text)
    for found in BREAK_FOUND.finditer(text):
        if found.end() > at:
            end = found.start()
            break
        start = found.end()
    return start, max(end, start)
