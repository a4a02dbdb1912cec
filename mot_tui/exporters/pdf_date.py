"""When a PDF was made, as the case tells it: an equal document is equal bytes."""

from datetime import datetime
from time import gmtime

from reportlab.pdfgen.canvas import Canvas

from mot_tui.typed import Any


def put_date(canvas: Canvas, at: datetime) -> None:
    """Have the file say that it was made at this instant, in UTC, instead of now."""
    inside: Any = canvas
    stamp = inside._doc._timeStamp
    stamp.t, stamp.lt = at.timestamp(), gmtime(at.timestamp())
    stamp.YMDhms = tuple(stamp.lt)[:6]
