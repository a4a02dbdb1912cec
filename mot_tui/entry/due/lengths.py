"""Spans of time in due phrases: `2-3 business days`, `한 시간 반`, `하루 이틀`."""

from collections.abc import Iterator

from mot_tui.entry.due import numbers
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import Length
from mot_tui.entry.due.words import BUSINESS, DAY_COUNTS, LETTER_UNITS, UNITS
from mot_tui.frozen import changed

# An amount in thousandths, whether it is vague, and the place behind it. Of two bounds the later
# is the due; the earlier is only checked.
Amount = tuple[int, bool, int]
MOST_DAYS = 3700

_VAGUE = {"few": 3000, "several": 3000}
_BUSINESS_WORDS = ("business", "working", "work")
_RANGE_WORDS = ("-", "~", "to", "or", "/", "에서", "나", "이나", "내지", "또는")
_LATER_HALF = ("and", "a", "half")


def lengths(line: Line, i: int) -> Iterator[tuple[Length, int]]:
    """Read a span at i, in every way that it can be cut."""
    yield from _spread(line, i)
    for first, j in _terms(line, i):
        for second, k in _second_bound(line, j):
            if _kind(second) == _kind(first) and _size(second) > _size(first):
                yield changed(second, fuzzy=first.fuzzy or second.fuzzy), k
        if added := _added(line, first, j):
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
    if line.word(j) in _RANGE_WORDS:
        yield from _terms(line, j + 1)
    elif line.word(j) in DAY_COUNTS:
        yield from _terms(line, j)


def _added(line: Line, first: Length, j: int) -> tuple[Length, int] | None:
    """Read what is added: `1 day and 5 hours`, `1시간 30분`, each smaller than the one before."""
    total, end, size = first, j, _unit_size(first)
    while True:
        start = end + 1 if line.word(end) in ("and", "그리고", ",") else end
        following = next(_terms(line, start), None)
        if following is None or _size(following[0]) >= size or following[0].business:
            break
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
    if line.word(i) in BUSINESS:
        yield from _korean_business(line, i + 1)
    elif line.word(i) in ("주말", "공휴일"):
        for words in ("주말 제외", "주말 공휴일 제외", "공휴일 제외", "주말 과 공휴일 제외"):
            if k := line.follows(i, *words.split()):
                yield from _korean_business(line, k)
    if line.words == ("one", "day"):
        return  # some day
    for amount, vague, j in _amounts(line, i):
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
    """Read the span of `within the hour`, `in the next week`, `next hour`."""
    word = line.word(i)
    hour = word == "hour" and line.word(i - 1) in ("the", "next")
    longer = word in ("week", "month") and (
        line.word(i - 1) == "the" or (line.word(i - 1) == "next" and line.word(i - 2) == "the")
    )
    if not (hour or longer):
        return None
    months, days, seconds = UNITS[word]
    return Length(months, days, seconds, alone=word), i + 1


def _amounts(line: Line, i: int) -> Iterator[Amount]:
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
        for words in (("and", *_LATER_HALF[1:]), ("and", "half"), ("and", "an", "half")):
            if k := line.follows(j, *words):
                yield low * 1000 + 500, False, k
        if k := line.follows(j, "1", "/", "2"):
            yield low * 1000 + 500, False, k
        if line.word(j) == "." and line.tight(j) and line.tight(j + 1):
            digits = line.word(j + 1)
            if line.number(j + 1) >= 0 and len(digits) <= 3:
                yield low * 1000 + int(digits.ljust(3, "0")), False, j + 2
            continue
        if line.word(j) in _RANGE_WORDS:
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


def _unit(line: Line, j: int, amount: int) -> Iterator[tuple[Length, int]]:
    j = line.follows(j, "more") or line.follows(j, "-") or j
    whole = -(-amount // 1000)
    if business := _english_business(line, j) or _is_korean_business(line, j):
        yield Length(business=whole), business
        return
    unit = line.word(j)
    if unit not in UNITS or (unit in LETTER_UNITS and not line.tight(j) and unit != "h"):
        return
    months, days, seconds = UNITS[unit]
    if unit == "주" and amount == 2000 and line.word(j - 1) == "이":
        return  # `이 주` may as well be "this week"
    if line.word(j + 1) == "반" and amount % 1000 == 0:
        # `한 시간 반`, `한 달 반`
        yield _scaled(months, days, seconds, amount + 500), j + 2
    for words in (_LATER_HALF, ("and", "half")):
        if k := line.follows(j + 1, *words):
            yield _scaled(months, days, seconds, amount + 500), k
    length = _scaled(months, days, seconds, amount)
    if unit in ("day", "week", "hour", "minute") and (k := line.follows(j + 1, "or", "two")):
        yield changed(_scaled(months, days, seconds, 2000), fuzzy=True), k
    if k := line.follows(j + 1, "or", "so"):
        yield changed(length, fuzzy=True), k
    yield length, j + 1


def _scaled(months: int, days: int, seconds: int, amount: int) -> Length:
    """Multiply a unit; a broken number of days ends with the day it reaches into."""
    return Length(
        months=months * (amount // 1000),
        days=-(-(days * amount + 30 * months * (amount % 1000)) // 1000),
        seconds=seconds * amount // 1000,
    )


def _english_business(line: Line, j: int) -> int:
    if line.word(j) in ("workdays", "workday", "weekdays"):
        return j + 1
    if line.word(j) in _BUSINESS_WORDS and line.word(j + 1) in ("day", "days"):
        return j + 2
    # "5 days (working days)" and the like are not taken: they are rare and hard to tell apart.
    if line.word(j) in ("day", "days") and line.word(j + 1) in ("excluding", "without"):
        return line.follows(j + 2, "weekends") or line.follows(j + 2, "the", "weekend")
    return 0


def _is_korean_business(line: Line, j: int) -> int:
    return j + 1 if line.word(j) in BUSINESS else 0


def _korean_business(line: Line, i: int) -> Iterator[tuple[Length, int]]:
    """Read `영업일 기준 2일`, `근무일로 3~5일`, `영업일 3일`."""
    j = i
    for words in (("기준", "으로"), ("기준",), ("으로",), ("로",), ("하고",)):
        if k := line.follows(j, *words):
            j = k
            break
    for amount, vague, k in _amounts(line, j):
        if line.word(k) == "일":
            yield Length(business=amount // 1000, fuzzy=vague), k + 1
    if line.word(j) in DAY_COUNTS:
        days, vague = DAY_COUNTS[line.word(j)]
        yield Length(business=days, fuzzy=vague), j + 1
