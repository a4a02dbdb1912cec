"""The only way out: results to stdout, messages to stderr, as UTF-8 whatever the locale says."""

import errno
import io
import json
import os
import sys

from mot_tui.errors import Unusable
from mot_tui.texts.visible import visible_lines
from mot_tui.typed import Any


def prepare() -> None:
    """Have both streams take any text; done once at the start."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(text: str) -> None:
    """A result, on the way to the reader before this returns."""
    _write("stdout", visible_lines(text))


def tell(text: str) -> None:
    """A message beside the results."""
    _write("stderr", visible_lines(text))


def tell_over(text: str) -> None:
    """A message in the place of the one before it, on a terminal."""
    _write("stderr", f"\r{visible_lines(text)}\x1b[K", end="")


def is_watched() -> bool:
    """Whether messages go to a terminal, where somebody waits."""
    return (stream := _stream("stderr")) is not None and stream.isatty()


def say_json(value: object) -> None:
    r"""A result for a program: one line of ASCII, where even a lone surrogate is `\ud800`."""
    _write("stdout", json.dumps(value))


def say_bytes(content: bytes) -> None:
    """A file as it is, for `-o -`."""
    if _stream("stdout") is None:
        raise Unusable("not-written-out", detail=os.strerror(errno.EBADF))
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unusable("not-written-out", detail=error.strerror) from error


def _stream(name: str) -> Any:
    """None where the caller closed it, whatever the type checker has been told."""
    return getattr(sys, name)


def _write(name: str, text: str, end: str = "\n") -> None:
    if (stream := _stream(name)) is None:
        # Closed by the caller, who wants to hear nothing; what was saved is saved.
        return
    try:
        stream.write(f"{text}{end}")
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unusable("not-written-out", detail=error.strerror) from error
