"""The palette: every action of the table by its name or what is told of it, and every case."""

from collections.abc import Callable
from functools import cache, partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from mot_tui.frozen import frozen
from mot_tui.texts.language import LANGUAGES, _, language, speaking
from mot_tui.texts.words import capital
from mot_tui.tui.action import Action
from mot_tui.tui.actions import actions
from mot_tui.tui.keys import key_text, keys_shown
from mot_tui.tui.screens.main import MainScreen
from mot_tui.tui.shown.fit import one_line

NAMED, TOLD = 2.0, 1.0
"""The strength of words that stand in a name, and in what is told of it: above letters in a row."""


class PaletteScreen(CommandPalette):
    """Textual's own, in our words."""

    def __init__(self) -> None:
        super().__init__(id="--command-palette", placeholder=_("type what you want to do"))


@frozen
class _Command:
    """A name to find, what is told of it, what choosing it does, and other words to find it by."""

    name: str
    help: str
    act: Callable[[], object]
    also: str = ""

    def named(self, words: list[str]) -> float:
        """How strongly words name it: by its name, by what is told of it, in another language."""
        ways = (self.name, NAMED), (f"{self.name} {self.help}", TOLD), (self.also, TOLD)
        found = (much for said, much in ways if all(it in said.casefold() for it in words))
        return next(found, 0.0)


class Palette(Provider):
    """Names are plain text here: nothing that somebody typed is read as markup."""

    async def discover(self) -> Hits:
        """All actions, before anything is typed."""
        for it in self._commands():
            yield DiscoveryHit(Content(it.name), it.act, text=it.name, help=it.help)

    async def search(self, query: str) -> Hits:
        """The actions and cases that match, those by their names first."""
        matcher, words = self.matcher(query), query.casefold().split()
        found = False
        for it in [*self._commands(), *self._cases()]:
            score = min(matcher.match(it.name), NAMED) / 10 + it.named(words)
            if score > 0:
                found = True
                yield Hit(score, Content(it.name), it.act, text=it.name, help=it.help)
        if not found:
            text, help_text = _("nothing found"), _("Enter shows all keys, Esc closes")
            show_help = partial(self.app.call_later, self.app.run_action, "show_help")
            yield Hit(TOLD, Content(text), show_help, text=text, help=help_text)

    def _commands(self) -> list[_Command]:
        screen, other = self.screen, in_other_languages(language())
        return [
            _Command(
                capital(it.label),
                _help(it),
                partial(self.app.call_later, screen.run_action, it.run),
                other.get(it.id, ""),
            )
            for it in actions()
            if it.id != "palette" and not self._rests(it)
        ]

    def _rests(self, action: Action) -> bool:
        """Whether it has its time during a call alone, or at all other times."""
        name = action.run.partition(".")[2].partition("(")[0]
        return isinstance(self.screen, MainScreen) and self.screen.rests(name)

    def _cases(self) -> list[_Command]:
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return []
        return [
            _Command(one_line(it.title, 100), it.standing, partial(screen.open_case, it.id))
            for it in screen.desk.listed()
        ]


@cache
def in_other_languages(spoken: str) -> dict[str, str]:
    """What each action is called in the languages that are not spoken, by its id."""
    found: dict[str, str] = {}
    for lang in LANGUAGES:
        if lang != spoken:
            with speaking(lang):
                for it in actions():
                    found[it.id] = f"{found.get(it.id, '')} {it.label} {it.help}"
    return found


def _help(action: Action) -> str:
    """What is told of an action, with its keys."""
    keys = " ".join(filter(None, (keys_shown(action), key_text(action.anywhere))))
    return f"{action.help} ({keys})" if keys else action.help
