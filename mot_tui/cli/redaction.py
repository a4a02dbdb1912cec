"""`mot export --redact`: a document without names and numbers, and the list of what went."""

from argparse import ArgumentParser

from mot_tui.cli.output import say, tell
from mot_tui.exporters.prepared import Prepared
from mot_tui.texts.exports import unknown_text
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.visible import visible
from mot_tui.texts.words import earlier_text


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
    parser.add_argument(
        "--hide",
        metavar="NAME",
        action="append",
        default=[],
        help=_("an office, a number or any name that goes too; may be repeated"),
    )


def list_replaced(prepared: Prepared, *, beside: bool = False) -> None:
    """What went, by what, how often, where first, and what was left in on purpose.

    `beside` a result on standard output.
    """
    out = tell if beside else say
    listed = prepared.replaced
    for it in listed:
        count = ngettext("{n} time", "{n} times", it.count)
        values = {
            "text": visible(it.text),
            "sign": it.sign,
            "count": fill(count, {"n": it.count}),
            "where": visible(it.where),
        }
        out(fill(_("{text} → {sign} · {count}, first in: {where}"), values))
    if prepared.kept:
        names = ", ".join(map(visible, prepared.kept))
        out(fill(_("left in: {names} (--keep)"), {"names": names}))
    if prepared.left:
        names = ", ".join(map(visible, prepared.left))
        out(fill(_("left in: {names} (offices and public numbers; --hide NAME)"), {"names": names}))
    if prepared.unknown:
        out(unknown_text(prepared.unknown))
    if prepared.has_earlier_words:
        out(earlier_text())
    if listed:
        out(_("--keep NAME leaves one in. Read it through: only what is known here was replaced."))
    else:
        out(_("Nothing was found to replace; read it through all the same."))
