"""Ways to the screens of entries and promises, each imported when it is first shown."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from textual.screen import Screen

from mot_tui.errors import Refused
from mot_tui.read.views import EntryView
from mot_tui.tui.desk import Desk


def read_entry(
    screen: Screen[Any],
    desk: Desk,
    view: EntryView,
    attach: Callable[[Callable[[], None]], None],
) -> None:
    """One entry, all of it, its files, and what it said before; `attach` keeps another file."""
    from mot_tui.tui.screens.entry import EntryScreen
    from mot_tui.tui.shown.evidence import files_of
    from mot_tui.tui.shown.versions import versions_of

    case_id = desk.case.id if desk.case else ""
    entry = desk.book.folded(case_id).entries.get(view.id)
    versions = versions_of(entry, desk.zone) if entry else ()
    files = partial(files_of, desk.book, case_id, view.number, desk.zone)
    screen.app.push_screen(EntryScreen(view, desk.zone, files, versions, attach))


def promise(
    screen: Screen[Any],
    desk: Desk,
    number: int,
    finish: Callable[[Any], None],
    *,
    put_off: Callable[[], None],
    go: Callable[[int | None], None],
) -> None:
    """All about a promise of the case on the desk; gives the entry that made it.

    `finish` is called with what was done there, `put_off` when its reminders were.
    """
    from mot_tui.tui.screens.promise import Below, PromiseScreen

    if desk.case is not None:
        below = Below(finish, put_off, partial(screen.run_action, "undo"))
        screen.app.push_screen(PromiseScreen(desk, desk.case.id, number, below), go)


def several(screen: Screen[Any], desk: Desk, done: Callable[[Any], None]) -> None:
    """Write line after line of days that are past; what was pasted and left comes first."""
    from mot_tui.tui.screens.catch_up import CatchUpScreen

    if desk.case is None:
        raise Refused("no-case")
    catching_up = CatchUpScreen(desk, desk.case.id)
    screen.app.push_screen(catching_up, done)
    if left_paste(desk):
        catching_up.call_after_refresh(catching_up.go_on_pasting)


def pasted(
    screen: Screen[Any],
    desk: Desk,
    text: str,
    done: Callable[[Any], None],
    day: date | None = None,
) -> None:
    """Look at several lines before they are saved, below those that were left here before."""
    from mot_tui.entry.several import HEADING
    from mot_tui.tui.screens.pasted import PasteScreen

    if desk.case is None:
        raise Refused("no-case")
    if left := left_paste(desk):
        on = day or desk.book.now().astimezone(desk.zone).date()
        text = f"{left}\n{HEADING} {on}\n{text}" if text.strip() else left
    screen.app.push_screen(PasteScreen(desk, desk.case.id, text, day), done)


def left_paste(desk: Desk) -> str:
    """What was pasted into the case on the desk and not saved; raises `Unusable`."""
    left = desk.book.left_drafts(f"pasted:{desk.case.id}") if desk.case else []
    return left[0].text if left else ""
