"""Numbers of due phrases, in digits and in words."""

from collections.abc import Iterator

from mot_tui.entry.due.line import Line
from mot_tui.entry.due.words import (
    NATIVE_ONES,
    NATIVE_PAIRS,
    NATIVE_TENS,
    ONES,
    ORDINALS,
    SINO,
    SINO_ODD,
    TEENS,
    TENS,
)

Read = tuple[int, int]  # a value, and the place behind it


def english(line: Line, i: int) -> Read | None:
    """Read digits or number words up to 99."""
    if line.number(i) >= 0:
        return line.number(i), i + 1
    word = line.word(i)
    if word in TENS:
        ones = ONES.get(line.word(i + 1))
        return (TENS[word] + ones, i + 2) if ones else (TENS[word], i + 1)
    value = ONES.get(word) or TEENS.get(word)
    return (value, i + 1) if value else None


def ordinal(line: Line, i: int) -> Read | None:
    """Read `15th`, `fifteenth`, `twenty-first`."""
    if line.number(i) >= 0:
        ends = line.word(i + 1) in ("st", "nd", "rd", "th") and line.tight(i + 1)
        return (line.number(i), i + 2) if ends else None
    word = line.word(i)
    if word in TENS and 0 < ORDINALS.get(line.word(i + 1), 0) < 10:
        return TENS[word] + ORDINALS[line.word(i + 1)], i + 2
    return (ORDINALS[word], i + 1) if word in ORDINALS else None


def native(line: Line, i: int) -> Read | None:
    """Read Korean native numbers: 한, 열두, 스물네."""
    tens = NATIVE_TENS.get(line.word(i), 0)
    j = i + 1 if tens else i
    ones = NATIVE_ONES.get(line.word(j), 0)
    if ones and (j == i or line.tight(j)):
        return tens + ones, j + 1
    return (tens, j) if tens else None


def sino(line: Line, i: int) -> Iterator[Read]:
    """Read Sino-Korean numbers, the longest first, since `일` is also the unit behind them."""
    total = 0
    j = i
    found: list[Read] = []
    for place, size in (("천", 1000), ("백", 100), ("십", 10)):
        digit = SINO.get(line.word(j), 0) if line.word(j) not in SINO_ODD else 0
        if line.word(j) == place:
            total, j = total + size, j + 1
            found.append((total, j))
        elif digit and line.word(j + 1) == place:
            total, j = total + digit * size, j + 2
            found.append((total, j))
    if line.word(j) in SINO and line.word(j) not in SINO_ODD:
        found.append((total + SINO[line.word(j)], j + 1))
    yield from reversed(found)


def korean(line: Line, i: int) -> Iterator[Read]:
    """Read digits, native or Sino-Korean numbers, in every way that they can be cut."""
    if line.number(i) >= 0:
        yield line.number(i), i + 1
        return
    if read := native(line, i):
        yield read
    yield from sino(line, i)


def pair(line: Line, i: int) -> Read | None:
    """Read `두세`, `서너`: the greater of the two."""
    word = line.word(i)
    return (NATIVE_PAIRS[word], i + 1) if word in NATIVE_PAIRS else None
