"""Spans of time in due phrases: `2-3 business days`, `한 시간 반`, `하루 이틀`."""

from collections.abc import Iterator

from mot_tui.entry.due import numbers
from mot_tui.entry.due.amounts import HALF_MORE, RANGE_WORDS, amounts
from mot_tui.entry.due.business import business_unit, korean_business
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import Length
from mot_tui.entry.due.words import DAY_COUNTS, LETTER_UNITS, UNITS
from mot_tui.frozen import changed

MOST_DAYS = 3700

# "some day", "at once": these say nothing of how long it takes.
_IDIOMS = frozenset(
    tuple(words.split())
    for words in (
        "one day", "one sec", "a sec", "one second", "a second", "two secs", "two seconds",
        "in a sec", "in a second", "just a sec", "just a second",
    )
)  # fmt: skip


def lengths(line: Line, i: int) -> Iterator[tuple[Length, int]]:
    """Read a span at i, in every way that it can be cut."""
    yield from _spread(line, i)
    for first, j in _terms(line, i):
        for second, k in _second_bound(line, j):
            if _kind(second) == _kind(first) and _size(second) > _size(first):
                yield changed(second, fuzzy=first.fuzzy or second.fuzzy), k
        if added := _added(line, first, i, j):
            yield added
        yield first, j


def _spread(line: Line, i: int) -> Iterator[tuple[Length, int]]:
    """Read `between 24 and 48 hours`, `anywhere from 3 to 5 days`."""
    j = line.follows(i, "anywhere") or i
    join = {"between": "and", "from": "to"}.get(line.word(j), "")
    low = numbers.english(line, j + 1) if join else None
    if low and line.word(low[1]) == join and (high := numbers.english(line, low[1] + 1)):
        for length, k in _unit(line, high[1], high[0] * 1000):
            if high[0] > low[0] and 0 < _size(length) <= MOST_DAYS * 86_400:
                yield length, k


def _second_bound(line: Line, j: int) -> Iterator[tuple[Length, int]]:
    """Read the later of two bounds: `이틀에서 사흘`, `하루 이틀`, `a day or two`."""
    if line.word(j) in RANGE_WORDS:
        yield from _terms(line, j + 1)
    elif line.word(j) in DAY_COUNTS:
        yield from _terms(line, j)


def _added(line: Line, first: Length, i: int, j: int) -> tuple[Length, int] | None:
    """Read what is added: `1 day and 5 hours`, `1시간 30분`, each smaller than the one before."""
    total, end, size = first, j, _unit_size(first)
    while True:
        start = end + 1 if line.word(end) in ("and", "그리고", ",") else end
        following = next(_terms(line, start), None)
        if following is None or _size(following[0]) >= size or following[0].business:
            break
        if line.word(i) == "하루" and start == end:
            break  # `하루 3시간` is every day
        term, end = following
        size = _unit_size(term)
        total = Length(
            months=total.months + term.months,
            days=total.days + term.days,
            seconds=total.seconds + term.seconds,
            fuzzy=total.fuzzy or term.fuzzy,
        )
    return (total, end) if end > j and not total.business else None


def _kind(length: Length) -> str:
    if length.business:
        return "business"
    return "exact" if length.exact else "days"


def _size(length: Length) -> int:
    return (length.months * 30 + length.days + length.business) * 86_400 + length.seconds


def _unit_size(length: Length) -> int:
    """Return the seconds of the unit a length is told in, so that `사흘 2일` adds nothing."""
    for seconds in (30 * 86_400, 7 * 86_400, 86_400, 3600, 60):
        if _size(length) % seconds == 0:
            return seconds
    return 1


def _terms(line: Line, i: int) -> Iterator[tuple[Length, int]]:
    """Read one amount with its unit."""
    if line.word(i) in DAY_COUNTS:
        days, vague = DAY_COUNTS[line.word(i)]
        yield Length(days=days, fuzzy=vague), i + 1
        return
    if special := _half(line, i):
        yield special
    if alone := _alone(line, i):
        yield alone
    yield from korean_business(line, i)
    if line.words in _IDIOMS:
        return
    for amount, vague, j in amounts(line, i):
        for length, k in _unit(line, j, amount):
            if 0 < _size(length) <= MOST_DAYS * 86_400:
                yield changed(length, fuzzy=vague or length.fuzzy), k


def _half(line: Line, i: int) -> tuple[Length, int] | None:
    """Read halves and quarters without a number: `half an hour`, `반시간`, `반나절`."""
    hour = ("hour", "hr")
    for words, seconds in (
        (("half", "an"), 1800),
        (("half",), 1800),
        (("a", "half"), 1800),
        (("a", "quarter", "of", "an"), 900),
        (("quarter", "of", "an"), 900),
        (("three", "quarters", "of", "an"), 2700),
    ):
        j = line.follows(i, *words)
        if j and line.word(j) in hour:
            return Length(seconds=seconds), j + 1
    for words in (("half", "a", "day"), ("half", "day"), ("a", "half", "day")):
        if j := line.follows(i, *words):
            return Length(seconds=43_200, fuzzy=True), j
    if j := line.follows(i, "반", "시간"):
        return Length(seconds=1800), j
    return None


def _alone(line: Line, i: int) -> tuple[Length, int] | None:
    """Read the span of `within the hour`, `in the next week`, `next hour`, `next day or two`."""
    word = line.word(i)
    after_next = line.word(i - 1) == "next" and line.word(i - 2) in ("the", "within")
    if (
        after_next
        and word in ("hour", "day", "week", "month")
        and (k := line.follows(i + 1, "or", "two"))
    ):
        return changed(_scaled(*UNITS[word], 2000), fuzzy=True), k
    if after_next and word == "day" and line.word(i - 3) in ("in", "within", "over"):
        return Length(days=1), i + 1
    hour = word == "hour" and line.word(i - 1) in ("the", "next")
    longer = word in ("week", "month") and (line.word(i - 1) == "the" or after_next)
    if not (hour or longer or (after_next and word == "fortnight")):
        return None
    return Length(*UNITS[word], alone=word), line.follows(i + 1, "or", "so") or i + 1


def _unit(line: Line, j: int, amount: int) -> Iterator[tuple[Length, int]]:
    j = line.follows(j, "more") or line.follows(j, "-") or _repeated(line, j, amount) or j
    whole = -(-amount // 1000)
    if business := business_unit(line, j):
        if amount == 1000 and (two := line.follows(business, "or", "two")):
            yield Length(business=2, fuzzy=True), two
        yield Length(business=whole), line.follows(business, "or", "so") or business
        return
    unit = line.word(j)
    if unit not in UNITS or (unit in LETTER_UNITS and not line.tight(j) and unit != "h"):
        return
    months, days, seconds = UNITS[unit]
    if unit in ("주", "달") and amount == 2000 and line.word(j - 1) == "이":
        return  # `이 주`, `이 달` are rather this week and month
    if line.word(j + 1) == "반" and amount % 1000 == 0:
        # `한 시간 반`, `한 달 반`
        yield _scaled(months, days, seconds, amount + 500), j + 2
    for words in (HALF_MORE, ("and", "half")):
        if k := line.follows(j + 1, *words):
            yield _scaled(months, days, seconds, amount + 500), k
    length = _scaled(months, days, seconds, amount)
    if unit in ("day", "week", "hour", "minute") and (k := line.follows(j + 1, "or", "two")):
        yield changed(_scaled(months, days, seconds, 2000), fuzzy=True), k
    if k := line.follows(j + 1, "or", "so"):
        yield changed(length, fuzzy=True), k
    yield length, j + 1


def _repeated(line: Line, j: int, amount: int) -> int:
    """Return the place behind the figures of `five (5) days`, or 0."""
    if line.word(j) == "(" and line.word(j + 2) == ")" and line.number(j + 1) * 1000 == amount:
        return j + 3
    return 0


def _scaled(months: int, days: int, seconds: int, amount: int) -> Length:
    """Multiply a unit; a broken number of days ends with the day it reaches into."""
    return Length(
        months=months * (amount // 1000),
        days=-(-(10 * days * amount + 304 * months * (amount % 1000)) // 10_000),
        seconds=seconds * amount // 1000,
    )
