"""A text written on in the person's own editor, `$VISUAL` or `$EDITOR`; never by a shell."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mot_tui.errors import Unusable
from mot_tui.frozen import frozen


@frozen
class Edited:
    """A text as somebody left it, and the file in which it stands as long as it is needed."""

    text: str
    path: Path


def command() -> list[str]:
    """The editor with its arguments; empty where the person named none."""
    named = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    try:
        return shlex.split(named)
    except ValueError:
        return [named]


@contextmanager
def edited(text: str, name: str = "letter.txt") -> Iterator[Edited]:
    """What the person made of a text. The file, 0600 in a folder of its own, goes at the end.

    It stays where something was written and the editor failed, or what follows inside did.
    Raises `Unusable`: `no-editor`, `editor-failed`, `editor-left` with the path, `io`.
    """
    if not (asked := command()):
        raise Unusable("no-editor")
    path = Path(tempfile.mkdtemp(prefix="mot-")) / name
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(_bytes(text))
    failed = _run(asked, path)
    found = _text(path)
    if failed and found in (None, text):
        shutil.rmtree(path.parent, ignore_errors=True)
        raise Unusable("editor-failed", name=asked[0], detail=failed)
    if failed:
        raise Unusable("editor-left", name=asked[0], detail=failed, path=path)
    if found is None:
        raise Unusable("missing", path=path)
    yield Edited(found, path)
    shutil.rmtree(path.parent, ignore_errors=True)


def _run(asked: list[str], path: Path) -> str:
    """Why it failed; nothing where it did not."""
    # What the command prints may go elsewhere; the editor needs the terminal.
    out = None if sys.stdout is not None and sys.stdout.isatty() else 2
    try:
        with _uninterrupted():
            done = subprocess.run([*asked, str(path)], stdout=out, check=False)  # noqa: S603
    except OSError as error:
        return error.strerror or str(error)
    return str(done.returncode) if done.returncode else ""


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """^C is the editor's: it would be killed if this program heard of it, and its words gone."""
    # No SIG_IGN: the editor would inherit that.
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _text(path: Path) -> str | None:
    """What stands there; bytes that are no UTF-8 become lone surrogates and so are kept."""
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    except OSError:
        return None


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
