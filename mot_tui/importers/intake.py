"""A case in a file of either form: looked at first, then taken into the casebook."""

from pathlib import Path

from mot_tui.casebook import Casebook
from mot_tui.casebook.reading import context, zone_of
from mot_tui.domain.case import Case
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.words import CaseField
from mot_tui.errors import Unusable
from mot_tui.frozen import changed, frozen
from mot_tui.importers import casefile
from mot_tui.importers.mot import FileCode, LineProblem, MotFile, read_mot
from mot_tui.importers.source import content
from mot_tui.read.views import CaseView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.problems import import_problem_text, problem_codes, problem_text
from mot_tui.zones import usual_zone

MOST_BYTES = casefile.MOST_BYTES
"""A larger file is not read: no case is that large."""

_SUMMARIES = frozenset((".md", ".html", ".pdf", ".csv", ".ics"))
"""What is written for people and other programs; every line of it would be taken for an entry."""


@frozen
class Found:
    """What a file holds, nothing of it saved yet; `problems` are sentences with their places."""

    title: str
    entries: int
    problems: tuple[str, ...]
    file: casefile.CaseFile | MotFile


def look(book: Casebook, path: Path) -> Found:
    """Read a file. Raises `Unusable`: what `source.content` does, and the codes `import-…`."""
    data = content(path, MOST_BYTES)
    if b"\0" in data or not data.strip() or path.suffix.lower() in _SUMMARIES:
        raise Unusable("import-unknown", path=path)
    is_json = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")
    return _json(book, data) if is_json else _mot(book, data, path)


def take(book: Casebook, found: Found, *, as_copy: bool = False) -> CaseView:
    """Take it in: one record, undone as a whole.

    Raises what the casebook raises; refuses a case that is here already, unless it becomes a copy.
    """
    if isinstance(found.file, MotFile):
        return book.open_case(found.file.case, found.file.entries)
    return casefile.take_read(book, found.file, as_copy=as_copy)


def _json(book: Casebook, data: bytes) -> Found:
    read = casefile.read(data)
    case = fold([Deed(book.now(), read.facts)])
    problems = [f"{it.place}: {import_problem_text(it.code, it.values)}" for it in read.problems]
    return Found(case.title, len(case.entries), tuple(problems), read)


def _mot(book: Casebook, data: bytes, path: Path) -> Found:
    now = book.now().astimezone(zone_of(usual_zone(book.settings)))
    defaults = context(Case(), {}, now, book.settings)
    file = read_mot(data, now, defaults.due, defaults.language)
    case, codes = file.case, {it.code for it in file.problems}
    if not case.fields and codes >= {FileCode.NOT_UTF8, FileCode.NO_DAY}:
        # A picture, an archive: no line in it is ours.
        raise Unusable("import-unknown", path=path)
    said = dict(case.fields)
    usual = {CaseField.TITLE: path.stem, CaseField.TIMEZONE: str(now.tzinfo)}
    missing = [(field, value) for field, value in usual.items() if field not in said]
    case = changed(case, fields=(*missing, *case.fields))
    title = dict(case.fields)[CaseField.TITLE]
    problems = tuple(map(_line_problem, file.problems))
    return Found(title, len(file.entries), problems, changed(file, case=case))


def _line_problem(it: LineProblem) -> str:
    known = problem_codes()
    text = problem_text if it.code in known else import_problem_text
    place = fill(_("line {line}, column {column}: "), {"line": it.line, "column": it.column})
    return place + text(it.code, it.values)
