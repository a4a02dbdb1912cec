"""Reads due phrases, English and Korean: every token is understood, or there is no due."""

from dataclasses import replace
from datetime import datetime, tzinfo

from mot_tui.entry import due_grammar, due_line, due_read
from mot_tui.entry.due_units import DueReading, DueSettings, Frame, PastReading, Shape

__all__ = [
    "REPORTING_TAILS",
    "DueReading",
    "DueSettings",
    "PastReading",
    "Shape",
    "longest_due",
    "parse_due",
    "read_due",
    "read_past",
    "without_reporting_tail",
]

DEFAULTS = DueSettings()


def parse_due(
    text: str, now: datetime, lang: str
) -> tuple[datetime | None, datetime | None] | None:
    """Return (from, due) of a window, (at, None), (None, due), or None if not understood."""
    reading = read_due(text, now, lang)
    if reading is None:
        return None
    if reading.shape is Shape.INSTANT:
        return reading.start, None
    return reading.start, reading.end


def read_due(
    text: str, now: datetime, lang: str, settings: DueSettings = DEFAULTS
) -> DueReading | None:
    """Read a due phrase as a whole, by the wall clock of `now`."""
    line = due_line.cut(text)
    if line is None or not 1970 <= now.year <= 2200:
        return None
    frame = Frame(now.replace(tzinfo=None), settings, line.korean or lang == "ko")
    reading = due_grammar.first_reading(line, frame, due_read.compose)
    return reading and _zoned(reading, now.tzinfo)


def _zoned(reading: DueReading, zone: tzinfo | None) -> DueReading:
    return replace(
        reading,
        start=reading.start and reading.start.replace(tzinfo=zone),
        end=reading.end and reading.end.replace(tzinfo=zone),
        alternative=reading.alternative and _zoned(reading.alternative, zone),
    )
REPORTING_TAILS=()
def longest_due(): ...
def read_past(): ...
def without_reporting_tail(): ...
