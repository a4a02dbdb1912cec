"""A letter as a PDF: A4 with the margins of a letter, no heading, no furniture."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from time import gmtime

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, SimpleDocTemplate, Spacer

from mot_tui.exporters.pdf_letters import REGULAR, paragraph, register, shown
from mot_tui.typed import Any

_LEADING = 13.0
_ROW = ParagraphStyle(
    "row", fontName=REGULAR, bulletFontName=REGULAR, fontSize=9.5, leading=_LEADING
)
_ITEM = ParagraphStyle("item", parent=_ROW, leftIndent=10, bulletFontSize=9.5, spaceAfter=1)
_GAP = 6.0
"""Points between two paragraphs; a line that is left empty beside has a line's room."""


def laid_out(title: str, lang: str, parts: list[list[str]], at: datetime) -> bytes:
    """The whole file: equal bytes for an equal letter."""
    register()
    file = BytesIO()
    # A letter is a little narrower to the left, where it is punched and filed.
    pages = SimpleDocTemplate(
        file, pagesize=A4, title=shown(title), author="mot", subject="", creator="mot",
        producer="mot", lang=lang, leftMargin=25 * mm, rightMargin=20 * mm, topMargin=18 * mm,
        bottomMargin=18 * mm, invariant=1,
    )  # fmt: skip

    def canvas(*args: Any, **more: Any) -> Canvas:
        made = Canvas(*args, **more | {"initialFontName": REGULAR})
        inside: Any = made
        stamp = inside._doc._timeStamp
        stamp.t, stamp.lt = at.timestamp(), gmtime(at.timestamp())
        stamp.YMDhms = tuple(stamp.lt)[:6]
        return made

    pages.build([*_story(parts)], onLaterPages=_number, canvasmaker=canvas)
    return file.getvalue()


def _story(parts: list[list[str]]) -> Iterator[Flowable]:
    for rows in parts:
        if not rows:
            yield Spacer(1, _LEADING)
            continue
        laid = [_row(it) for it in rows]
        # A heading does not stay behind alone, nor the name below a signature.
        yield KeepTogether(laid[:2])
        yield from laid[2:]
        yield Spacer(1, _GAP)


def _row(text: str) -> Flowable:
    if text.startswith("- "):
        return paragraph(text[2:], _ITEM, mark="–")
    return paragraph(text, _ROW)


def _number(canvas: Canvas, _document: object) -> None:
    """The number of a page behind the first."""
    canvas.setFont(REGULAR, 8)
    canvas.drawCentredString(A4[0] / 2, 12 * mm, f"– {canvas.getPageNumber()} –")
