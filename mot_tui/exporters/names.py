"""How a person may be named in a text, as regular expressions: whole, by a part, with a title.

They are told of text as `foldedtext` folds it. Nothing inside of words is found, with one
exception: a Korean name of a family name and two syllables goes wherever it stands, because people
write what is before and behind it without a blank.
"""

import re
from collections.abc import Collection, Iterator

from mot_tui.exporters.foldedtext import fold
from mot_tui.exporters.nouns import (
    ALSO_PRONOUNS,
    ALSO_WORDS,
    ENDS_OF_FIRMS,
    FAMILIES,
    GENERAL,
    LONG_FAMILIES,
    NO_PARTS,
    PARTICLES,
    TIMES,
    TITLES,
)
from mot_tui.frozen import frozen

_H = "가-힣"
_NO_HANGUL = f"(?-i:(?![{_H}]))"
"""Without its case, which Hangul has not: else each of its syllables would be asked for one."""

_TITLE = f"(?:{'|'.join(sorted(TITLES, key=len, reverse=True))})님?"
_PARTICLE = f"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
_COPULA = f"(?:이?었|였|이?라|이?래|이니|입니|이에|예요|인데|인지|인가)(?-i:[{_H}])*"
_TAIL = f"(?=(?:{_TITLE}){{0,2}}{_PARTICLE}{{0,3}}(?:{_COPULA})?{_NO_HANGUL})"
"""Behind a Hangul name: a title, particles, a form of “to be”, and then the word ends."""

# 양 and 군 end many names; only behind a blank are they titles.
_TITLES_BEHIND = re.compile(rf"(?:\s*(?![양군]){_TITLE}|\s+[양군])+\Z")
_BLANK = r"[\s._-]*"

WORD_BEGINS = rf"(?-i:(?<![^\W_{_H}]))"
"""Before a name in other letters than Hangul: no such letter and no digit."""


@frozen
class Name:
    """One way to name somebody: a regular expression, and what it begins with."""

    pattern: str
    size: int
    first: str


def names(name: str, firms: Collection[str] = ()) -> Iterator[Name]:
    """All ways to name a person who is known by a name; `firms` are words that name nobody.

    A name of one sign, or of two digits, is none: no text would be left. Capitals are, but for
    those that are words.
    """
    name = fold(name).text.strip()
    if re.fullmatch("[B-HJ-Z]", name):
        yield _bounded(name, f"(?-i:{name})")
    if len(name) < 2 or (name.isdecimal() and len(name) < 3):
        return
    core = without_title(name)
    # The title is no part of the name: it stays in the text.
    yield _whole(core if len(core) > 1 else name)
    if len(core) == 1 and re.match(f"[{_H}]", core):
        title = re.escape(name[1:].strip())
        yield Name(rf"{_before(core)}{core}\s?{title}", len(name), core)
    tokens = core.split()
    for token in tokens:
        part = token.strip(".,;:()[]\"'")
        if is_korean(part):
            yield from _korean(part)
        elif len(tokens) > 1 and part.casefold() not in firms:
            yield from _part(part)


def without_title(name: str) -> str:
    """`김민수` of `김민수 기사님`."""
    return _TITLES_BEHIND.sub("", fold(name).text.strip())


def surname(name: str) -> str:
    """The family name of a Korean name; empty where it is none."""
    found = next((it for it in without_title(name).split() if is_korean(it)), "")
    return found[:-2] if found else ""


def with_title(surname: str) -> Name:
    """A family name before a title: `김 기사님`."""
    blank = "" if surname in ALSO_PRONOUNS else r"\s?"
    title = f"(?={blank}{_TITLE}{_PARTICLE}{{0,3}}{_NO_HANGUL})"
    return Name(f"(?-i:(?<![{_H}])){surname}{title}", 1, surname[0])


def is_korean(text: str) -> bool:
    """Whether a word looks like a Korean name: a family name and two syllables."""
    if not re.fullmatch(f"[{_H}]{{3,4}}", text) or text[-2:] in TITLES:
        return False
    if text[-1] in ENDS_OF_FIRMS or _TITLES_BEHIND.search(text):
        return False
    return text[:-2] in LONG_FAMILIES or (len(text) == 3 and text[0] in FAMILIES)


def _korean(name: str) -> Iterator[Name]:
    family, given = name[:-2], name[-2:]
    yield Name(rf"{family}[\s._-]?{given[0]}\s?{given[1]}", len(name), name[0])
    yield _bounded(given)


def _part(part: str) -> Iterator[Name]:
    folded = part.casefold()
    if len(part) < 2 or folded in NO_PARTS or part in TITLES or not _has_letters(part):
        return
    if folded not in ALSO_WORDS and folded not in TIMES:
        yield _bounded(part)
        return
    yield _cased(part, part.capitalize())


def _cased(text: str, typed: str) -> Name:
    """A name that is a word as well: with a capital, or just as it was typed."""
    ways = "|".join(map(re.escape, dict.fromkeys((typed, text.capitalize(), text.upper()))))
    around = (r"(?<!\d )", r"(?! \d)") if text.casefold() in TIMES else ("", "")
    return _bounded(text, f"{around[0]}(?-i:{ways}){around[1]}")


def _whole(name: str) -> Name:
    if is_korean(name):
        return next(_korean(name))
    if name.casefold() in ALSO_WORDS | TIMES:
        return _cased(name, name)
    if not name.isdecimal():
        return _bounded(name)
    # An amount, a time or a span is no name.
    before = r"(?<![A-Z]{3} )(?<![=<>×+] )(?<!\d[.,:/-])(?<!\d )"
    behind = r"(?![.,:/-]\d)(?!\s?(?:%|[smhd]\b|ms\b|min|sec|hour|day|entr|원|분|초|시간|일|회|건))"
    found = _bounded(name, before + name)
    return Name(found.pattern + behind, found.size, found.first)


def _bounded(text: str, pattern: str = "") -> Name:
    """A text as a word: Hangul and other letters beside each other are two words."""
    pattern = pattern or _BLANK.join(map(re.escape, re.split(r"[\s_-]+", text)))
    return Name(_before(text[0]) + pattern + _behind(text), len(text), text[0])


def _before(sign: str) -> str:
    if re.match(f"[{_H}]", sign):
        return rf"(?:(?-i:(?<![{_H}]))|(?<=기사)|(?<=담당)|(?<=상담원)|(?<=매니저)|(?<=고객))"
    return WORD_BEGINS if re.match(r"\w", sign) else ""


def _behind(text: str) -> str:
    if re.match(f"[{_H}]", text[-1]):
        # A longer name is hardly the beginning of another word.
        return _TAIL if re.fullmatch(f"[{_H}]{{1,2}}", text) else ""
    return rf"(?-i:(?![^\W_{_H}]))" if re.match(r"\w", text[-1]) else ""


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


# -- addresses

_MOST_WORDS = 24


def address(text: str) -> Iterator[Name]:
    """An address as it was entered, and parts of it: words beside each other, places by name."""
    words = re.findall(r"[^\s,;]+", fold(text).text)[:_MOST_WORDS]
    for start in range(len(words)):
        for end in range(start + 2, len(words) + 1):
            run = words[start:end]
            if any(map(_tells_place, run)):
                pattern = r"[\s,;]+".join(map(re.escape, run))
                ends = _before(run[0][0]) + pattern + _behind("x" if _is_word(run[-1]) else "-")
                yield Name(ends, sum(map(len, run)) + len(run), run[0][0])
    for word in filter(_tells_place, words):
        yield _cased(word, word) if word.casefold() in ALSO_WORDS else _bounded(word)


def _is_word(word: str) -> bool:
    return re.search(r"\w\Z", word) is not None


def _tells_place(word: str) -> bool:
    """Whether a word of an address, alone, says where it is."""
    if word.isdecimal():
        return len(word) > 4
    return len(word) > 2 and _has_letters(word) and word.casefold() not in GENERAL
