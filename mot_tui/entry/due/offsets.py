"""English days told from another: `a week on Tuesday`, `tomorrow week`, `this time tomorrow`."""

from collections.abc import Iterator

from mot_tui.entry.due import numbers, stretches
from mot_tui.entry.due.calendar import DAY, WEEK, month_of, next_weekday
from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import Clock, Days, Frame, Part, Unit, Weekday
from mot_tui.entry.due.words import EARLY_PARTS, NEAR_DAYS, PART_WORDS, WEDNESDAY, WEEKDAYS

Found = tuple[Unit, int]

_WEEKS = {"week": 1, "weeks": 1, "fortnight": 2, "fortnights": 2}


def offsets(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read a day that is told from another one, at i."""
    yield from _weeks_on(line, i, frame)
    word = line.word(i)
    if word in NEAR_DAYS and line.word(i + 1) == "week" and line.word(i + 2) in ("", "at", ","):
        yield stretches.near_day(frame, NEAR_DAYS[word] + 7, "in-days"), i + 2
    if word in ("tomorrow", "tmrw") and (
        k := line.after(i + 1, "or the day after", "or the next day", "or the following day")
    ):
        yield Days(frame.today + DAY, frame.today + 3 * DAY, "day"), k
    if word == "midweek" or line.after(i, "mid week"):
        week = stretches.week(frame, 0 if frame.today.weekday() < WEDNESDAY else 1)
        if part := stretches.third(week, "mid"):
            yield part, i + (1 if word == "midweek" else 2)
    if word in WEEKDAYS and line.word(i + 1) in ("coming", "next"):
        hint = "coming" if line.word(i + 1) == "coming" else "next"
        yield Weekday(WEEKDAYS[word], hint), i + 2
    if k := line.after(i, "the first of the month", "the 1 st of the month"):
        first = month_of(frame.today, 0 if frame.today.day == 1 else 1)
        yield Days(first, first + DAY, "date"), k
    yield from _shaded(line, i, frame)
    at_same = line.after(i, "at this time", "this time", "at the same time", "same time")
    if at_same and line.word(at_same) in (*NEAR_DAYS, *WEEKDAYS, "on", "next"):
        yield Clock(frame.now.hour, frame.now.minute, half="24", weak=True), at_same


def _weeks_on(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read `a week on Tuesday`, `two weeks tomorrow`, `a fortnight today`."""
    count, j = (1, i + 1) if line.word(i) == "a" else numbers.english(line, i) or (0, i)
    weeks = count * _WEEKS.get(line.word(j), 0)
    if not 0 < weeks <= 52:
        return
    k = line.follows(j + 1, "on") or j + 1
    word = line.word(k)
    if word in WEEKDAYS:
        day = next_weekday(frame.today, WEEKDAYS[word]) + weeks * WEEK
    elif word in NEAR_DAYS and k == j + 1:
        day = frame.today + NEAR_DAYS[word] * DAY + weeks * WEEK
    else:
        return
    yield Days(day, day + DAY, "in-days"), k + 1


def _shaded(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read the day of `early tomorrow morning`; the part of the day looks back for its shade."""
    if line.word(i) not in ("early", "late"):
        return
    word = line.word(i + 1)
    if line.word(i) == "early" and word in (*NEAR_DAYS, *WEEKDAYS) and i + 2 == len(line.words):
        yield Part("morning", *EARLY_PARTS["morning"]), i + 1  # `early tomorrow`
    if line.word(i + 2) not in PART_WORDS:
        return
    if word in NEAR_DAYS:
        yield stretches.near_day(frame, NEAR_DAYS[word]), i + 2
    elif word in WEEKDAYS:
        day = next_weekday(frame.today, WEEKDAYS[word])
        yield Days(day, day + DAY, "weekday"), i + 2
