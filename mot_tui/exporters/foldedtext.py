"""A text as names and numbers are looked for in it, with the way back to the text as it stands.

Full-width digits are digits, dashes are hyphens, letters that were typed in parts are whole and
have no accents, and signs without width, which would hide a name, are gone.
"""

import re
import unicodedata

from mot_tui.frozen import frozen

_CLUSTER = re.compile(
    r"\r\n|[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7]*[\u11a8-\u11ff]*|.[\u0300-\u036f]*",
    re.DOTALL,
)
_ALIKE = str.maketrans("‐‑‒–—−‘’ʼ´", "------''''")
_OTHERS = re.compile("[‐‑‒–—−‘’ʼ´]")
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")


@frozen
class FoldedText:
    """A text to be searched; `places` are where each of its signs begins and ends in the other.

    Without places both are the same.
    """

    text: str
    places: tuple[tuple[int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of it stands in the text as it was."""
        if not self.places:
            return start, end
        return self.places[start][0], self.places[end - 1][1]


def fold(text: str) -> FoldedText:
    """The text to be searched for a text."""
    if text.isascii():
        return FoldedText(text)
    if _OTHERS.search(text):
        text = text.translate(_ALIKE)
    plain = text.replace("\n", "").isprintable()
    if plain and unicodedata.is_normalized("NFKC", text) and not _ACCENTED.search(text):
        return FoldedText(text)
    signs: list[str] = []
    places: list[tuple[int, int]] = []
    for found in _CLUSTER.finditer(text):
        for sign in unicodedata.normalize("NFKC", found[0]):
            if unicodedata.category(sign) not in ("Cf", "Mn"):
                accented = _ACCENTED.match(sign)
                signs.append(unicodedata.normalize("NFD", sign)[0] if accented else sign)
                places.append(found.span())
    return FoldedText("".join(signs), tuple(places))


def folded(text: str) -> str:
    """A text as it is compared."""
    return fold(text).text.casefold().strip()
