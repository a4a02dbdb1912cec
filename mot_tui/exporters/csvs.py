"""Tables as CSV (RFC 4180), in which no spreadsheet finds a formula.

Spreadsheets run a cell that begins with = + - or @, the full-width ones too, and pass over blanks
and signs without width before it. Such a cell gets an apostrophe in front. So does one that
begins with an apostrophe, hence whoever takes one away has the text back: `unguarded`. Where a
semicolon or a tab parts the cells, as in the spreadsheets of many countries, and in programs that
read line by line, a cell may also begin behind one of these: what stands there is treated alike.

The files begin with a byte order mark: without it Excel takes UTF-8 for the code page of the
machine, and Hangul becomes rubbish. Python reads them as `utf-8-sig`.
"""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator

from mot_tui.exporters.document import Document, Table
from mot_tui.texts.visible import visible_lines

GUARD = "'"

_FORMULA = frozenset("=+-@|%") | frozenset("＝＋－＠﹢﹣﹦﹫−⁺₊⁻₋⁼₌˗‐‑‒–—﹘")
"""What a formula may begin with, and what looks so alike that some program may take it for it.

Also `|` and `%`, with which formulas of old programs begin.
"""

_UNSEEN = frozenset({"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp", "Cn", "Co"})
_BREAK = re.compile(r"([;\n\t])")
_EPOCH = 1980


def render(document: Document) -> bytes:
    """All tables of a document as a ZIP archive, a file each; the same bytes every time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, found in tables(document).items():
            member = zipfile.ZipInfo(f"{name}.csv", _date(document))
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system, member.external_attr = 3, 0o600 << 16
            archive.writestr(member, write(found))
    return packed.getvalue()


def tables(document: Document) -> dict[str, Table]:
    """The tables of a document, each by the name of its section."""
    return {
        section.id: block
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Table)
    }


def write(table: Table) -> bytes:
    """One table: UTF-8 with a byte order mark, every cell in quotes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerows([guarded(visible_lines(cell)) for cell in row] for row in _rows(table))
    return text.getvalue().encode("utf-8-sig")


def _rows(table: Table) -> Iterator[tuple[str, ...]]:
    yield table.head
    yield from table.rows


# -- the guard


def guarded(cell: str) -> str:
    """A cell that nobody takes for a formula."""
    if not cell or (cell[0].isalnum() and cell.isprintable() and ";" not in cell):
        return cell
    return "".join(GUARD + part if _acts(part) else part for part in _BREAK.split(cell))


def unguarded(cell: str) -> str:
    """The text as it was before `guarded`."""
    return "".join(part.removeprefix(GUARD) for part in _BREAK.split(cell))


def _acts(part: str) -> bool:
    if part.startswith(GUARD):
        return True
    first = next((it for it in part if not _is_passed_over(it)), "")
    return first in _FORMULA if first else False


def _is_passed_over(sign: str) -> bool:
    """Whether what stands behind a sign may still be taken for the beginning."""
    # Pictures of control characters and quotes are seen, and yet some programs drop them.
    return sign in "\"'" or "\u2400" <= sign <= "\u2421" or unicodedata.category(sign) in _UNSEEN


def _date(document: Document) -> tuple[int, int, int, int, int, int]:
    """Of the files in an archive; it knows no zones, and no year before 1980."""
    at = document.at
    if at is None or not _EPOCH <= at.year <= _EPOCH + 127:
        return (_EPOCH, 1, 1, 0, 0, 0)
    return (at.year, at.month, at.day, at.hour, at.minute, at.second)
