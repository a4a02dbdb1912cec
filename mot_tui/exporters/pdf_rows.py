"""A table over as many pages as it needs; its head stands on each."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from mot_tui.exporters.pdf_letters import paragraph, shown
from mot_tui.typed import Any

PAD = 4.0
"""Points left and right of a cell's text."""
_HIGH, _LINE = 3.0, 0.4
_WIDEST_WORD = 72.0
_PART = 300.0
"""Points of room in which a row is parted, if it is higher still."""
_LONG = 400
"""Letters of a cell beyond which it is no wider."""

Row = tuple[Paragraph, ...]

_KNOWN = 256


class Cells(Sequence[Row]):
    """Rows of texts as rows of paragraphs, made when asked for; the newest are remembered."""

    def __init__(self, rows: Sequence[Sequence[str]], style: ParagraphStyle) -> None:
        self._rows = rows
        self._made = lru_cache(_KNOWN)(lambda n: tuple(paragraph(it, style) for it in rows[n]))

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, n: Any) -> Any:
        return self._made(n)


class Rows(Flowable):
    """Rows from `start` to before `stop`, the head above them; one that no page holds is parted.

    `line` and `ground` are the colours below each row and under the head.
    """

    start = 0
    left: Row | None = None
    """What of the first row stands on no page yet, where it was parted."""

    def __init__(
        self, head: Row, rows: Sequence[Row], widths: Sequence[float], line: Color, ground: Color
    ) -> None:
        super().__init__()
        self.head, self.rows, self.widths = head, rows, widths
        self.line, self.ground = line, ground
        self.stop = len(rows)
        self.spaceBefore = self.spaceAfter = 6.0

    @property
    def weight(self) -> int:
        """How many there are."""
        return self.stop - self.start

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        """As high as its rows, or higher than there is room."""
        found = self._high(self.head)
        for n in range(self.start, self.stop):
            found += self._high(self._row(n))
            if found > high:
                break
        self.width, self.height = sum(self.widths), found
        return self.width, self.height

    def split(self, wide: float, high: float) -> list[Flowable]:
        """The rows that fit, and the rest."""
        room, stop = high - self._high(self.head), self.start
        while stop < self.stop and (one := self._high(self._row(stop))) <= room:
            room -= one
            stop += 1
        if stop > self.start:
            fitting = self._of(self.rows, self.start, self.left)
            fitting.stop = stop
            return [fitting, self._of(self.rows, stop)]
        parted = self._parted(room - 2 * _HIGH) if high > _PART else None
        if parted is None:
            return []
        above, below = parted
        return [self._of([above], 0), self._of(self.rows, self.start, below)]

    def draw(self) -> None:
        """A quiet table: a line below each row, and a ground under the head."""
        canvas, y = self.canv, self.height - self._high(self.head)
        canvas.saveState()
        canvas.setFillColor(self.ground)
        canvas.rect(0, y, self.width, self.height - y, stroke=0, fill=1)
        canvas.setStrokeColor(self.line)
        canvas.setLineWidth(_LINE)
        self._draw(self.head, y, self.height)
        for n in range(self.start, self.stop):
            row, top = self._row(n), y
            y -= self._high(row)
            self._draw(row, y, top)
        canvas.restoreState()

    def _draw(self, row: Row, bottom: float, top: float) -> None:
        x = 0.0
        for it, width in zip(row, self.widths, strict=True):
            it.drawOn(self.canv, x + PAD, top - _HIGH - it.height)
            x += width
        self.canv.line(0, bottom, self.width, bottom)

    def _row(self, n: int) -> Row:
        return self.left if self.left and n == self.start else self.rows[n]

    def _of(self, rows: Sequence[Row], start: int, left: Row | None = None) -> "Rows":
        made = Rows(self.head, rows, self.widths, self.line, self.ground)
        made.start, made.left = start, left
        return made

    def _high(self, row: Row) -> float:
        cells = zip(row, self.widths, strict=True)
        return max(it.wrap(width - 2 * PAD, 1e6)[1] for it, width in cells) + 2 * _HIGH

    def _parted(self, room: float) -> tuple[Row, Row] | None:
        """A row as what fits and what is left."""
        above, below, blank = [], [], Paragraph("", self.head[0].style)
        for it, width in zip(self._row(self.start), self.widths, strict=True):
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
