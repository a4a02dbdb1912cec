"""The lexer: a line to its signs, each with its place; what is between them is text."""

import re
from functools import cache

from mot_tui.entry.context import Code, Problem
from mot_tui.entry.escapes import PARTNERS, by_number, fold, spoken
from mot_tui.entry.sigils import PUNCTUATION, QUOTED_KEY, read_quoted, read_word, sign_start
from mot_tui.entry.signs import Felt, Happened, Named, Promised, Said, Sign
from mot_tui.entry.words import PARTICLES
from mot_tui.frozen import frozen

MOST_SIGNS = 2_000
"""A line with more is pasted matter: what follows stays text, and reading it stays quick."""


@frozen
class Part:
    """A sign and the characters that it takes, from 0, end not included.

    `name` are those of the name in it that says who spoke.
    """

    start: int
    end: int
    sign: Sign
    name: tuple[int, int] | None = None


@frozen
class Lexed:
    """The signs of a line, and the near misses that stay text."""

    parts: tuple[Part, ...]
    misses: tuple[Problem, ...]


@cache
def _quoted_key() -> re.Pattern[str]:
    return re.compile(QUOTED_KEY)


_BLANK = re.compile(r"\s")


@cache
def _first_word() -> re.Pattern[str]:
    """The blanks before a word with which a promise can begin."""
    return re.compile(r"\s+(?=[^\W_]|\\)")


_NO_WORDS = {"", *PARTICLES}


class Lexer:
    """Goes over one line once; quotes are closed by looking ahead, never back."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.folded = fold(line)
        self._last = {closer: self.folded.rfind(closer) for closer in PARTNERS.values()}
        self._has_quotes = any(closer in self.folded for closer in PARTNERS.values())
        self._misses: list[Problem] = []

    def lex(self, start: int = 0) -> Lexed:
        """All signs from `start` on."""
        parts: list[Part] = []
        self._misses = []
        starts = sign_start(heeding_backslash=True)
        at = start
        for _ in range(MOST_SIGNS):
            found = starts.search(self.folded, at)
            if found is None:
                break
            part = self._sign_at(found.start())
            if part is None:
                at = self.word_end(found.start())
                continue
            parts.append(part)
            at = part.end
        else:
            if more := starts.search(self.folded, at):
                self._miss(more.start(), self.word_end(more.start()), Code.TOO_MANY_SIGNS)
        return Lexed(tuple(parts), tuple(self._misses))

    def word_end(self, at: int) -> int:
        """Where the word that stands at `at` ends."""
        found = _BLANK.search(self.line, at)
        return found.start() if found else len(self.line)

    def _sign_at(self, at: int) -> Part | None:
        match self.folded[at]:
            case '"' | "“" | "「":
                return self._statement(at)
            case "/":
                return self._feeling(at)
            case "^":
                return Part(at, self.word_end(at), Happened())
            case "!" if self.folded[at + 1] == "@":
                return self._promise_by(at)
            case "!" if self.folded[at + 1] != "=":
                return Part(at, at + 1, Promised())
            case _:
                return self._word(at)

    def _statement(self, at: int) -> Part | None:
        close = self._partner(at)
        if close < 0:
            self._miss(at, at + 1, Code.QUOTE_UNCLOSED)
            return None
        inner = self.line[at + 1 : close]
        if not inner.strip():
            self._miss(at, close + 1, Code.SIGN_UNREAD)
            return None
        if by := self._speaker(close + 1):
            name, end = by
            return Part(at, end, Said(spoken(inner), name), (close + 1, end))
        return Part(at, self._behind_quote(close + 1), Said(spoken(inner)))

    def _promise_by(self, at: int) -> Part | None:
        """`!@lee refund`; without a name or words it is none."""
        if by := self._speaker(at + 1):
            name, end = by
            words = _first_word().match(self.folded, end)
            tail = name.tail.strip(PUNCTUATION)
            is_sign = words and sign_start(heeding_backslash=True).match(self.folded, words.end())
            if words and not is_sign and ";" not in fold(name.tail) and tail in _NO_WORDS:
                return Part(at, words.end(), Promised(name), (at + 1, end))
        self._miss(at, self.word_end(at), Code.SIGN_UNREAD)
        return None

    def _speaker(self, at: int) -> tuple[Named, int] | None:
        """The name that stands right here, and where it ends with all that hangs on it."""
        if self.folded[at : at + 1] != "@":
            return None
        if self.folded[at + 1 : at + 2] in PARTNERS:
            close = self._partner(at + 1)
            if close < 0:
                return None
            end = self.word_end(close + 1)
            value, behind = self.line[at + 2 : close], self.line[close + 1 : end]
            sign, _whole = read_quoted("@", value, behind)
        else:
            end = self.word_end(at)
            sign = read_word(self.line[at:end], self.folded[at:end])
        return (sign, end) if isinstance(sign, Named) else None

    def _behind_quote(self, at: int) -> int:
        """The end of a quote with the punctuation behind it; other letters there stay text."""
        end = self.word_end(at)
        behind = self.folded[at:end]
        if not behind.strip(PUNCTUATION):
            return end
        if sign_start(heeding_backslash=True).match(behind):
            self._miss(at, end, Code.SIGN_GLUED)
        return at

    def _partner(self, at: int) -> int:
        """Where the quote that opens at `at` closes, or -1."""
        closer = PARTNERS[self.folded[at]]
        return self.folded.find(closer, at + 1) if self._last[closer] > at else -1

    def _feeling(self, at: int) -> Part | None:
        inner = self.line[at + 2 :]
        if not inner[:1].isspace() or not inner.strip():
            self._miss(at, self.word_end(at), Code.SIGN_UNREAD)
            return None
        return Part(at, len(self.line), Felt(by_number(inner.strip())))

    def _word(self, at: int) -> Part | None:
        if self._has_quotes and (key := _quoted_key().match(self.folded, at)):
            return self._quoted_value(at, key[1], key.start(2))
        end = self.word_end(at)
        sign = read_word(self.line[at:end], self.folded[at:end])
        if sign is None:
            self._miss(at, end, Code.SIGN_UNREAD)
            return None
        return Part(at, end, sign)

    def _quoted_value(self, at: int, key: str, opening: int) -> Part | None:
        close = self._partner(opening)
        if close < 0:
            self._miss(opening, opening + 1, Code.QUOTE_UNCLOSED)
            return None
        end = self.word_end(close + 1)
        sign, whole = read_quoted(key, self.line[opening + 1 : close], self.line[close + 1 : end])
        if sign is None:
            self._miss(at, end, Code.SIGN_UNREAD)
            return None
        return Part(at, end if whole else close + 1, sign)

    def _miss(self, start: int, end: int, code: Code) -> None:
        word = self.line[start:end]
        self._misses.append(Problem(start + 1, max(end - start, 1), code, {"word": word[:80]}))
