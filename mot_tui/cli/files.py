"""Cases as files: export and import."""

from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path

from mot_tui.cli.filename import file_name
from mot_tui.cli.output import say, say_bytes, say_json, tell
from mot_tui.cli.session import Session
from mot_tui.errors import Refused
from mot_tui.read.views import CaseView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _

WRITERS = {"md": "markdown", "json": "casefile", "mot": "mot"}
"""The module of `mot_tui.exporters` behind each format."""

STDOUT = Path("-")

MOST_BYTES = 64 * 2**20
"""A larger file is not read: no case is that large."""


# -- export


def export_arguments(parser: ArgumentParser) -> None:
    """Of `mot export`."""
    known = ", ".join(WRITERS)
    parser.add_argument(
        "--format", metavar="F", default="md", help=fill(_("{f}; md if none"), {"f": known})
    )
    parser.add_argument(
        "-o", dest="file", metavar="FILE", type=Path, help=_("- is standard output")
    )
    parser.add_argument("--force", action="store_true", help=_("overwrite a file that is there"))
    parser.add_argument("--feelings", action="store_true", help=_("with what was felt"))
    parser.add_argument("--redact", action="store_true", help=_("with names and numbers blanked"))
    parser.add_argument("--lang", choices=("en", "ko"), help=_("in another language"))


def export(session: Session) -> int:
    """Writes a case to a file; by itself it is named after the case and lies in this folder."""
    from mot_tui.exporters.disk import save
    from mot_tui.exporters.report import build

    asked, case = session.asked, session.case
    if asked.format not in WRITERS:
        raise Refused("unknown-format", value=asked.format, known=list(WRITERS))
    if asked.redact:
        raise Refused("no-redaction")
    if asked.lang:
        from mot_tui.texts import language

        language.use(asked.lang)
    writer = import_module(f"mot_tui.exporters.{WRITERS[asked.format]}")
    content: bytes = writer.write(build(session.book, case.id, feelings=asked.feelings))
    if asked.file == STDOUT:
        say_bytes(content)
        return 0
    path = asked.file or Path(file_name(case.title, asked.format))
    save(path, content, replace=asked.force)
    say(fill(_("written: {path}"), {"path": path}))
    return 0


# -- import


def import_arguments(parser: ArgumentParser) -> None:
    """Of `mot import`."""
    parser.add_argument(
        "file", metavar="FILE", type=Path, help=_("a .mot file, or JSON of an export")
    )
    parser.add_argument(
        "--as-copy", action="store_true", help=_("take in a case that is here already once more")
    )


def import_(session: Session) -> int:
    """Reads a case; what is wrong in the file is told, and the rest is taken in."""
    from mot_tui.importers.source import content

    path: Path = session.asked.file
    data = content(path, MOST_BYTES)
    session.back_up_before("import")
    is_json = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"
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
    from mot_tui.texts.problems import import_problem_text

    view, problems = take(session.book, data, as_copy=session.asked.as_copy)
    return view, [f"{it.place}: {import_problem_text(it.code, it.values)}" for it in problems]


def _from_mot(session: Session, data: bytes) -> tuple[CaseView, list[str]]:
    from mot_tui.importers.mot import read_mot
    from mot_tui.texts.problems import problem_text

    file = read_mot(data)
    place = _("line {line}, column {column}: ")
    problems = [
        fill(place, {"line": it.line, "column": it.column}) + problem_text(it.code, it.values)
        for it in file.problems
    ]
    return session.book.open_case(file.case, file.entries), problems


COMMANDS = {
    "export": (export_arguments, export),
    "import": (import_arguments, import_),
}
