"""Corrections: amend, strike, undo, redo. Nothing is overwritten; the history keeps it all."""

from argparse import ArgumentParser

from mot_tui.casebook import Reversed
from mot_tui.casebook.again import Again
from mot_tui.casebook.evidence import strike as strike_file
from mot_tui.cli.arguments import entry, nothing_more
from mot_tui.cli.log import as_typed
from mot_tui.cli.output import say, say_json, tell
from mot_tui.cli.saved import Line, say_saved, tell_problems
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.words import Kind
from mot_tui.errors import Misused
from mot_tui.texts.changes import change_text
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _


def amend_arguments(parser: ArgumentParser) -> None:
    """Of `mot amend`."""
    entry(parser)
    parser.add_argument(
        "line", metavar="'LINE'", nargs="+", help=_("the whole line anew, in single quotes")
    )
    parser.add_argument("--reason", metavar="WORDS", default="", help=_("why"))


def amend(session: Session) -> int:
    """Writes an entry anew; a line that does not say when keeps the time of the entry."""
    if len(session.asked.line) > 1:
        raise Misused("one-line", command="amend e3")
    case, book = session.case, session.book
    number = number_of(session.asked.entry, Kind.ENTRY)
    line = Line(as_typed(session.asked.line[0]))
    reading = Again(book, case.id, number).read(line.text)
    if reading.refused:
        tell_problems(reading.refused, line)
        return 1
    before = _made(session, number)
    saved = book.amend(case.id, number, reading.request, as_typed(session.asked.reason))
    say_saved(session, saved, reading.request, reading.alternatives)
    if gone := [name for name in before if name not in _made(session, number)]:
        message = _(
            "Not in the new line, and so gone: {names}. `mot undo` brings back the old one."
        )
        tell(fill(message, {"names": gone}))
    tell_problems(reading.problems, line)
    return 0


def _made(session: Session, number: int) -> list[str]:
    """The promises and statements of an entry."""
    found = (it for it in session.book.entries(session.case.id) if it.number == number)
    return [
        name
        for it in found
        for name in (
            *(f"p{promise}" for promise in it.promises),
            *(f"s{said.number}" for said in it.statements),
        )
    ]


def strike_arguments(parser: ArgumentParser) -> None:
    """Of `mot strike`."""
    parser.add_argument("entry", metavar="e3", help=_("the entry, or a kept file such as v1"))
    parser.add_argument("--reason", metavar="WORDS", default="", help=_("why; it is asked for"))


def strike(session: Session) -> int:
    """Strikes an entry out, with all that it said; or a file that is no evidence after all."""
    asked, book, case = session.asked, session.book, session.case
    kind = Kind.EVIDENCE if asked.entry[:1].lower() == Kind.EVIDENCE else Kind.ENTRY
    number, reason = number_of(asked.entry, kind), as_typed(asked.reason)
    if kind is Kind.EVIDENCE:
        strike_file(book, case.id, number, reason)
    else:
        book.strike(case.id, number, reason)
    name = f"{kind}{number}"
    values = {"entry": name, "case": f"c{case.number} {case.title}"}
    if asked.json:
        told = "entry" if kind is Kind.ENTRY else "evidence"
        say_json({"case": f"c{case.number}", told: name})
    else:
        say(fill(_("struck out {entry} · {case}"), values))
    return 0


def undo(session: Session) -> int:
    """Takes back the last change of this device in a case."""
    return _say_reversed(session, session.book.undo(session.case.id), _("took back: {what}"))


def redo(session: Session) -> int:
    """Gives back what the last undo took."""
    book = session.book
    case_id = book.taken_back(session.asked.case) or session.case.id
    return _say_reversed(session, book.redo(case_id), _("gave back: {what}"))


def _say_reversed(session: Session, done: Reversed, message: str) -> int:
    session.book.use(session.case.id)
    change = done.subject
    what = change_text(change.code, change.values)
    if session.asked.json:
        number = session.case.number
        say_json({"case": f"c{number}", "change": change.key, "code": change.code, "what": what})
    else:
        say(fill(message, {"what": what}) + f" · c{session.case.number}")
    return 0


COMMANDS = {
    "amend": (amend_arguments, amend),
    "strike": (strike_arguments, strike),
    "undo": (nothing_more, undo),
    "redo": (nothing_more, redo),
}
