"""Parts of the day in due phrases, English and Korean."""

from collections.abc import Iterator

from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import Part
from mot_tui.entry.due.words import EARLY_PARTS, LATE_PARTS, MIDDLE_PARTS, PART_WORDS, PARTS


def parts(line: Line, i: int) -> Iterator[tuple[Part, int]]:
    """Read a part of the day at i, with its "in the"."""
    j = line.after(i, "later in", "in", "during", "over", "at", "on") or i
    late = line.word(i) == "later" and j > i
    j = line.follows(j, "the") or j
    if hours := _business_hours(line, j):
        yield hours
    if k := line.follows(j, "first", "thing"):
        morning = line.follows(k, "in", "the", "morning") or line.follows(k, "morning")
        yield Part("morning", *PARTS["morning"]), morning or k
    if line.word(i) in ("am", "pm") and line.number(i - 1) < 0 and i:
        name = "morning" if line.word(i) == "am" else "afternoon"
        yield Part(name, *PARTS[name]), i + 1
    table, k = _shaded(line, j)
    if j == i and table is PARTS and (shade := line.word(i - 2)) in ("early", "late"):
        # `early tomorrow morning`
        table = EARLY_PARTS if shade == "early" else LATE_PARTS
    if late:
        table = LATE_PARTS
    name = PART_WORDS.get(line.word(k), "")
    k += 1
    if line.word(k) in ("time", "때", "시간", "시간대") and (name == "lunch" or line.korean):
        k += 1
    if k < len(line.words) and table is PARTS and line.word(k) in ("늦게", "일찍"):
        table = LATE_PARTS if line.word(k) == "늦게" else EARLY_PARTS
        k += 1
    name = "morning" if name == "breakfast" and table is not PARTS else name
    if name in table:
        yield Part(name, *table[name]), k


def _shaded(line: Line, j: int) -> tuple[dict[str, tuple[int, int]], int]:
    """Read early, late and mid before a part of the day."""
    word = line.word(j)
    if word in ("early", "이른"):
        return EARLY_PARTS, line.follows(j + 1, "in", "the") or j + 1
    if word in ("late", "늦은"):
        return LATE_PARTS, line.follows(j + 1, "in", "the") or j + 1
    if word in ("mid", "middle"):
        return MIDDLE_PARTS, j + 1
    if k := line.follows(j, "end", "of", "the") or line.follows(j, "end", "of"):
        return PARTS, k
    return PARTS, j


def _business_hours(line: Line, j: int) -> tuple[Part, int] | None:
    names = ("business hours", "working hours", "office hours", "업무 시간", "영업 시간")
    k = line.after(j, *names)
    return (Part("business", 540, 1080), k) if k else None
