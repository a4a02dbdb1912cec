"""`mot letter`: a letter about the case, from a template; edited, written, logged as sent."""

from argparse import ArgumentParser
from pathlib import Path

from mot_tui.cli.log import as_typed
from mot_tui.cli.moment import moment_of
from mot_tui.cli.output import say, say_bytes, say_json, tell
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.requests import EntryRequest
from mot_tui.domain.words import CaseField, Channel, Kind
from mot_tui.errors import MotError, Refused
from mot_tui.exporters.disk import require, save
from mot_tui.exporters.filename import file_name
from mot_tui.exporters.letter import (
    CHANNELS,
    REMINDER,
    Gap,
    Letter,
    LetterWish,
    gaps,
    letter_of,
    log_sent,
    sent,
    sent_told,
)
from mot_tui.exporters.letter_before import awaited_text
from mot_tui.exporters.letter_page import FORMATS, content, format_of
from mot_tui.exporters.letter_period import declared, period_text, periods
from mot_tui.exporters.letter_templates import found, ours
from mot_tui.frozen import changed
from mot_tui.texts.fill import fill
from mot_tui.texts.language import LANGUAGES, _, language
from mot_tui.texts.letters import kind_text, missing_text, remedy_text
from mot_tui.texts.visible import visible

STDOUT = Path("-")
_FILES = ("html", "pdf")
"""Formats for which nobody wants to see the file itself on a terminal."""


def arguments(parser: ArgumentParser) -> None:
    """Of `mot letter`."""
    add = parser.add_argument
    add("kind", metavar="KIND", nargs="?", help=_("complaint, reminder …; none lists them"))
    add("--templates", action="store_true", help=_("list the kinds, and where your own go"))
    add("--template", action="store_true", help=_("print the template that came with mot"))
    add("--to", metavar="WHO", default="", help=_("to whom, such as 'head office'"))
    add("--until", metavar="PHRASE", default="", help=_("when you want an answer; else in 14 days"))
    add("--deadline", metavar="d1", help=_("the period within which you cancel"))
    add("--lang", choices=LANGUAGES, default="", help=_("its language; else that of the case"))
    add("--edit", action="store_true", help=_("go on writing it in $EDITOR"))
    add("--format", choices=tuple(FORMATS), help=_("else by the end of FILE; or txt"))
    add("-o", dest="file", metavar="FILE", type=Path, help=_("- is standard output"))
    channels = [it.value for it in CHANNELS]
    add("--sent", metavar="HOW", choices=channels, help=_("save that it was sent: mail, post …"))
    add("--at", metavar="WHEN", help=_("when it was sent: 'yesterday 15:00'"))
    add("--no-deadline", action="store_true", help=_("without a deadline for the answer"))
    force = _("overwrite a file that is there; send what still has gaps")
    add("--force", action="store_true", help=force)
    parser.epilog = "\n".join(
        (
            _("examples:"),
            "  mot letter complaint --edit -o complaint.pdf",
            _("  mot letter reminder --until 'in 7 days' --sent mail --to 'head office'"),
        )
    )


def letter(session: Session) -> int:
    """Makes a letter, and does with it what was asked for."""
    asked = session.asked
    if asked.kind is None or asked.templates:
        return _list(session)
    if asked.template:
        say_bytes(ours(asked.kind, asked.lang or language()).text().encode())
        return 0
    wish = LetterWish(
        kind=asked.kind,
        lang=asked.lang,
        to=as_typed(asked.to),
        until=as_typed(asked.until),
        deadline=number_of(asked.deadline, Kind.DEADLINE) if asked.deadline else None,
    )
    it = letter_of(session.book, session.case.id, wish, _folder(session))
    if not asked.edit:
        return _finish(session, it)
    from mot_tui.editor import edited

    # Before somebody writes for an hour.
    if (path := _path(session, it)) != STDOUT:
        require(path, replace=asked.force)
    with edited(it.text) as left:
        try:
            return _finish(session, changed(it, text=left.text))
        except MotError:
            tell(fill(_("What you wrote stands in {path}."), {"path": left.path}))
            raise


def _folder(session: Session) -> Path:
    return session.places.letters


def _list(session: Session) -> int:
    """The kinds, and where a person's own go."""
    folder, known = _folder(session), found(_folder(session))
    if session.asked.json:
        kinds = [
            {"kind": it.kind, "lang": it.lang, "own": it.own, "path": str(it.path)} for it in known
        ]
        say_json({"folder": str(folder), "templates": kinds})
        return 0
    for kind in dict.fromkeys(it.kind for it in known):
        own = [it for it in known if it.kind == kind and it.own]
        mine = f" · {_('your own')}" if own else ""
        name = kind_text(kind)
        say(f"{visible(kind)}{'' if name == kind else f' · {name}'}{mine}")
    text = _("Your own go to {path}, as NAME.txt or NAME.ko.txt; --template prints one of ours.")
    tell(fill(text, {"path": folder}))
    return 0


def _finish(session: Session, it: Letter) -> int:
    """Write it, log it, tell what is missing; in an order in which nothing is half done."""
    asked = session.asked
    if not it.text.strip():
        raise Refused("letter-empty")
    missing = gaps(it.text, it.lang)
    if asked.sent and missing and not asked.force:
        _tell_gaps(session, missing)
        raise Refused("letter-gaps", names=[f"[[{gap.text}]]" for gap in missing])
    request = _request(session, it) if asked.sent else None
    format = _format(session)
    file = content(it, format, session.book.now())
    path = _path(session, it)
    if path != STDOUT:
        save(path, file, replace=asked.force)
    logged = _log(session, it, request) if request else {}
    if asked.json:
        gone = [{"text": gap.text, "name": gap.name or None} for gap in missing]
        where = None if path == STDOUT else str(path)
        plain = {"kind": it.kind, "lang": it.lang, "text": it.text, "missing": gone, "file": where}
        say_json({**plain, **logged})
        return 0
    if path == STDOUT:
        say_bytes(file)
    else:
        say(fill(_("written: {path}"), {"path": path}))
    _tell_gaps(session, missing)
    if (period := declared(session.book, session.case.id, it.period)) and not asked.sent:
        tell(fill(_("the period that it names: {period}"), {"period": period}))
    is_early = it.kind == REMINDER and not asked.sent
    if is_early and (still := awaited_text(session.book, session.case.id)):
        tell(still)
    return 0


def _format(session: Session) -> str:
    asked = session.asked
    return asked.format or (format_of(asked.file) if asked.file else "txt")


def _path(session: Session, it: Letter) -> Path:
    """Where it is written; what nobody wants to see on a terminal has a name of its own."""
    format = _format(session)
    own = Path(file_name(it.title, format)) if format in _FILES else STDOUT
    return session.asked.file or own


def _request(session: Session, it: Letter) -> EntryRequest:
    """What is saved of it, once `--at` could be read."""
    asked = session.asked
    party = it.to or session.case.field(CaseField.COMPANY)
    return sent(it, Channel(asked.sent), party, moment_of(session, asked.at))


def _log(session: Session, it: Letter, request: EntryRequest) -> dict[str, object]:
    """Save that it was sent, with the deadline for an answer: one record."""
    book, case_id = session.book, session.case.id
    done = log_sent(book, case_id, it, request, answer=not session.asked.no_deadline)
    tell(sent_told(done, it, session.zone))
    plain = {
        "deadline": done.answer,
        "met": done.met,
        "dropped": done.dropped,
        "waiting": done.waiting,
    }
    return {"entry": f"e{done.entry.entry}", **{name: _names(it) for name, it in plain.items()}}


def _names(found: int | tuple[int, ...] | None) -> object:
    if isinstance(found, tuple):
        return [f"{Kind.DEADLINE}{n}" for n in found]
    return None if found is None else f"{Kind.DEADLINE}{found}"


def _tell_gaps(session: Session, missing: tuple[Gap, ...]) -> None:
    if not missing:
        return
    tell(missing_text(len(missing)))
    for gap in missing:
        known = periods(session.book, session.case.id) if gap.name == "deadline" else []
        remedy = _("--deadline says which of these") if known else remedy_text(gap.name)
        tell(f"  {visible(gap.text)}: {remedy}")
        for it in known:
            tell(f"    {visible(period_text(it, session.zone, session.now()))}")


COMMANDS = {"letter": (arguments, letter)}
