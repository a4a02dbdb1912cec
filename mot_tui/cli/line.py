"""The command line as typed, read with argparse: only the parser that was asked for is built."""

import argparse
import os
import re
from collections.abc import Sequence
from types import SimpleNamespace
from typing import NoReturn

from mot_tui import __version__
from mot_tui.cli.asked import NO_COMMAND
from mot_tui.cli.table import Command, commands
from mot_tui.errors import Misused
from mot_tui.texts.language import _
from mot_tui.texts.usage import usage_text
from mot_tui.texts.words import capital

# argparse takes its words from a global of this name.
vars(argparse)["_"] = usage_text

TEXT_COMMANDS = frozenset({"log", "parse", "amend", "search", "erase"})
"""Commands that take a person's words, which may begin with a dash: `-p2`, `-- dashes`."""

_DASH = re.compile(r"-(?!-|h\Z)(?=.)", re.DOTALL)
_MARK = "\0"
"""Stands before words with a dash while argparse looks: no argument can hold a NUL."""


class _Help(argparse.RawDescriptionHelpFormatter):
    """One that asks the terminal for its width without the module that argparse takes for it."""

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size().columns
        except OSError:
            width = 80
        super().__init__(prog, width=max(40, width - 2))


class Parser(argparse.ArgumentParser):
    """One that raises where argparse would print and leave."""

    def error(self, message: str) -> NoReturn:
        """What was wrong with the arguments."""
        raise Misused("usage", detail=message.replace(_MARK, ""), command=self.prog)


def read(given: Sequence[str]) -> SimpleNamespace:
    """What was asked. `--help` and `--version` print, and raise `SystemExit`. Raises `Misused`."""
    known = commands()
    if not given or given[0].startswith("-"):
        asked = _top(known).parse_args(given, SimpleNamespace())
        asked.command = NO_COMMAND
        return asked
    name = given[0]
    if name not in known:
        raise Misused("unknown-command", name=name, near=_near(name, known))
    parser = of_command(name, known[name])
    words = [_marked(it) for it in given[1:]] if name in TEXT_COMMANDS else given[1:]
    try:
        asked = parser.parse_args(words, SimpleNamespace())
    except Misused as error:
        if word := _dashed(parser, words):
            raise Misused("usage-dash", **error.values, word=word) from None
        raise
    for key, value in [*vars(asked).items()]:
        setattr(asked, key, _unmarked(value))
    asked.command = name
    return asked


def of_command(name: str, command: Command) -> Parser:
    """The parser of one command."""
    parser = Parser(
        prog=f"mot {name}",
        description=_sentence(command.help),
        allow_abbrev=False,
        formatter_class=_Help,
    )
    _fill(parser, name, command)
    return parser


def _fill(parser: Parser, name: str, command: Command) -> None:
    add, _run = command.parts(name)
    add(parser)
    parser.add_argument("--case", metavar="CASE", help=_("c2, or how its title begins"))
    if command.json:
        parser.add_argument("--json", action="store_true", help=_("print JSON"))


def whole() -> Parser:
    """The parser of all commands at once, for shells to complete from."""
    known = commands()
    parser = _top(known)
    parser.prog, parser.usage = "mot", None
    below = parser.add_subparsers(parser_class=Parser)
    for name, command in known.items():
        _fill(below.add_parser(name, help=command.help), name, command)
    return parser


def _top(known: dict[str, Command]) -> Parser:
    width = max(map(len, known))
    listed = "\n".join(f"  {name:<{width}}  {it.help}" for name, it in known.items())
    parser = Parser(
        prog="mot",
        usage="mot [COMMAND …]",
        description=_("Keeps an ongoing service case. Without a command, the app starts."),
        epilog="{}\n{}\n\n{}".format(
            _("commands:"), listed, _("`mot COMMAND --help` tells more of each.")
        ),
        allow_abbrev=False,
        formatter_class=_Help,
    )
    parser.add_argument(
        "--version", action="version", version=f"mot {__version__}", help=_("show the version")
    )
    parser.add_argument("--case", metavar="CASE", help=_("c2, or how its title begins"))
    return parser


def _dashed(parser: Parser, words: Sequence[str]) -> str:
    """A word with a dash for which `--` makes the difference; nothing where there is none."""
    for at, word in enumerate(words):
        if not _DASH.match(word) or (at and words[at - 1].startswith("--")):
            continue
        try:
            parser.parse_args([*words[:at], *map(_marked, words[at:])])
        except Misused:
            continue
        return word
    return ""


def _marked(word: str) -> str:
    return _MARK + word if _DASH.match(word) else word


def _unmarked(value: object) -> object:
    if isinstance(value, str):
        return value.removeprefix(_MARK)
    return [_unmarked(item) for item in value] if isinstance(value, list) else value


def _near(name: str, known: dict[str, Command]) -> str:
    import difflib

    return next(iter(difflib.get_close_matches(name, known, 1)), "")


def _sentence(text: str) -> str:
    return capital(text) + "."
