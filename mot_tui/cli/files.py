"""Cases as files: export and import."""

from argparse import ArgumentParser
from pathlib import Path
from types import SimpleNamespace

from mot_tui.cli.output import say, say_bytes, say_json, tell
from mot_tui.cli.progress import waiting
from mot_tui.cli.redaction import list_replaced, redaction_arguments
from mot_tui.cli.session import Session
from mot_tui.errors import Misused
from mot_tui.exporters.prepared import Prepared, prepare
from mot_tui.exporters.wish import FORMATS, Wish, format_of
from mot_tui.texts.exports import absent_text, cut_text, ending_text
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext

STDOUT = Path("-")


# -- export


def export_arguments(parser: ArgumentParser) -> None:
    """Of `mot export`."""
    known = ", ".join(FORMATS)
    help_text = fill(_("{f}; else by the end of FILE, or md"), {"f": known})
    parser.add_argument("--format", metavar="F", help=help_text)
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
    wish = _wish(asked)
    if asked.lang:
        from mot_tui.texts import language

        language.use(asked.lang)
    prepared = None
    if asked.all:
        name, content = _calendar_of_all(session)
    else:
        prepared, content = _made(session, wish)
        name = prepared.name
        if asked.redact_preview:
            return 0
    if asked.file == STDOUT or (asked.table and not asked.file):
        say_bytes(content)
    else:
        path = asked.file or Path(name)
        save(path, content, replace=asked.force)
        say(fill(_("written: {path}"), {"path": path}))
        if wish.is_hidden_by(path):
            tell(ending_text(path.name, wish.ending))
    if prepared:
        _remark(prepared)
    return 0


def _made(session: Session, wish: Wish) -> tuple[Prepared, bytes]:
    """What is exported and its bytes, none where it is only to be seen what goes."""
    from mot_tui.exporters.stages import Stages

    asked = session.asked
    with waiting(wish.format.upper()) as watched:
        # The pages of a PDF take longest.
        stages = Stages(watched, 3, 10 if wish.format == "pdf" else 1)
        prepared = prepare(session.book, session.case.id, wish, stages.next())
        if watched and wish.redact:
            # What is told now has its own line.
            watched(1, 1)
        if wish.redact:
            beside = asked.file == STDOUT or bool(asked.table)
            list_replaced(prepared, beside=beside and not asked.redact_preview)
        if asked.redact_preview:
            return prepared, b""
        return prepared, prepared.content(stages.next())


def _remark(prepared: Prepared) -> None:
    """What whoever hands the file over should know of it; told once it is written."""
    if prepared.cut:
        tell(cut_text(prepared.cut_named))
    if prepared.absent:
        tell(absent_text(prepared.absent))
    if prepared.felt:
        tell(_("JSON holds everything, what was felt too; a summary leaves that out."))


def _wish(asked: SimpleNamespace) -> Wish:
    """What is asked for. Refuses what does not go together."""
    without = {*filter(None, map(str.strip, asked.without.split(",")))}
    path = None if asked.file in (None, STDOUT) else asked.file
    wish = Wish(
        asked.format or (format_of(path) if path else "") or "md",
        without=frozenset(without | {"score"} if asked.no_score else without),
        feelings=asked.feelings,
        redact=asked.redact or asked.redact_preview,
        keep=tuple(asked.keep),
        hide=tuple(asked.hide),
        table=asked.table or "",
    )
    wish.check()
    if asked.all and wish.format != "ics":
        raise Misused("all-is-a-calendar")
    is_one = asked.file and (asked.file == STDOUT or asked.file.suffix.lower() == ".csv")
    if wish.format == "csv" and is_one and not asked.table and not asked.redact_preview:
        raise Misused("csv-is-three")
    if path:
        wish.check_ending(path)
    return wish


def _calendar_of_all(session: Session) -> tuple[str, bytes]:
    from mot_tui.exporters.subscription import ALL, calendar_of_all

    with session.book.one_moment():
        return f"{ALL}.ics", calendar_of_all(session.book).content


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
    from mot_tui.casebook.evidence import absent
    from mot_tui.importers import intake

    found = intake.look(session.book, session.asked.file)
    session.back_up_before("import")
    view = intake.take(session.book, found, as_copy=session.asked.as_copy)
    for problem in found.problems:
        tell(problem)
    if n := absent(session.book, view.id):
        message = ngettext(
            "{n} evidence file did not come with it; `mot attach FILE` puts it in its place.",
            "{n} evidence files did not come with it; `mot attach FILE` puts one in its place.",
            n,
        )
        tell(fill(message, {"n": n}))
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
