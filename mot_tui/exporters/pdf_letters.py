"""Text as runs of letters that the fonts of a PDF have: what was typed is never markup.

What no font has is shown as its number, `‹1F621›`, as control characters are everywhere.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from unicodedata import normalize

from reportlab import rl_config
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from mot_tui.texts.visible import visible
from mot_tui.typed import Any

REGULAR, BOLD = "MotSans-Regular", "MotSans-Bold"
_FONTS = Path(__file__).with_name("fonts")
_PICTURES = range(0x2400, 0x2421)
_ALIKE = {"✗": "×"}
"""For signs of ours that no font here has."""

_WORDS = 2**16
_LOOSE = re.compile(r"\s+")


class _Font(TTFont):
    """One that measures a word once: a long document says the same few thousand."""

    def __init__(self, name: str) -> None:
        super().__init__(name, str(_FONTS / f"{name}.ttf"), shapable=False)
        self._unit = lru_cache(_WORDS)(super().stringWidth)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802
        """How wide a text is, in points."""
        return size * self._unit(text, 1.0)


def register() -> None:
    """Make the fonts known to the library; once is enough."""
    # Written as letters, a page would be a quarter larger and take longer to write than to lay out.
    rl_config.useA85 = 0
    for font in (REGULAR, BOLD):
        _letters(font)


@cache
def _letters(font: str) -> frozenset[int]:
    made: Any = _Font(font)
    registerFont(made)
    # The table of a font ends with a letter that is none.
    return frozenset(made.face.charToGlyph) - {0xFFFF}


def shown(text: str) -> str:
    """One line as it is drawn, in letters of the regular font; Hangul is put together."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    line = _LOOSE.sub(" ", visible(normalize("NFC", text)))
    known = _letters(REGULAR)
    if known.issuperset(map(ord, line)):
        return line
    return "".join(it if ord(it) in known else _ALIKE.get(it) or _sign(ord(it)) for it in line)


def _sign(code: int) -> str:
    # The picture of a control character stands for that.
    return f"‹{code - _PICTURES.start if code in _PICTURES else code:04X}›"


class Laid(Paragraph):
    """A paragraph that finds its lines once, however often its height is asked for."""

    weight = 1
    _found: tuple[float, tuple[float, float]] | None = None

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        """Width and height, in points."""
        if self._found is None or self._found[0] != wide or not hasattr(self, "blPara"):
            self._found = wide, super().wrap(wide, high)
        return self._found[1]


def paragraph(text: str, style: ParagraphStyle, lead: str = "", *, mark: str = "") -> Paragraph:
    """A paragraph that shows `text`, with `lead` in bold before it and `mark` in the margin."""
    frags = [*_runs(f"{lead} " if lead else "", BOLD, style), *_runs(text, style.fontName, style)]
    marked: Any = [*_runs(mark, style.bulletFontName, style)] or None
    if not any(frag.text.strip() for frag in frags):
        # Without a letter no line is drawn, nor what stands in its margin.
        frags = [_frag("\u00a0", style.fontName, style)]
    return Laid("", style, bulletText=marked, frags=frags)


def _runs(text: str, font: str, style: ParagraphStyle) -> Iterator[ParaFrag]:
    """Letters that the bold font lacks are set in the regular one."""
    line = shown(text)
    if font == REGULAR or _letters(font).issuperset(map(ord, line)):
        if line:
            yield _frag(line, font, style)
        return
    for has, run in groupby(line, lambda it: ord(it) in _letters(font)):
        yield _frag("".join(run), font if has else REGULAR, style)


def _frag(text: str, font: str, style: ParagraphStyle) -> ParaFrag:
    return ParaFrag(
        text=text,
        fontName=font,
        fontSize=style.fontSize,
        textColor=style.textColor,
        bold=0,
        italic=0,
        rise=0,
        greek=0,
        link=[],
        us_lines=[],
    )
