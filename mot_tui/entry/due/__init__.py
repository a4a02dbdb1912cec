"""Reads due phrases, English and Korean: every token is understood, or there is no due.

The grammar is imported when the first phrase is read: a line without one does not pay for it.
"""

from datetime import datetime

from mot_tui.entry.due.line import MAX_LETTERS, Line, cut
from mot_tui.entry.due.onclock import moved_on, zoned
from mot_tui.entry.due.tails import reporting_tails, without_reporting_tail
from mot_tui.entry.due.units import Doubt, DueReading, DueSettings, Frame, PastReading, Shape
from mot_tui.entry.due.words import EARLIEST
from mot_tui.frozen import changed

__all__ = [
    "DEFAULTS",
    "Doubt",
    "DueReading",
    "DueSettings",
    "PastReading",
    "Shape",
    "longest_due",
    "means_so",
    "parse_due",
    "read_due",
    "read_past",
    "reporting_tails",
    "without_reporting_tail",
]

DEFAULTS = DueSettings()
MOST_WORDS = 40


def parse_due(
    text: str, now: datetime, lang: str
) -> tuple[datetime | None, datetime | None] | None:
    """Return (from, due) of a window, (at, None), (None, due), or None if not understood.

    None also where the clocks of the zone skip that time, or show it twice: it must be asked for.
    """
    reading = read_due(text, now, lang)
    if reading is None or reading.doubt:
        return None
    if reading.shape is Shape.INSTANT:
        return reading.start, None
    return reading.start, reading.end


def read_due(
    text: str, now: datetime, lang: str, settings: DueSettings = DEFAULTS
) -> DueReading | None:
    """Read a due phrase as a whole, by the wall clock of `now`."""
    line = cut(text)
    frame = _frame(line, now, lang, settings)
    if line is None or frame is None:
        return None
    from mot_tui.entry.due import compose, grammar

    for units in grammar.cuts(line, frame):
        if reading := compose.compose(units, frame):
            return zoned(reading, now)
    if "latest" in line.words or "later" in line.words or line.word(0) in EARLIEST:
        from mot_tui.entry.due import bounds

        if reading := bounds.bounded(line, frame):
            return zoned(reading, now)
    return None


def longest_due(
    text: str, now: datetime, lang: str, settings: DueSettings = DEFAULTS
) -> tuple[str, DueReading] | None:
    """Return the longest run of words that reads as a due, to be offered, never to be saved."""
    if len(text) > MAX_LETTERS:
        return None
    words = text.split()
    for size in range(min(len(words) - 1, MOST_WORDS), 0, -1):
        for start in range(len(words) - size + 1):
            run = " ".join(words[start : start + size])
            if (reading := read_due(run, now, lang, settings)) and not reading.doubt:
                around = " ".join(words[:start]), " ".join(words[start + size :])
                said_so = means_so((run, reading), around, now, lang, settings)
                return (run, reading) if said_so else None
    return None


def means_so(
    part: tuple[str, DueReading],
    around: tuple[str, str],
    now: datetime,
    lang: str,
    settings: DueSettings = DEFAULTS,
) -> bool:
    """Tell whether a readable part means the same time without the words before and behind it."""
    from mot_tui.entry.due import rest

    if not rest.means_so(*part, *around):
        return False
    # `Friday March 7` where the 7th is no Friday: one of two times is as good as the other.
    return all(read_due(word, now, lang, settings) is None for word in rest.other_times(*around))


def read_past(
    text: str, now: datetime, lang: str, settings: DueSettings = DEFAULTS
) -> PastReading | None:
    """Read when something happened, by the wall clock of `now`; None if not understood."""
    line = cut(text)
    frame = _frame(line, now, lang, settings)
    if line is None or frame is None:
        return None
    from mot_tui.entry.due import grammar, past

    frame = changed(frame, past=True)
    for units in grammar.cuts(line, frame):
        if reading := past.compose(units, frame):
            return changed(reading, at=moved_on(now, reading.at) if reading.elapsed else
                           reading.at.replace(tzinfo=now.tzinfo))  # fmt: skip
    return None


def _frame(line: Line | None, now: datetime, lang: str, settings: DueSettings) -> Frame | None:
    if line is None or not 1970 <= now.year <= 2200:
        return None
    return Frame(now.replace(tzinfo=None), settings, line.korean or lang == "ko")
