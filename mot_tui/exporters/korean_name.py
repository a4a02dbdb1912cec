"""Whether a word looks like a Korean name, and what a name is without its title.

Told of text as `foldedtext` folds it.
"""

import re

from mot_tui.exporters.foldedtext import fold
from mot_tui.exporters.nouns import ENDS_OF_FIRMS, FAMILIES, LONG_FAMILIES, TITLES

HANGUL = "가-힣"
TITLE = f"(?:{'|'.join(sorted(TITLES, key=len, reverse=True))})님?"

# 양 and 군 end many names; only behind a blank are they titles.
_TITLES_BEHIND = re.compile(rf"(?:\s*(?![양군]){TITLE}|\s+[양군])+\Z")


def without_title(name: str) -> str:
    """`김민수` of `김민수 기사님`."""
    return _TITLES_BEHIND.sub("", fold(name).text.strip())


def surname(name: str) -> str:
    """The family name of a Korean name; empty where it is none."""
    found = next((it for it in without_title(name).split() if is_korean(it)), "")
    return found[:-2] if found else ""


def is_korean(text: str) -> bool:
    """Whether a word looks like a Korean name: a family name and two syllables."""
    if not re.fullmatch(f"[{HANGUL}]{{3,4}}", text) or text[-2:] in TITLES:
        return False
    if text[-1] in ENDS_OF_FIRMS or _TITLES_BEHIND.search(text):
        return False
    return text[:-2] in LONG_FAMILIES or (len(text) == 3 and text[0] in FAMILIES)
