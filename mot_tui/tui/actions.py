"""Every action of the main screen, declared once: keys, footer, palette and help read this table.

A letter key has its Hangul twin on the same key of a two-set keyboard, because an input method
may be on; letters work where they cannot be text, the other keys everywhere.
"""

from functools import cache

from textual.binding import Binding, BindingType

from mot_tui.frozen import frozen
from mot_tui.texts.language import _, language

_TWINS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",
        strict=True,
    )
)
_NAMED = {"/": "slash", "?": "question_mark"}


@frozen
class Action:
    """`run` is what Textual runs; `letters` work on the timeline, `anywhere` also while typing.

    `rank` is how much it matters in the footer, from 1 on, 0 for not at all.
    """

    id: str
    run: str
    letters: str
    anywhere: str
    label: str
    help: str
    rank: int = 0


def actions() -> tuple[Action, ...]:
    """All actions, in the language spoken now."""
    return _table(language())


@cache
def _table(_language: str) -> tuple[Action, ...]:
    return (
        Action("call", "screen.call", "c", "f2", _("call"), _("Begin a line with “call”."), 6),
        Action("entry", "screen.entry", "i", "f3", _("write"), _("Go to the entry line."), 7),
        Action(
            "undo",
            "screen.undo",
            "u",
            "ctrl+z",
            _("undo"),
            _("Take back the last change of this case, whoever made it here."),
            2,
        ),
        Action(
            "redo",
            "screen.redo",
            "U",
            "ctrl+y",
            _("redo"),
            _("Give back what the last undo took."),
            9,
        ),
        Action(
            "search",
            "screen.search",
            "/",
            "ctrl+f",
            _("search"),
            _("Find entries, promises and statements of all cases."),
            3,
        ),
        Action("cases", "screen.cases", "o", "ctrl+o", _("cases"), _("Choose another case."), 4),
        Action("new", "screen.new_case", "n", "ctrl+n", _("new case"), _("Open a case."), 8),
        Action(
            "panel",
            "screen.panel",
            "p",
            "f4",
            _("score & promises"),
            _("Show score and promises where the screen is narrow."),
            10,
        ),
        Action(
            "theme",
            "app.turn_theme",
            "t",
            "f9",
            _("light/dark"),
            _("Change between the dark and the light theme."),
            11,
        ),
        Action(
            "help", "app.show_help", "?", "f1", _("help"), _("Keys, and how a line is written."), 1
        ),
        Action(
            "palette",
            "app.command_palette",
            "",
            "ctrl+p",
            _("palette"),
            _("Find an action by its name."),
            5,
        ),
        Action(
            "quit", "app.quit", "", "ctrl+q", _("quit"), _("Leave; what you typed is kept."), 12
        ),
    )


def bindings_of(owner: str) -> list[BindingType]:
    """The bindings of `screen` or `app`; the ids let a user's key map replace them."""
    found: list[BindingType] = []
    for action in actions():
        whose, _dot, run = action.run.partition(".")
        if whose != owner:
            continue
        if action.letters:
            keys = ",".join(_key(letter) for letter in letters_of(action))
            found.append(Binding(keys, run, action.label, id=action.id, show=False))
        # Before the entry line, which has other uses for some of them.
        found.append(
            Binding(action.anywhere, run, action.label, id=f"{action.id}-key", priority=True)
        )
    return found


def letters_of(action: Action) -> list[str]:
    """The letters of an action with their twins; a capital has none of its own."""
    return [*action.letters, *(_TWINS[it] for it in action.letters if it in _TWINS)]


def key_text(key: str) -> str:
    """A key as people write it: `F1`, `^P`."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+").upper()
    return key.upper() if key[0] == "f" and key[1:].isdigit() else key


def _key(letter: str) -> str:
    return _NAMED.get(letter, letter)
