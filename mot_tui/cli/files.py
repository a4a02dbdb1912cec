"""Cases as files: export and import."""

from argparse import SUPPRESS, ArgumentParser
from importlib import import_module
from pathlib import Path

from mot_tui.casebook.reading import context, zone_of
from mot_tui.cli.filename import file_name
from mot_tui.cli.output import say, say_bytes, say_json, tell
from mot_tui.cli.session import Session
from mot_tui.domain.case import Case
from mot_tui.domain.words import CaseField
from mot_tui.errors import Refused, Unusable
from mot_tui.frozen import changed
from mot_tui.importers.mot import FileCode, LineProblem, read_mot
from mot_tui.read.views import CaseView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.problems import import_problem_text, problem_codes, problem_text

FORMATS = ("md", "json", "mot")
WRITERS = {"md": "markdown", "json": "casefile"}
"""The module of `mot_tui.exporters` that writes a report in a format."""

STDOUT = Path("-")

MOST_BYTES = 64 * 2**20
"""A larger file is not read: no case is that large."""


# -- export


def export_arguments(parser: ArgumentParser) -> None:
    """Of `mot export`."""
    known = ", ".join(FORMATS)
    parser.add_argument(
        "--format", metavar="F", default="md", help=fill(_("{f}; md if none"), {"f": known})
    )
    parser.add_argument(
        "-o", dest="file", metavar="FILE", type=Path, help=_("- is standard output")
    )
    parser.add_argument("--force", action="store_true", help=_("overwrite a file that is there"))
    parser.add_argument("--feelings", action="store_true", help=_("with what was felt"))
    # Not offered before it is there; who knows of it is told so.
    parser.add_argument("--redact", action="store_true", help=SUPPRESS)
    parser.add_argument("--lang", choices=("en", "ko"), help=_("in another language"))


def export(session: Session) -> int:
    """Writes a case to a file; by itself it is named after the case and lies in this folder."""
    from mot_tui.exporters.disk import save

    asked, case = session.asked, session.case
    if asked.format not in FORMATS:
        raise Refused("unknown-format", value=asked.format, known=FORMATS)
    if asked.redact:
        raise Refused("no-redaction")
    if asked.lang:
        from mot_tui.texts import language

        language.use(asked.lang)
    with session.book.one_moment():
        content = _content(session)
    if asked.file == STDOUT:
        say_bytes(content)
        return 0
    path = asked.file or Path(file_name(case.title, asked.format))
    save(path, content, replace=asked.force)
    say(fill(_("written: {path}"), {"path": path}))
    return 0


def _content(session: Session) -> bytes:
    book, asked, case_id = session.book, session.asked, session.case.id
    if asked.format == "mot":
        from mot_tui.cli.motfile import mot_bytes

        content, cut = mot_bytes(book, case_id, feelings=asked.feelings)
        if cut:
            message = _("A .mot file cannot hold all of {entries}: JSON holds everything.")
            tell(fill(message, {"entries": cut}))
        return content
    from mot_tui.exporters.report import build

    writer = import_module(f"mot_tui.exporters.{WRITERS[asked.format]}")
    written: bytes = writer.write(build(book, case_id, feelings=asked.feelings))
    return written


# -- import


def import_arguments(parser: ArgumentParser) -> None:
    """Of `mot import`."""
    parser.add_argument(
        "file", metavar="FILE", type=Path, help=_("a .mot file, or JSON of an export")
    )
    parser.add_argument(
        "--as-copy", action="store_true", help=_("take in a case that is here already once more")
    )


_SUMMARIES = frozenset((".md", ".html", ".pdf", ".csv", ".ics"))
"""What is written for people and other programs; every line of it would be taken for an entry."""


def import_(session: Session) -> int:
    """Reads a case; what is wrong in the file is told, and the rest is taken in."""
    from mot_tui.importers.source import content

    path: Path = session.asked.file
    data = content(path, MOST_BYTES)
    if b"\0" in data or not data.strip() or path.suffix.lower() in _SUMMARIES:
        raise Unusable("import-unknown", path=path)
    session.back_up_before("import")
    is_json = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")
    view, problems = _from_json(session, data) if is_json else _from_mot(session, data)
    for problem in problems:
        tell(problem)
    if session.asked.json:
        say_json({"case": f"c{view.number}", "entries": view.entries, "problems": problems})
    else:
        values = {"case": f"c{view.number} {view.title}", "n": view.entries}
        say(fill(_("imported {case} · entries: {n}"), values))
    return 1 if problems else 0


def _from_json(session: Session, data: bytes) -> tuple[CaseView, list[str]]:
    from mot_tui.importers.casefile import take

    view, problems = take(session.book, data, as_copy=session.asked.as_copy)
    return view, [f"{it.place}: {import_problem_text(it.code, it.values)}" for it in problems]


def _from_mot(session: Session, data: bytes) -> tuple[CaseView, list[str]]:
    from mot_tui.zones import usual_zone

    book = session.book
    now = book.now().astimezone(zone_of(usual_zone(session.settings)))
    defaults = context(Case(), {}, now, session.settings)
    file = read_mot(data, now, defaults.due, defaults.language)
    case, found = file.case, {it.code for it in file.problems}
    if not case.fields and found >= {FileCode.NOT_UTF8, FileCode.NO_DAY}:
        # A picture, an archive: no line in it is ours.
        raise Unusable("import-unknown", path=session.asked.file)
    if not any(field is CaseField.TITLE for field, _value in case.fields):
        case = changed(case, fields=((CaseField.TITLE, session.asked.file.stem), *case.fields))
    if not any(field is CaseField.TIMEZONE for field, _value in case.fields):
        case = changed(case, fields=(*case.fields, (CaseField.TIMEZONE, str(now.tzinfo))))
    return book.open_case(case, file.entries), [_line_problem(it) for it in file.problems]


def _line_problem(it: LineProblem) -> str:
    known = problem_codes()
    text = problem_text if it.code in known else import_problem_text
    place = fill(_("line {line}, column {column}: "), {"line": it.line, "column": it.column})
    return place + text(it.code, it.values)


COMMANDS = {
    "export": (export_arguments, export),
    "import": (import_arguments, import_),
}
