"""English words of due phrases: days, weeks, months and the marks around them."""

from collections.abc import Iterator
from dataclasses import replace

from mot_tui.entry import due_number, due_stretch
from mot_tui.entry.due_calendar import DAY, business_day, nth_week, nth_weekday, week_of
from mot_tui.entry.due_line import Line
from mot_tui.entry.due_units import CLOSE, DAY_END, Days, Frame, Mark, Part, Sign, Unit, Weekday
from mot_tui.entry.due_words import LATE_PARTS, MONTHS, NEAR_DAYS, PARTS, PAST_DAYS, WEEKDAYS

Found = tuple[Unit, int]

_OFFSETS = {
    "this": 0, "the": 0, "current": 0, "same": 0, "next": 1, "coming": 1, "following": 1,
    "upcoming": 1, "last": -1, "previous": -1, "past": -1,
}  # fmt: skip
_HINTS = {
    "this": "this", "coming": "coming", "upcoming": "coming", "next": "next", "following": "next",
    "last": "last",
}  # fmt: skip
_THIRDS = {
    "early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid",
    "late": "late", "later": "late",
}  # fmt: skip
_WEEKEND = ("weekend", "wkend")
_LEADS: tuple[tuple[Mark, tuple[str, ...]], ...] = (
    (Mark.BY, ("on or before", "no later than", "not later than", "by the latest", "as late as",
               "at the latest by", "latest by", "by", "due by", "due", "latest", "before or on")),
    (Mark.BEFORE, ("before", "prior to", "in advance of", "ahead of")),
    (Mark.UNTIL, ("until", "untill", "till", "til", "up until", "through", "thru")),
    (Mark.WITHIN, ("within a maximum of", "within the next", "within next", "within the", "within",
                   "in the next", "in the coming", "over the next", "during the next",
                   "inside of", "inside", "in less than", "in under", "less than", "under",
                   "up to", "max", "maximum", "at most", "no more than", "not more than", "next",
                   "the next", "upcoming", "in max", "in the course of", "during the course of",
                   "in no more than", "for the next")),
    (Mark.AFTER, ("after", "at or after", "not before", "any time after", "anytime after",
                  "sometime after")),
    (Mark.IN, ("in another", "in", "+", "another")),
    (Mark.ABOUT, ("about", "around", "approximately", "roughly", "approx", "circa", "ca",
                  "sometime", "some time", "anytime", "any time", "at some point", "at about",
                  "at around", "at approximately")),
    (Mark.FROM, ("from",)),
    (Mark.BETWEEN, ("between", "in between", "sometime between", "some time between",
                    "anytime between", "any time between")),
    (Mark.TO, ("to", "-", "~")),
    (Mark.AND, ("and", "&")),
    (Mark.OR, ("or",)),
)  # fmt: skip
_TAILS: tuple[tuple[Mark, tuple[str, ...]], ...] = (
    (Mark.LATEST, ("at the latest", "at latest", "latest", "max", "maximum", "tops")),
    (Mark.LATER, ("from now", "later", "hence", "from today", "time")),
    (Mark.AFTER, ("or later", "onwards", "or after")),
    (Mark.AGO, ("ago",)),
    (Mark.ABOUT, ("or so", "ish", "sometime", "some time", "roughly", "approximately", "or thereabouts")),
)  # fmt: skip
_COMPILED = tuple(
    (words.split(), Sign(mark, leads))
    for table, leads in ((_LEADS, True), (_TAILS, False))
    for mark, phrases in table
    for words in phrases
)
_SIGNS: dict[str, list[tuple[list[str], Sign]]] = {}
for _words, _sign in _COMPILED:
    _SIGNS.setdefault(_words[0], []).append((_words, _sign))


def signs(line: Line, i: int) -> Iterator[Found]:
    """Read a mark at i, longer ones first."""
    if line.word(i) == "," and i > 0:
        yield Sign(Mark.COMMA, True), i + 1
    fitting = [
        (sign, i + len(words))
        for words, sign in _SIGNS.get(line.word(i), ())
        if line.words[i : i + len(words)] == tuple(words)
    ]
    yield from sorted(fitting, key=lambda found: -found[1])


def days(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read a day or a stretch of days at i, with its "on the" or "in the"."""
    if line.korean and not line.word(i)[:1].isascii():
        return
    yield from _edges(line, i, frame)
    j = i
    for words in (("on",), ("for",), ("during",), ("over",), ("in",), ("at",), ("of",)):
        if k := line.follows(i, *words):
            j = k
            break
    # Only a stretch takes "in", "over", "at": "in tomorrow" is no phrase.
    loose = j == i or line.word(i) in ("on", "for", "of")
    if loose:
        yield from _named(line, j, frame)
    # "in the next week" is seven days, "during next week" a calendar week.
    if j == i or not line.follows(j, "the", "next"):
        yield from _stretches(line, j, frame)
    yield from _tonight(line, j, frame)


def _named(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    word = line.word(i)
    for words in (("the", "day", "after", "tomorrow"), ("day", "after", "tomorrow"),
                  ("the", "day", "after", "tmrw"), ("day", "after", "tmrw")):  # fmt: skip
        if k := line.follows(i, *words):
            yield due_stretch.near_day(frame, 2), k
    for words in (("the", "next", "day"), ("next", "day"), ("the", "following", "day")):
        if k := line.follows(i, *words):
            yield due_stretch.near_day(frame, 1), k
    for words in (("this", "day"), ("the", "same", "day"), ("same", "day"), ("my", "day")):
        if k := line.follows(i, *words):
            yield due_stretch.near_day(frame, 0), k
    for words in (("day", "before", "yesterday"), ("the", "day", "before", "yesterday")):
        if k := line.follows(i, *words):
            yield due_stretch.near_day(frame, -2), k
    if word in NEAR_DAYS:
        yield due_stretch.near_day(frame, NEAR_DAYS[word]), i + 1
    if word in PAST_DAYS:
        yield due_stretch.near_day(frame, PAST_DAYS[word]), i + 1
    yield from _weekdays(line, i)
    yield from _business(line, i, frame)


def _weekdays(line: Line, i: int) -> Iterator[Found]:
    j = line.follows(i, "the") or i
    hint = _HINTS.get(line.word(j), "")
    if hint:
        j += 1
        if hint == "this" and line.word(j) in ("coming", "upcoming"):
            hint, j = "coming", j + 1
    if line.word(j) not in WEEKDAYS:
        return
    weekday = Weekday(WEEKDAYS[line.word(j)], hint)
    if not hint and (k := line.follows(j + 1, "after", "next")):
        yield replace(weekday, hint="second"), k
    # English style: "Friday week" is the one after the coming Friday.
    if not hint and line.word(j + 1) == "week" and line.word(j + 2) in ("", "at"):
        yield replace(weekday, hint="second"), j + 2
    yield weekday, j + 1


def _business(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read `next business day`."""
    for first in ("next", "following"):
        for words in (("the", first), (first,)):
            j = line.follows(i, *words)
            if j and line.word(j) in ("business", "working") and line.word(j + 1) == "day":
                day = business_day(frame.today, 1, frame.settings.days_off)
                yield Days(day, day + DAY, "business-days"), j + 2
            elif j and line.word(j) == "workday":
                day = business_day(frame.today, 1, frame.settings.days_off)
                yield Days(day, day + DAY, "business-days"), j + 1


def _period(line: Line, i: int, frame: Frame) -> Iterator[tuple[Days, int]]:
    """Read a week, weekend, month or year: `this week`, `the week after next`, `next month`."""
    j = line.follows(i, "the") or i
    for unit, make in (("week", due_stretch.week), ("weekend", due_stretch.weekend),
                       ("month", due_stretch.month)):  # fmt: skip
        for words in ((unit, "after", "next"), (unit, "after", "the", "next")):
            if k := line.follows(j, *words):
                yield make(frame, 2), k
        if k := line.follows(j, unit, "after"):
            yield make(frame, 1), k
    offset = _OFFSETS.get(line.word(j), 0)
    named = line.word(j) in _OFFSETS
    k = j + 1 if named else j
    if named and line.word(j) == "this" and line.word(k) in ("coming", "upcoming"):
        k += 1
    word = line.word(k)
    if word in _WEEKEND or line.follows(k, "week", "end"):
        behind = k + (1 if word in _WEEKEND else 2)
        yield due_stretch.weekend(frame, 0 if line.word(j) in ("coming", "upcoming") else offset), behind
    if not named and j == i:
        return
    if word == "week":
        yield due_stretch.week(frame, offset), k + 1
    elif word == "month":
        yield due_stretch.month(frame, offset), k + 1
    elif word == "year":
        yield due_stretch.year(frame, offset), k + 1
    elif word in MONTHS and line.word(j) in ("this", "next", "coming"):
        yield due_stretch.named_month(frame, MONTHS[word]), k + 1


def _stretches(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    for days_read, j in _period(line, i, frame):
        # "the week", "the month" alone: behind "within" they are a span, see the reader.
        yield days_read, j
    if k := line.follows(i, "later", "this", "week"):
        week = due_stretch.week(frame, 0)
        if frame.today + DAY < week.after:
            yield replace(week, first=frame.today + DAY, rule="late-week", fuzzy=True), k
    yield from _thirds(line, i, frame)
    yield from _week_of(line, i)
    yield from _nth(line, i, frame)


def _thirds(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read `early next week`, `the beginning of March`, `mid-november`, `later this week`."""
    j = line.follows(i, "the") or i
    which = _THIRDS.get(line.word(j), "")
    if not which:
        return
    if k := line.follows(j, "later", "today"):
        yield replace(due_stretch.near_day(frame, 0), rule="later-today"), k
        return
    k = line.follows(j + 1, "of") or line.follows(j + 1, "in") or j + 1
    for days_read, end in _period_or_month(line, k, frame):
        part = due_stretch.third(days_read, which)
        if part:
            yield part, end


def _period_or_month(line: Line, k: int, frame: Frame) -> Iterator[tuple[Days, int]]:
    yield from _period(line, k, frame)
    month = MONTHS.get(line.word(k), 0)
    if month:
        year = line.number(k + 1) if len(line.word(k + 1)) == 4 else 0
        if 1990 <= year <= 2200:
            yield due_stretch.named_month(frame, month, year), k + 2
        yield due_stretch.named_month(frame, month), k + 1


def _week_of(line: Line, i: int) -> Iterator[Found]:
    """Read the head of `the week of March 9`, `week commencing 9 March`: a hint for the reader."""
    j = line.follows(i, "the") or i
    for words in (("week", "of"), ("week", "commencing"), ("week", "beginning", "on"),
                  ("week", "beginning"), ("week", "starting"), ("w", "/", "c")):  # fmt: skip
        if k := line.follows(j, *words):
            yield Weekday(-1, "week-of"), line.follows(k, "the") or k
            return


def _nth(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read `the first Friday of next month`, `the last day of March`, `first week of October`."""
    j = line.follows(i, "the") or i
    read = due_number.ordinal(line, j)
    nth, k = read or ((-1, j + 1) if line.word(j) == "last" else (0, j))
    if nth > 5 or not nth:
        return
    what = line.word(k)
    behind = line.follows(k + 1, "of") or line.follows(k + 1, "in") or 0
    if not behind:
        return
    for month, end in _period_or_month(line, behind, frame):
        if month.rule != "month":
            continue
        if what in WEEKDAYS and (day := nth_weekday(month.first, nth, WEEKDAYS[what])):
            yield Days(day, day + DAY, "nth-weekday", literal=month.literal), end
        elif what == "day" and nth == -1:
            yield due_stretch.last_day(month), end
        elif what == "week":
            monday = nth_week(month.first, nth)
            if nth == -1:
                monday = week_of(month.after - DAY)
                monday -= (7 if (monday + 3 * DAY) >= month.after else 0) * DAY
            yield Days(monday, monday + 7 * DAY, "week", literal=month.literal), end


def _tonight(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read `tonight`, `this morning`: today and a part of it in one word."""
    if line.word(i) in ("tonight", "tonite", "2nite"):
        yield Part("night", *PARTS["night"], today=True), i + 1
    if line.follows(i, "last", "night"):
        yield Days(frame.today - DAY, frame.today, "last-night"), i + 1
    if k := line.follows(i, "late", "tonight"):
        yield Part("night", *LATE_PARTS["night"], today=True), k
    if line.word(i) in ("this", "late"):
        j = i + 1 if line.word(i) == "this" else line.follows(i, "late", "this") or i
        name = {"morning": "morning", "afternoon": "afternoon", "evening": "evening",
                "night": "night", "lunchtime": "lunch"}.get(line.word(j), "")  # fmt: skip
        if name and j > i:
            start, end = PARTS[name]
            yield Part(name, max(start, end - 120) if line.word(i) == "late" else start, end, True), j + 1


def _edges(line: Line, i: int, frame: Frame) -> Iterator[Found]:
    """Read the ends of days, weeks, months: `EOD`, `close of business`, `end of the month`."""
    j = line.follows(i, "at") or i
    j = line.follows(j, "the") or j
    short = line.word(j)
    if short == "eod":
        yield DAY_END, j + 1
    elif short in ("cob", "eob", "cop"):
        yield CLOSE, j + 1
    elif short == "eow":
        yield due_stretch.working_end(frame, due_stretch.week(frame, 0)), j + 1
    elif short == "eom":
        yield due_stretch.last_day(due_stretch.month(frame, 0)), j + 1
    elif short == "eoy":
        yield due_stretch.last_day(due_stretch.year(frame, 0)), j + 1
    if k := line.follows(i, "within", "the", "day"):
        yield DAY_END, k
    for words in (("month", "end"), ("months", "end")):
        if k := line.follows(j, *words):
            yield due_stretch.last_day(due_stretch.month(frame, 0)), k
    if k := line.follows(j, "weeks", "end"):
        yield due_stretch.working_end(frame, due_stretch.week(frame, 0)), k
    for words in (("close", "of", "business"), ("close", "of", "play"), ("end", "of", "business"),
                  ("end", "of", "play"), ("end", "of", "the", "business"), ("end", "of", "working"),
                  ("end", "of", "the", "working"), ("close", "of", "the", "business")):  # fmt: skip
        if k := line.follows(j, *words):
            yield CLOSE, line.follows(k, "day") or k
    k = line.follows(j, "end", "of") or 0
    rest = k == 0 and (line.follows(j, "rest", "of") or line.follows(j, "remainder", "of"))
    k = k or rest or 0
    if not k:
        return
    for words in (("the", "day"), ("day",), ("today",), ("my", "day"), ("this", "day")):
        if end := line.follows(k, *words):
            yield DAY_END, end
    if not rest:
        yield from _period_ends(line, k, frame)
        if k < len(line.words):
            yield DAY_END, k


def _period_ends(line: Line, k: int, frame: Frame) -> Iterator[Found]:
    plain = line.follows(k, "the", "week") or line.follows(k, "week")
    if plain:
        yield due_stretch.working_end(frame, due_stretch.week(frame, 0)), plain
    for word, make in (("month", due_stretch.month), ("year", due_stretch.year)):
        if end := line.follows(k, word):
            yield due_stretch.last_day(make(frame, 0)), end
    for days_read, end in _period_or_month(line, k, frame):
        if days_read.rule == "week" and not plain:
            yield due_stretch.tail_end(days_read), end
        elif days_read.rule in ("month", "year"):
            yield due_stretch.last_day(days_read), end
