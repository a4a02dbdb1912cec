"""What was asked: read by argparse, but for what somebody waits for."""

from collections.abc import Sequence
from types import SimpleNamespace

LOG = "log"
SHORT = "due --short"
"""Asked for by a prompt, at every line that somebody types."""

NO_COMMAND = ""
"""The command of `mot` alone: the app."""


def read(given: Sequence[str]) -> SimpleNamespace:
    """The command and its arguments. Raises what `line.read` raises.

    `mot log 'LINE'` and nothing more needs no parser, whose import takes as long as saving; nor
    does `mot due --short`.
    """
    if len(given) == 2 and given[0] == LOG and not given[1].startswith("-"):
        return SimpleNamespace(command=LOG, line=[given[1]], case=None, json=False)
    if [*given[:1]] == ["due"] and sorted(given[1:]) in (["--short"], ["--all", "--short"]):
        return SimpleNamespace(command=SHORT, all=len(given) > 2, case=None)
    from mot_tui.cli import line

    return line.read(given)
