"""Where the kind words of a promise stand: at its start, at its end, in Korean also glued to it."""

import re
from functools import cache

from mot_tui.entry.sigils import PUNCTUATION
from mot_tui.entry.words import KINDS

_KOREAN = "|".join(kind for kind in KINDS if not kind.isascii())
_DAYS = "오늘|내일|모레|이번|다음 ?주|오전|오후|[월화수목금토일]요일"
"""What may follow a glued kind word: behind others, as in 방문당일, days are counted from it."""

_COMPOUND = r"(?:\A|\s)(?:새벽|당일|익일|주말|하루|월말|연말|야간|[0-9]+시간)\Z"
"""`새벽배송` names a service, and says nothing of when."""


def kind_first(folded: str) -> re.Match[str] | None:
    """`callback tomorrow`, `기사 방문 내일`: group 1 is the kind word, the last of several."""
    found = _first_at(folded, 0)
    while found and (further := _first_at(folded, found.end())):
        found = further
    return found


def kind_last(folded: str) -> re.Match[str] | None:
    """`내일 콜백`, `내일 기사 방문`: group 1 is the kind word, or all of them."""
    return _last().search(folded)


def glued_first(folded: str) -> re.Match[str] | None:
    """`콜백내일까지`: group 1 is the kind word."""
    return _glued_first().match(folded)


def glued_last(folded: str) -> re.Match[str] | None:
    """`내일까지연락`: group 1 is the kind word, before which no name of a service stands."""
    found = _glued_last().search(folded)
    return None if found is None or re.search(_COMPOUND, folded[: found.start()]) else found


def _first_at(folded: str, at: int) -> re.Match[str] | None:
    return _first(folded[at:].lstrip()[:1].casefold()).match(folded, at)


@cache
def _first(letter: str) -> re.Pattern[str]:
    """Only of kinds that begin with the letter: to compile all takes longer than to read a line."""
    kinds = "|".join(_pattern(kind) for kind in KINDS if kind[0] == letter) or "(?!)"
    return re.compile(rf"\s*({kinds})(?:[\s,]+|[{re.escape(PUNCTUATION)}]*\Z)", re.IGNORECASE)


def _pattern(kind: str) -> str:
    return kind.replace(" ", r"\s+")


@cache
def _last() -> re.Pattern[str]:
    kinds = "|".join(_pattern(kind) for kind in KINDS)
    return re.compile(rf"(?<!\S)((?:{kinds})(?:\s+(?:{kinds}))*)\s*\Z", re.IGNORECASE)


@cache
def _glued_first() -> re.Pattern[str]:
    return re.compile(rf"\s*({_KOREAN})(?={_DAYS})")


@cache
def _glued_last() -> re.Pattern[str]:
    return re.compile(rf"(?<=[가-힣0-9])({_KOREAN})\s*\Z")
