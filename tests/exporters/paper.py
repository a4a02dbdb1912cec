"""What programs of poppler read in a PDF."""

import re
import subprocess
from collections.abc import Sequence

from mot_tui.exporters.document import Document
from mot_tui.exporters.pdf_letters import shown
from mot_tui.exporters.pdf_pages import ROOM, _cut
from tests.exporters.holding import texts

_HIGH_ROW, _SOME = 400, 40
"""Letters of a row that no page may have room for, and some that stand at the end of one."""


def poppler(program: str, content: bytes, *options: str) -> str:
    """What a program of poppler says of a PDF, and that it has nothing to complain of."""
    ran = subprocess.run([program, *options, "-"], input=content, capture_output=True, check=True)
    assert ran.stderr == b""
    return ran.stdout.decode()


def squeezed(text: str) -> str:
    """Without blanks: where lines end is the layout's."""
    return "".join(text.split())


def pages(content: bytes) -> list[str]:
    """The text of each page, in the order in which it stands in the file."""
    command = ["pdftotext", "-raw", "-", "-"]
    ran = subprocess.run(command, input=content, capture_output=True, check=True)
    assert ran.stderr == b""
    return ran.stdout.decode().split("\f")[:-1]


def body(content: bytes, head: str, foot: str) -> str:
    """What stands between the head and the foot of the pages, without blanks."""
    head, found = squeezed(head), []
    read = pages(content)
    for number, page in enumerate(read, 1):
        text, ends = squeezed(page), squeezed(f"{foot}{number}/{len(read)}")
        begins = head if number > 1 else ""
        assert text[: len(begins)] == begins
        assert text[-len(ends) :] == ends
        found.append(text.removeprefix(begins).removesuffix(ends))
    return "".join(found)


def in_order(document: Document, content: bytes) -> None:
    """Whether every text of a document is read where it belongs."""
    left = body(content, _cut(shown(document.title), ROOM), document.foot)
    for line in texts(document, rows=True):
        rest = behind([squeezed(shown(it)) for it in line], left)
        assert rest is not None, (line, left[:200])
        left = rest


def behind(parts: Sequence[str], left: str) -> str | None:
    """What is left behind the texts of a line or a row; None where one is not there.

    In a row that is higher than the page a cell goes on behind the beginnings of the others.
    """
    if sum(map(len, parts)) < _HIGH_ROW:
        for part in parts:
            if (rest := _behind(part, left)) is None:
                return None
            left = rest
        return left
    rests = [rest for part in parts if (rest := _behind(part, left)) is not None]
    return min(rests, key=len) if len(rests) == len(parts) else None


def _behind(text: str, left: str) -> str | None:
    start = left.find(text[:_SOME])
    size = _alike(text, left[start:]) if start >= 0 else 0
    if size == len(text):
        return left[start + size :]
    # Where a word may be parted is a hyphen at the end of a line, and nothing elsewhere.
    if "\u00ad" in text or size < _SOME:
        found = re.search("-?".join(map(re.escape, text.split("\u00ad"))), left)
        return left[found.end() :] if found else None
    return _behind(text[size:], left[start + size :])


def _alike(text: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = enumerate(zip(text, other, strict=False))
    return next((n for n, (one, two) in pairs if one != two), min(len(text), len(other)))
