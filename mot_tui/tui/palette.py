"""The palette: every action of the table, and every case, by name."""

from collections.abc import Callable
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from mot_tui.tui.actions import actions
from mot_tui.tui.keys import key_text
from mot_tui.tui.screens.main import MainScreen
from mot_tui.tui.shown.fit import one_line


class Palette(Provider):
    """Names are plain text here: nothing that somebody typed is read as markup."""

    async def discover(self) -> Hits:
        """All actions, before anything is typed."""
        for name, help_text, command in self._commands():
            yield DiscoveryHit(Content(name), command, text=name, help=help_text)

    async def search(self, query: str) -> Hits:
        """The actions and cases that match."""
        matcher = self.matcher(query)
        for name, help_text, command in [*self._commands(), *self._cases()]:
            if (found := matcher.match(name)) > 0:
                yield Hit(found, Content(name), command, text=name, help=help_text)

    def _commands(self) -> list[tuple[str, str, Callable[[], object]]]:
        return [
            (
                _capital(action.label),
                f"{action.help} ({key})" if (key := key_text(action.anywhere)) else action.help,
                partial(self.app.call_later, self.screen.run_action, action.run),
            )
            for action in actions()
            if action.id != "palette"
        ]

    def _cases(self) -> list[tuple[str, str, Callable[[], object]]]:
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return []
        return [
            (one_line(shown.title, 100), shown.standing, partial(screen.open_case, shown.id))
            for shown in screen.desk.listed()
        ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
