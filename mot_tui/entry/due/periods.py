"""English weeks, weekends, months and years: `this week`, `the month after next`."""

from collections.abc import Iterator

from mot_tui.entry.due import stretches
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import Days, Frame
from mot_tui.entry.due.words import MONTHS

_OFFSETS = {
    "this": 0, "the": 0, "current": 0, "same": 0, "next": 1, "coming": 1, "following": 1,
    "upcoming": 1, "last": -1, "previous": -1, "past": -1,
}  # fmt: skip
_COMING = ("coming", "upcoming")


def periods(line: Line, i: int, frame: Frame) -> Iterator[tuple[Days, int]]:
    """Read a week, weekend, month or year at i."""
    j = line.follows(i, "the") or i
    for unit, make in (
        ("week", stretches.week), ("weekend", stretches.weekend), ("month", stretches.month),
    ):  # fmt: skip
        if k := line.after(j, f"{unit} after next", f"{unit} after the next"):
            yield make(frame, 2), k
        if k := line.follows(j, unit, "after"):
            yield make(frame, 1), k
    head = line.word(j)
    offset = _OFFSETS.get(head, 0)
    k = j + 1 if head in _OFFSETS else j
    if head == "this" and line.word(k) in _COMING:
        k += 1
    if end := line.after(k, "weekend", "week end", "wkend"):
        yield stretches.weekend(frame, 0 if head in _COMING else offset), end
    if k == i:
        return
    word = line.word(k)
    if word == "week":
        yield stretches.week(frame, offset), k + 1
    elif word == "month":
        yield stretches.month(frame, offset), k + 1
    elif word == "year":
        yield stretches.year(frame, offset), k + 1
    elif word in MONTHS and head in ("this", "next", "coming"):
        yield stretches.named_month(frame, MONTHS[word]), k + 1


def periods_or_months(line: Line, i: int, frame: Frame) -> Iterator[tuple[Days, int]]:
    """Read a period or a month by its name at i."""
    yield from periods(line, i, frame)
    month = MONTHS.get(line.word(i), 0)
    if month:
        year = line.number(i + 1) if len(line.word(i + 1)) == 4 else 0
        if 1990 <= year <= 2200:
            yield stretches.named_month(frame, month, year), i + 2
        yield stretches.named_month(frame, month), i + 1
