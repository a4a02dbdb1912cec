"""Cuts a line into units, in every way that uses up all of its tokens."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from mot_tui.entry import due_clock, due_date, due_en, due_ko, due_length
from mot_tui.entry.due_line import Line
from mot_tui.entry.due_units import Clock, Frame, Length, Mark, Sign, Unit

Found = tuple[Unit, int]
Answer = TypeVar("Answer")

MAX_TRIES = 400  # no phrase of the corpora needs more than a few dozen

# Behind these `3일` is a count of days, elsewhere it is the 3rd.
_COUNTED = frozenset(
    ("안", "안쪽", "내", "이내", "뒤", "후", "간", "동안", "정도", "가량", "있다가", "있다",
     "지나서", "소요", "걸림", "만", "그리고")
)  # fmt: skip
_COUNTING = frozenset(("앞으로", "향후", "최대", "길어도", "다음", "다가오는", "+"))


def first_reading(
    line: Line, frame: Frame, compose: Callable[[list[Unit], Frame], Answer | None]
) -> Answer | None:
    """Return the first cut of the whole line that `compose` can make sense of."""
    known: dict[int, list[Found]] = {}
    tries = 0
    units: list[Unit] = []

    def walk(i: int) -> Answer | None:
        nonlocal tries
        tries += 1
        if tries > MAX_TRIES:
            return None
        if i == len(line.words):
            return compose(units, frame)
        if i not in known:
            known[i] = list(_units(line, i, frame))
        for unit, j in known[i]:
            units.append(unit)
            answer = walk(j)
            units.pop()
            if answer is not None:
                return answer
        return None

    return walk(0)


def _units(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read one unit at i; what is likelier comes first."""
    for length, j in due_length.lengths(line, i):
        if _is_count(line, i, j, length):
            yield length, j
    yield from due_date.dates(line, i, frame)
    yield from due_en.days(line, i, frame)
    yield from due_ko.days(line, i, frame)
    for clock, j in due_clock.clocks(line, i):
        if not _is_cut_off(line, clock, j):
            yield clock, j
    yield from due_clock.parts(line, i)
    yield from due_en.signs(line, i)
    yield from due_ko.signs(line, i)
    if line.word(i) == "~" and (i == 0 or not line.tight(i)):
        yield Sign(Mark.ABOUT, True), i + 1


def _is_count(line: Line, i: int, j: int, length: Length) -> bool:
    """Tell `3일 안에` (a count) from `3일까지` (the 3rd)."""
    if line.word(j - 1) != "일" or length.business or length.exact:
        return True
    if any(word in ("~", "-", "나", "이나", "에서", "내지") for word in line.words[i:j]):
        return True
    return line.word(j) in _COUNTED or line.word(i - 1) in _COUNTING


def _is_cut_off(line: Line, clock: Clock, j: int) -> bool:
    """Tell a mere number from the head of something longer: `10/`, `3.5`, `2 business`."""
    return clock.bare and line.word(j) in ("/", ".", ":") and line.tight(j)
