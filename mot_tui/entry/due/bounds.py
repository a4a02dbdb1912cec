"""Dues told by both ends: `빠르면 내일 늦어도 모레`, `tomorrow, Friday at the latest`."""

from datetime import timedelta

from mot_tui.entry.due import compose, grammar
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import DueReading, Frame
from mot_tui.entry.due.words import EARLIEST
from mot_tui.frozen import changed

_LATEST = frozenset(("늦어도", "늦으면", "늦게는", "길면", "길어도", "길게는", "많게는", "길어야"))
_HEADS = ("as early as", "earliest", "at the earliest")
_JOINS = (", latest", "and latest", ", no later than", "and no later than", "but no later than",
          "and not later than", ", at the latest")  # fmt: skip
_TAILS = ("at the latest", "at the very latest", "latest")


def bounded(line: Line, frame: Frame) -> DueReading | None:
    """Read an earliest and a latest time; the latest is the due."""
    parts = _korean(line) if line.korean else _english(line)
    if parts is None:
        return None
    first, last = (_read(part, frame) for part in parts)
    if first is None or last is None or first.end is None or last.end is None:
        return None
    if line.korean and last.rule == "day-of-month" and line.words[-1] != "까지":
        return None  # `빠르면 2일 늦으면 3일` rather counts days
    counted = first.rule in ("within-hours", "in-hours")
    start = first.start or first.end - timedelta(days=0 if counted else 1)
    if start >= last.end or first.end > last.end:
        return None
    return changed(last, start=start, rule="window", alternative=None)


def _korean(line: Line) -> tuple[Line, Line] | None:
    middle = next((k for k, word in enumerate(line.words) if word in _LATEST), 0)
    if line.word(0) not in EARLIEST or not middle:
        return None
    return _part(line, 1, middle), _part(line, middle + 1, len(line.words))


def _english(line: Line) -> tuple[Line, Line] | None:
    """Read `as early as A and no later than B`, `A, B at the latest`."""
    head = line.after(0, *_HEADS)
    size = len(line.words)
    for k in range(head + 1, size):
        if end := line.after(k, *_JOINS):
            return (_part(line, head, k), _part(line, end, size)) if head else None
    last = next((k for k in range(1, size) if line.after(k, *_TAILS) == size), 0)
    for k in range(head + 1, last):
        behind = line.after(k, "at the earliest", "earliest") or (0 if head else k)
        if behind and line.word(behind) in (",", "and"):
            return _part(line, head, k), _part(line, behind + 1, last)
    return None


def _part(line: Line, start: int, end: int) -> Line:
    while end > start and line.word(end - 1) in (",", "and"):
        end -= 1
    return Line(line.words[start:end], line.glued[start:end], line.korean)


def _read(line: Line, frame: Frame) -> DueReading | None:
    if not line.words:
        return None
    for units in grammar.cuts(line, frame):
        if reading := compose.compose(units, frame):
            return reading
    return None
