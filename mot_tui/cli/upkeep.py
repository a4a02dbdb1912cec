"""Looking after the data file: check, backup, restore, erase."""

from argparse import ArgumentParser
from pathlib import Path

from mot_tui.casebook import safekeeping
from mot_tui.cli.arguments import nothing_more
from mot_tui.cli.log import answer_to, as_typed
from mot_tui.cli.output import say, say_json, tell
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.words import Kind
from mot_tui.errors import Refused
from mot_tui.journal import check as findings
from mot_tui.journal.restore import restore as restore_file
from mot_tui.journal.vault import Vault
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.notices import finding_text

_OTHERS = (Kind.DEADLINE, Kind.EVIDENCE)
"""In what words can be erased besides entries."""

# -- check


def check(session: Session) -> int:
    """Looks at the data file and every record; exit code 1 where something is wrong."""
    found = safekeeping.check(session.book)
    wrong = findings.errors(found)
    if session.asked.json:
        say_json(
            [
                {
                    "code": it.code,
                    "severity": it.severity,
                    "message": finding_text(it.code, it.values),
                }
                for it in found
            ]
        )
        return 1 if wrong else 0
    for it in found:
        sign = "✗" if it.severity == findings.ERROR else "·"
        say(f"{sign} {finding_text(it.code, it.values)}")
    if wrong:
        message = ngettext("{n} thing is wrong.", "{n} things are wrong.", len(wrong))
        tell(fill(message, {"n": len(wrong)}))
        return 1
    say(fill(_("{path} is sound: every record is as it was written."), _where(session)))
    if n := len({it.evidence.digest for it in session.book.evidence() if it.counts}):
        message = ngettext(
            "{n} evidence file is as it was kept.", "{n} evidence files are as they were kept.", n
        )
        say(fill(message, {"n": n}))
    return 0


def _where(session: Session) -> dict[str, object]:
    return {"path": session.places.database}


# -- backup, restore


def backup_arguments(parser: ArgumentParser) -> None:
    """Of `mot backup`."""
    parser.add_argument("file", metavar="FILE", type=Path, help=_("where the copy goes"))


def backup(session: Session) -> int:
    """Makes a copy that was opened and verified before it counts."""
    made = safekeeping.back_up(session.book, session.asked.file)
    _say_path(session, _("backup made and verified: {path}"), made.path)
    _tell_files(made.path, made.files, made.lacking)
    return 0


def _tell_files(path: Path, files: int, lacking: int) -> None:
    """What became of the evidence beside a data file."""
    values = {"path": Vault.beside(path).folder}
    if files:
        message = ngettext(
            "{n} evidence file lies beside it, in {path}.",
            "{n} evidence files lie beside it, in {path}.",
            files,
        )
        tell(fill(message, {"n": files, **values}))
    if lacking:
        message = ngettext(
            "{n} evidence file is missing or changed, and not copied; `mot check` names it.",
            "{n} evidence files are missing or changed, and not copied; `mot check` names them.",
            lacking,
        )
        tell(fill(message, {"n": lacking}))


def restore_arguments(parser: ArgumentParser) -> None:
    """Of `mot restore`."""
    parser.add_argument("file", metavar="FILE", type=Path, help=_("the backup"))
    parser.add_argument(
        "--replace", action="store_true", help=_("also where a data file is there; it is kept")
    )


def restore(session: Session) -> int:
    """Puts a verified backup in the place of the data file, and keeps what was there."""
    from mot_tui import clock

    if session.places.database.exists() and not session.asked.replace:
        raise Refused("restore-needs-replace", path=session.places.database)
    # First: the restored data file speaks of nothing that is not there.
    there = Vault.beside(session.places.database)
    sound, broken = Vault.beside(session.asked.file).copy_to(there)
    done = restore_file(
        session.asked.file,
        session.places.database,
        at=clock.clock()(),
        replace=session.asked.replace,
    )
    _say_path(session, _("restored: {path}"), done.path)
    if done.kept:
        tell(fill(_("What was there is kept as {path}."), {"path": done.kept}))
    _tell_files(done.path, len(sound), len(broken))
    return 0


def _say_path(session: Session, message: str, path: Path) -> None:
    if session.asked.json:
        say_json({"path": str(path)})
    else:
        say(fill(message, {"path": path}))


# -- erase


def erase_arguments(parser: ArgumentParser) -> None:
    """Of `mot erase`."""
    parser.add_argument("entry", metavar="e3", help=_("the entry; or d1, or v1"))
    parser.add_argument("words", metavar="WORDS", help=_("the words, exactly as they were typed"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def erase(session: Session) -> int:
    """Blanks words in an entry, a deadline or a file's name for good, also as it was before."""
    named, case = session.asked.entry, session.case
    kind = next((it for it in _OTHERS if named[:1].lower() == it), Kind.ENTRY)
    number = number_of(named, kind)
    name = f"{kind}{number}"
    if not (session.asked.yes or _is_meant(name)):
        raise Refused("not-confirmed")
    words, folder = as_typed(session.asked.words), session.places.backups
    done = safekeeping.erase(session.book, case.id, number, words, folder, kind=kind)
    session.book.use(case.id)
    if session.asked.json:
        copies = [str(it) for it in done.copies]
        say_json({"case": f"c{case.number}", "entry": name, "copies": copies})
    else:
        values = {"entry": name, "case": f"c{case.number} {case.title}"}
        say(fill(_("words erased for good in {entry} · {case}"), values))
    for copy in done.copies:
        tell(fill(_("{path} still holds them: delete it yourself, exports too."), {"path": copy}))
    return 0


def _is_meant(entry: str) -> bool:
    message = _("Erasing in {entry} cannot be undone. Type yes to go on:")
    answer = answer_to(fill(message, {"entry": entry}))
    return answer.strip().casefold() in {"yes", _("yes")}


COMMANDS = {
    "check": (nothing_more, check),
    "backup": (backup_arguments, backup),
    "restore": (restore_arguments, restore),
    "erase": (erase_arguments, erase),
}
