"""`mot give`: an entry that was written in the wrong case goes to the right one."""

from argparse import ArgumentParser

from mot_tui.casebook.giving import give as give_entries
from mot_tui.cli.log import as_typed
from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.words import Kind
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _


def arguments(parser: ArgumentParser) -> None:
    """Of `mot give`."""
    parser.add_argument(
        "entries", metavar="e3", nargs="+", help=_("the entries; what belongs together goes so")
    )
    parser.add_argument("to", metavar="c2", help=_("the right case, or how its title begins"))


def give(session: Session) -> int:
    """Moves entries, with their promises and statements, to another case."""
    numbers = [number_of(it, Kind.ENTRY) for it in session.asked.entries]
    case, to = session.case, session.book.named(as_typed(session.asked.to))
    given = give_entries(session.book, case.id, numbers, to.id)
    before, after = ([f"e{n}" for n in found] for found in (given.entries, given.taken))
    if session.asked.json:
        plain = {"case": f"c{case.number}", "entries": before, "to": f"c{to.number}"}
        say_json({**plain, "taken": after})
    else:
        values = {"entries": before, "case": f"c{to.number} {to.title}", "taken": after}
        say(fill(_("moved {entries} to {case}; there: {taken}"), values))
    return 0


COMMANDS = {"give": (arguments, give)}
