"""A letter in a format: rows that stay rows, and nothing of what was typed that acts."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from mot_tui.errors import Refused
from mot_tui.exporters import pdf_extra
from mot_tui.exporters.escape import inline
from mot_tui.exporters.letter import Letter
from mot_tui.texts.visible import visible_lines

_ITEM = re.compile(r"- (?=\S)")


def content(letter: Letter, format: str, at: datetime) -> bytes:
    """The file; `at` is when the letter was made. Refuses a format that there is not."""
    if format not in FORMATS:
        raise Refused("unknown-format", value=format, known=tuple(FORMATS))
    return FORMATS[format](letter, at)


def paragraphs(text: str) -> list[list[str]]:
    """The rows of each paragraph; one that is empty stands where several lines were left."""
    found: list[list[str]] = [[]]
    for row in visible_lines(text).strip("\n").split("\n"):
        if row.strip():
            found[-1].append(row)
        else:
            found.append([])
    return found


def _text(letter: Letter, _at: datetime) -> bytes:
    return (visible_lines(letter.text).strip("\n") + "\n").encode("utf-8")


def _markdown(letter: Letter, _at: datetime) -> bytes:
    parts = ["\n".join(_marked_down(it)) for it in paragraphs(letter.text) if it]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _marked_down(rows: list[str]) -> Iterator[str]:
    """Rows end in a hard break, but for those of a list and the last."""
    for n, row in enumerate(rows):
        item = _ITEM.match(row)
        text = f"- {inline(row[2:])}" if item else inline(row)
        following = rows[n + 1] if n + 1 < len(rows) else ""
        if item and following and not _ITEM.match(following):
            # Else it would go on in the item.
            yield text
            yield ""
        elif not item and following and not _ITEM.match(following):
            yield f"{text}\\"
        elif not item and following:
            yield text
            yield ""
        else:
            yield text


def _html(letter: Letter, _at: datetime) -> bytes:
    from mot_tui.exporters.html import page

    values = {"title": letter.title, "lang": letter.lang, "parts": paragraphs(letter.text)}
    return page("letter", values)


def _pdf(letter: Letter, at: datetime) -> bytes:
    try:
        from mot_tui.exporters import pdf_letter
    except ModuleNotFoundError as error:
        raise pdf_extra.missing() from error
    return pdf_letter.laid_out(letter.title, letter.lang, paragraphs(letter.text), at)


FORMATS: Mapping[str, Callable[[Letter, datetime], bytes]] = {
    "txt": _text, "md": _markdown, "html": _html, "pdf": _pdf
}  # fmt: skip


def format_of(path: Path) -> str:
    """The format that the end of a name says; plain text where it says none."""
    ending = path.suffix.lower().removeprefix(".")
    return ending if ending in FORMATS else "txt"
