"""Sigils: which words are signs, and how a single one is read.

A sigil is a whole word, less the punctuation behind it, that matches its form. All forms are
matched against the folded word; names and values are taken as typed.
"""

import re
from collections.abc import Callable
from functools import cache

from mot_tui.domain.content import Attempts, Measurement
from mot_tui.domain.requests import Chase, Known, Quote, Settle
from mot_tui.domain.words import Outcome, Payment
from mot_tui.entry.escapes import by_number
from mot_tui.entry.signs import (
    Against,
    Around,
    Came,
    Held,
    Lasted,
    Moved,
    Named,
    Opposed,
    Placed,
    Priced,
    Rated,
    Referred,
    Sign,
    Tagged,
)
from mot_tui.entry.words import (
    CURRENCIES,
    CURRENCY_CODES,
    HOLD_WORDS,
    OUTCOMES,
    PAYMENTS,
    PEOPLE_WORDS,
    PLACE_WORDS,
    REFERENCE_WORDS,
)

PUNCTUATION = ".,;:!?)"
"""What may stand behind a sigil without being part of it."""

MEASURE_WORD = "measure"
"""`measure:"page load">=20s`: the long form, for a name that is not one word."""

_N = r"([0-9]{1,9})"
_CODE = r"\\u\{[0-9a-fA-F]{0,6}\}"
_MEASURED = r"[^\W\d_][\w.\-/%°]*"
_OPERATOR = ">=|<=|[><=≥≤]"
_FIGURE = r"(-?[0-9]+(?:\.[0-9]+)?)"
_UNIT = rf"((?:[^\W\d_]|[%°]|{_CODE})(?:[\w/%°²³^·\-]|{_CODE})*)?"
_KEYS = "|".join((*PEOPLE_WORDS, *REFERENCE_WORDS, *PLACE_WORDS, *HOLD_WORDS, MEASURE_WORD))

_SUMS = "".join(("$", *CURRENCIES))
_SUM = r"(\?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"

_START = (
    r'(?<!\S){not_after}(?:["“「^]|@(?=[\w"“「])|\#(?=[^\W\d_]|["“「])|[*~]\d'
    rf"|[{_SUMS}][\d?]|//"
    rf"|!(?:=|[^\W_]|\\u\{{{{|@(?=[\w\"“「]))|[+=\-?<>][pP]\d|x\d|[sq]\d{{{{1,9}}}}!=|(?:{_KEYS}):"
    rf"|{_MEASURED}:(?:{_OPERATOR})|{_MEASURED}(?:[><]=|[≥≤])-?\d|(?:{'|'.join(CURRENCY_CODES)})\d"
    rf"|\d[\d,.]*(?:[{_SUMS}]|(?:{'|'.join(CURRENCY_CODES)})(?![^\W_])))"
)


@cache
def sign_start(*, heeding_backslash: bool) -> re.Pattern[str]:
    r"""Finds the words that are signs or nearly so; a lone `\` before one can make it plain."""
    return re.compile(_START.format(not_after=r"(?<!(?<!\S)\\\s)" if heeding_backslash else ""))


class Found:
    """A matched form: groups folded (`figure`) or as typed (`typed`)."""

    def __init__(self, match: re.Match[str], word: str) -> None:
        self._match = match
        self._word = word

    def figure(self, group: int) -> str:
        """A group as the plain form of what was typed; empty where it is missing."""
        return self._match[group] or ""

    def number(self, group: int) -> int:
        """A group as a number."""
        return int(self._match[group] or 0)

    def typed(self, group: int) -> str:
        """A group as typed."""
        return self._word[slice(*self._match.span(group))]

    @property
    def behind(self) -> str:
        """The punctuation behind the form."""
        return self._word[self._match.end(self._match.re.groups) :]


_Read = Callable[[Found], Sign | None]


def _named(found: Found) -> Sign:
    return Named(found.typed(1), found.behind)


def _settle(found: Found) -> Sign | None:
    number = found.number(2)
    match found.figure(1), found.figure(3):
        case "+", "":
            return Settle(number, Outcome.KEPT)
        case "=", "":
            return Settle(number, Outcome.OWN)
        case "-", "":
            return Settle(number, Outcome.BROKEN)
        case "-", word if word in OUTCOMES:
            return Settle(number, OUTCOMES[word])
        case _:
            return None


def _lasted(found: Found) -> Sign | None:
    seconds = _length(found)
    return None if seconds is None else Lasted(seconds)


def _held(found: Found) -> Sign | None:
    seconds = _length(found)
    return None if seconds is None else Held(seconds)


def _length(found: Found) -> int | None:
    """Seconds of `1h20m`; None where nothing of it is there."""
    if not any(found.figure(group) for group in (1, 2, 3)):
        return None
    return found.number(1) * 3600 + found.number(2) * 60 + found.number(3)


def _priced(found: Found) -> Sign | None:
    word = found.figure(3)
    if word and word not in PAYMENTS:
        return None
    amount = None if found.figure(1) == "?" else found.figure(1).replace(",", "")
    typed = found.figure(2)
    currency = by_number(typed) if "\\" in typed else typed.upper()
    return Priced(amount, currency if typed else None, PAYMENTS.get(word, Payment.COST))


def _signed(found: Found) -> Sign | None:
    """`£149:paid`."""
    word, amount = found.figure(3), found.figure(2)
    if word and word not in PAYMENTS:
        return None
    known = None if amount == "?" else amount.replace(",", "")
    return Priced(known, CURRENCIES[found.figure(1)], PAYMENTS.get(word, Payment.COST))


def _opposed(found: Found) -> Sign:
    def side(letter: int) -> Known | Quote:
        number = found.number(letter + 1)
        return Known(number) if found.figure(letter) == "s" else Quote(number)

    return Opposed(side(1), side(3) if found.figure(3) else None)


def _measured(found: Found) -> Sign:
    unit = by_number(found.typed(4)) if found.figure(4) else ""
    return Measurement(found.typed(1), _operator(found.figure(2)), found.figure(3), unit)


def _operator(typed: str) -> str:
    return {"≥": ">=", "≤": "<="}.get(typed, typed)


_LENGTH = (
    r"(?:([0-9]{1,6})(?:h|hrs?|시간))?(?:([0-9]{1,6})(?:m|mins?|분))?"
    r"(?:([0-9]{1,9})(?:s|secs?|초))?"
)
_NAMED = (r"@([^\W_](?:[\w.\-·&/+'’]*[\w+])?)", _named)
_OPPOSED = (rf"([sq]){_N}!=(?:([sq]){_N})?", _opposed)
_WORDED: tuple[tuple[str, _Read], ...] = (
    (rf"(?:{'|'.join(PEOPLE_WORDS)}):{_N}", lambda found: Came(found.number(1))),
    (
        rf"(?:{'|'.join(REFERENCE_WORDS)}):([\w#](?:[\w.\-/:+#&]*[\w#+])?)",
        lambda found: Referred(found.typed(1)),
    ),
    (
        rf"(?:{'|'.join(PLACE_WORDS)}):([\w#](?:[\w.\-/:+#&]*[\w#+])?)",
        lambda found: Placed(found.typed(1)),
    ),
    (rf"(?:{'|'.join(HOLD_WORDS)}):{_LENGTH}", _held),
    (rf"({_MEASURED}):({_OPERATOR}){_FIGURE}{_UNIT}", _measured),
)
_BY_FIRST: dict[str, tuple[tuple[str, _Read], ...]] = {
    "@": (_NAMED,),
    "#": ((r"#([^\W\d_](?:[\w.\-/:+&]*[\w+])?)", lambda found: Tagged(found.typed(1))),),
    "*": ((r"\*([0-5])", lambda found: Rated(found.number(1))),),
    "+": ((rf"(\+)p{_N}()", _settle),),
    "-": ((rf"(-)p{_N}(?::([\w-]+))?", _settle),),
    "=": ((rf"(=)p{_N}()", _settle),),
    "?": ((rf"\?p{_N}", lambda found: Chase(found.number(1))),),
    ">": ((rf">p{_N}", lambda found: Moved(found.number(1), at_my_wish=False)),),
    "<": ((rf"<p{_N}", lambda found: Moved(found.number(1), at_my_wish=True)),),
    "!": ((rf"!=s{_N}", lambda found: Against(found.number(1))), (r"!=", lambda _: Around())),
    "~": ((f"~{_LENGTH}", _lasted),),
    "x": ((rf"x{_N}(\+)?", lambda found: Attempts(found.number(1), bool(found.figure(2)))),),
    "$": (
        (
            rf"\${_SUM}([A-Za-z]{{3}}|(?:{_CODE})+)?(?::(\w+))?",
            _priced,
        ),
    ),
    **{it: ((rf"({it}){_SUM}(?::(\w+))?", _signed),) for it in CURRENCIES},
    "s": (_OPPOSED,),
    "q": (_OPPOSED,),
}


@cache
def _form(pattern: str) -> re.Pattern[str]:
    # Compiled when first met: most lines use two or three of them.
    return re.compile(rf"{pattern}[{re.escape(PUNCTUATION)}]*\Z")


def read_word(word: str, folded: str) -> Sign | None:
    """The sign that a whole word is, or None."""
    for pattern, read in (*_BY_FIRST.get(folded[0], ()), *_WORDED):
        match = _form(pattern).match(folded)
        if match and (sign := read(Found(match, word))) is not None:
            return sign
    return None


_QUOTED_KEYS: dict[str, Callable[[str], Sign]] = {"@": Named, "#": Tagged}
_QUOTED_KEYS |= dict.fromkeys((f"{word}:" for word in REFERENCE_WORDS), Referred)
_QUOTED_KEYS |= dict.fromkeys((f"{word}:" for word in PLACE_WORDS), Placed)
QUOTED_KEY = rf"({'|'.join((*_QUOTED_KEYS, f'{MEASURE_WORD}:'))})([\"“「])"
"""`place:"` and its like."""


def read_quoted(key: str, value: str, behind: str) -> tuple[Sign | None, bool]:
    """The sign of `place:"small room"`, and whether it takes what follows it to the next blank."""
    if key == f"{MEASURE_WORD}:":
        match = _form(rf"({_OPERATOR}){_FIGURE}{_UNIT}").match(behind)
        if match is None:
            return None, False
        operator, figure, unit = match.groups(default="")
        return Measurement(by_number(value), _operator(operator), figure, by_number(unit)), True
    if key == "@":
        return Named(by_number(value), behind, exact=True), True
    return _QUOTED_KEYS[key](by_number(value)), not behind.strip(PUNCTUATION)
