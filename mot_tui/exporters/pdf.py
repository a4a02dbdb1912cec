"""A summary as a PDF: A4, searchable, with its fonts inside; needs the extra `[pdf]`."""

from mot_tui.exporters import pdf_extra
from mot_tui.exporters.document import Document
from mot_tui.exporters.report import Report
from mot_tui.exporters.stages import Progress
from mot_tui.exporters.summary import summary


def write(report: Report, progress: Progress | None = None) -> bytes:
    """The summary of a case."""
    return render(summary(report), progress)


def render(document: Document, progress: Progress | None = None) -> bytes:
    """Any document: equal bytes for an equal one. Raises `Unusable("no-reportlab")`."""
    try:
        from mot_tui.exporters import pdf_pages
    except ModuleNotFoundError as error:
        raise pdf_extra.missing() from error
    return pdf_pages.laid_out(document, progress)
