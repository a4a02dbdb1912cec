"""Kept files in words: their size, their digest, and why something cannot be done to one."""

from mot_tui.texts.language import _

SHORT = 16
"""Figures of a digest that tell files apart where there is no room for all 64."""

_UNITS = ("kB", "MB", "GB", "TB")


def size_text(size: int) -> str:
    """`812 B`, `34 kB`, `1.2 MB`: by thousands, as files are told elsewhere."""
    if abs(size) < 1000:
        return f"{size} B"
    unit, amount = 0, size / 1000
    while abs(amount) >= 999.5 and unit < len(_UNITS) - 1:
        unit, amount = unit + 1, amount / 1000
    return f"{amount:.{abs(amount) < 9.95:d}f} {_UNITS[unit]}"


def digest_text(digest: str) -> str:
    """The beginning of a digest."""
    return f"{digest[:SHORT]}…"


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "changed-file": _(
            "{path} is not what was kept there, so nothing was written; `mot check` tells what "
            "to do."
        ),
        "evidence-struck": _(
            "This file was struck out ({reason}); `mot undo` takes that back where it was the "
            "last change, else attach it once more."
        ),
        "unknown-evidence": _("There is no such file in this case; `mot evidence` lists them."),
    }
