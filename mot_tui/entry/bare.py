r"""How a line among several begins that says when without a `^`: `Tue 09:00 …`, `어제: …`.

It is taken as a time and told so, and stays words behind a `\`. Where it may as well be no time,
as in "Sat on hold", it stays words and is told too.
"""

import re
from datetime import UTC, date, datetime, timedelta
from functools import cache

from mot_tui.domain.words import Precision
from mot_tui.entry.absolute import local
from mot_tui.entry.context import Context
from mot_tui.entry.moment import Moment, on_day, past_run, read_clock
from mot_tui.entry.words import CHANNELS
from mot_tui.frozen import changed, frozen

PLAIN = "\\"

NEAR = 5
"""Words of a line in which its time ends."""

LONG_AGO = timedelta(days=183)
"""Half a year: a day that was said without its year is nearer, before or after now."""


@frozen
class Bare:
    r"""The words at the front of a line that could say when.

    `line` is the line with them as a time, `day` the one they name, both empty where that is not
    certain. `other` is the line for which the other reading holds, if there is one. `alone`: they
    are a day, and nothing follows.
    """

    words: str
    line: str = ""
    day: date | None = None
    other: str = ""
    alone: bool = False

    @property
    def is_taken(self) -> bool:
        """Whether they are read as a time."""
        return bool(self.line)


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(r"[0-9０-９A-Za-z가-힣]")


@cache
def _unsure() -> re.Pattern[str]:
    """Forms that are days, and words or figures as well: "1/2 of the flat", "2.4 GHz"."""
    return re.compile(
        r"(?:sat|sun|midnight|자정|(?:the )?[0-9]{1,2}(?:st|nd|rd|th)"
        r"|[0-9]{1,2}\.[0-9]{1,2}|[0-9]{1,2}일)\Z",
        re.IGNORECASE,
    )


@cache
def _contact() -> re.Pattern[str]:
    """A channel or a sign behind the first word."""
    channels = "|".join(map(re.escape, CHANNELS))
    return re.compile(rf"\s+(?:(?:{channels})[<>]?(?!\S)|[@!\"“「*#$£€₩¥+=?<>/])")


@cache
def _fraction() -> re.Pattern[str]:
    return re.compile(r"\s*(?:of|bars?|stars?)(?!\w)")


@cache
def _timely() -> re.Pattern[str]:
    """Words that tell of a time in a form that is not read."""
    return re.compile(
        r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*day|morning|afternoon|evening|night|noon"
        r"|(?:early|late) (?:morning|afternoon|evening)|[0-9]{1,2}h[0-9]{0,2}"
        r"|[0-9]{1,2}\. ?[0-9]{1,2}\."
        r"|[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}월 ?[0-9]{1,2}일|(?:오전|오후) ?[0-9]{1,2}시)(?!\w)"
        r"|(?:어제|그제|그저께|엊그제|지난주|아침|점심|저녁|새벽|낮|밤)(?:은|는|엔|에|에는|때|쯤)?(?!\w)",
        re.IGNORECASE,
    )


def bare(text: str, context: Context, heading: date | None) -> Bare | None:
    """What the front of a line could say; None where it says nothing of when."""
    blanks = len(text) - len(text.lstrip())
    front, row = text[:blanks], text[blanks:]
    if row.startswith((PLAIN, "^")):
        return _turned(front, row, context, heading)
    if not _begins().match(row):
        return None
    run = _run(row, context, heading)
    if run is None:
        return _told(row)
    end, moment = run
    words = row[:end].rstrip(".,;:!?)")
    parted = _parted(row, len(words))
    if (_unsure().match(words) and not parted) or _fraction().match(row, end):
        return Bare(words, other=f"{front}^{row}")
    if _is_long_ago(words, moment, context):
        return Bare(words, other=f"{front}^{row}")
    line = _written(moment, row[end:], context)
    day = _wall(moment, context).date() if moment.dated else None
    alone = moment.precision is Precision.DAY and end == len(row.rstrip())
    return Bare(words, line, day, f"{front}{PLAIN}{row}", alone)


def _run(row: str, context: Context, heading: date | None) -> tuple[int, Moment] | None:
    """The longest run of words that says when; a time without a day stands on the heading's."""
    now, whole = changed(context, day=None), row
    # What is told of a contact begins behind the time: it need not be tried as one.
    row = row[: stop.start()] if (stop := _contact().search(row)) else row
    run = past_run(row, 0, now)
    if run is None:
        return None
    # In "yesterday 3 men came" the 3 is no hour.
    behind = re.search(r"(?<!\bat)(?<!\babout)(?<!\baround)\s[0-9]{1,2}\Z", row[: run[0]])
    if behind and (shorter := past_run(row[: behind.start()], 0, now)):
        run = shorter
    end, moment = run
    words = whole.split(None, 2)
    clocked = 1 + (len(words) > 1 and words[1].lower() in ("am", "pm"))
    if read_clock(words[0]) and len(row[:end].split()) <= clocked:
        # The language itself reads it.
        return None
    if moment.dated or heading is None:
        return run
    stands = on_day(row[:end].rstrip(".,;:!?)"), heading, context)
    return (end, stands) if stands else None


def _turned(front: str, row: str, context: Context, heading: date | None) -> Bare | None:
    r"""A line that was turned to its other reading, by a `\` or a `^`, can be turned back."""
    was = bare(row[1:], context, heading) if _begins().match(row[1:]) else None
    if was is None or was.is_taken is row.startswith("^") or not was.other:
        return None
    return Bare("", other=front + row[1:])


def _told(row: str) -> Bare | None:
    found = None if read_clock(row.split(None, 1)[0]) else _timely().match(row)
    return Bare(found[0]) if found else None


def _is_long_ago(words: str, moment: Moment, context: Context) -> bool:
    """A day without its year may be one to come: "5/25 they come"."""
    if context.now - moment.at < LONG_AGO:
        return False
    return not re.search(r"[0-9]{4}|ago|last|전|작년|지난", words)


def _parted(row: str, at: int) -> bool:
    """Whether a sign parts them from what follows: `Sat: …`, `1st - …`."""
    return re.match(r"\s*(?:[:,](?!\S)|[-–—]\s|\Z)", row[at:]) is not None


def _written(moment: Moment, rest: str, context: Context) -> str:
    """The line with its time in absolute form; what follows never becomes part of that."""
    wall = _wall(moment, context)
    day = moment.precision is Precision.DAY
    about = "~" if moment.precision is Precision.APPROXIMATE else ""
    front = f"^{about}{wall:%Y-%m-%d}" if day else f"^{about}{wall:%Y-%m-%d %H:%M}"
    rest = re.sub(r"\A\s*[-–—:]+\s+", "", rest).strip()
    line = f"{front} {rest}".rstrip()
    # No time goes on for longer than that.
    near = " ".join(line.split(" ", NEAR)[:NEAR])
    read = past_run(near, 1, changed(context, day=None))
    return line if read and read[0] == len(front) else f"{front} {PLAIN}{rest}"


def _wall(moment: Moment, context: Context) -> datetime:
    return local(moment.at, context.now.tzinfo or UTC)
