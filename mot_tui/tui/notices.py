"""Notifications of the desktop, asked of the terminal by escape sequences."""

from mot_tui.tui.shown.fit import one_line

_TITLE_MOST, _BODY_MOST = 80, 200
_ST = "\x1b\\"

WAYS = "osc9", "osc777", "osc99"
"""Which sequences there are; any other word asks for none."""


def notice_sequence(way: str, id: str, title: str, body: str) -> str:
    """What makes a terminal tell the desktop; nothing in it can act, nothing is endless.

    `id` is of letters and digits; kitty shows what has the same one in the same place.
    """
    head, rest = one_line(title, _TITLE_MOST), one_line(body.replace("\n", " · "), _BODY_MOST)
    match way:
        case "osc9":
            # A text that begins with a figure would be read as a command of its own.
            return f"\x1b]9;mot: {' · '.join(it for it in (head, rest) if it)}{_ST}"
        case "osc777":
            # The first semicolon ends the title.
            return f"\x1b]777;notify;{head.replace(';', ',')};{rest.replace(';', ',')}{_ST}"
        case "osc99":
            return f"\x1b]99;i={id}:d=0;{head}{_ST}\x1b]99;i={id}:p=body;{rest}{_ST}"
        case _:
            return ""
