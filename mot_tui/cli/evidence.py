"""Files kept as evidence: `mot attach` keeps one, `mot evidence` lists them and copies one out."""

from argparse import ArgumentParser
from pathlib import Path

from mot_tui.casebook import evidence as files
from mot_tui.casebook.evidence import Attached
from mot_tui.cli.output import say, say_bytes, say_json, tell
from mot_tui.cli.progress import watching
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.wire import Json
from mot_tui.domain.words import Kind
from mot_tui.errors import Misused
from mot_tui.exporters.evidence import evidence_plain
from mot_tui.read.views import EvidenceView
from mot_tui.texts.evidence import digest_text, size_text
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.times import moment_text
from mot_tui.texts.visible import visible

STDOUT = Path("-")

# -- attach


def attach_arguments(parser: ArgumentParser) -> None:
    """Of `mot attach`."""
    parser.add_argument("file", metavar="FILE", type=Path, help=_("the file; it is copied"))
    parser.add_argument(
        "--entry", metavar="e3", help=_("the entry that it belongs to; else it is of the case")
    )


def attach(session: Session) -> int:
    """Keeps a copy of a file, on the disk before this is said."""
    asked, case = session.asked, session.case
    entry = None if asked.entry is None else number_of(asked.entry, Kind.ENTRY)
    watch = watching(_("copying"))
    done = files.attach(session.book, case.id, asked.file, entry, watch=watch)
    session.book.use(case.id)
    if asked.json:
        say_json(_plain(session, done.view))
    else:
        say(_attached_text(session, done))
    if done.mended:
        tell(_("It had been kept before and was not here: now it is in its place again."))
    elif done.stored.known:
        tell(_("The same file was kept before; it is stored once."))
    return 0


def _attached_text(session: Session, done: Attached) -> str:
    """`attached v1 router.png · 34 kB · e3 · c1 The move`."""
    case, view = session.case, done.view
    parts = [
        fill(_("attached {name}"), {"name": f"v{view.number} {view.evidence.name}"}),
        size_text(view.evidence.size),
        f"e{view.entry}" if view.entry else "",
        f"c{case.number} {visible(case.title)}",
    ]
    return " · ".join(filter(None, parts))


# -- evidence


def evidence_arguments(parser: ArgumentParser) -> None:
    """Of `mot evidence`."""
    parser.add_argument("evidence", metavar="v1", nargs="?", help=_("this file alone"))
    parser.add_argument(
        "-o",
        dest="file",
        metavar="FILE",
        type=Path,
        help=_("copy v1 out, and compare it; - is standard output"),
    )
    parser.add_argument("--force", action="store_true", help=_("overwrite a file that is there"))
    parser.add_argument("--all", action="store_true", help=_("those struck out too"))
    parser.epilog = "\n".join(
        (
            _("examples:"),
            _("  mot attach router.png --entry e3"),
            _("  mot evidence v1 -o copy.png"),
            _("  mot strike v1 --reason 'the wrong photo'"),
        )
    )


def evidence(session: Session) -> int:
    """Lists what was kept; or tells of one file, and copies it out."""
    asked = session.asked
    if asked.evidence is None:
        if asked.file is not None:
            detail = _("which file? -o goes with a number such as v1")
            raise Misused("usage", command="mot evidence", detail=detail)
        return _list(session)
    number = number_of(asked.evidence, Kind.EVIDENCE)
    view = files.view(session.book, session.case.id, number)
    if asked.file == STDOUT:
        say_bytes(files.vault(session.book).content(view.evidence.digest))
        return 0
    if asked.file is not None:
        _copy_out(session, view)
    if asked.json:
        say_json(_plain(session, view))
    elif asked.file is not None:
        message = _("written: {path} · it is the file that was kept")
        say(fill(message, {"path": asked.file}))
    else:
        say("\n".join(_texts(session, view, whole=True)))
    return 0


def _copy_out(session: Session, view: EvidenceView) -> None:
    from mot_tui.exporters.disk import written

    with written(session.asked.file, replace=session.asked.force) as new:
        files.take_out(session.book, view.evidence, new, watching(_("copying")))


def _list(session: Session) -> int:
    kept = session.book.evidence(session.case.id)
    found = [it for it in kept if it.counts or session.asked.all]
    if session.asked.json:
        say_json([_plain(session, it) for it in found])
    elif found:
        say("\n".join(line for it in found for line in _texts(session, it)))
    else:
        tell(_("No file is kept in this case; `mot attach FILE` keeps one."))
    return 0


def _plain(session: Session, view: EvidenceView) -> Json:
    here = files.is_here(session.book, view.evidence)
    return {**evidence_plain(view, session.zone), "case": f"c{view.case}", "here": here}


def _texts(session: Session, view: EvidenceView, *, whole: bool = False) -> list[str]:
    """`  v1    router.png · 34 kB · e3 · kept Tue 10 Mar 2026 09:12 · sha256 9f86d081…`.

    `whole`: all of the digest, and where the file lies.
    """
    found, book = view.evidence, session.book
    kept = fill(_("kept {time}"), {"time": moment_text(found.at, session.zone, year=True)})
    digest = found.digest if whole else digest_text(found.digest)
    parts = [
        f"{'  ' if view.counts else '✗ '}v{view.number:<4} {visible(found.name)}",
        size_text(found.size),
        f"e{view.entry}" if view.entry else "",
        kept,
        "" if files.is_here(book, found) else _("its file is not here; `mot check` tells more"),
        _struck_text(view),
    ]
    line = " · ".join(filter(None, parts))
    if not whole:
        return [f"{line} · sha256 {digest}"]
    path = files.vault(book).folder / found.digest
    return [line, f"        sha256 {visible(digest)}", f"        {visible(str(path))}"]


def _struck_text(view: EvidenceView) -> str:
    if view.evidence.struck is not None:
        return fill(_("struck out: {reason}"), {"reason": view.evidence.struck})
    return "" if view.counts else fill(_("struck out with {entry}"), {"entry": f"e{view.entry}"})


COMMANDS = {
    "attach": (attach_arguments, attach),
    "evidence": (evidence_arguments, evidence),
}
