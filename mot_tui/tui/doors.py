"""Ways to the other screens, each imported when it is first shown; and toasts."""

from collections.abc import Callable
from datetime import tzinfo
from typing import Any, Literal

from textual.app import App
from textual.screen import Screen

from mot_tui.errors import MotError
from mot_tui.read.views import EntryView, Hit
from mot_tui.texts.sentences import sentence
from mot_tui.tui.desk import Desk
from mot_tui.tui.shown.fit import one_line

Severity = Literal["information", "warning", "error"]


def toast(app: App[Any], text: str, severity: Severity = "information") -> None:
    """A toast, in which nothing that somebody typed can act."""
    app.notify(one_line(text, 500), severity=severity, markup=False)


def toast_error(app: App[Any], error: MotError) -> None:
    """An error as a sentence."""
    toast(app, sentence(error.code, error.values), "error")


def read_entry(screen: Screen[Any], view: EntryView, zone: tzinfo) -> None:
    """One entry, all of it."""
    from mot_tui.tui.screens.entry import EntryScreen

    screen.app.push_screen(EntryScreen(view, zone))


def search(screen: Screen[Any], desk: Desk, found: Callable[[Hit | None], None]) -> None:
    """Find something in all cases."""
    from mot_tui.tui.screens.search import SearchScreen

    screen.app.push_screen(SearchScreen(desk.hits, desk.zone), found)


def choose_case(screen: Screen[Any], desk: Desk, chosen: Callable[[str | None], None]) -> None:
    """Choose another case."""
    from mot_tui.tui.screens.cases import CasesScreen

    screen.app.push_screen(CasesScreen(desk.listed(), desk.case), chosen)


def new_case(screen: Screen[Any], desk: Desk, opened: Callable[[str | None], None]) -> None:
    """Open a case."""
    from mot_tui.tui.screens.new_case import NewCaseScreen

    def named(title: str | None) -> None:
        if title is None:
            return
        try:
            opened(desk.new_case(title))
        except MotError as error:
            toast_error(screen.app, error)

    screen.app.push_screen(NewCaseScreen(), named)


def help(app: App[Any]) -> None:
    """Keys, and how a line is written."""
    from mot_tui.tui.screens.help import HelpScreen

    app.push_screen(HelpScreen())
