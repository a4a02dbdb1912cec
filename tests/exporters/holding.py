"""What other programs read in an export: its texts in order, and its shape.

The shape is all that is not text: documents that differ in their words alone have the same one.
Blank texts, which nobody would miss, are left out.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

from icalendar import Calendar, Event
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mot_tui.exporters import document as d
from mot_tui.exporters.csvs import unguarded
from mot_tui.frozen import changed, is_frozen
from mot_tui.texts.visible import visible_lines

Held = Callable[[str], str]
"""What a format holds of a text."""


def texts(document: d.Document, *, rows: bool = False) -> Iterator[tuple[str, ...]]:
    """Every text of a document in order; what shares a line with another one comes with it.

    So do with `rows` the cells of a row.
    """
    yield (document.title,)
    for item in document.facts.items:
        yield from _item(item)
    for section in document.sections:
        yield (section.heading,)
        for block in section.blocks:
            yield from block.rows if rows and isinstance(block, d.Table) else _block(block)


def _block(block: d.Block) -> Iterator[tuple[str, ...]]:
    match block:
        case d.Paragraph(text) | d.Subheading(text):
            yield (text,)
        case d.Items(items):
            for item in items:
                yield from _item(item)
        case d.Table():
            yield from ((cell,) for row in (block.head, *block.rows) for cell in row)
        case d.Curve():
            return


def _item(item: d.Item) -> Iterator[tuple[str, ...]]:
    yield (item.lead, item.text)
    yield from ((it,) for it in item.below)


def spoken(document: d.Document, held: Held) -> list[str]:
    """The texts as a format holds them."""
    return [it for line in texts(document) for it in map(held, line) if it.strip()]


def lines(document: d.Document, held: Held) -> list[str]:
    """The same where texts may share a line."""
    found = (" ".join(filter(str.strip, map(held, line))) for line in texts(document))
    return [it for it in found if it.strip()]


def headless(document: d.Document) -> d.Document:
    """The same without the heads of its tables."""
    parts = [
        changed(
            it,
            blocks=tuple(
                changed(block, head=()) if isinstance(block, d.Table) else block
                for block in it.blocks
            ),
        )
        for it in document.sections
    ]
    return changed(document, sections=tuple(parts))


def mapped(part: Any, change: Held) -> Any:
    """A document, or a part of one, with other words; blank ones and pictures stay."""
    match part:
        case str():
            return change(part) if part.strip() else part
        case tuple():
            return tuple(mapped(it, change) for it in part)
        case d.Document():
            named = {name: mapped(getattr(part, name), change) for name in ("title", "facts")}
            return changed(part, **named, sections=mapped(part.sections, change))
        case d.Section():
            blocks = mapped(part.blocks, change)
            return changed(part, heading=change(part.heading), blocks=blocks)
        case d.Curve():
            return part
        case _ if is_frozen(type(part)):
            names = type(part).__match_args__
            return changed(part, **{it: mapped(getattr(part, it), change) for it in names})
        case _:
            return part


# -- HTML


class Page(HTMLParser):
    """What a browser would make of a page: its tags, their attributes, the texts between them."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.shape: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.odd: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self._texts = [("", "")]
        self._open = [""]
        self.feed(page.decode())
        self.close()

    @property
    def lines(self) -> list[str]:
        """The texts in order, but for those of pictures and styles."""
        return [text for tag, text in self._texts if tag != "style" and text.strip()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # How long a cell is says its class.
        plain = tuple((name, value) for name, value in attrs if name not in ("class", "data-name"))
        self.shape.append((tag, plain))
        self.attributes += [(name, value or "") for name, value in attrs]
        self._texts.append((tag, ""))
        if tag not in ("meta", "line", "path", "circle"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.shape.append((f"/{tag}", ()))
        if tag == self._open[-1]:
            self._open.pop()
        self._texts.append(("", ""))

    def handle_data(self, data: str) -> None:
        if "svg" not in self._open and "figure" not in self._open:
            tag, text = self._texts.pop()
            self._texts.append((tag, text + data))

    def handle_comment(self, data: str) -> None:
        self.odd.append(data)

    def unknown_decl(self, data: str) -> None:
        self.odd.append(data)

    handle_pi = unknown_decl


# -- Markdown

_READER = MarkdownIt("gfm-like", {"linkify": False, "html": True})
_SAID = ("text", "text_special")
ACTIVE = frozenset(
    "html_block html_inline link_open image code_inline fence code_block blockquote_open"
    " ordered_list_open hr em_open s_open softbreak hardbreak".split()
)
"""What our own Markdown never has."""


class Marked:
    """What a reader of CommonMark with tables makes of a text, HTML allowed."""

    def __init__(self, content: bytes) -> None:
        found = _READER.parse(content.decode())
        self.lines = [line for it in found if (line := _line(it)).strip()]
        self.shape = [(it.type, it.tag, it.level) for token in found for it in _parts(token)]

    @property
    def active(self) -> set[str]:
        """Whatever acts."""
        return {kind for kind, _tag, _level in self.shape} & ACTIVE


def _parts(token: Token) -> list[Token]:
    return [token, *(it for it in token.children or () if it.type not in _SAID)]


def _line(token: Token) -> str:
    return "".join(it.content for it in token.children or () if it.type in _SAID)


# -- CSV


def tables(content: bytes) -> list[list[list[str]]]:
    """The rows of each table of an archive, as a program of somebody else reads them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [rows(archive.read(name)) for name in archive.namelist()]


def rows(content: bytes) -> list[list[str]]:
    """The rows of one table."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def bare(cells: list[str]) -> list[str]:
    """The cells without what keeps them from acting."""
    return [unguarded(it) for it in cells]


def acting(cells: list[str]) -> list[str]:
    """Cells that a spreadsheet may take for a formula, wherever it parts cells."""
    return [cell for cell in cells if {*_begins(cell)} & {*"=+-@|%＝＋－＠−\t\r"}]


def _begins(cell: str) -> Iterator[str]:
    for part in cell.replace("\t", ";").replace("\n", ";").split(";"):
        # Pictures of controls and what has no width are seen, and some programs drop them.
        yield part.lstrip(' \u3000\xa0"␀␉␍␛␊\u2003\u1680\u00ad\u200c\u200d\u034f')[:1]


# -- calendars


def properties(content: bytes) -> list[str]:
    """The names of all lines of a calendar file in order, by nothing but the standard."""
    assert content.endswith(b"\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, lines)) <= 75
    whole = b"\r\n".join(lines).replace(b"\r\n ", b"").replace(b"\r\n\t", b"")
    told = whole.decode()
    assert visible_lines(told.replace("\r\n", "\n")) == told.replace("\r\n", "\n")
    named = (line.partition(":") for line in told.split("\r\n"))
    return [":".join(it) if it[0] in ("BEGIN", "END") else it[0] for it in map(_named, named)]


def _named(line: tuple[str, str, str]) -> tuple[str, str]:
    name, _colon, value = line
    return name.partition(";")[0], value


def events(content: bytes) -> list[Event]:
    """The appointments that a library of others finds."""
    (found,) = Calendar.from_ical(content, multiple=True)
    return [it for it in found.subcomponents if isinstance(it, Event)]


def labels(event: Event) -> list[str]:
    """The categories of an appointment."""
    found: Any = event["CATEGORIES"]
    return [*found.cats]
