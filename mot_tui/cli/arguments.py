"""Arguments that several commands take."""

from argparse import ArgumentParser

from mot_tui.texts.language import _


def nothing_more(_parser: ArgumentParser) -> None:
    """Of commands that need no arguments of their own."""


def entry(parser: ArgumentParser) -> None:
    """The entry that is meant."""
    parser.add_argument("entry", metavar="e3", help=_("the entry"))


def promise(parser: ArgumentParser) -> None:
    """The promise that is meant."""
    parser.add_argument("promise", metavar="p2", help=_("the promise"))
