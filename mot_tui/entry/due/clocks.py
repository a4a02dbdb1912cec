"""Clock times in due phrases, English and Korean."""

from collections.abc import Iterator

from mot_tui.entry.due import numbers
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import Clock
from mot_tui.entry.due.words import TEENS, UNITS
from mot_tui.frozen import changed

Found = tuple[Clock, int]

_AT = ("at", "@")
_MERIDIEM = {"am": "am", "pm": "pm", "a": "am", "p": "pm"}
_NOON = {"noon": 12, "midday": 12, "정오": 12, "midnight": 24, "자정": 24}


def clocks(line: Line, i: int) -> Iterator[Found]:
    """Read a clock time at i, with its "at"."""
    at = line.word(i) in _AT
    j = i + 1 if at else i
    if j == i + 1 and line.word(j) in ("about", "around", "approximately", "roughly"):
        j += 1
    for clock, k in _forms(line, j):
        if at:
            yield changed(clock, weak=False, bare=False), line.follows(k, "sharp") or k
        elif sharp := line.follows(k, "sharp") or line.after(k, "on the dot"):
            yield changed(clock, weak=False, bare=False), sharp
        else:
            yield clock, k
    if not at and (exact := line.after(i, "exactly", "precisely", "sharp at")):
        for clock, k in _forms(line, exact):
            yield changed(clock, weak=False, bare=False), k
    if compact := _compact(line, j) if at else _railway(line, j):
        yield compact


def _forms(line: Line, i: int) -> Iterator[Found]:
    if named := _named(line, i):
        yield named
    if spoken := _spoken(line, i):
        yield spoken
    yield from _korean(line, i)
    if line.number(i) >= 0:
        yield from _digits(line, i)
    elif read := numbers.english(line, i):
        yield from _worded(line, *read)


def _named(line: Line, i: int) -> Found | None:
    """Read noon and midnight."""
    j = i + 1 if line.word(i) in ("the", "12", "twelve") else i
    if line.word(j) in _NOON:
        hour = _NOON[line.word(j)]
        j += 1
    elif k := line.follows(j, "mid", "day"):
        hour, j = 12, k
    elif k := line.follows(j, "mid", "night"):
        hour, j = 24, k
    elif line.word(j) == "noonish":
        hour, j = 12, j + 1
    else:
        return None
    return Clock(hour, half="24"), j


def _digits(line: Line, i: int) -> Iterator[Found]:
    hour = line.number(i)
    zero = line.word(i)[0] == "0" and len(line.word(i)) == 2
    clock = Clock(hour, half="24" if hour > 12 or hour == 0 or zero else "")
    if line.word(i + 1) == ":" and line.tight(i + 1) and line.tight(i + 2):
        yield from _minutes(line, i, clock)
        return
    if _two_digits(line, i + 2) and line.tight(i + 1) and line.tight(i + 2):
        timed = changed(clock, minute=line.number(i + 2))
        if line.word(i + 1) == ".":
            yield from _halved(line, i + 3, changed(timed, weak=True))
        elif line.word(i + 1) == "h" and _valid(timed):
            yield changed(timed, half="24"), i + 3
    if compact := _compact(line, i, needs_half=True):
        yield compact
    if line.word(i + 1) == "h" and line.tight(i + 1) and line.word(i - 1) in _AT and hour <= 24:
        yield Clock(hour, half="24"), i + 2
    yield from _halved(line, i + 1, changed(clock, weak=True, bare=True))


def _minutes(line: Line, i: int, clock: Clock) -> Iterator[Found]:
    """Read `10:30`, `10:30:15`, `3:30 pm`."""
    if not _two_digits(line, i + 2):
        return
    clock, j = changed(clock, minute=line.number(i + 2)), i + 3
    if line.word(j) == ":" and line.tight(j) and _two_digits(line, j + 1):
        clock, j = changed(clock, second=line.number(j + 1)), j + 2
    yield from _halved(line, j, clock)


def _compact(line: Line, i: int, *, needs_half: bool = False) -> Found | None:
    """Read `1030` behind "at", `340pm`."""
    digits = line.word(i)
    if line.number(i) < 0 or len(digits) not in (3, 4):
        return None
    hour, minute = int(digits[:-2]), int(digits[-2:])
    clock = Clock(hour, minute, half="24" if hour > 12 or digits[0] == "0" else "")
    if not _valid(clock):
        return None
    for found, j in _halved(line, i + 1, clock):
        if not needs_half or j > i + 1:
            return found, j
    return None


def _railway(line: Line, i: int) -> Found | None:
    """Read `1700` and `0830` beside a day or in a range; a year is no such time."""
    clock = _compact(line, i)
    if clock is None or len(line.word(i)) != 4 or int(line.word(i)) % 5 or clock[1] != i + 1:
        return None
    return changed(clock[0], half="24", weak=True), clock[1]


def _halved(line: Line, j: int, clock: Clock) -> Iterator[Found]:
    """Read am, pm, o'clock behind the figures."""
    if not _valid(clock):
        return
    if line.word(j) == "ish" and line.tight(j):
        j += 1
        clock = changed(clock, weak=clock.hour > 12, bare=False)
    if line.word(j) == "oclock":
        j += 1
        clock = changed(clock, weak=False, bare=False)
    half = _MERIDIEM.get(line.word(j), "")
    k = j + 1
    if len(line.word(j)) == 1 and line.word(k) == "m":
        k += 1
    if half:
        if 1 <= clock.hour <= 12 and clock.half != "24":
            lone = len(line.word(k - 1)) == 1 and line.word(k - 1) != "m" and clock.bare
            yield changed(clock, half=half, weak=lone, bare=False), k
        elif half == "pm" and 12 <= clock.hour < 24:
            yield changed(clock, weak=False, bare=False), k
        elif clock.half == "24" and 1 <= clock.hour <= 12:  # `09:00 am`
            yield changed(clock, half=half, weak=False, bare=False), k
        return
    yield clock, j


def _worded(line: Line, hour: int, j: int) -> Iterator[Found]:
    """Read `ten thirty`, `eight o'clock`, `three pm`."""
    if hour > 12:
        return
    minute = numbers.english(line, j)
    if line.number(j) < 0 and minute and (minute[0] >= 10 or line.word(j) in TEENS):
        yield from _halved(line, minute[1], Clock(hour, minute[0], weak=True))
    yield from _halved(line, j, Clock(hour, weak=True, bare=True))


def _spoken(line: Line, i: int) -> Found | None:
    """Read `half past seven`, `a quarter to 5pm`, `20 minutes past eight`."""
    j = i + 1 if line.word(i) == "a" else i
    if line.word(j) in ("half", "quarter"):
        minutes, j = (30 if line.word(j) == "half" else 15), j + 1
    elif read := numbers.english(line, i):
        minutes, j = read
        if line.word(j) in ("minutes", "minute", "mins", "min"):
            j += 1
    else:
        return None
    way = line.word(j)
    if line.word(j - 1) == "half" and j == i + 1 and (said := _half_british(line, j)):
        return said
    if way not in ("past", "after", "to", "before") or minutes >= 60:
        return None
    # `5 to 6` and `5 before 6` are a range or worse: the word "to" needs its minutes said.
    minutes_said = ("quarter", "minutes", "minute", "mins", "min")
    if way != "past" and line.word(j - 1) not in minutes_said:
        return None
    for clock, k in _hours(line, j + 1):
        if clock.minute == 0 or way == "to":
            return _shifted(clock, minutes if way in ("past", "after") else -minutes), k
    return None


def _half_british(line: Line, j: int) -> Found | None:
    """Read `half five`: in English it is half past five."""
    read = numbers.english(line, j)
    if not read or not 1 <= read[0] <= 12 or line.word(read[1]) in UNITS:
        return None
    return next(_halved(line, read[1], Clock(read[0], 30)), None)


def _hours(line: Line, i: int) -> Iterator[Found]:
    if named := _named(line, i):
        yield named
    elif line.number(i) >= 0:
        yield from _digits(line, i)
    elif read := numbers.english(line, i):
        yield from _worded(line, *read)


def _shifted(clock: Clock, minutes: int) -> Clock:
    total = clock.hour * 60 + clock.minute + minutes
    hour = total // 60
    if hour == 0 or (clock.hour == 12 and minutes < 0 and clock.half == "pm"):
        return Clock(hour or 12, total % 60, half="am" if hour else "")
    return changed(clock, hour=hour, minute=total % 60, weak=False, bare=False)


def _korean(line: Line, i: int) -> Iterator[Found]:
    """Read `열두 시 반`, `3시 20분`, `14시 정각`."""
    for hour, j in numbers.korean(line, i):
        if line.word(j) != "시" or hour > 24:
            continue
        zero = line.word(i)[0] == "0"
        clock = Clock(hour, half="24" if hour > 12 or hour == 0 or zero else "")
        for minute, k in numbers.korean(line, j + 1):
            if line.word(k) == "분" and minute < 60:
                timed = changed(clock, minute=minute)
                for second, m in numbers.korean(line, k + 1):
                    if line.word(m) == "초" and second < 60:
                        yield changed(timed, second=second), m + 1
                yield timed, k + 2 if line.word(k + 1) == "정각" else k + 1
        if line.word(j + 1) == "반":
            yield changed(clock, minute=30), j + 2
        yield clock, j + 2 if line.word(j + 1) == "정각" else j + 1


def _two_digits(line: Line, i: int) -> bool:
    return len(line.word(i)) == 2 and 0 <= line.number(i) < 60


def _valid(clock: Clock) -> bool:
    if clock.minute > 59 or clock.second > 59:
        return False
    return clock.hour < 24 or (clock.hour == 24 and clock.minute == clock.second == 0)
