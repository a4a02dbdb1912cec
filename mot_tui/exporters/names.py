"""How a person may be named in a text, as regular expressions: whole, by a part, with a title.

They are told of text as `foldedtext` folds it. Nothing inside of words is found, with one
exception: a Korean name of a family name and two syllables goes wherever it stands, because people
write what is before and behind it without a blank.
"""

import re
from collections.abc import Iterator

from mot_tui.exporters.foldedtext import fold
from mot_tui.exporters.korean_name import HANGUL as _H
from mot_tui.exporters.korean_name import TITLE as _TITLE
from mot_tui.exporters.korean_name import is_korean, without_title
from mot_tui.exporters.nouns import ALSO_PRONOUNS, ALSO_WORDS, PARTICLES, TIMES, TITLES
from mot_tui.exporters.offices import Offices
from mot_tui.frozen import frozen

_NO_HANGUL = f"(?-i:(?![{_H}]))"
"""Without its case, which Hangul has not: else each of its syllables would be asked for one."""

_PARTICLE = f"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
_COPULA = f"(?:이?었|였|이?라|이?래|이니|입니|이에|예요|인데|인지|인가)(?-i:[{_H}])*"
_TAIL = f"(?=(?:{_TITLE}){{0,2}}{_PARTICLE}{{0,3}}(?:{_COPULA})?{_NO_HANGUL})"
"""Behind a Hangul name: a title, particles, a form of “to be”, and then the word ends."""

_BLANK = r"[\s._-]*"

WORD_BEGINS = rf"(?-i:(?<![^\W_{_H}]))"
"""Before a name in other letters than Hangul: no such letter and no digit."""


@frozen
class Name:
    """One way to name somebody: a regular expression, and what it begins with."""

    pattern: str
    size: int
    first: str


def names(name: str, offices: Offices = Offices()) -> Iterator[Name]:  # noqa: B008 - frozen
    """All ways to name a person who is known by a name; what is told of `offices` names nobody.

    A name of one sign, or of two digits, is none: no text would be left. Capitals are, but for
    those that are words.
    """
    name = fold(name).text.strip()
    if re.fullmatch("[B-HJ-Z]", name):
        yield bounded(name, f"(?-i:{name})")
    if len(name) < 2 or (name.isdecimal() and len(name) < 3):
        return
    core = without_title(name)
    if core != name and (offices.is_nobody(core) or offices.is_one(core)):
        # 101 상담원, 해지팀장: what stands before the title is not theirs alone.
        core = name
    # The title is no part of the name: it stays in the text.
    yield _whole(core if len(core) > 1 else name)
    if len(core) == 1 and re.match(f"[{_H}]", core):
        title = re.escape(name[1:].strip())
        yield Name(rf"{before(core)}{core}\s?{title}", len(name), core)
    tokens = core.split()
    for token in tokens:
        part = token.strip(".,;:()[]\"'")
        if len(tokens) > 1 and offices.is_nobody(part):
            continue
        if is_korean(part):
            yield from _korean(part)
        elif len(tokens) > 1:
            yield from _part(part)


def with_title(surname: str) -> Name:
    """A family name before a title: `김 기사님`."""
    blank = "" if surname in ALSO_PRONOUNS else r"\s?"
    title = f"(?={blank}{_TITLE}{_PARTICLE}{{0,3}}{_NO_HANGUL})"
    return Name(f"(?-i:(?<![{_H}])){surname}{title}", 1, surname[0])


def _korean(name: str) -> Iterator[Name]:
    family, given = name[:-2], name[-2:]
    yield Name(rf"{family}[\s._-]?{given[0]}\s?{given[1]}", len(name), name[0])
    yield bounded(given)


def _part(part: str) -> Iterator[Name]:
    folded = part.casefold()
    if len(part) < 2 or part in TITLES or not has_letters(part):
        return
    if folded not in ALSO_WORDS and folded not in TIMES:
        yield bounded(part)
        return
    yield cased(part, part.capitalize())


def cased(text: str, typed: str) -> Name:
    """A name that is a word as well: with a capital, or just as it was typed."""
    ways = "|".join(map(re.escape, dict.fromkeys((typed, text.capitalize(), text.upper()))))
    around = (r"(?<!\d )", r"(?! \d)") if text.casefold() in TIMES else ("", "")
    return bounded(text, f"{around[0]}(?-i:{ways}){around[1]}")


def _whole(name: str) -> Name:
    if is_korean(name):
        return next(_korean(name))
    if name.casefold() in ALSO_WORDS | TIMES:
        return cased(name, name)
    if not name.isdecimal():
        return bounded(name)
    # An amount, a time or a span is no name.
    no_sum = r"(?<![A-Z]{3} )(?<![=<>×+] )(?<!\d[.,:/-])(?<!\d )"
    no_span = (
        r"(?![.,:/-]\d)(?!\s?(?:%|[smhd]\b|ms\b|min|sec|hour|day|entr|원|분|초|시간|일|회|건))"
    )
    found = bounded(name, no_sum + name)
    return Name(found.pattern + no_span, found.size, found.first)


def bounded(text: str, pattern: str = "") -> Name:
    """A text as a word: Hangul and other letters beside each other are two words."""
    pattern = pattern or _BLANK.join(map(re.escape, re.split(r"[\s_-]+", text)))
    return Name(before(text[0]) + pattern + behind(text), len(text), text[0])


def before(sign: str) -> str:
    """What must stand before a text that begins with a sign, for it to be a word there."""
    if re.match(f"[{_H}]", sign):
        return rf"(?:(?-i:(?<![{_H}]))|(?<=기사)|(?<=담당)|(?<=상담원)|(?<=매니저)|(?<=고객))"
    return WORD_BEGINS if re.match(r"\w", sign) else ""


def behind(text: str) -> str:
    """What must stand behind a text, for it to be a word there."""
    if re.match(f"[{_H}]", text[-1]):
        # A longer name is hardly the beginning of another word.
        return _TAIL if re.fullmatch(f"[{_H}]{{1,2}}", text) else ""
    return rf"(?-i:(?![^\W_{_H}]))" if re.match(r"\w", text[-1]) else ""


def has_letters(text: str) -> bool:
    """Whether there is any letter in it."""
    return any(map(str.isalpha, text))
