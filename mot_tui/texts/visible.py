"""The border to screen and stdout: what was typed becomes harmless, visible text.

Control characters would reach the terminal, bidi controls turn the words around them, lone
surrogates break the encoding (`textual.md`, Text that users typed). Stored text stays as given.
"""

import re
from functools import cache

_PICTURES = 0x2400
_RISKY = (
    "\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\ufff9-\ufffb\U000e0000-\U000e007f"
)


BETWEEN = " / "
"""What stands in one row for a line break."""


def visible(text: str) -> str:
    """One line of text in which nothing acts and nothing hides; line breaks become ` / `."""
    # Printable says no to all that is risky, and to more: most texts need no closer look.
    if text.isprintable():
        return text
    if "\n" in text:
        # Of nothing but breaks one sign is left: it must not look like no text at all.
        text = BETWEEN.join(filter(None, map(str.strip, text.split("\n")))) or "\n"
    return _risky("\x00-\x1f").sub(_sign, text)


def visible_lines(text: str) -> str:
    """The same, with line breaks kept."""
    if text.replace("\n", "").isprintable():
        return text
    return _risky("\x00-\x09\x0b-\x1f").sub(_sign, text)


@cache
def _risky(controls: str) -> re.Pattern[str]:
    """Compiled when first needed: plain text is not looked at by letter."""
    return re.compile(f"[{controls}{_RISKY}]")


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    if code == 0x7F:
        return "␡"
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"‹{code:04X}›"
