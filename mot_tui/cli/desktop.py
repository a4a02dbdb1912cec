"""The desktop's notifications, by the small programs that each system has.

No library: they take longer to import than a whole run, and none can do without a desktop.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import suppress
from pathlib import Path

from mot_tui.errors import Unusable
from mot_tui.exporters.telling import Message

PATIENCE_S = 5.0
"""How long such a program may take; its desktop may hang."""

RUNTIME = Path("/run/user")
"""Where each person's bus is found."""

_BUS = "DBUS_SESSION_BUS_ADDRESS"
_NOTIFICATIONS = "org.freedesktop.Notifications"
_APPLE = (
    "on run argv",
    "display notification (item 2 of argv) with title (item 1 of argv)",
    "end run",
)


def show(message: Message) -> bool:
    """Have the desktop tell it; False where there is none that does."""
    environ = dict(os.environ)
    _find_bus(environ)
    for command in commands(message, environ, sys.platform):
        if (path := shutil.which(command[0])) and _runs([path, *command[1:]], environ):
            return True
    return False


def post(message: Message) -> bool:
    """Have the desktop tell it; raises `Unusable` with why it cannot."""
    if not show(message):
        raise Unusable(why_not(dict(os.environ), sys.platform))
    return True


def why_not(environ: MutableMapping[str, str], platform: str) -> str:
    """What is missing where the desktop could not be told, as the code of a sentence."""
    if platform == "win32":
        return "desktop-windows"
    if platform == "darwin":
        return "desktop-silent"
    _find_bus(environ)
    if _BUS not in environ:
        return "desktop-no-bus"
    programs = ("notify-send", "busctl")
    return "desktop-silent" if any(map(shutil.which, programs)) else "desktop-no-program"


def commands(
    message: Message, environ: Mapping[str, str], platform: str
) -> Iterator[tuple[str, ...]]:
    """What could tell it, the best first; each text is one argument, whatever it holds."""
    if platform == "darwin":
        script = (word for row in _APPLE for word in ("-e", row))
        yield ("osascript", *script, message.title, message.body)
    if platform == "win32" or _BUS not in environ:
        return
    title, body = message.title, plain(message.body)
    hint = f"--hint=string:x-mot-id:{message.id}"
    yield ("notify-send", "--app-name=mot", hint, "--", title, body)
    bus = ("busctl", "--user", "--quiet", "--", "call", _NOTIFICATIONS)
    where = ("/" + _NOTIFICATIONS.replace(".", "/"), _NOTIFICATIONS, "Notify", "susssasa{sv}i")
    hints = ("1", "x-mot-id", "s", message.id)
    yield (*bus, *where, "mot", "0", "", title, body, "0", *hints, "-1")


def plain(text: str) -> str:
    r"""Text for a body, which desktops read as markup, and `notify-send` for `\n` and the like."""
    harmless = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return harmless.replace("\\", "⧵")


def _find_bus(environ: MutableMapping[str, str]) -> None:
    """Cron knows nothing of the person's desktop; its bus lies in the same place everywhere."""
    if sys.platform != "win32" and _BUS not in environ:
        bus = RUNTIME / str(os.getuid()) / "bus"
        with suppress(OSError):
            if bus.is_socket():
                environ[_BUS] = f"unix:path={bus}"


def _runs(command: list[str], environ: Mapping[str, str]) -> bool:
    with suppress(OSError, ValueError, subprocess.SubprocessError):
        subprocess.run(  # noqa: S603 - a program by its path, each text an argument of its own
            command,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE_S,
            check=True,
        )
        return True
    return False
