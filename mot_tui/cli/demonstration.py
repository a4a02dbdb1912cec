"""`mot demo`: the demonstration cases, in the app or written into the data file."""

import os
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from mot_tui import clock
from mot_tui.casebook import Casebook
from mot_tui.cli.output import say
from mot_tui.cli.session import Session
from mot_tui.config import Settings
from mot_tui.texts.fill import fill
from mot_tui.texts.language import LANGUAGES, _, language

_MEMORY = "/dev/shm"  # noqa: S108 - a fresh private folder is made in it


def arguments(parser: ArgumentParser) -> None:
    """Of `mot demo`."""
    parser.add_argument("--lang", choices=LANGUAGES, help=_("the language of the cases"))
    parser.add_argument(
        "--load", action="store_true", help=_("write the cases into your own data file")
    )


def load(session: Session) -> int:
    """Writes the cases into the data file; without `--load` the app starts instead."""
    from mot_tui import demo

    for case in demo.load(session.book, session.asked.lang or language()):
        say(fill(_("opened {case}"), {"case": f"c{case.number} {case.title}"}))
    return 0


@contextmanager
def throw_away_book() -> Iterator[Casebook]:
    """A casebook that goes when it is closed, at the hour that the cases are looked at."""
    from mot_tui import demo

    # What nothing keeps need not wait for a disk, where the machine has room in memory.
    memory = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="mot-demo-", dir=memory) as folder:
        book = Casebook.open(
            Path(folder, "mot.db"),
            Path(folder, "identity.json"),
            now=clock.clock() if clock.is_set() else clock.clock_from(demo.EVENING),
            settings=Settings(),
            set_clock=True,
        )
        with closing(book):
            yield book


COMMANDS = {"demo": (arguments, load)}
