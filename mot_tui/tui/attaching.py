"""A file kept as evidence of an entry: copied in a thread of its own, then recorded."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.app import App

from mot_tui.casebook import evidence
from mot_tui.journal.vault import Stored
from mot_tui.read.views import EntryView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.tui.desk import Desk


def attach(
    app: App[Any], desk: Desk, case_id: str, view: EntryView, kept: Callable[[str], None]
) -> None:
    """Ask which file; `kept` is called with what was done, in words. Raises what refuses it."""
    from mot_tui.tui.screens.attach import AttachScreen
    from mot_tui.tui.shown.deeds import entry_parts

    book, number = desk.book, view.number
    evidence.require(book, case_id, number)

    def record(file: Path, stored: Stored) -> str:
        done = evidence.record(book, case_id, file.name, stored, number)
        values = {"name": f"v{done.view.number} {file.name}", "entry": f"e{number}"}
        if done.mended:
            return fill(_("{name} of {entry} is in its place again"), values)
        return fill(_("attached {name} · {entry}"), values)

    def finish(text: str | None) -> None:
        if text is not None:
            kept(text)

    about = entry_parts(view, desk.zone)
    store = evidence.vault(book).put
    app.push_screen(AttachScreen(f"e{number}", about, store, record), finish)
