"""`mot export --redact`: a document without names and numbers, and the list of what went."""

from argparse import ArgumentParser
from collections.abc import Sequence

from mot_tui.cli.output import say, tell
from mot_tui.exporters.redaction import Replacement
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.visible import visible


def redaction_arguments(parser: ArgumentParser) -> None:
    """Of `mot export`."""
    parser.add_argument("--redact", action="store_true", help=_("without names and numbers"))
    parser.add_argument(
        "--redact-preview", action="store_true", help=_("only list what --redact would replace")
    )
    parser.add_argument(
        "--keep",
        metavar="NAME",
        action="append",
        default=[],
        help=_("a name or number that stays; may be repeated"),
    )


def list_replaced(listed: Sequence[Replacement], *, beside: bool = False) -> None:
    """What went, by what, how often, where first; `beside` a result on standard output."""
    out = tell if beside else say
    for it in listed:
        count = ngettext("{n} time", "{n} times", it.count)
        values = {
            "text": visible(it.text),
            "sign": it.sign,
            "count": fill(count, {"n": it.count}),
            "where": visible(it.where),
        }
        out(fill(_("{text} → {sign} · {count}, first in: {where}"), values))
    if listed:
        out(_("--keep NAME leaves one in. Read it through: only what is known here was replaced."))
    else:
        out(_("Nothing was found to replace; read it through all the same."))
