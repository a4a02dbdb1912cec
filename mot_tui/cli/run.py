"""Runs one command from start to end."""

from argparse import Namespace

from mot_tui.cli.session import Session
from mot_tui.cli.table import commands
from mot_tui.config import Settings


def run(asked: Namespace, settings: Settings) -> int:
    """Run the command that was asked for; gives the exit code."""
    command = commands()[asked.command]
    _add, act = command.parts(asked.command)
    session = Session(asked, settings)
    try:
        code = act(session)
        session.finish(wrote=command.writes)
    finally:
        session.close()
    return code
