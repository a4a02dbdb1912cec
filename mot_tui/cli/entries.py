"""What `mot log` takes; what it does is in `log`, which runs without argparse."""

from argparse import ArgumentParser

from mot_tui.cli.log import log
from mot_tui.texts.language import _


def arguments(parser: ArgumentParser) -> None:
    """Of `mot log`."""
    parser.add_argument(
        "line",
        metavar="'LINE'",
        nargs="*",
        help=_("one line in single quotes; - reads many from standard input; nothing asks for it"),
    )
    parser.epilog = "\n".join(
        (
            _("examples:"),
            _("  mot log 'call> @101 \"a technician will ring\" !callback tomorrow 10am *2'"),
            _("  mot log '^yesterday 15:00 visit @tech one room only +p1 *3 #half // tired'"),
            _("  mot log '-p2:refused'"),
        )
    )


COMMANDS = {"log": (arguments, log)}
