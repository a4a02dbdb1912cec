"""The keys of the actions: as Textual binds them, as people write them, and their Hangul twins.

A letter key has its twin on the same key of a two-set keyboard, because an input method may be on.
"""

from textual.binding import Binding, BindingType

from mot_tui.texts.language import language
from mot_tui.tui.action import Action, During
from mot_tui.tui.actions import actions, with_keys

_TWINS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",
        strict=True,
    )
)
_NO_KEY = "none"
"""No keyboard has this one: a binding for the user's key map to find."""

_NAMED = {"/": "slash", "?": "question_mark", ",": "comma", "!": "exclamation_mark"}


def bindings_of(owner: str) -> list[BindingType]:
    """The bindings of `screen` or `app`; the ids let a user's key map replace them."""
    found: list[BindingType] = []
    for action in with_keys(language()):
        whose, _dot, run = action.run.partition(".")
        if whose != owner or action.during is During.CALL:
            continue
        for letter in action.letters if action.each else "":
            each = f"{run}({letter})"
            found.append(
                Binding(letter, each, action.label, id=f"{action.id}-{letter}", show=False)
            )
        if not action.each:
            keys = keys_of(action) or _NO_KEY
            found.append(Binding(keys, run, action.label, id=action.id, show=False))
        # Before the entry line, which has other uses for some of them.
        key = action.anywhere or _NO_KEY
        found.append(Binding(key, run, action.label, id=f"{action.id}-key", priority=True))
    return found


def bindings_of_call(*, letters: bool) -> list[BindingType]:
    """The bindings of a call, for the widgets in which its keys are pressed.

    Theirs, since those of the screen have the same keys, and rest meanwhile. What rests without
    another one in its place is told to rest.
    """
    found: list[BindingType] = []
    table = with_keys(language())
    own = [it for it in table if it.during is During.CALL]
    for it in own:
        if letters:
            found.append(
                Binding(
                    keys_of(it) or _NO_KEY, it.run, it.label, id=it.id, show=False, priority=True
                )
            )
        key = it.anywhere or _NO_KEY
        found.append(Binding(key, it.run, it.label, id=f"{it.id}-key", priority=True))
    given = {it.anywhere for it in own}
    rest = {it.anywhere for it in table if it.during is During.AWAY} - given - {""}
    found.append(Binding(",".join(sorted(rest)), "screen.rests", show=False, priority=True))
    return found


def keys_of(action: Action) -> str:
    """The letters of an action as Textual binds them."""
    return ",".join(_NAMED.get(letter, letter) for letter in letters_of(action))


def letters_bound(id: str) -> list[BindingType]:
    """The letters of an action for another screen than that of the table."""
    action = next(it for it in with_keys(language()) if it.id == id)
    return [Binding(keys_of(action) or _NO_KEY, action.run, action.label, id=id, show=False)]


def letter_bound(key: str, run: str) -> Binding:
    """A letter that stands in no table, with its twin."""
    return Binding(f"{key},{twin(key)}", run, show=False)


def letters_of(action: Action) -> list[str]:
    """The letters of an action with their twins; a capital has none of its own."""
    return [*action.letters, *(twin(it) for it in action.letters if twin(it))]


def keys_shown(action: Action) -> str:
    """The letters in few cells: `c`, `0–5`, the first of several."""
    if action.each:
        return f"{action.letters[0]}–{action.letters[-1]}"
    return action.letters[:1]


def twin(letter: str) -> str:
    """What the key of a letter gives under a Hangul input method; nothing where there is none."""
    return _TWINS.get(letter, "")


def named(message: str, action: str, *, typing: bool = False) -> str:
    """A message with the key of an action at `{key}`; while typing, the one that works there."""
    it = next(it for it in actions() if it.id == action)
    return message.replace("{key}", ("" if typing else keys_shown(it)) or key_text(it.anywhere))


def key_everywhere(action: str) -> str:
    """The key that an action has everywhere now."""
    return named("{key}", action, typing=True)


def latin(letter: str) -> str:
    """The letter on the same key, where a Hangul input method was on; any other as it is."""
    return next((it for it, hangul in _TWINS.items() if hangul == letter), letter)


def key_text(key: str) -> str:
    """A key as people write it: `F1`, `Shift+F9`, `^P`."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+").upper()
    if key.startswith("shift+"):
        return "Shift+" + key_text(key.removeprefix("shift+"))
    return key.upper() if key[:1] == "f" and key[1:].isdigit() else key
