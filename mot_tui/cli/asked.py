"""What was asked: read by argparse, but for the line that is typed while somebody is talking."""

from collections.abc import Sequence
from types import SimpleNamespace

LOG = "log"
NO_COMMAND = ""
"""The command of `mot` alone: the app."""


def read(given: Sequence[str]) -> SimpleNamespace:
    """The command and its arguments. Raises what `line.read` raises.

    `mot log 'LINE'` and nothing more needs no parser, whose import takes as long as saving.
    """
    if len(given) == 2 and given[0] == LOG and not given[1].startswith("-"):
        return SimpleNamespace(command=LOG, line=[given[1]], case=None, json=False)
    from mot_tui.cli import line

    return line.read(given)
