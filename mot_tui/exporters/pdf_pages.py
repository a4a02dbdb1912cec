"""The pages of a PDF: the list of its parts, and what stands at every foot."""

from io import BytesIO
from itertools import islice

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from mot_tui.exporters import document as d
from mot_tui.exporters.pdf_date import put_date
from mot_tui.exporters.pdf_letters import REGULAR, register, shown
from mot_tui.exporters.pdf_story import LINE, SOFT, story, weight
from mot_tui.exporters.stages import Progress
from mot_tui.typed import Any

WIDE, HIGH = A4
SIDE, TOP, BOTTOM = 20 * mm, 20 * mm, 22 * mm
ROOM = WIDE - 2 * SIDE
_TOTAL = "total"
_SMALL = 7.5
_AHEAD = 50
"""Parts of the story that are made ready together."""


def laid_out(document: d.Document, progress: Progress | None) -> bytes:
    """The whole file."""
    register()
    file = BytesIO()
    pages = _Pages(file, document, progress)
    pages.build([*islice(pages.story, 1)], canvasmaker=pages.canvas)
    if progress:
        progress(pages.whole, pages.whole)
    return file.getvalue()


class _Pages(BaseDocTemplate):
    """Pages of A4 with a list of parts beside them."""

    def __init__(self, file: BytesIO, document: d.Document, progress: Progress | None) -> None:
        title = shown(document.title)
        super().__init__(
            file, pagesize=A4, title=title, author="mot", subject="", creator="mot",
            producer="mot", lang=document.lang, leftMargin=SIDE, rightMargin=SIDE,
            topMargin=TOP, bottomMargin=BOTTOM, invariant=1,
        )  # fmt: skip
        room = Frame(SIDE, BOTTOM, ROOM, HIGH - TOP - BOTTOM, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("all", [room], self._top, self._foot))
        self.document, self.head, self.parts = document, title, 0
        self.story = story(document, ROOM)
        blocks = [document.facts, *(it for section in document.sections for it in section.blocks)]
        self.progress, self.done = progress, 0
        self.whole = 1 + len(document.sections) + sum(map(weight, blocks))

    def canvas(self, *args: Any, **more: Any) -> Canvas:
        """One that dates the file by its document and knows at its end how many pages it has."""
        made = _Sheets(*args, **more | {"initialFontName": REGULAR})
        if self.document.at:
            put_date(made, self.document.at)
        return made

    def filterFlowables(self, flowables: list[Flowable]) -> None:  # noqa: N802 – the library's
        """Goes on with the story where it runs out: all of it at once would take much memory."""
        inside: Any = self
        # The library hands its own list of what is still to do through here as well.
        if len(flowables) == 1 and flowables is not inside._hanging:
            flowables.extend(islice(self.story, _AHEAD))

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 – the library calls it so
        """Tells how far it is, and lists a heading that was just placed."""
        self.done += getattr(flowable, "weight", 0)
        if self.progress:
            # A paragraph that was parted counted twice; the end is told at the end.
            self.progress(min(self.done, self.whole - 1), self.whole)
        listed = getattr(flowable, "listed", None)
        if listed is None:
            return
        text, level = listed
        self.parts += 1
        name = f"part{self.parts}"
        frame: Any = self.frame
        self.canv.bookmarkHorizontal(name, 0, frame._y + flowable.height + 4)
        self.canv.addOutlineEntry(text, name, level, closed=level > 0)

    def _foot(self, canvas: Canvas, _document: object) -> None:
        canvas.saveState()
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.4)
        canvas.line(SIDE, BOTTOM - 12, WIDE - SIDE, BOTTOM - 12)
        canvas.setFillColor(SOFT)
        canvas.setFont(REGULAR, _SMALL)
        page = canvas.getPageNumber()
        canvas.drawString(SIDE, BOTTOM - 23, _cut(shown(self.document.foot), ROOM - 70))
        canvas.drawRightString(WIDE - SIDE - 15, BOTTOM - 23, f"{page} /")
        canvas.translate(WIDE - SIDE - 13, BOTTOM - 23)
        canvas.doForm(_TOTAL)
        canvas.restoreState()

    def _top(self, canvas: Canvas, _document: object) -> None:
        if canvas.getPageNumber() == 1:
            return
        canvas.saveState()
        canvas.setFillColor(SOFT)
        canvas.setFont(REGULAR, _SMALL)
        canvas.drawString(SIDE, HIGH - TOP + 14, _cut(self.head, ROOM))
        canvas.restoreState()


class _Sheets(Canvas):
    """Writes how many pages there are where every page left room for it."""

    def save(self) -> None:
        """The end of the file."""
        self.beginForm(_TOTAL)
        self.setFillColor(SOFT)
        self.setFont(REGULAR, _SMALL)
        self.drawString(0, 0, str(self.getPageNumber() - 1))
        self.endForm()
        super().save()


def _cut(text: str, room: float) -> str:
    """As much as fits into one line of the foot."""
    while stringWidth(text, REGULAR, _SMALL) > room:
        text = f"{text[: min(len(text) * 9 // 10, 300)].rstrip(' …')}…"
    return text
