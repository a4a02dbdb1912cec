"""Makes a due out of units."""

from mot_tui.entry.due import business, ranges, spans
from mot_tui.entry.due.shape import read_side
from mot_tui.entry.due.side import side
from mot_tui.entry.due.units import Days, DueReading, Frame, Length, Mark, Sign, Unit
from mot_tui.frozen import changed

_RANGES = (Mark.TO, Mark.AND, Mark.OR)
# These say something of a span of time only.
_SPANS = frozenset((Mark.COUNT, Mark.IN, Mark.LATER, Mark.AGO, Mark.ONWARD, Mark.FROM))


def compose(units: list[Unit], frame: Frame) -> DueReading | None:
    """Read units as a due; None if they do not make sense together."""
    if not _stand_right(units):
        return None
    about = any(_is(unit, Mark.ABOUT) for unit in units)
    kept = [unit for unit in units if not _is(unit, Mark.ABOUT, Mark.COMMA)]
    kept = [_until(kept, k) for k in range(len(kept))]
    if any(isinstance(unit, Length) for unit in kept):
        reading = spans.read(kept, frame)
    elif any(_is(unit, *_RANGES, Mark.BETWEEN) for unit in kept):
        reading = ranges.read(kept, frame)
    else:
        reading = _plain(kept, frame)
    if reading and any(_counts_business_days(unit) for unit in kept):
        reading = business.told(reading, frame)
    if reading and (other := reading.alternative) and _same(reading, other):
        reading = changed(reading, alternative=None)  # `1일까지` said on the last of a month
    if reading and about:
        other = reading.alternative
        reading = changed(
            reading, approximate=True, alternative=other and changed(other, approximate=True)
        )
    return reading


def _same(one: DueReading, other: DueReading) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _counts_business_days(unit: Unit) -> bool:
    if isinstance(unit, Length):
        return unit.business > 0
    return isinstance(unit, Days) and unit.rule == "business-days"


def _is(unit: Unit, *marks: Mark) -> bool:
    return isinstance(unit, Sign) and unit.mark in marks


def _stand_right(units: list[Unit]) -> bool:
    """Tell whether every mark has beside it what it belongs to."""
    last = len(units) - 1
    for k, unit in enumerate(units):
        if not isinstance(unit, Sign):
            continue
        if (unit.leads and k == last) or (not unit.leads and k == 0):
            return False
        before = units[k - 1] if k else None
        if not isinstance(before, Sign):
            continue
        if unit.stands(before.mark, leads=before.leads):
            return False
        # Nothing more can be said of a day behind `까지`: `내일까지 안 …` is another sentence.
        if before.stands(Mark.BY, leads=False) and unit.mark is not Mark.COMMA:
            return False
    return True


def _until(units: list[Unit], k: int) -> Unit:
    """Read "until" as "by" where nothing stands before it, else as "to"."""
    unit = units[k]
    if not _is(unit, Mark.UNTIL):
        return unit
    lone = all(isinstance(before, Sign) for before in units[:k])
    return Sign(Mark.BY if lone else Mark.TO, True)


def _plain(units: list[Unit], frame: Frame) -> DueReading | None:
    marks = {unit.mark for unit in units if isinstance(unit, Sign)}
    if marks & _SPANS:
        return None
    found = side(unit for unit in units if not isinstance(unit, Sign))
    return read_side(found, marks, frame) if found else None
