"""User text inside Markdown: it reads as typed and acts as nothing."""

import re

from mot_tui.exporters.document import Table
from mot_tui.texts.visible import visible

_ACTIVE = re.compile(r"[\\`*_\[\]<>#|&~$]")
_LEADING = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=:])")
_ADDRESS = re.compile(r"(?i)(?<=[a-z])(:)(?=//)|(?<=www)(\.)")


def inline(text: str) -> str:
    """One line of Markdown that shows `text`: no emphasis, link, HTML, table, list or heading.

    Also bare addresses stay text, which many readers would turn into links.
    """
    shown = visible(text).strip()
    if _ACTIVE.search(shown):
        shown = _ACTIVE.sub(r"\\\g<0>", shown)
    if "//" in shown or "www" in shown.lower():
        shown = _ADDRESS.sub(r"\\\g<0>", shown)
    if found := _LEADING.match(shown):
        return f"{found[1] or ''}\\{found[2] or found[3]}{shown[found.end() :]}"
    return shown


def table(it: Table) -> list[str]:
    """The lines of a table."""
    lines = [[inline(cell) for cell in line] for line in (it.head, *it.rows)]
    lines.insert(1, ["---"] * len(it.head))
    return ["| " + " | ".join(line) + " |" for line in lines]
