"""What stands before the words in a copied chat: days, and when and by whom a line was written.

Only what is plainly that is read; all else stays the line that it is.
"""

import re
from datetime import date
from functools import cache

from mot_tui.domain.words import Channel
from mot_tui.entry.absolute import YEARS
from mot_tui.entry.escapes import written
from mot_tui.entry.format import named
from mot_tui.entry.sigils import sign_start
from mot_tui.entry.words import CHANNELS, word_for
from mot_tui.frozen import frozen

_YMD = r"(\d{4})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})\s?[일.]?"
_HALF = r"(?:(오전|오후|AM|PM|am|pm)\s?)?"
_CLOCK = r"(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?(AM|PM|am|pm))?"
_WEEKDAY = r"(?:[월화수목금토일]요일|\(?(?:[월화수목금토일]|mon|tue|wed|thu|fri|sat|sun)[a-z]*\)?)"

_MINE = frozenset(("나", "회원님", "me", "Me", "You", "you"))
"""How chats call the person who copied them."""


@frozen
class Stamped:
    """A line as the entry language writes it; `longer` is by how much its front grew.

    `day` is the day that it names, which holds for the lines below too.
    """

    line: str
    longer: int = 0
    day: date | None = None


@cache
def _day_row() -> re.Pattern[str]:
    return re.compile(rf"[-–—=\s]*{_YMD}[,\s]*{_WEEKDAY}?[-–—=\s]*\Z", re.IGNORECASE)


@cache
def _named_row() -> re.Pattern[str]:
    return re.compile(rf"\[([^\[\]]{{1,60}})\]\s?\[{_HALF}{_CLOCK}\]\s?(.*)\Z", re.DOTALL)


@cache
def _dated_row() -> re.Pattern[str]:
    return re.compile(rf"(\[?){_YMD}[,T\s]\s*{_HALF}{_CLOCK}(\]?)(?=[\s,:]|\Z)[,:]?\s*")


@cache
def _halved_row() -> re.Pattern[str]:
    return re.compile(rf"(오전|오후)\s?{_CLOCK}(?=\s|\Z)\s*")


@cache
def _author() -> re.Pattern[str]:
    return re.compile(r"([^:]{1,40}?) : (.*)\Z", re.DOTALL)


def day_of(line: str) -> date | None:
    """The day of a row that tells one and nothing else: `--- 2026년 3월 2일 월요일 ---`."""
    row = line.strip()
    # Most lines have no figure where one must stand: for them nothing is matched.
    if not row.lstrip("-–—= ")[:4].isdecimal():
        return None
    found = _day_row().match(row)
    return _date(found[1], found[2], found[3]) if found else None


def unstamped(line: str, language: str = "en") -> Stamped:
    """A line of a chat in the entry language; any other line as it is."""
    row = line.lstrip()
    first = row[:1]
    if first == "[" and (found := _named_row().match(row)):
        return _of_chat(line, found, language) or Stamped(line)
    if first in "[12" and (found := _dated_row().match(row)):
        return _dated(line, row, found, language) or Stamped(line)
    if first == "오" and (found := _halved_row().match(row)):
        clock = _clock(found[1], found[2], found[3], found[4])
        if clock:
            return _told(line, f"{clock} ", row[found.end() :])
    return Stamped(line)


def _of_chat(line: str, found: re.Match[str], language: str) -> Stamped | None:
    """`[김상담] [오후 2:30] …`."""
    clock = _clock(found[2], found[3], found[4], found[5])
    return _told(line, f"{clock} {_by(found[1], language)}", _words(found[6])) if clock else None


def _dated(line: str, row: str, found: re.Match[str], language: str) -> Stamped | None:
    """`2026-03-02 14:30 …`, `2026년 3월 2일 오후 2:30, 김상담 : …`."""
    opened, year, month, day, half, hour, minute, behind, closed = found.groups()
    said, clock = _date(year, month, day), _clock(half, hour, minute, behind)
    if said is None or clock is None or bool(opened) != bool(closed):
        return None
    rest = row[found.end() :]
    # With a comma between the two it is a chat, whose lines say who wrote them.
    by = _author().match(rest) if found[0].rstrip().endswith(",") else None
    front = f"^{said.isoformat()} {clock} "
    if by:
        return _told(line, front + _by(by[1], language), _words(by[2]), said)
    return _told(line, front, rest, said)


def _told(line: str, front: str, rest: str, day: date | None = None) -> Stamped:
    told = (front + rest).rstrip()
    return Stamped(told, len(told) - len(line.rstrip()), day)


def _by(name: str, language: str) -> str:
    """The channel, and who wrote."""
    chat, plain = word_for(CHANNELS, Channel.CHAT, language), name.strip()
    return f"{chat}> " if plain in _MINE else f"{chat}< {named(plain)} "


def _words(text: str) -> str:
    """What somebody wrote in a chat is text, whatever signs are in it."""
    return written(text, sign_start(heeding_backslash=False))


def _date(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year in YEARS else None


def _clock(half: str | None, hour: str, minute: str, behind: str | None) -> str | None:
    """`14:30`; none where it is no time of day. Without a half it stands as written."""
    word = (half or behind or "").lower()
    at, past = int(hour), int(minute)
    if past > 59 or at > 23 or (word and not 1 <= at <= 12) or (half and behind):
        return None
    if word:
        at = at % 12 + (12 if word in ("오후", "pm") else 0)
    return f"{at:02}:{past:02}"
