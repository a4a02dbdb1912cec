"""The terminal as a small SVG: Rich's, without what is the same everywhere or of no use."""

import html
import re
from collections.abc import Iterator

from rich.cells import cell_len

FONT = re.compile(r"@font-face\s*\{[^}]*\}\s*")
NAMES = re.compile(r"terminal-\d+-")
ROW = r'<clipPath id="t-line-\d+">.*?</clipPath>\s*'
ROWS = re.compile(rf'{ROW}|( clip-path="url\(#t-line-\d+\)")', re.DOTALL)
TEXT = re.compile(r'<text ([^>]*)textLength="([0-9.]+)"([^>]*)>([^<]*)</text>')
BOX = re.compile(
    r'<rect fill="([^"]*)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"'
    r' shape-rendering="crispEdges"/>'
)

Box = tuple[str, float, float, float, str]
"""Colour, left, top, width, height."""


def small(drawn: str) -> str:
    """The same picture in a third of the bytes, with Hangul as wide as its cells."""
    drawn = ROWS.sub("", NAMES.sub("t-", FONT.sub("", drawn)))
    boxes = [(it[1], float(it[2]), float(it[3]), float(it[4]), it[5]) for it in BOX.finditer(drawn)]
    first = BOX.search(drawn)
    drawn = TEXT.sub(_in_cells, BOX.sub("", drawn))
    if first is None:
        return drawn
    # The boxes stood in one row, before the first text.
    place = drawn.index('<g transform="translate(9, 41)"')
    place = drawn.index(">", place) + 1
    return drawn[:place] + "".join(map(_drawn, _merged(boxes))) + drawn[place:]


def _in_cells(found: re.Match[str]) -> str:
    """A text as wide as its cells; Rich counts characters and squeezes Hangul."""
    text = html.unescape(found[4])
    length = round(float(found[2]) * cell_len(text) / len(text), 1) if text else float(found[2])
    words = found[4].replace("&#160;", "\u00a0")
    return f'<text {found[1]}textLength="{length:g}"{found[3]}>{words}</text>'


def _merged(boxes: list[Box]) -> Iterator[Box]:
    """Neighbours of one colour as one."""
    held: Box | None = None
    for box in boxes:
        alike = held and (held[0], held[2]) == (box[0], box[2])
        if held and alike and abs(held[1] + held[3] - box[1]) < 1:
            held = (*held[:3], round(held[3] + box[3], 1), held[4])
            continue
        if held:
            yield held
        held = box
    if held:
        yield held


def _drawn(box: Box) -> str:
    colour, left, top, width, height = box
    return (
        f'<rect fill="{colour}" x="{left:g}" y="{top:g}" width="{width:g}" height="{height}"'
        ' shape-rendering="crispEdges"/>\n'
    )
