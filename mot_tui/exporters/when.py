"""When things were and when they were written down, in words of the case's zone."""

from datetime import datetime, tzinfo

from mot_tui.domain.content import Content, Due
from mot_tui.domain.words import Precision
from mot_tui.exporters.report import Report
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _
from mot_tui.texts.recorded import Recorded, recorded, recorded_text
from mot_tui.texts.times import clock_text, day_text, moment_text, window_text


def full_text(instant: datetime, zone: tzinfo) -> str:
    """`Tue 3 Mar 2026 10:00`."""
    return moment_text(instant, zone, year=True)


def when_text(content: Content, zone: tzinfo) -> str:
    """The clock time of an entry, as exactly as it is known."""
    match content.precision:
        case Precision.DAY:
            return _("some time that day")
        case Precision.APPROXIMATE:
            return _("about {time}").format(time=clock_text(content.occurred_at, zone))
        case Precision.EXACT:
            return clock_text(content.occurred_at, zone)


def when_full_text(content: Content, zone: tzinfo) -> str:
    """The same with its day."""
    day = day_text(content.occurred_at.astimezone(zone).date(), year=True)
    if content.precision is Precision.DAY:
        return day
    return f"{day} {when_text(content, zone)}"


def since_text(instant: datetime, entry: int, report: Report) -> str:
    """When what an entry began did begin, as exactly as the time of the entry is known."""
    content = report.contents.get(entry)
    if content is None or content.occurred_at != instant:
        return full_text(instant, report.zone)
    return when_full_text(content, report.zone)


def due_text(due: Due | None, zone: tzinfo) -> str:
    """When a promise falls due, in words of the case's zone."""
    if due is None:
        return _("no date given")
    text = window_text(due.start, due.end, zone)
    return _("about {time}").format(time=text) if due.approximate else text


def is_fresh(entry: EntryView, zone: tzinfo) -> bool:
    """Whether it was written down within the hour."""
    return _recorded(entry, zone) is Recorded.SAME_HOUR


def is_late(entry: EntryView, zone: tzinfo) -> bool:
    """Whether it was written down on a later day than it happened."""
    return _recorded(entry, zone) is Recorded.LATER


def _recorded(entry: EntryView, zone: tzinfo) -> Recorded:
    content = entry.content
    return recorded(content.occurred_at, content.until, entry.written_at, zone)


def written_text(entry: EntryView, zone: tzinfo) -> str:
    """When it was written down, beside when it happened."""
    content, stated = entry.content, entry.is_stated
    return recorded_text(
        content.occurred_at, content.until, entry.written_at, zone, stated=stated, year=True
    )


def zone_text(zone: tzinfo, at: datetime) -> str:
    """`Asia/Seoul (UTC+09:00)`, with the offset that holds at an instant."""
    name = getattr(zone, "key", None)
    offset = f"UTC{at.astimezone(zone):%z}"
    offset = f"{offset[:-2]}:{offset[-2:]}"
    return f"{name} ({offset})" if name else offset
