"""What could follow: channels, names, tags, promise numbers, kinds of promises.

Pure: the words that the case knows are arguments, and nothing is offered that is complete.
"""

from collections.abc import Iterable, Mapping
from enum import Enum, auto

from mot_tui.entry.context import Code
from mot_tui.entry.escapes import fold
from mot_tui.entry.format import named, tagged
from mot_tui.entry.lexer import Lexer
from mot_tui.entry.moment import read_clock
from mot_tui.entry.signs import Felt, Said
from mot_tui.entry.words import CHANNELS, KINDS, OUTCOMES, PAYMENTS
from mot_tui.frozen import NONE, frozen

MOST = 12
"""More would not be read while somebody is talking."""

PROMISE_SIGNS = ("+p", "=p", "-p", "?p", ">p", "<p")


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


@frozen
class KnownWords:
    """What the case knows; promises and statements by number, with what they say."""

    people: Iterable[str] = ()
    tags: Iterable[str] = ()
    promises: Mapping[int, str] = NONE
    statements: Mapping[int, str] = NONE
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
    cursor = max(0, min(cursor, len(line)))
    typed = line[:cursor]
    start = len(typed) - len(typed.split()[-1]) if typed and not typed[-1].isspace() else cursor
    if _is_verbatim(typed, start):
        return []
    word = typed[start:]
    offers = _offers(typed, start, fold(word), known)
    fitting = [it for it in offers if it[0].lower().startswith(fold(word).lower())]
    return [
        Completion(start, cursor, text, kind, about)
        for text, kind, about in fitting[:MOST]
        if text != word
    ]


_Offer = tuple[str, Offered, str]


def _is_verbatim(typed: str, start: int) -> bool:
    """Whether the word stands in a quote or among feelings."""
    lexed = Lexer(typed).lex()
    inside = any(
        isinstance(part.sign, Said | Felt) and part.start < start < part.end for part in lexed.parts
    )
    return inside or any(
        it.code is Code.QUOTE_UNCLOSED and it.column <= start + 1 for it in lexed.misses
    )


def _offers(typed: str, start: int, word: str, known: KnownWords) -> list[_Offer]:
    if _stands_first(typed[:start].split()) and word[:1].isalpha():
        return _channels(known)
    match word[:1]:
        case "@":
            return [(named(name), Offered.PERSON, "") for name in known.people]
        case "#":
            return [(tagged(tag), Offered.TAG, "") for tag in known.tags]
        case "$" if ":" in word:
            amount = word.partition(":")[0]
            return [(f"{amount}:{it}", Offered.PAYMENT, "") for it in _words(PAYMENTS, known)]
        case "!" if word.startswith("!="):
            marks = known.statements.items()
            return [(f"!=s{n}", Offered.STATEMENT, text) for n, text in sorted(marks, reverse=True)]
        case "!":
            return [(f"!{kind}", Offered.KIND, "") for kind in _words(KINDS, known)]
        case _:
            return _promises(word, known)


def _channels(known: KnownWords) -> list[_Offer]:
    return [(word, Offered.CHANNEL, CHANNELS[word]) for word in _words(CHANNELS, known)]


def _promises(word: str, known: KnownWords) -> list[_Offer]:
    number, colon, _ = word.partition(":")
    if colon and number.startswith("-p"):
        return [(f"{number}:{it}", Offered.OUTCOME, "") for it in _words(OUTCOMES, known)]
    signs = [sign for sign in PROMISE_SIGNS if word and word[0] == sign[0]]
    newest_first = sorted(known.promises.items(), reverse=True)
    return [(f"{sign}{n}", Offered.PROMISE, what) for sign in signs for n, what in newest_first]


def _stands_first(before: list[str]) -> bool:
    """Whether nothing but a time stands before the word."""
    if not before or (len(before) <= 3 and before[0].startswith("^")):
        return True
    return len(before) == 1 and read_clock(before[0]) is not None


def _words(words: Iterable[str], known: KnownWords) -> list[str]:
    """The vocabulary of the case's language first."""
    return sorted(words, key=lambda word: word.isascii() is known.korean)
