"""The app: themes, style sheets, the palette, and a clean end."""

from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.command import Provider
from textual.events import Event, Paste
from textual.screen import SystemModalScreen

from mot_tui.casebook import Casebook
from mot_tui.paths import styles_dir
from mot_tui.texts.notices import notice_text
from mot_tui.texts.visible import visible
from mot_tui.tui import doors, start, terminal, upkeep
from mot_tui.tui.actions import bindings_of
from mot_tui.tui.screens.main import MainScreen
from mot_tui.tui.themes import DARK, LIGHT, THEMES

PALETTE_MOST = 200
"""Characters of a paste into the palette."""

STYLES = "10-theme", "20-layout", "30-widgets"
"""The style sheets of the main screen; dialogs bring their own."""


def _palette() -> type[Provider]:
    from mot_tui.tui.palette import Palette

    return Palette


class MotApp(App[None]):
    """Shows the cases of one casebook, beginning with one of them."""

    BINDINGS = bindings_of("app")
    COMMANDS: ClassVar = {_palette}
    CSS_PATH: ClassVar = [styles_dir() / f"{name}.tcss" for name in STYLES]

    def __init__(
        self, book: Casebook, case_id: str | None, *, backups: Path | None = None
    ) -> None:
        super().__init__()
        self.book = book
        self._backups = backups
        self._case_id = case_id
        for theme in THEMES:
            self.register_theme(theme)
        # Before anything is drawn: the style sheets are then read once, not twice.
        self.set_reactive(App.theme, LIGHT if book.settings.theme == "light" else DARK)
        self.stylesheet.set_variables(self.get_css_variables())
        self._drawn_in = self.theme

    def refresh_css(self, animate: bool = True) -> None:
        """Read the style sheets anew, where there is another theme."""
        if self._drawn_in != self.theme:
            self._drawn_in = self.theme
            super().refresh_css(animate)

    def get_default_screen(self) -> MainScreen:
        """The main screen."""
        return MainScreen(self.book, self._case_id, self.size)

    def on_mount(self) -> None:
        """Be told when the terminal goes away, and tell what the file has to say."""
        terminal.watch(self)
        terminal.keep_title(self)
        self.call_after_refresh(start.over)
        if self._backups:
            upkeep.keep_backups(self, self.book, self._backups)
        for notice in self.book.notices:
            doors.toast(self, notice_text(notice.code, notice.values), "warning")

    async def on_event(self, event: Event) -> None:
        """Make a paste into Textual's own palette harmless; our lines do that themselves."""
        if isinstance(event, Paste) and isinstance(self.screen, SystemModalScreen):
            event = Paste(visible(event.text[:PALETTE_MOST]))
        await super().on_event(event)

    def on_unmount(self) -> None:
        """Leave the terminal's title as it was."""
        terminal.give_title_back(self)

    def watch_title(self, title: str) -> None:
        """The terminal's title is the app's."""
        terminal.set_title(self, title)

    def action_turn_theme(self) -> None:
        """Change between dark and light."""
        self.theme = LIGHT if self.theme == DARK else DARK

    def action_show_help(self) -> None:
        """Keys, and how a line is written."""
        doors.help(self)


def run(book: Casebook, case_id: str | None, *, backups: Path | None = None) -> int:
    """Run the app until somebody leaves; gives the exit code.

    `backups` is the folder of the automatic ones, None for cases that nothing keeps.
    """
    start.begin()
    app = MotApp(book, case_id, backups=backups)
    app.run()
    start.over()
    return app.return_code or 0
