"""A phrase cut into the tokens the due grammar works on."""

import unicodedata

from mot_tui.entry.due.words import KOREAN, LONGEST_KOREAN, MONTHS, WEEKDAYS
from mot_tui.frozen import frozen

MAX_LETTERS = 200
MAX_TOKENS = 40
MAX_DIGITS = 8

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SAME = _FULL_WIDTH | {
    ord(odd): plain
    for odds, plain in (("‐‑‒–—―−－", "-"), ("∼〜～˜", "~"), ("‘’ʼ`´", "'"), ("\u3000\u00a0", " "))
    for odd in odds
}
_ABBREVIATIONS = frozenset(
    ("approx", "ca", "max", "hr", "hrs", "min", "mins", "a", "p", "am", "pm")
)


@frozen
class Line:
    """The tokens of a phrase; `glued[i]` says that no blank stands before token i."""

    words: tuple[str, ...]
    glued: tuple[bool, ...]
    korean: bool

    def word(self, i: int) -> str:
        """Return token i, or an empty string beyond either end."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def tight(self, i: int) -> bool:
        """Tell whether token i follows the one before it without a blank."""
        return 0 < i < len(self.words) and self.glued[i]

    def number(self, i: int) -> int:
        """Return the digits at i as a number, or -1."""
        word = self.word(i)
        return int(word) if "0" <= word[:1] <= "9" else -1

    def follows(self, i: int, *words: str) -> int:
        """Return the place behind these words, or 0 if they do not stand at i."""
        for k, word in enumerate(words):
            if self.word(i + k) != word:
                return 0
        return i + len(words)

    def after(self, i: int, *phrases: str) -> int:
        """Return the place behind the first of these phrases that stands at i, or 0."""
        word = self.word(i)
        for phrase in phrases:
            if word and phrase.startswith(word) and (end := self.follows(i, *phrase.split())):
                return end
        return 0


def cut(text: str) -> Line | None:
    """Cut a phrase into tokens; None if it is empty or far too long to be a due phrase."""
    if len(text) > MAX_LETTERS:
        return None
    plain = unicodedata.normalize("NFC", text).translate(_SAME).lower()
    plain = plain.replace("a.m", "am").replace("p.m", "pm").replace("½", " 1/2 ")
    plain = plain.rstrip(" .,!?;").strip()
    words: list[str] = []
    glued: list[bool] = []
    end = -1
    i = 0
    while i < len(plain):
        if plain[i].isspace():
            i += 1
            continue
        stop = _run(plain, i)
        for piece in _pieces(plain[i:stop]):
            words.append(piece)
            glued.append(end == i)
            end = i = i + len(piece)
        end = i = stop
        if len(words) > MAX_TOKENS:
            return None
    if not words or any("0" <= word[0] <= "9" and len(word) > MAX_DIGITS for word in words):
        return None
    return _tidied(words, glued)


def _kind(letter: str) -> str:
    if "0" <= letter <= "9":
        return "digit"
    if "a" <= letter <= "z" or letter == "'":
        return "latin"
    return "hangul" if "가" <= letter <= "힣" else "sign"


def _run(text: str, start: int) -> int:
    kind = _kind(text[start])
    stop = start + 1
    if kind == "sign":
        return stop
    while stop < len(text) and _kind(text[stop]) == kind:
        stop += 1
    return stop


def _pieces(run: str) -> list[str]:
    if _kind(run[0]) == "hangul":
        return _atoms(run)
    return [run]


def _atoms(run: str) -> list[str]:
    """Cover a run of Hangul with known atoms, the longest first, or return it whole."""
    dead: set[int] = set()
    path: list[str] = []

    def walk(start: int) -> bool:
        if start == len(run):
            return True
        if start in dead:
            return False
        for size in range(min(LONGEST_KOREAN, len(run) - start), 0, -1):
            atom = run[start : start + size]
            if atom in KOREAN:
                path.append(atom)
                if walk(start + size):
                    return True
                path.pop()
        dead.add(start)
        return False

    return path if walk(0) else [run]


def _tidied(words: list[str], glued: list[bool]) -> Line:
    """Drop what only spelling asks for: apostrophes, hyphens inside words, dots of `Mon.`."""
    kept: list[str] = []
    joins: list[bool] = []
    for i, word in enumerate(words):
        before = kept[-1] if kept else ""
        after = words[i + 1] if i + 1 < len(words) else ""
        tight = glued[i] and i > 0
        if word == "." and tight and _is_short(before):
            continue
        if word == "-" and tight and after and glued[i + 1] and _hyphenates(before, after):
            continue
        plain = word.replace("'", "") if len(word) > 1 else word
        kept.append(plain or word)
        joins.append(tight)
    korean = any("가" <= word[0] <= "힣" for word in kept)
    return Line(tuple(kept), tuple(joins), korean)


def _is_short(word: str) -> bool:
    return word in WEEKDAYS or word in MONTHS or word in _ABBREVIATIONS


def _hyphenates(before: str, after: str) -> bool:
    """Tell a hyphen inside a word (`mid-march`) from a range (`mon-wed`)."""
    if not before or _kind(before[0]) != "latin" or _kind(after[0]) != "latin":
        return False
    return not any(before in names and after in names for names in (WEEKDAYS, MONTHS))
