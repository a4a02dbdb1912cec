"""Ways to the screens that are about no single case, each imported when it is first shown."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import App
from textual.screen import Screen, SystemModalScreen

from mot_tui.casebook import Casebook
from mot_tui.read.views import Hit
from mot_tui.tui.actions import use_keys
from mot_tui.tui.desk import Desk
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.toasts import toast

Done = Callable[[bool | None], None]


def own_keys(app: App[Any], book: Casebook) -> None:
    """Have the app go by the user's keys, and tell which it cannot go by."""
    use_keys(())
    if book.settings.keys:
        from mot_tui.tui.keymap import follow

        for wrong in follow(app, book.settings.keys):
            toast(app, wrong, "warning")


def search(screen: Screen[Any], desk: Desk, found: Callable[[Hit | None], None]) -> None:
    """Find something in all cases."""
    from mot_tui.tui.screens.search import SearchScreen

    screen.app.push_screen(SearchScreen(desk.hits, desk.zone), found)


def settings(
    app: App[Any], book: Casebook, change: Callable[[dict[str, Any]], None], done: Done
) -> None:
    """The settings; gives whether anything was changed."""
    from mot_tui.tui.screens.settings import SettingsScreen

    app.push_screen(SettingsScreen(book.settings, change, partial(Drafting, book)), done)


def private(app: App[Any], book: Casebook) -> None:
    """A clock in place of everything."""
    from zoneinfo import ZoneInfo

    from mot_tui.errors import Misused
    from mot_tui.tui.keys import key_everywhere
    from mot_tui.tui.screens.private import PrivateScreen
    from mot_tui.zones import UNKNOWN, machine_zone, usual_zone

    try:
        zone = usual_zone(book.settings)
    except Misused:
        zone = machine_zone() or UNKNOWN
    app.push_screen(PrivateScreen(book.now, ZoneInfo(zone), key_everywhere("private")))


def help(app: App[Any]) -> None:
    """Keys, and how a line is written; in a dialog its own keys."""
    from mot_tui.tui.screens.dialog import Dialog
    from mot_tui.tui.screens.help import HelpScreen

    match app.screen:
        case HelpScreen() | SystemModalScreen():
            return
        case Dialog() as dialog:
            app.push_screen(HelpScreen(dialog.PLACE))
        case _:
            app.push_screen(HelpScreen(getattr(app.screen, "about", "")))
