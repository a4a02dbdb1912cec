"""How many of a unit: `2-3`, `a couple of`, `two and a half`, `두세`, `2, 3`."""

from collections.abc import Iterator

from mot_tui.entry.due import numbers
from mot_tui.entry.due.line import Line

# An amount in thousandths, whether it is vague, and the place behind it. Of two bounds the later
# is the due; the earlier is only checked.
Amount = tuple[int, bool, int]
RANGE_WORDS = ("-", "~", "to", "or", "/", "에서", "나", "이나", "내지", "또는")
HALF_MORE = ("and", "a", "half")

_VAGUE = {"few": 3000, "several": 3000}


def amounts(line: Line, i: int) -> Iterator[Amount]:
    """Read how many at i, in every way that it can be cut."""
    word = line.word(i)
    if word in ("a", "an") and line.word(i + 1) == "couple":
        yield 2000, True, i + (3 if line.word(i + 2) == "of" else 2)
    elif word == "couple":
        yield 2000, True, i + (2 if line.word(i + 1) == "of" else 1)
    elif word in ("a", "an"):
        if line.word(i + 1) in _VAGUE:
            yield 3000, True, i + 2
        yield 1000, False, i + 1
    elif word in _VAGUE:
        yield _VAGUE[word], True, i + 1
    elif word == "몇":
        yield 3000, True, i + 1
    elif read := numbers.pair(line, i):
        yield read[0] * 1000, True, read[1]
    else:
        yield from _numbers(line, i)


def _numbers(line: Line, i: int) -> Iterator[Amount]:
    """Read a number, a fraction, or two bounds of which the later counts."""
    if fraction := _fraction(line, i):
        yield fraction
    for low, j in _all_numbers(line, i):
        for words in (("and", *HALF_MORE[1:]), ("and", "half"), ("and", "an", "half")):
            if k := line.follows(j, *words):
                yield low * 1000 + 500, False, k
        if k := line.follows(j, "1", "/", "2"):
            yield low * 1000 + 500, False, k
        if line.word(j) == "." and line.tight(j) and line.tight(j + 1):
            digits = line.word(j + 1)
            if line.number(j + 1) >= 0 and len(digits) <= 3:
                yield low * 1000 + int(digits.ljust(3, "0")), False, j + 2
            continue
        if line.word(j) == "," and line.korean and line.number(j - 1) + 1 == line.number(j + 1):
            yield (low + 1) * 1000, False, j + 2  # `2, 3일`
        if line.word(j) in RANGE_WORDS:
            for high, k in _all_numbers(line, j + 1):
                # `24/48 hours` is two bounds, `1/2 hour` is a fraction.
                if high > low and (line.word(j) != "/" or low >= 12):
                    yield high * 1000, False, k
        yield low * 1000, False, j


def _fraction(line: Line, i: int) -> Amount | None:
    for above, below, value in (("1", "2", 500), ("1", "4", 250), ("3", "4", 750)):
        if j := line.follows(i, above, "/", below):
            return value, False, j
    return None


def _all_numbers(line: Line, i: int) -> Iterator[numbers.Read]:
    if read := numbers.english(line, i):
        yield read
    else:
        yield from numbers.korean(line, i)
