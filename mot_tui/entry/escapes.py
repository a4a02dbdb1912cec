r"""What the backslash does, and the way of any text through one line and back.

`\` before a word makes it plain, `\n` is a line break (the blanks beside it go), `\u{1f4de}` is
any character by its number: the writer's way for what a line cannot carry. A word that begins
like a path (`C:\new`, `\\server\note`) keeps its backslashes.
"""

import re
from functools import cache

# Wave dashes; and the letters that stand on the keys p and s while a Hangul keyboard is on.
_FOLDS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLDS |= {ord("￡"): ord("£"), ord("￥"): ord("¥"), ord("￦"): ord("₩")}
_FOLDS |= {ord("〜"): ord("~"), ord("∼"): ord("~"), ord("ㅔ"): ord("p"), ord("ㄴ"): ord("s")}

PARTNERS = {'"': '"', "“": "”", "「": "」"}
"""Quote signs and what closes them."""

_BY_NUMBER = r"\\u\{([0-9a-fA-F]{0,6})\}"
# `\note` and `\net:>=3` begin like a line break and are words made plain.
_N_WORD = r"n(?:ote[<>＜＞]?(?!\S)|[\w.\-/%°]*(?:[:：][<>=≥≤＜＞＝]|(?:[<>＜＞][=＝]|[≥≤])-?\d))"
_MARK = rf"(?<!\S)\\(?:\s(?=[^\s\\])|(?={_N_WORD})|(?=[^n\s]))"
_NEVER = "(?!)"


@cache
def _escapes(mark: str, n_word: str) -> re.Pattern[str]:
    # Compiled when the first backslash is met: most lines have none.
    return re.compile(
        r"(?P<path>(?<!\S)(?:[A-Za-z]:\\|\\\\(?=\w))\S*)"
        r"|(?P<number>\\u\{[0-9a-fA-F]{0,6}\})"
        rf"|(?P<mark>{mark})"
        # Blanks before it from their first on: looking from each of them would take for ever.
        rf"|(?P<lf>(?<!\s)\s*+(?:(?!(?<!\S)\\{n_word})\\n\s*)+)"
    )


_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_ACTIVE_BACKSLASH = r"\\(?=n|u\{)|(?<!\S)\\"


def fold(text: str) -> str:
    """The same length, with full-width forms as the plain ones they stand for."""
    return text if text.isascii() else text.translate(_FOLDS)


# -- reading


def by_number(text: str) -> str:
    r"""Text in which only `\u{…}` counts: names, tags, feelings."""
    return re.sub(_BY_NUMBER, _character, text) if "\\" in text else text


def plain(text: str) -> str:
    """Fact text as it was meant, from the words as typed."""
    return _unescaped(text, _MARK, _N_WORD)


def spoken(text: str) -> str:
    """A quoted statement as it was meant: nothing has to be made plain in it."""
    return _unescaped(text, _NEVER, _NEVER)


def _character(found: re.Match[str]) -> str:
    if not found[1]:
        return ""
    code = int(found[1], 16)
    return chr(code) if code <= 0x10FFFF else found[0]


def _unescaped(text: str, mark: str, n_word: str) -> str:
    return _escapes(mark, n_word).sub(_meant, text) if "\\" in text else text


def _meant(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "lf":
            return "\n" * found[0].count("\\")
        case "mark":
            return ""
        case _:
            typed = found[0]
            return by_number(typed) if "\\u{" in typed else typed


# -- writing


def numbered(text: str) -> str:
    r"""Every character by its number: `\u{41}\u{42}`."""
    return "".join(f"\\u{{{ord(char):x}}}" for char in text)


def safe(text: str) -> str:
    """Text for a quoted value or a feeling: nothing active in it, blank ends kept."""
    kept = re.sub(_ACTIVE_BACKSLASH, _numbered_match, text)
    return _blank_ends(re.sub(_UNSAFE, _numbered_match, kept))


def valued(text: str) -> str:
    """A value between quote signs that do not occur in it."""
    return _between(safe(text))


def quoted(text: str) -> str:
    """A statement between quote signs, with its line breaks as such."""
    return _between(" \\n ".join(map(safe, text.split("\n"))) or "\\u{}")


def written(text: str, is_sign: re.Pattern[str]) -> str:
    r"""Fact text as words of a line: what `is_sign` finds there gets its `\`."""
    lines = (_marked(safe(line), is_sign) for line in text.split("\n"))
    return " \\n ".join(lines).strip(" ")


def _marked(line: str, is_sign: re.Pattern[str]) -> str:
    starts = [found.start() for found in is_sign.finditer(fold(line))]
    pieces = [line[a:b] for a, b in zip([0, *starts], [*starts, len(line)], strict=True)]
    return pieces[0] + "".join(map(_made_plain, pieces[1:]))


def _made_plain(words: str) -> str:
    # `\n` is a line break.
    return numbered("n") + words[1:] if words[0] == "n" else "\\" + words


def _between(inner: str) -> str:
    folded = fold(inner)
    for opener, closer in PARTNERS.items():
        if closer not in folded:
            return f"{opener}{inner}{closer}"
    return '"' + re.sub('["＂]', _numbered_match, inner) + '"'


def _numbered_match(found: re.Match[str]) -> str:
    return numbered(found[0])


def _blank_ends(text: str) -> str:
    inner = text.strip()
    if len(inner) == len(text):
        return text
    start = len(text) - len(text.lstrip())
    return numbered(text[:start]) + inner + numbered(text[start + len(inner) :])
