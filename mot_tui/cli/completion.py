"""`mot completion SHELL`: a script that a shell reads, for completing commands and options."""

from argparse import ArgumentParser
from collections.abc import Iterator

from mot_tui.cli.output import say_bytes
from mot_tui.cli.session import Session
from mot_tui.texts.language import _

SHELLS = ("bash", "zsh", "fish")


def arguments(parser: ArgumentParser) -> None:
    """Of `mot completion`."""
    parser.add_argument("shell", choices=SHELLS, help=_("which shell"))


def completion(session: Session) -> int:
    """Prints the script."""
    import shtab

    from mot_tui.cli.line import whole

    parser = whole()
    for command in _commands(parser):
        for argument in command._actions:
            if argument.metavar == "FILE":
                argument.complete = shtab.FILE  # type: ignore[attr-defined]
    script: str = shtab.complete(parser, session.asked.shell)
    say_bytes(f"{script}\n".encode())
    return 0


def _commands(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    """The parsers of all commands."""
    for it in parser._actions:
        if isinstance(it.choices, dict):
            yield from it.choices.values()


COMMANDS = {"completion": (arguments, completion)}
