"""`mot completion SHELL`: a script that a shell reads, for completing commands and options."""

from argparse import ArgumentParser

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

    script: str = shtab.complete(whole(), session.asked.shell)
    say_bytes(f"{script}\n".encode())
    return 0


COMMANDS = {"completion": (arguments, completion)}
