"""The clipboard of the desktop, by the small programs that each of them has.

No library: the usual one tries window toolkits one after the other, and waits without an end.
"""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress

from mot_tui.frozen import frozen

PATIENCE_S = 2.0
"""How long such a program may take; its desktop may be gone."""


@frozen
class Program:
    """Takes a text on its stdin."""

    command: tuple[str, ...]
    encoding: str = "utf-8"


def programs(environ: Mapping[str, str], platform: str) -> Iterator[Program]:
    """The programs that could help, the best first; none over ssh, where it is another desktop."""
    if "SSH_CONNECTION" in environ or "SSH_TTY" in environ:
        return
    if platform == "darwin":
        yield Program(("pbcopy",))
    if platform == "win32" or "WSL_DISTRO_NAME" in environ:
        yield Program(("clip.exe",), "utf-16")
    if "TERMUX_VERSION" in environ:
        yield Program(("termux-clipboard-set",))
    if "WAYLAND_DISPLAY" in environ:
        yield Program(("wl-copy",))
    if "DISPLAY" in environ:
        yield Program(("xclip", "-selection", "clipboard", "-in"))
        yield Program(("xsel", "--clipboard", "--input"))


def keep(text: str) -> threading.Thread | None:
    """Give a text to the first program that takes it, meanwhile; None where there is none."""
    found = [
        (path, it)
        for it in programs(os.environ, sys.platform)
        if (path := shutil.which(it.command[0]))
    ]
    if not found:
        return None
    # Nobody waits for it, neither while typing nor at the end.
    giving = threading.Thread(target=_give, args=[text, found], daemon=True)
    giving.start()
    return giving


def _give(text: str, found: list[tuple[str, Program]]) -> None:
    for path, program in found:
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run(  # noqa: S603 - a program by its path, the text on its stdin
                [path, *program.command[1:]],
                input=text.encode(program.encoding),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE_S,
                check=True,
                # Some stay to hand the text out, longer than this window.
                start_new_session=True,
            )
            return
