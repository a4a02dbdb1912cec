"""How an address may stand in a text, as regular expressions: whole, in part, by one place of it.

Told of text as `foldedtext` folds it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from mot_tui.exporters.foldedtext import fold
from mot_tui.exporters.korean_name import HANGUL
from mot_tui.exporters.names import Name, before, behind, bounded, cased, has_letters
from mot_tui.exporters.nouns import ALSO_WORDS, GENERAL, NO_PLACES

_MOST_WORDS = 24
_LINK = r"[\s,;]+"
_LOOSE = r"[\s,;]*"

_SEAM = re.compile(rf"(?<=\d)(?=[{HANGUL}])|(?<=[{HANGUL}])(?=\d)")
"""Between a figure and Hangul a blank may stand or not: 1503호, 새창로11."""

_DISTRICT = re.compile(rf"([{HANGUL}]{{2,}}?)(?:특별자치시|특별자치도|특별시|광역시|[시군구])")
_NUMBER_ENDS = r"(?:\s?번지)?"


def whole(text: str) -> Name | None:
    """An address as it was entered; nothing where it is one word that says nothing."""
    words = _words(text)
    if len(words) == 1:
        return _alone(words[0]) if _tells_place(words[0]) else None
    return _beside(words) if any(map(_tells_place, words)) else None


def parts(text: str) -> Iterator[Name]:
    """Parts of it: words beside each other, and what in it, alone, says where it is."""
    words = _words(text)
    for start in range(len(words)):
        for end in range(start + 2, len(words) + 1):
            if end - start < len(words) and any(map(_tells_place, words[start:end])):
                yield _beside(words[start:end])
    if len(words) > 1:
        yield from map(_alone, filter(_tells_place, words))
    for word in words:
        found = _DISTRICT.fullmatch(word)
        if found and found[1] not in NO_PLACES:
            # 마포, 마포역; 마포대교 is another place.
            yield bounded(found[1], f"{found[1]}역?")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\s,;]+", fold(text).text)[:_MOST_WORDS]


def _beside(words: list[str]) -> Name:
    pattern = _seamed(words[0])
    for last, word in pairwise(words):
        # Where a figure stands at Hangul the blank between two words is often left out.
        pattern += (_LOOSE if _SEAM.search(last[-1] + word[0]) else _LINK) + _seamed(word)
    size = sum(map(len, words)) + len(words)
    return Name(before(words[0][0]) + pattern + _ends(words[-1]), size, words[0][0])


def _alone(word: str) -> Name:
    if word.casefold() in ALSO_WORDS:
        return cased(word, word)
    return bounded(word, _seamed(word)) if _SEAM.search(word) else bounded(word)


def _seamed(word: str) -> str:
    return r"\s?".join(map(re.escape, _SEAM.split(word)))


def _ends(word: str) -> str:
    if word[-1].isdecimal():
        return behind("x") + _NUMBER_ENDS
    return behind("x") if re.search(r"\w\Z", word) else behind("-")


def _tells_place(word: str) -> bool:
    """Whether a word of an address, alone, says where it is."""
    if word.isdecimal():
        return len(word) > 4
    return len(word) > 2 and has_letters(word) and word.casefold() not in GENERAL
