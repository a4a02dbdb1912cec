"""A table over as many pages as it needs; its head stands on each."""

from collections.abc import Iterable, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, Table
from reportlab.platypus.tables import TableStyle

from mot_tui.exporters.pdf_letters import REGULAR, shown
from mot_tui.typed import Any

PAD = 4.0
"""Points left and right of a cell's text."""
_HIGH = 3.0
_WIDEST_WORD = 72.0
_PART = 300.0
"""Points of room in which a row is parted, if it is higher still."""
_LONG = 400
"""Letters of a cell beyond which it is no wider."""

Row = tuple[Paragraph, ...]


class Rows(Flowable):
    """Rows from one of them on; a row that no page holds is parted."""

    def __init__(
        self, head: Row, rows: Sequence[Row], widths: Sequence[float], look: TableStyle, start: int
    ) -> None:
        super().__init__()
        self.head, self.rows, self.widths, self.look = head, rows, widths, look
        self.start = start
        self.weight = len(rows) - start
        self.spaceBefore = self.spaceAfter = 6.0

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        """As high as its rows, or higher than there is room."""
        found = self._high(self.head)
        for n in range(self.start, len(self.rows)):
            found += self._high(self.rows[n])
            if found > high:
                return sum(self.widths), high + 1
        return sum(self.widths), found

    def split(self, wide: float, high: float) -> list[Flowable]:
        """The rows that fit, as a table, and the rest."""
        room, stop = high - self._high(self.head), self.start
        while stop < len(self.rows) and self._high(self.rows[stop]) <= room:
            room -= self._high(self.rows[stop])
            stop += 1
        if stop > self.start:
            return [self._table(stop), self._from(self.rows, stop)]
        parted = self._parted(room - 2 * _HIGH) if high > _PART else None
        if parted is None:
            return []
        first, rest = parted
        whole = [first, rest, *self.rows[self.start + 1 :]]
        return [self._from(whole, 0)._table(1), self._from(whole, 1)]

    def draw(self) -> None:
        """All that is left of them."""
        table = self._table(len(self.rows))
        table.wrapOn(self.canv, 0, 0)
        table.drawOn(self.canv, 0, 0)

    def _from(self, rows: Sequence[Row], start: int) -> "Rows":
        return Rows(self.head, rows, self.widths, self.look, start)

    def _table(self, stop: int) -> Table:
        data: Any = [list(self.head), *(list(row) for row in self.rows[self.start : stop])]
        made: Any = Table(data, colWidths=list(self.widths), style=self.look, hAlign="LEFT")
        made.weight = stop - self.start
        table: Table = made
        return table

    def _high(self, row: Row) -> float:
        cells = zip(row, self.widths, strict=True)
        return max(it.wrap(width - 2 * PAD, 1e6)[1] for it, width in cells) + 2 * _HIGH

    def _parted(self, room: float) -> tuple[Row, Row] | None:
        """A row as what fits and what is left."""
        above, below, blank = [], [], Paragraph("", self.head[0].style)
        for it, width in zip(self.rows[self.start], self.widths, strict=True):
            inner = width - 2 * PAD
            whole = it.wrap(inner, room)[1] <= room
            parts: list[Any] = [it, blank] if whole else it.split(inner, room)
            if not parts:
                return None
            above.append(parts[0])
            below.append(parts[1])
        return tuple(above), tuple(below)


def widths(
    head: Sequence[str], rows: Sequence[Sequence[str]], looks: Sequence[ParagraphStyle], room: float
) -> list[float]:
    """How wide each column is, in points: a word is broken only where it is long.

    What is left beyond the longest words goes to the columns by what they would take; `looks` are
    the styles of the head and of the rows.
    """
    least, most = [], []
    for name, *column in zip(head, *rows, strict=True):
        named, texts = shown(name), {shown(it[:_LONG]) for it in column}
        words = {word for text in texts for word in text.split()}
        longest = max(_width(named.split(), looks[0]), _width(words, looks[1]))
        least.append(min(longest, _WIDEST_WORD) + 2 * PAD + 0.5)
        whole = max(_width([named], looks[0]), _width(texts, looks[1]))
        most.append(max(whole + 2 * PAD + 0.5, least[-1]))
    if sum(most) <= room:
        return most
    if sum(least) >= room:
        return [it * room / sum(least) for it in least]
    wishes = [(more - it) ** 0.5 for more, it in zip(most, least, strict=True)]
    return _shared(least, most, wishes, room)


def _width(texts: Iterable[str], style: ParagraphStyle) -> float:
    """That of the widest."""
    return max((stringWidth(it, style.fontName, style.fontSize) for it in texts), default=0.0)


def _shared(least: list[float], most: list[float], wishes: list[float], room: float) -> list[float]:
    """No column gets more than it would take; the rest goes to the others."""
    found, left = list(least), room - sum(least)
    while left > 0.1 and (open_ := [n for n in range(len(found)) if found[n] < most[n] - 0.01]):
        whole, given = sum(wishes[n] for n in open_), 0.0
        for n in open_:
            more = min(left * wishes[n] / whole, most[n] - found[n])
            found[n] += more
            given += more
        left -= given
    return found


def look(line: Any, ground: Any) -> TableStyle:
    """A quiet table: a line below each row, and a ground under the head."""
    return TableStyle(
        [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), PAD),
            ("TOPPADDING", (0, 0), (-1, -1), _HIGH),
            ("BOTTOMPADDING", (0, 0), (-1, -1), _HIGH),
            ("BACKGROUND", (0, 0), (-1, 0), ground),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, line),
        ]
    )
