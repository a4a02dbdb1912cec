"""The app: themes, style sheets, the palette, and a clean end."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual.command import Provider
from textual.events import Event, Paste
from textual.notifications import SeverityLevel
from textual.screen import SystemModalScreen

from mot_tui.casebook import Casebook
from mot_tui.errors import MotError
from mot_tui.paths import letters_beside, styles_dir
from mot_tui.texts.language import _
from mot_tui.texts.notices import notice_text
from mot_tui.texts.visible import visible
from mot_tui.tui import doors, leaving, start, themes, upkeep
from mot_tui.tui.keys import bindings_of
from mot_tui.tui.screens.main import MainScreen
from mot_tui.tui.terminal_app import TerminalApp
from mot_tui.tui.toasts import toast, toast_error

PALETTE_MOST = 200
"""Characters of a paste into the palette."""

STYLES = "10-theme", "20-layout", "30-widgets", "35-call"
"""The style sheets of the main screen; dialogs bring their own."""


def _palette() -> type[Provider]:
    from mot_tui.tui.palette import Palette

    return Palette


class MotApp(TerminalApp):
    """Shows the cases of one casebook, beginning with one of them."""

    BINDINGS = bindings_of("app")
    COMMANDS: ClassVar = {_palette}
    CSS_PATH: ClassVar = [styles_dir() / f"{name}.tcss" for name in STYLES]

    _held: list[Callable[[], None]] | None = None
    """What is to be told once everything is no longer hidden; None while nothing is."""

    def __init__(
        self,
        book: Casebook,
        case_id: str | None,
        *,
        backups: Path | None = None,
        settings_file: Path | None = None,
    ) -> None:
        super().__init__()
        self.book = book
        self._settings_file = settings_file
        self._backups = backups
        self._case_id = case_id
        themes.put_on(self, book.settings.theme)
        self._drawn_in = self.theme

    def refresh_css(self, animate: bool = True) -> None:
        """Read the style sheets anew, where there is another theme."""
        if self._drawn_in != self.theme:
            self._drawn_in = self.theme
            super().refresh_css(animate)

    def get_default_screen(self) -> MainScreen:
        """The main screen."""
        screen = MainScreen(self.book, self._case_id, self.size)
        screen.desk.backups = self._backups
        if self._settings_file:
            screen.desk.letters = letters_beside(self._settings_file)
        return screen

    def on_mount(self) -> None:
        """Tell what the file has to say."""
        self.call_after_refresh(start.over)
        doors.own_keys(self, self.book)
        if self._backups:
            upkeep.keep_backups(self, self.book, self._backups)
        for notice in self.book.notices:
            toast(self, notice_text(notice.code, notice.values), "warning")

    async def on_event(self, event: Event) -> None:
        """Make a paste into Textual's own palette harmless; our lines do that themselves."""
        if isinstance(event, Paste) and isinstance(self.screen, SystemModalScreen):
            event = Paste(visible(event.text[:PALETTE_MOST]))
        await super().on_event(event)

    def watch_title(self, title: str) -> None:
        """The terminal's title is the app's, unless everything is hidden."""
        super().watch_title(title if self._held is None else "mot")

    def post_notice(self, sequence: str) -> None:
        """Have the terminal tell the desktop, unless everything is hidden."""
        if self._held is None:
            super().post_notice(sequence)

    # -- settings

    def action_settings(self) -> None:
        """Show the settings."""
        if isinstance(self.screen, MainScreen):
            doors.settings(self, self.book, self._change, self._changed)

    def action_turn_theme(self) -> None:
        """Change between dark and light, and keep that."""
        other = "light" if self.theme == themes.DARK else "dark"
        self.theme = themes.theme_for(self, other)
        try:
            self._change({"theme": other})
        except MotError as error:
            toast_error(self, error)

    def _change(self, other: dict[str, Any]) -> None:
        from mot_tui.tui.preferences import change

        change(self.book, self._settings_file, other)

    def _changed(self, other: bool | None) -> None:
        """Go by other settings: everything is said and drawn anew."""
        if not other:
            return
        self.theme = themes.theme_for(self, self.book.settings.theme)
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen):
                # In its own time: its widgets are bound to it.
                screen.call_later(screen.show_anew)
        toast(self, _("The settings are saved."))

    # -- while somebody looks on

    def action_private(self) -> None:
        """Hide everything behind a clock, or show it again."""
        if self._held is not None:
            held, self._held = self._held, None
            self.pop_screen()
            self.watch_title(self.title)
            for tell in held:
                tell()
            return
        shown = [
            partial(self.notify, it.message, severity=it.severity, markup=it.markup)
            for it in self._notifications
        ]
        self.clear_notifications()
        self._held = list(shown)
        self.watch_title("")
        doors.private(self, self.book)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing but leaving works while everything is hidden."""
        if self._held is not None and action not in ("private", "quit"):
            return False
        screen = self.screen_stack[-1] if self.screen_stack else None
        if isinstance(screen, MainScreen) and screen.rests(action):
            return False
        return super().check_action(action, parameters)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Tell it; while everything is hidden, later."""
        if self._held is None:
            for it in [it for it in self._notifications if it.message == message]:
                # Said again it is said once: a pile of the same covers what it speaks of.
                self._unnotify(it, refresh=False)
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)
        else:
            again = partial(self.notify, message, title=title, severity=severity, markup=markup)
            self._held.append(again)

    # -- help

    def action_command_palette(self) -> None:
        """Find an action by its name; the actions are those of the main screen."""
        if isinstance(self.screen, MainScreen):
            from mot_tui.tui.palette import PaletteScreen

            self.push_screen(PaletteScreen())

    def action_show_help(self) -> None:
        """Keys, and how a line is written."""
        doors.help(self)


def run(
    book: Casebook,
    case_id: str | None,
    *,
    backups: Path | None = None,
    settings_file: Path | None = None,
) -> int:
    """Run the app until somebody leaves; gives the exit code.

    `backups` is the folder of the automatic ones, `settings_file` where choices are kept; None
    for cases that nothing keeps.
    """
    start.begin()
    app = MotApp(book, case_id, backups=backups, settings_file=settings_file)
    with leaving.watched(app):
        app.run()
    start.over()
    return app.return_code or 0
