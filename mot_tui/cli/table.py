"""All commands: what each does in one line, and the module that knows the rest."""

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from importlib import import_module

from mot_tui.cli.session import Session
from mot_tui.frozen import frozen
from mot_tui.texts.language import _

Parts = tuple[Callable[[ArgumentParser], None], Callable[[Session], int]]
"""What a module says of a command: a function that adds its arguments, and one that runs it."""


@frozen
class Command:
    """A command; `json` says that it prints something a program may want."""

    module: str
    help: str
    writes: bool = False
    json: bool = True

    def parts(self, name: str) -> Parts:
        """Loads the module of this command, and of no other."""
        known: Mapping[str, Parts] = import_module(f"mot_tui.cli.{self.module}").COMMANDS
        return known[name]


def commands() -> dict[str, Command]:
    """Every command by its name, in the order of the help."""
    return {
        "log": Command("entries", _("save one line"), writes=True),
        "parse": Command("parse", _("show how a line is read; save nothing")),
        "show": Command("show", _("the timeline of a case")),
        "due": Command("due", _("open promises, overdue first")),
        "settle": Command("promises", _("say how a promise ended"), writes=True),
        "chase": Command("promises", _("say that you asked after a promise"), writes=True),
        "move": Command("promises", _("give a promise a new due"), writes=True),
        "no-show": Command("promises", _("say that nobody came or rang as promised"), writes=True),
        "deadline": Command("deadline", _("deadlines of your own, as you enter them"), writes=True),
        "snooze": Command("snooze", _("hear nothing of a promise for a while")),
        "remind": Command("remind", _("tell what has come due; for cron or a timer")),
        "score": Command("score", _("the score, its moments, and what if")),
        "attach": Command("evidence", _("keep a file as evidence"), writes=True),
        "evidence": Command("evidence", _("list the files kept as evidence; copy one out")),
        "brief": Command("brief", _("what to tell the next agent, in at most 60 words")),
        "new": Command("cases", _("open a case"), writes=True),
        "edit": Command("cases", _("say something else of a case as a whole"), writes=True),
        "cases": Command("cases", _("list the cases")),
        "close": Command("cases", _("close a case"), writes=True),
        "reopen": Command("cases", _("go on with a closed or archived case"), writes=True),
        "archive": Command("cases", _("put a case away"), writes=True),
        "amend": Command("corrections", _("write an entry anew"), writes=True),
        "strike": Command("corrections", _("strike an entry out"), writes=True),
        "give": Command("giving", _("move an entry to the right case"), writes=True),
        "undo": Command("corrections", _("take back the last change of a case"), writes=True),
        "redo": Command("corrections", _("give back what undo took"), writes=True),
        "people": Command("people", _("list who is named in a case")),
        "person": Command("people", _("say who somebody is, or who is the same"), writes=True),
        "history": Command("history", _("every change of a case, in words")),
        "search": Command("history", _("find entries, statements, promises and cases")),
        "export": Command("files", _("write a case to a file"), json=False),
        "letter": Command("letter", _("a letter about the case, from a template"), writes=True),
        "import": Command("files", _("read a case from a file"), writes=True),
        "check": Command("upkeep", _("look whether the data file is sound")),
        "backup": Command("upkeep", _("make a verified copy of the data file")),
        "restore": Command("upkeep", _("put a backup in the place of the data file")),
        "erase": Command("upkeep", _("blank words in an entry for good"), writes=True),
        "settings": Command("settings", _("show the settings, or set one")),
        "demo": Command("demonstration", _("look at two demonstration cases"), json=False),
        "completion": Command("completion", _("completion for a shell"), json=False),
    }
