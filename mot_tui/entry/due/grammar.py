"""Cuts a line into units, in every way that uses up all of its tokens."""

from collections.abc import Iterator

from mot_tui.entry.due import clocks, dates, dayparts, english, lengths, signs
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import Clock, Frame, Length, Unit

Found = tuple[Unit, int]

MAX_TRIES = 400  # no phrase of the corpora needs more than a few dozen

# Behind these `3일` is a count of days, elsewhere it is the 3rd.
_COUNTED = frozenset(
    ("안", "안쪽", "내", "이내", "뒤", "후", "간", "동안", "정도", "가량", "있다가", "있다",
     "지나서", "소요", "걸림", "만", "그리고")
)  # fmt: skip
_ROUNDED = frozenset(("next", "upcoming", "다음", "다가오는"))
_WITHIN = frozenset(("within", "in", "over", "during", "inside", "for"))
_COUNTING = frozenset(
    (
        "앞으로",
        "향후",
        "최대",
        "길어도",
        "길어야",
        "길면",
        "많게는",
        "다음",
        "다가오는",
        "약",
        "대략",
        "한",
        "+",
    )
)


def cuts(line: Line, frame: Frame) -> Iterator[list[Unit]]:
    """Yield every row of units that covers the line, the likeliest first."""
    known: dict[int, list[Found]] = {}
    tries = 0

    def walk(i: int, units: list[Unit]) -> Iterator[list[Unit]]:
        nonlocal tries
        tries += 1
        if tries > MAX_TRIES:
            return
        if i == len(line.words):
            yield units
            return
        if i not in known:
            known[i] = list(_units(line, i, frame))
        for unit, j in known[i]:
            yield from walk(j, [*units, unit])

    yield from walk(0, [])


def _units(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read one unit at i; what is likelier comes first."""
    for length, j in lengths.lengths(line, i):
        if _is_count(line, i, j, length) or (frame.past and line.word(j) == "전"):
            yield length, j
    for dated, j in dates.dates(line, i, frame):
        if not _may_be_count(line, i, j) and not _counts_days(line, i, j, frame):
            yield dated, j
    yield from english.days(line, i, frame)
    if line.korean:
        # Its tables are read in when the first Korean letter is met.
        from mot_tui.entry.due import korean

        yield from korean.days(line, i, frame)
    for clock, j in clocks.clocks(line, i):
        if not _is_cut_off(line, clock, j):
            yield clock, j
    yield from dayparts.parts(line, i)
    yield from signs.signs(line, i)


def _is_count(line: Line, i: int, j: int, length: Length) -> bool:
    """Tell `3일 안에` (a count) from `3일까지` (the 3rd)."""
    if line.word(i - 1) in _ROUNDED and length.days % 7 == 0 and not length.exact:
        # `next 3 weeks` alone may mean whole calendar weeks; "within the next" does not.
        return length.business > 0 or any(word in _WITHIN for word in line.words[:i])
    if line.word(j - 1) != "일" or length.business or length.exact:
        return True
    if any(word in ("~", "-", "나", "이나", "에서", "내지") for word in line.words[i:j]):
        return line.word(j) != "사이"  # `10일에서 12일 사이` are days of the month
    return line.word(j) in _COUNTED or line.word(i - 1) in _COUNTING


def _counts_days(line: Line, i: int, j: int, frame: Frame) -> bool:
    """Tell `3일 이내`, `3일 뒤`, which are no day of the month; `3일 전` may be either."""
    if line.word(j - 1) != "일" or line.word(i - 1) == "월" or "월" in line.words[i:j]:
        return False
    if line.word(j) == "전":
        return frame.past or line.word(j + 1) != "까지"
    return line.word(j) in _COUNTED and line.word(j) not in ("정도", "가량", "만", "동안")


def _may_be_count(line: Line, i: int, j: int) -> bool:
    """Tell `3일쯤`, which may as well be "some three days", from `15일쯤`."""
    about = line.word(j) in ("쯤", "즈음") or line.word(i - 1) in ("약", "대략", "한")
    return about and j == i + 2 and line.word(j - 1) == "일" and line.number(i) <= 10


def _is_cut_off(line: Line, clock: Clock, j: int) -> bool:
    """Tell a mere number from the head of something longer: `10/`, `3.5`, `2 business`."""
    return clock.bare and line.word(j) in ("/", ".", ":") and line.tight(j)
