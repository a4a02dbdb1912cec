"""Korean words of due phrases: days, weeks, months and the marks around them."""

from collections.abc import Iterator

from mot_tui.entry.due import dates, numbers, stretches
from mot_tui.entry.due.business import days_off
from mot_tui.entry.due.calendar import DAY, business_day, last_week, nth_week, nth_weekday, week_of
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import CLOSE, Clock, Days, Frame, Unit, Weekday
from mot_tui.entry.due.words import NEAR_DAYS, PAST_DAYS, WEEKDAY_SYLLABLES, WEEKDAYS

Found = tuple[Unit, int]

_WEEKS = {"이번": 0, "같은": 0, "다음": 1, "담": 1, "오는": 1, "다가오는": 1, "다다음": 2,
          "다담": 2, "지난": -1, "저번": -1}  # fmt: skip
_WEEK_WORDS = {"금주": 0, "차주": 1, "내주": 1}
_MONTHS = {"이번": 0, "이": 0, "같은": 0, "다음": 1, "담": 1, "오는": 1, "다가오는": 1,
           "다다음": 2, "지난": -1, "저번": -1}  # fmt: skip
_MONTH_WORDS = {"이달": 0, "금월": 0, "당월": 0, "내달": 1, "차월": 1, "익월": 1, "지난달": -1}
_THIRDS = {"초": "early", "초반": "early", "초순": "early", "중반": "mid", "중순": "mid",
           "후반": "late", "하순": "late"}  # fmt: skip
_NTHS = {"첫": 1, "첫째": 1, "둘째": 2, "셋째": 3, "넷째": 4, "다섯째": 5}
_COMING = {"다가오는": "coming", "돌아오는": "coming", "오는": "coming", "이번": "this",
           "다음": "next", "담": "next", "지난": "last", "저번": "last"}  # fmt: skip


def days(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read a day or a stretch of days at i."""
    word = line.word(i)
    if not word or word[0] < "가":
        if word == "(":
            yield from _bracketed(line, i)
        elif "0" <= word[0] <= "9":
            yield from _months(line, i, frame)
        return
    if word in NEAR_DAYS:
        yield stretches.near_day(frame, NEAR_DAYS[word]), i + 1
    if word in ("오늘", "금일") and line.word(i + 1) in ("내일", "명일"):
        yield Days(frame.today, frame.today + 2 * DAY, "day"), i + 2
    if word == "내일" and line.word(i + 1) == "모레":
        yield stretches.near_day(frame, 2), i + 2
    if word in PAST_DAYS:
        yield stretches.near_day(frame, PAST_DAYS[word]), i + 1
    if word == "다음날" or line.follows(i, "다음", "날"):
        yield stretches.near_day(frame, 1), i + 1 if word == "다음날" else i + 2
    if at_same := line.after(i, "이맘때", "이 시간", "같은 시간", "같은 시각", "이 시각"):
        yield Clock(frame.now.hour, frame.now.minute, half="24", weak=True), at_same
    yield from _weekdays(line, i)
    yield from _weeks(line, i, frame)
    yield from _months(line, i, frame)
    yield from _edges(line, i, frame)


def _bracketed(line: Line, i: int) -> Iterator[Found]:
    """Read the weekday of `3/5(목)`."""
    name = line.word(i + 1)
    index = WEEKDAY_SYLLABLES.get(name, WEEKDAYS.get(name, -1))
    if index >= 0 and line.word(i + 2) == ")":
        yield Weekday(index), i + 3


def _weekdays(line: Line, i: int) -> Iterator[Found]:
    hint = _COMING.get(line.word(i), "")
    j = i + 1 if hint else i
    if line.word(j) in WEEKDAYS:
        yield Weekday(WEEKDAYS[line.word(j)], hint), j + 1
    if _is_syllable(line, i):
        yield Weekday(WEEKDAY_SYLLABLES[line.word(i)]), i + 1
    before = line.word(i - 1)
    if before in ("주", "금주", "차주", "내주") and line.word(i) in WEEKDAY_SYLLABLES:
        yield Weekday(WEEKDAY_SYLLABLES[line.word(i)]), i + 1


def _is_syllable(line: Line, i: int) -> bool:
    """Tell whether this is one end of `월~수`."""
    joined = ("~", "-")
    for first, last in ((i, i + 2), (i - 2, i)):
        pair = line.word(first), line.word(last)
        if all(it in WEEKDAY_SYLLABLES for it in pair) and line.word(first + 1) in joined:
            return WEEKDAY_SYLLABLES[pair[0]] < WEEKDAY_SYLLABLES[pair[1]] and pair[1] != "일"
    return False


def _week(line: Line, i: int, frame: Frame) -> tuple[Days, int] | None:
    """Read `이번 주`, `다음주`, `차주`, `다다음 주`."""
    word = line.word(i)
    if word in _WEEK_WORDS:
        return stretches.week(frame, _WEEK_WORDS[word]), i + 1
    if word in _WEEKS and line.word(i + 1) == "주":
        return stretches.week(frame, _WEEKS[word]), i + 2
    if word == "다음" and line.word(i + 1) in ("다음", "내주") and line.word(i + 2) == "주":
        return stretches.week(frame, 2), i + 3
    return None


def _weeks(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    word = line.word(i)
    offset = _WEEKS.get(word, 0)
    coming = word in ("오는", "다가오는", "돌아오는")
    j = i + 1 if word in _WEEKS or coming else i
    if line.word(j) == "주말":
        yield stretches.weekend(frame, 0 if coming else offset), j + 1
    elif line.word(j) == "주중" and word in _WEEKS:
        monday = stretches.week(frame, offset).first
        days = Days(monday, monday + 5 * DAY, "weekdays", other=(monday, monday + 7 * DAY))
        yield days, line.after(j + 1, "으로", "에") or j + 1
    if line.word(i) == "주" and line.word(i + 1) in ("초", "초반", "중반", "후반"):
        part = stretches.third(stretches.week(frame, 0), _THIRDS[line.word(i + 1)])
        if part:
            yield part, i + 2
    if not (read := _week(line, i, frame)):
        return
    week, j = read
    j = line.follows(j, "의") or j
    if line.word(j) in ("말", "주말"):
        offset = (week.first - week_of(frame.today)).days // 7
        yield stretches.weekend(frame, offset), j + 1
    if line.word(j) in _THIRDS and (part := stretches.third(week, _THIRDS[line.word(j)])):
        yield part, j + 1
    yield week, j


def _months(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read `이번 달`, `다음 달 초`, `3월 말`, `월말`, `이달 둘째 주`."""
    word = line.word(i)
    yield from _year_parts(line, i, frame)
    if word == "말일" or line.follows(i, "월", "말") or line.follows(i, "월", "초"):
        month = stretches.month(frame, 0)
        j = i + 1 if word == "말일" else i + 2
        if line.word(j - 1) == "초":
            part = stretches.third(month, "early")
            if part and part.after > frame.today:
                yield part, j
        else:
            yield stretches.last_day(month), j
    named: list[tuple[Days, int]] = []
    if word in _MONTH_WORDS:
        named.append((stretches.month(frame, _MONTH_WORDS[word]), i + 1))
    elif word in _MONTHS and line.word(i + 1) == "달":
        named.append((stretches.month(frame, _MONTHS[word]), i + 2))
    year, start = dates.korean_year(line, i)
    for number, k in dates.korean_months(line, start):
        if not year or 1990 <= year <= 2200:
            named.append((stretches.named_month(frame, number, year), k))
    for month, j in named:
        behind = line.follows(j, "의") or j
        yield from _in_month(line, behind, month)
        if line.word(behind - 1) != "월":  # those are read as dates
            yield month, behind


def _in_month(line: Line, j: int, month: Days) -> Iterator[Found]:
    word = line.word(j)
    if word in ("말", "말일"):
        yield stretches.last_day(month), j + 1
    elif k := line.follows(j, "마지막", "날"):
        yield stretches.last_day(month), k
    if word in _THIRDS and (part := stretches.third(month, _THIRDS[word])):
        yield part, j + 1
    nth, k = _nth(line, j)
    if not nth:
        return
    if line.word(k) == "주":
        monday = last_week(month.first) if nth < 0 else nth_week(month.first, nth)
        yield Days(monday, monday + 7 * DAY, "week", literal=month.literal), k + 1
    if line.word(k) in WEEKDAYS:
        day = nth_weekday(month.first, nth, WEEKDAYS[line.word(k)])
        if day:
            yield Days(day, day + DAY, "nth-weekday", literal=month.literal), k + 1


def _nth(line: Line, j: int) -> tuple[int, int]:
    """Read `셋째`, `세 번째`, `마지막`: the number, or 0, and the place behind it."""
    word = line.word(j)
    if word == "마지막":
        return -1, j + 1
    read = numbers.native(line, j)
    if read and line.word(read[1]) == "번째":
        return read[0], read[1] + 1
    if word in _NTHS:
        return _NTHS[word], j + 2 if line.word(j + 1) == "번째" else j + 1
    return 0, j


def _year_parts(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    word = line.word(i)
    year = stretches.year(frame, 0)
    if word in ("연말", "연내"):
        yield stretches.last_day(year), i + 1
    elif word in ("올해", "금년"):
        yield year, i + 1
        if line.word(i + 1) == "말":
            yield stretches.last_day(year), i + 2
    elif word == "내년":
        yield stretches.year(frame, 1), i + 1


def _edges(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read the close of business and the next business day."""
    if j := line.after(
        i, "퇴근 전", "퇴근 시간 전", "퇴근 시간", "업무 시간 내", "업무 시간 안", "업무 시간 중",
        "업무 종료 전", "업무 마감 전", "영업 시간 내", "영업 시간 안", "영업 종료 전",
        "영업 마감 전",
        "마감 전",
    ):  # fmt: skip
        yield CLOSE, line.after(j, "에", "으로") or j
    if j := line.after(i, "다음 영업일", "익영업일", "다음 근무일", "다음 업무일"):
        day = business_day(frame.today, 1, days_off(frame))
        yield Days(day, day + DAY, "business-days"), j
