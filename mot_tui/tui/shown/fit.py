"""Texts made to fit: cut early, harmless, measured in cells."""

from rich.cells import cell_len, chop_cells

from mot_tui.texts.visible import visible, visible_lines

ELLIPSIS = "…"


def one_line(text: str, most: int = 400) -> str:
    """At most `most` characters of a text, on one line; the rest is never looked at."""
    if len(text) <= most:
        return visible(text)
    return visible(text[: most - 1]) + ELLIPSIS


def paragraph(text: str, most: int = 4000) -> str:
    """At most `most` characters of a text, its line breaks kept."""
    if len(text) <= most:
        return visible_lines(text)
    return visible_lines(text[: most - 1]) + ELLIPSIS


def short(text: str, width: int) -> str:
    """A harmless text in at most `width` cells."""
    if cell_len(text) <= width:
        return text
    return chop_cells(text, width - 1)[0] + ELLIPSIS if width > 1 else ELLIPSIS[:width]


def wrapped(text: str, width: int) -> list[str]:
    """A text in rows of at most `width` cells, broken at blanks where there are any."""
    rows: list[str] = []
    row = ""
    for word in text.split(" "):
        longer = f"{row} {word}" if row else word
        if not row or cell_len(longer) <= width:
            row = longer
        else:
            rows.append(row)
            row = word
    return [part for it in [*rows, row] for part in chop_cells(it, max(1, width)) or [""]]


def fit(text: str, width: int) -> str:
    """A harmless text in exactly `width` cells, filled up on the right."""
    cut = short(text, width)
    return cut + " " * (width - cell_len(cut))


def fit_right(text: str, width: int) -> str:
    """The same, filled up on the left."""
    cut = short(text, width)
    return " " * (width - cell_len(cut)) + cut
