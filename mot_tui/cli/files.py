"""Cases as files: export and import."""

from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

from mot_tui.cli.filename import file_name
from mot_tui.cli.output import say, say_bytes, say_json, tell
from mot_tui.cli.progress import watching
from mot_tui.cli.redaction import list_replaced, redaction_arguments
from mot_tui.cli.session import Session
from mot_tui.errors import Misused, Refused
from mot_tui.exporters.document import Document
from mot_tui.exporters.redaction import Replacement
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _

FORMATS = ("md", "html", "pdf", "txt", "csv", "json", "mot", "ics")
LAYOUTS = {"md": "markdown", "html": "html", "pdf": "pdf", "txt": "text", "csv": "csvs"}
"""The module of `mot_tui.exporters` that renders a document in a format."""

SUMMARIES = tuple(it for it in LAYOUTS if it != "csv")
"""Formats of the summary; CSV has the tables of `sheets`."""

WRITERS = {"json": "casefile"}
"""The module that writes a report in a format of its own."""

STDOUT = Path("-")


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
    parser.add_argument("--all", action="store_true", help=_("all cases, as one calendar"))
    parser.add_argument("--force", action="store_true", help=_("overwrite a file that is there"))
    parser.add_argument("--feelings", action="store_true", help=_("with what was felt"))
    parser.add_argument(
        "--without", metavar="PART,…", default="", help=_("leave parts out: people,money,…")
    )
    parser.add_argument("--no-score", action="store_true", help=_("without the score"))
    parser.add_argument(
        "--table",
        choices=("timeline", "promises", "money"),
        help=_("one table of the three of csv"),
    )
    redaction_arguments(parser)
    parser.add_argument("--lang", choices=("en", "ko"), help=_("in another language"))


def export(session: Session) -> int:
    """Writes a case to a file; by itself it is named after the case and lies in this folder."""
    from mot_tui.exporters.disk import save

    asked = session.asked
    _check(asked)
    if asked.lang:
        from mot_tui.texts import language

        language.use(asked.lang)
    if asked.redact_preview:
        with session.book.one_moment():
            list_replaced(_document(session)[1])
        return 0
    with session.book.one_moment():
        name, content = _content(session)
    if asked.file == STDOUT or (asked.table and not asked.file):
        say_bytes(content)
        return 0
    path = asked.file or Path(file_name(name, "zip" if asked.format == "csv" else asked.format))
    save(path, content, replace=asked.force)
    say(fill(_("written: {path}"), {"path": path}))
    return 0


def _check(asked: SimpleNamespace) -> None:
    """Refuse what does not go together."""
    if asked.format not in FORMATS:
        raise Refused("unknown-format", value=asked.format, known=FORMATS)
    if asked.format not in LAYOUTS and (asked.redact or asked.redact_preview or asked.keep):
        raise Misused("no-redaction", known=tuple(LAYOUTS))
    if asked.format not in SUMMARIES and (asked.without or asked.no_score):
        raise Misused("no-parts", known=SUMMARIES)
    if asked.all and asked.format != "ics":
        raise Misused("all-is-a-calendar")
    if asked.table and asked.format != "csv":
        raise Misused("table-is-csv")
    is_one = asked.file and (asked.file == STDOUT or asked.file.suffix.lower() == ".csv")
    if asked.format == "csv" and is_one and not asked.table and not asked.redact_preview:
        raise Misused("csv-is-three")


def _content(session: Session) -> tuple[str, bytes]:
    """What the file is named after, and what is in it."""
    asked = session.asked
    if asked.format not in LAYOUTS:
        return "mot" if asked.all else session.case.title, _data(session)
    document, replaced = _document(session)
    if asked.redact:
        list_replaced(replaced, beside=asked.file == STDOUT or bool(asked.table))
    layout = import_module(f"mot_tui.exporters.{LAYOUTS[asked.format]}")
    # Without names also the name of the file.
    if asked.table:
        return document.title, layout.write(layout.tables(document)[asked.table])
    watched = (watching("PDF"),) if asked.format == "pdf" else ()
    return document.title, layout.render(document, *watched)


def _document(session: Session) -> tuple[Document, Sequence[Replacement]]:
    """What a layout renders, and what was taken out of it."""
    from mot_tui.exporters.report import build

    asked = session.asked
    report = build(session.book, session.case.id, feelings=asked.feelings)
    if asked.format == "csv":
        from mot_tui.exporters.sheets import sheets

        document = sheets(report)
    else:
        from mot_tui.exporters.summary import summary

        document = summary(report, without=_left_out(asked))
    if not (asked.redact or asked.redact_preview):
        return document, ()
    from mot_tui.exporters.plan import plan_of
    from mot_tui.exporters.redaction import redact

    return redact(document, plan_of(report, asked.keep))


def _data(session: Session) -> bytes:
    """A case for a program."""
    book, asked = session.book, session.asked
    if asked.all:
        from mot_tui.exporters.subscription import calendar_of_all

        return calendar_of_all(book).content
    case_id = session.case.id
    if asked.format == "ics":
        from mot_tui.exporters.subscription import calendar_of

        return calendar_of(book, [case_id], session.case.title).content
    if asked.format == "mot":
        from mot_tui.cli.motfile import mot_bytes

        content, cut = mot_bytes(book, case_id, feelings=asked.feelings)
        if cut:
            message = _("A .mot file cannot hold all of {entries}: JSON holds everything.")
            tell(fill(message, {"entries": cut}))
        return content
    from mot_tui.exporters.report import build

    report = build(book, case_id, feelings=asked.feelings)
    writer = import_module(f"mot_tui.exporters.{WRITERS[asked.format]}")
    written: bytes = writer.write(report)
    return written


def _left_out(asked: SimpleNamespace) -> set[str]:
    """The parts of the summary that are not wanted."""
    from mot_tui.exporters.summary import SECTIONS

    names = {*filter(None, map(str.strip, asked.without.split(",")))}
    if unknown := sorted(names - {*SECTIONS}):
        raise Refused("unknown-part", value=unknown[0], known=SECTIONS)
    return names | {"score"} if asked.no_score else names


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
    from mot_tui.importers import intake

    found = intake.look(session.book, session.asked.file)
    session.back_up_before("import")
    view = intake.take(session.book, found, as_copy=session.asked.as_copy)
    for problem in found.problems:
        tell(problem)
    if session.asked.json:
        say_json({"case": f"c{view.number}", "entries": view.entries, "problems": found.problems})
    else:
        values = {"case": f"c{view.number} {view.title}", "n": view.entries}
        say(fill(_("imported {case} · entries: {n}"), values))
    return 1 if found.problems else 0


COMMANDS = {
    "export": (export_arguments, export),
    "import": (import_arguments, import_),
}
