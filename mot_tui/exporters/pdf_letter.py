"""A letter as a PDF: A4 with the margins of a letter, no heading, no furniture."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from itertools import chain

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, SimpleDocTemplate, Spacer

from mot_tui.exporters.pdf_date import put_date
from mot_tui.exporters.pdf_letters import REGULAR, paragraph, register, shown
from mot_tui.typed import Any

_Styles = tuple[ParagraphStyle, ParagraphStyle]

_SIZES = ((9.5, 13.0), (9.0, 11.6), (8.8, 10.9))
"""Size and line in points: the first, unless a smaller one brings the letter on one page."""

_GAP = 6.0
"""Points between two paragraphs; a line that is left empty beside has a line's room."""


def laid_out(title: str, lang: str, parts: list[list[str]], at: datetime) -> bytes:
    """The whole file: equal bytes for an equal letter."""
    register()
    tried = (_laid(title, lang, parts, at, _styles(*size)) for size in _SIZES)
    first = next(tried)
    one_page = (file for file, pages in chain([first], tried) if pages == 1)
    return next(one_page, first[0])


def _styles(size: float, leading: float) -> _Styles:
    """Of a row, and of one in a list."""
    row = ParagraphStyle(
        "row", fontName=REGULAR, bulletFontName=REGULAR, fontSize=size, leading=leading
    )
    item = ParagraphStyle("item", parent=row, leftIndent=10, bulletFontSize=size, spaceAfter=1)
    return row, item


def _laid(
    title: str, lang: str, parts: list[list[str]], at: datetime, styles: _Styles
) -> tuple[bytes, int]:
    """The file, and how many pages it has."""
    file = BytesIO()
    # A letter is a little narrower to the left, where it is punched and filed.
    pages = SimpleDocTemplate(
        file, pagesize=A4, title=shown(title), author="mot", subject="", creator="mot",
        producer="mot", lang=lang, leftMargin=25 * mm, rightMargin=20 * mm, topMargin=17 * mm,
        bottomMargin=17 * mm, invariant=1,
    )  # fmt: skip

    def canvas(*args: Any, **more: Any) -> Canvas:
        made = Canvas(*args, **more | {"initialFontName": REGULAR})
        put_date(made, at)
        return made

    pages.build([*_story(parts, styles)], onLaterPages=_number, canvasmaker=canvas)
    return file.getvalue(), pages.page


def _story(parts: list[list[str]], styles: _Styles) -> Iterator[Flowable]:
    for rows in parts:
        if not rows:
            yield Spacer(1, styles[0].leading)
            continue
        laid = [_row(it, *styles) for it in rows]
        # A heading does not stay behind alone, nor the name below a signature.
        yield KeepTogether(laid[:2])
        yield from laid[2:]
        yield Spacer(1, _GAP)


def _row(text: str, row: ParagraphStyle, item: ParagraphStyle) -> Flowable:
    if text.startswith("- "):
        return paragraph(text[2:], item, mark="–")
    return paragraph(text, row)


def _number(canvas: Canvas, _document: object) -> None:
    """The number of a page behind the first."""
    canvas.setFont(REGULAR, 8)
    canvas.drawCentredString(A4[0] / 2, 12 * mm, f"– {canvas.getPageNumber()} –")
