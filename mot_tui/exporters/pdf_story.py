"""What stands on the pages of a PDF, part after part, and about how much room it takes."""

from collections.abc import Iterator
from itertools import zip_longest

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, KeepTogether

from mot_tui.exporters import document as d
from mot_tui.exporters import pdf_curve, pdf_rows
from mot_tui.exporters.pdf_letters import BOLD, REGULAR, paragraph, shown
from mot_tui.typed import Any

LEAD = 62.0
"""Points that the lead of an item has in the margin."""
INK, SOFT, LINE = HexColor(0x1B2430), HexColor(0x5B6673), HexColor(0xCBD2DA)
GROUND, ACCENT = HexColor(0xF0F3F6), HexColor(0x1F5FA8)

_NAME = 100
"""Letters that the head of a column has at most: it stands on every page."""


def _style(name: str, size: float, leading: float, font: str = REGULAR, **more: Any) -> Any:
    more = {"textColor": INK} | more
    return ParagraphStyle(
        name, fontName=font, bulletFontName=BOLD, bulletFontSize=size, fontSize=size,
        leading=leading, **more,
    )  # fmt: skip


TITLE = _style("title", 20, 27, BOLD, spaceAfter=6)
HEADING = _style("heading", 13, 18, BOLD, textColor=ACCENT, spaceBefore=15, spaceAfter=5)
DAY = _style("day", 10.5, 15, BOLD, spaceBefore=9, spaceAfter=3)
BODY = _style("body", 9.5, 14, spaceAfter=4)
FACT = _style("fact", 9.5, 14, textColor=SOFT, spaceAfter=1)
POINT = _style("point", 9.5, 14, leftIndent=11, spaceAfter=2)
TIMED = _style("timed", 9.5, 14, leftIndent=LEAD, spaceBefore=3, spaceAfter=2)
BELOW = _style("below", 9, 12.5, leftIndent=LEAD + 9, bulletIndent=LEAD)
UNDER = _style("under", 9, 12.5, leftIndent=20, bulletIndent=11)
CAPTION = _style("caption", 8.5, 12, textColor=SOFT, spaceBefore=2, spaceAfter=6)
HEAD_CELL = _style("head cell", 7.5, 10, BOLD)
CELL = _style("cell", 7.5, 10.5)


def story(document: d.Document, room: float) -> Iterator[Flowable]:
    """All of it, made when it is asked for; `room` is the width of a page in points."""
    yield _marked(paragraph(document.title, TITLE), document.title, 0)
    yield HRFlowable(width="100%", thickness=1.2, color=ACCENT, spaceBefore=0, spaceAfter=6)
    for it in document.facts.items:
        yield paragraph(it.text, FACT, it.lead)
    for section in document.sections:
        # A heading does not stay behind alone.
        yield CondPageBreak(60 + _opening(section.blocks))
        yield _marked(paragraph(section.heading, HEADING), section.heading, 0)
        for block, following in zip_longest(section.blocks, section.blocks[1:]):
            if isinstance(block, d.Subheading):
                # The head of a day goes to the page on which the day begins.
                yield CondPageBreak(30 + (_height_of_first(following) if following else 0))
            yield from _block(block, room)


def _block(block: d.Block, room: float) -> Iterator[Flowable]:
    match block:
        case d.Paragraph(text):
            yield paragraph(text, BODY)
        case d.Subheading(text):
            yield _marked(paragraph(text, DAY), text, 1)
        case d.Items(items):
            for item in items:
                yield from _item(item)
        case d.Table():
            if block.head:
                yield _table(block, room)
        case d.Curve():
            picture = pdf_curve.Picture(block, SOFT, LINE, ACCENT)
            yield KeepTogether([picture, paragraph(block.text, CAPTION)])


def _opening(blocks: tuple[d.Block, ...]) -> float:
    """What the head of a section takes along, roughly, in points: the first that it tells of."""
    if any(isinstance(it, d.Curve) for it in blocks):
        picture = next(n for n, it in enumerate(blocks) if isinstance(it, d.Curve))
        return min(sum(map(_height, blocks[: picture + 1])), 600)
    high = 0.0
    for block in blocks:
        high += min(_height(block), 120)
        if not isinstance(block, d.Paragraph | d.Subheading):
            break
    return high


def _height_of_first(block: d.Block) -> float:
    """Of what stands first in it, as far as it is kept on one page."""
    if isinstance(block, d.Items) and block.items:
        return min(_item_height(block.items[0]), 130)
    return min(_height(block), 130)


def _height(block: d.Block) -> float:
    """Roughly, in points."""
    match block:
        case d.Table():
            return 20.0 + 20.0 * len(block.rows)
        case d.Items(items):
            return sum(map(_item_height, items[:9]))
        case d.Curve(bars=bars):
            return 230.0 + 16.0 * min(len(bars), pdf_curve.MOST_LANES)
        case d.Subheading():
            return 26.0
        case d.Paragraph(text):
            return 4 + 14.0 * (1 + len(text) // 100)


def _item_height(item: d.Item) -> float:
    return 17.0 * (1 + len(item.text) // 80) + sum(12.0 * (1 + len(it) // 90) for it in item.below)


def _item(item: d.Item) -> Iterator[Flowable]:
    if item.below:
        # What is said below it is on the same page, where that costs little.
        yield CondPageBreak(min(_item_height(item), 130))
    if item.lead:
        yield paragraph(item.text, TIMED, mark=item.lead)
    else:
        yield paragraph(item.text, POINT, mark="•")
    for text in item.below:
        yield paragraph(text, BELOW if item.lead else UNDER, mark="–")


def _table(table: d.Table, room: float) -> Flowable:
    widths = pdf_rows.widths(table.head, table.rows, (HEAD_CELL, CELL), room)
    head = tuple(paragraph(it[:_NAME], HEAD_CELL) for it in table.head)
    rows = pdf_rows.Cells(table.rows, CELL)
    return pdf_rows.Rows(head, rows, widths, LINE, GROUND)


def weight(block: d.Block) -> int:
    """How much of the work it is: paragraphs, and a row of a table as much as one."""
    match block:
        case d.Table():
            return len(block.rows)
        case d.Items(items):
            return sum(1 + len(it.below) for it in items)
        case _:
            return 1


def _marked(flowable: Flowable, text: str, level: int) -> Flowable:
    """One that is found in the list of parts."""
    flowable.listed = (shown(text), level)  # type: ignore[attr-defined]
    return flowable
