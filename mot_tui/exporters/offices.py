"""Which of those whom entries name are no persons: offices of a firm, and its public numbers.

An office is named by words of organisations and of firms alone: `head office`, `cancel-desk`,
`L-Telecom 고객센터`, `해지팀`. One word that is neither makes it a person: `Kim's shop`.
"""

import re
from collections.abc import Collection

from mot_tui.exporters.foldedtext import fold, folded
from mot_tui.exporters.korean_name import HANGUL, is_korean
from mot_tui.exporters.nouns import KOREAN_OFFICES, NO_PARTS, OFFICE_KINDS, OFFICES
from mot_tui.exporters.personal import is_public
from mot_tui.frozen import frozen

_PARTS = re.compile(r"[\s_/&.,()-]+")
_ENDS = re.compile(f"([{HANGUL}]*?)(?:{'|'.join(KOREAN_OFFICES)})")


@frozen
class Offices:
    """What is told of names; `firms` are words of the firms of a case, folded."""

    firms: Collection[str] = ()

    def is_one(self, name: str) -> bool:
        """Whether a name is that of an office, or a number that stands on every bill."""
        if is_public(fold(name).text):
            return True
        words = _words(name)
        return self._are_theirs(words) and any(map(_is_office, words))

    def is_nobody(self, word: str) -> bool:
        """Whether a word of a name names nobody alone. Field and Branch may: they are not."""
        text = folded(word)
        return text in self.firms or text in NO_PARTS or bool(_ENDS.fullmatch(text))

    def _are_theirs(self, words: list[str]) -> bool:
        return bool(words) and all(map(self._is_theirs, words))

    def _is_theirs(self, word: str) -> bool:
        """Whether a word is of a firm or of organisations; a short number counts its offices."""
        if word.isdecimal():
            return is_public(word) or len(word) < 3
        return word in self.firms or word in OFFICE_KINDS or _is_office(word)


def words_of_firms(names: Collection[str]) -> frozenset[str]:
    """The firms and each of their words, as names are compared with them."""
    return frozenset(part for it in names for part in (folded(it), *_words(it)))


def _words(name: str) -> list[str]:
    return [it for it in _PARTS.split(folded(name)) if it]


def _is_office(word: str) -> bool:
    if word in OFFICES:
        return True
    # Before its end stands what it does, or where it is: no name of somebody.
    found = _ENDS.fullmatch(word)
    return found is not None and (found[1] in OFFICE_KINDS or not is_korean(found[1]))
