"""What a promise says: what was promised, and until when."""

import re
from functools import cache

from mot_tui.domain.content import Due
from mot_tui.entry.context import Code
from mot_tui.entry.counting import LONGEST_PHRASE, Counting
from mot_tui.entry.due import DueReading, without_reporting_tail
from mot_tui.entry.escapes import fold, plain
from mot_tui.entry.kinds import glued_first, glued_last, kind_first, kind_last
from mot_tui.entry.sigils import PUNCTUATION
from mot_tui.entry.words import KINDS
from mot_tui.frozen import changed, frozen


@frozen
class Unread:
    """The part of a phrase that was not understood, and the longest part that can be read."""

    code: Code
    start: int
    length: int
    offered: DueReading | None = None
    offered_at: int = 0
    offered_text: str = ""


@frozen
class Phrase:
    """How a promise or a new due is read; `due_at` is where its due stands in the phrase."""

    what: str
    said: str
    due: Due | None = None
    alternative: DueReading | None = None
    unread: Unread | None = None
    due_at: tuple[int, int] | None = None


def read_promise(typed: str, counting: Counting) -> Phrase:
    """The words behind `!`: `what: due`, a kind word and a due, a due alone, or what alone."""
    folded = fold(typed)
    if len(typed) > LONGEST_PHRASE and not _separator().search(folded):
        return Phrase(plain(typed.strip()), "")
    if colon := _separator().search(folded):
        return _behind_colon(typed, colon, counting)
    if "\\" in typed:
        return Phrase(plain(typed.strip()), "")
    return _free(typed, folded, counting)


def _free(typed: str, folded: str, counting: Counting) -> Phrase:
    """Words without a colon in which nothing is made plain."""
    behind = kind_first(folded)
    first = behind and _told(typed, typed[: behind.end(1)].strip(), behind.end(), counting)
    if first and (first.due or not first.said):
        return first
    if last := _kind_behind_due(typed, folded, counting):
        return last
    if first:
        return first
    whole = _told(typed, "", 0, counting)
    if whole.due:
        return whole
    if glued := glued_first(folded):
        found = _told(typed, typed[: glued.end(1)].strip(), glued.end(), counting)
        if found.due:
            return found
    offer = whole.unread if whole.unread and whole.unread.offered else None
    return Phrase(typed.strip(), "", unread=offer)


def _behind_colon(typed: str, colon: re.Match[str], counting: Counting) -> Phrase:
    """`what: due`; where what holds a due itself, only both together may be read as one."""
    before = typed[: colon.start()]
    told = _told(typed, plain(before.strip()), colon.end(), counting)
    if told.due is None or "\\" in before or counting.fixed(told.said):
        return told
    if counting.read(before.strip()) is None and counting.longest(before) is None:
        return told
    joined = f"{before} {typed[colon.end() :]}"
    together = _free(joined, fold(joined), counting)
    if together.due and together.due_at:
        start, end = together.due_at
        return changed(together, said=typed[start:end].strip())
    at = len(typed) - len(typed.lstrip())
    unread = Unread(Code.DUE_UNREAD, at, len(typed.strip()))
    return Phrase(told.what, told.said, unread=unread)


def stands_alone(what: str) -> bool:
    """Whether words behind `!` that are no due are read as what was promised, all of them."""
    folded = fold(what)
    edges = (it(folded) for it in (kind_first, kind_last, glued_first, glued_last))
    return folded.lower() in KINDS or not any(edges)


def read_new_due(typed: str, counting: Counting) -> Phrase:
    """The words behind `>p2`."""
    return _told(typed, "", 0, counting)


def _told(typed: str, what: str, start: int, counting: Counting) -> Phrase:
    """The phrase from `start` on as a due."""
    said = typed[start:].strip()
    start += len(typed[start:]) - len(typed[start:].lstrip())
    if not said or "\\" in said:
        return Phrase(what, plain(said))
    if meant := _meant(said, counting):
        words, due = meant
        return Phrase(what, words, due, due_at=(start, start + len(words)))
    read = counting.read(said)
    if read is None and (told := without_reporting_tail(said)) != said:
        read = counting.read(told)
    if isinstance(read, tuple):
        return Phrase(what, said, *read, due_at=(start, start + len(said)))
    if isinstance(read, Code):
        return Phrase(what, said, unread=Unread(read, start, len(said)))
    return Phrase(what, said, unread=_unread(said, start, counting))


def _meant(said: str, counting: Counting) -> tuple[str, Due] | None:
    """`next friday (2026-03-13)`: words that are a due, and which of their readings is meant."""
    if not (found := _in_brackets().search(fold(said))):
        return None
    words, due = said[: found.start()].strip(), counting.fixed(found[1])
    if due is None or not words:
        return None
    told = without_reporting_tail(words)
    is_due = counting.read(words) or (told != words and counting.read(told))
    return (words, due) if is_due else None


@cache
def _in_brackets() -> re.Pattern[str]:
    return re.compile(r"\s*\(([^()]{1,60})\)[\s.,;:!?]*\Z")


def _kind_behind_due(typed: str, folded: str, counting: Counting) -> Phrase | None:
    """`내일 오전 10시까지 콜백 준다고 함`: what is said then ends with its reporting tail."""
    body = without_reporting_tail(folded).rstrip()
    kind = kind_last(body) or glued_last(body)
    if kind is None:
        return None
    said = folded[: kind.start()].strip()
    if meant := _meant(typed[: kind.start()].strip(), counting):
        words, due = meant
        told = f"{words} {typed[kind.start() :].strip()}" if len(body) < len(folded) else words
        at = typed.index(words)
        return Phrase(typed[slice(*kind.span(1))], told, due, due_at=(at, at + len(words)))
    read = None if _ordinal().fullmatch(said) else counting.read(said)
    if not isinstance(read, tuple):
        return None
    tail = folded[len(body) :].strip(PUNCTUATION + " ")
    said = typed.strip() if tail else typed[: kind.start()].strip()
    start = len(typed) - len(typed.lstrip())
    return Phrase(typed[slice(*kind.span(1))], said, *read, due_at=(start, kind.start()))


def _unread(said: str, start: int, counting: Counting) -> Unread:
    """Which part of a phrase is in the way."""
    longest = counting.longest(said)
    if longest is None:
        return Unread(Code.DUE_UNREAD, start, len(said))
    text, reading = longest
    at = fold(said).find(text)
    if at < 0:
        return Unread(Code.DUE_UNREAD, start, len(said), reading, start, text)
    if at == 0:
        rest = said[len(text) :]
        left = len(rest.lstrip())
        return Unread(Code.DUE_UNREAD, start + len(said) - left, left, reading, start, text)
    return Unread(Code.DUE_UNREAD, start, len(said[:at].rstrip()), reading, start + at, text)


@cache
def _ordinal() -> re.Pattern[str]:
    """`the 3rd visit` is rather one of several than on a day."""
    return re.compile(r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)


@cache
def _separator() -> re.Pattern[str]:
    """The first colon that is not one of a clock time."""
    return re.compile(r"(?<![0-9]):|:(?![0-9])")
