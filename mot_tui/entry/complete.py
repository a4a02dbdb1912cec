"""What could follow: channels, names, tags, promises, references, and other words of the case.

Pure: the words that the case knows are arguments, and nothing is offered that is complete.
"""

import re
from collections.abc import Iterable, Mapping
from enum import Enum, auto

from mot_tui.domain.words import Channel
from mot_tui.entry.context import Code
from mot_tui.entry.escapes import PARTNERS, fold, valued
from mot_tui.entry.format import named, tagged, worded
from mot_tui.entry.hangul import begins
from mot_tui.entry.lexer import Lexer
from mot_tui.entry.moment import read_clock
from mot_tui.entry.sigils import MEASURE_WORD
from mot_tui.entry.signs import Felt, Said
from mot_tui.entry.words import (
    CHANNELS,
    KINDS,
    OUTCOMES,
    PAYMENTS,
    PLACE_WORDS,
    REFERENCE_WORDS,
)
from mot_tui.frozen import NONE, frozen

MOST = 12
"""More would not be read while somebody is talking."""

PROMISE_SIGNS = ("+p", "=p", "-p", "?p", ">p", "<p")

_MEASURING = {Channel.TEST, Channel.DOWN, Channel.WEAK, Channel.UP}
"""Where somebody measures; elsewhere `lo` is no `load`."""

_MEASURE = f"{MEASURE_WORD}:"
_VERBATIM = "".join(PARTNERS) + "/"
_GLUED_NAME = re.compile(r"""(?:["”」]|\A!)(@[^"“”「」@]*)\Z""")
"""Who said or promised it: right behind a quote, or a `!`."""

_PLAIN = re.compile(r"[^\W\d_][\w.\-/%°]*")


class Offered(Enum):
    """What kind of word is offered."""

    CHANNEL = auto()
    PERSON = auto()
    TAG = auto()
    PROMISE = auto()
    STATEMENT = auto()
    KIND = auto()
    OUTCOME = auto()
    PAYMENT = auto()
    REFERENCE = auto()
    PLACE = auto()
    MEASURE = auto()


@frozen
class KnownWords:
    """What the case knows, likeliest first; of people, promises and statements what they are.

    Where no `channels` are wanted, as in a line of a call, a first word is like any other.
    """

    people: Mapping[str, str] = NONE
    tags: Iterable[str] = ()
    promises: Mapping[int, str] = NONE
    statements: Mapping[int, str] = NONE
    references: Iterable[str] = ()
    places: Iterable[str] = ()
    measures: Iterable[str] = ()
    channels: bool = True
    korean: bool = False


@frozen
class Completion:
    """Replaces the characters `start` to `end` (from 0) by `text`; `about` explains it."""

    start: int
    end: int
    text: str
    kind: Offered
    about: str = ""


def complete(line: str, cursor: int, known: KnownWords) -> list[Completion]:
    """What the word before the cursor could become, likeliest first; at most `MOST`."""
    return look_up(line, cursor, known)[1]


def look_up(line: str, cursor: int, known: KnownWords) -> tuple[str, list[Completion]]:
    """What the word before the cursor stands for, where it is whole, and what it could become."""
    cursor = max(0, min(cursor, len(line)))
    typed = line[:cursor]
    start = len(typed) - len(typed.split()[-1]) if typed and not typed[-1].isspace() else cursor
    if glued := _GLUED_NAME.search(fold(typed[start:])):
        start += glued.start(1)
    word = typed[start:]
    if not word or _is_verbatim(typed, start):
        return "", []
    folded = fold(word)
    found = [it for it in _offers(typed, start, folded, known) if _fits(it[0], word)]
    whole = [it for it in found if it[0] in (word, folded)]
    if whole:
        # Only what goes on with its very letters could still be meant.
        found = [it for it in found if it[0] != word and it[0].startswith(word)]
    offers = [Completion(start, cursor, *it) for it in found[:MOST]]
    return whole[0][2] if whole else "", offers


def _fits(text: str, word: str) -> bool:
    """Whether this is what somebody has begun to type; quote signs need not be typed."""
    if text.casefold().startswith(fold(word).casefold()):
        return True
    if not word.isascii() and begins(text, word):
        return True
    return '"' in text and begins(text.removeprefix(_MEASURE).replace('"', ""), word)


_Offer = tuple[str, Offered, str]


def _is_verbatim(typed: str, start: int) -> bool:
    """Whether the word stands in a quote or among feelings."""
    if not any(sign in typed[:start] for sign in _VERBATIM):
        return False
    lexed = Lexer(typed).lex()
    inside = any(
        isinstance(part.sign, Said | Felt)
        and part.start < start < (part.name[0] if part.name else part.end)
        for part in lexed.parts
    )
    return inside or any(
        it.code is Code.QUOTE_UNCLOSED and it.column <= start + 1 for it in lexed.misses
    )


def _offers(typed: str, start: int, word: str, known: KnownWords) -> list[_Offer]:
    before = typed[:start].split()
    if known.channels and _stands_first(before) and word[:1].isalpha():
        return _channels(known)
    match word[:1]:
        case "@":
            return [(named(name), Offered.PERSON, it) for name, it in known.people.items()]
        case "#":
            return [(tagged(tag), Offered.TAG, "") for tag in known.tags]
        case "$" | "£" | "€" | "₩" | "¥" if ":" in word:
            amount = word.partition(":")[0]
            return [(f"{amount}:{it}", Offered.PAYMENT, "") for it in _words(PAYMENTS, known)]
        case "!" if word.startswith("!="):
            marks = known.statements.items()
            return [(f"!=s{n}", Offered.STATEMENT, text) for n, text in sorted(marks, reverse=True)]
        case "!":
            return [(f"!{kind}", Offered.KIND, "") for kind in _words(KINDS, known)]
        case first if first.isalpha():
            return _named_values(word, known) or _measures(before, known)
        case _:
            return _promises(word, known)


def _channels(known: KnownWords) -> list[_Offer]:
    return [(word, Offered.CHANNEL, "") for word in _words(CHANNELS, known)]


def _named_values(word: str, known: KnownWords) -> list[_Offer]:
    """Behind `ref:` and `place:`."""
    name, colon, _rest = word.partition(":")
    if colon and name in REFERENCE_WORDS:
        return [(f"{name}:{worded(it)}", Offered.REFERENCE, "") for it in known.references]
    if colon and name in PLACE_WORDS:
        return [(f"{name}:{worded(it)}", Offered.PLACE, "") for it in known.places]
    return []


def _measures(before: list[str], known: KnownWords) -> list[_Offer]:
    if not any(CHANNELS.get(it) in _MEASURING for it in before[:2]):
        return []
    return [
        (f"{it}:" if _PLAIN.fullmatch(it) else f"{_MEASURE}{valued(it)}", Offered.MEASURE, "")
        for it in known.measures
    ]


def _promises(word: str, known: KnownWords) -> list[_Offer]:
    number, colon, _rest = word.partition(":")
    if colon and number.startswith("-p"):
        return [(f"{number}:{it}", Offered.OUTCOME, "") for it in _words(OUTCOMES, known)]
    signs = [sign for sign in PROMISE_SIGNS if word and word[0] == sign[0]]
    pressing = known.promises.items()
    return [(f"{sign}{n}", Offered.PROMISE, what) for sign in signs for n, what in pressing]


def _stands_first(before: list[str]) -> bool:
    """Whether nothing but a time stands before the word."""
    if not before or (len(before) <= 3 and before[0].startswith("^")):
        return True
    return len(before) == 1 and read_clock(before[0]) is not None


def _words(words: Iterable[str], known: KnownWords) -> list[str]:
    """The vocabulary of the case's language first."""
    return sorted(words, key=lambda word: word.isascii() is known.korean)
