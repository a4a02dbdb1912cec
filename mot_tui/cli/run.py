"""Runs one command from start to end."""

from collections.abc import Callable
from types import SimpleNamespace

from mot_tui.cli.asked import LOG, SHORT
from mot_tui.cli.session import Session
from mot_tui.config import Settings


def run(asked: SimpleNamespace, settings: Settings) -> int:
    """Run the command that was asked for; gives the exit code."""
    act, writes = _act(asked.command)
    session = Session(asked, settings)
    try:
        code = act(session)
        session.finish(wrote=writes)
    finally:
        session.close()
    return code


def _act(name: str) -> tuple[Callable[[Session], int], bool]:
    """What runs a command, and whether it writes."""
    if name == LOG:
        # Past the table, which knows argparse.
        from mot_tui.cli.log import log

        return log, True
    if name == SHORT:
        from mot_tui.cli.short import short

        return short, False
    from mot_tui.cli.table import commands

    command = commands()[name]
    _add, act = command.parts(name)
    return act, command.writes
