"""The user's own keys, from `[keys]` in the settings: held against the table, told where wrong.

A letter replaces the letters of an action, a function or Ctrl key the one that works everywhere.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from textual.app import App

from mot_tui.frozen import changed
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, language
from mot_tui.tui.action import Action, During, OwnKeys
from mot_tui.tui.actions import use_keys, with_keys
from mot_tui.tui.keys import key_text, keys_of, latin, letters_of

Given = tuple[tuple[str, str], ...]
"""Keys as they stand in the settings, blanks between them, each behind the id of its action."""

ANYWHERE = re.compile(r"(shift\+)?f([1-9]|1[0-2])|ctrl\+[a-z]")
"""Keys that terminals deliver, and that are never text."""

ELSEWHERE = frozenset(f"ctrl+{letter}" for letter in "chijm")
"""Ctrl+C copies or interrupts; the others arrive as Backspace, Tab and Enter."""

BRACES = "{}"
"""What stands in a message for something else is no key."""


def follow(app: App[Any], given: Given) -> list[str]:
    """Have the app go by these keys; what is wrong with them, a sentence each."""
    own, wrong = read(given)
    use_keys(own)
    app.set_keymap(_bound(own))
    return wrong


def read(given: Given) -> tuple[tuple[OwnKeys, ...], list[str]]:
    """Keys that can be followed, and a sentence for each that cannot."""
    known = {it.id: it for it in with_keys(language())}
    wrong: list[str] = []
    found: dict[str, OwnKeys] = {}
    for name, text in given:
        if name in known:
            found[name] = _own(known[name], text, wrong)
        else:
            wrong.append(_told(_("Settings, [keys]: there is no action “{name}”."), name=name))
    while clash := _clash(with_keys(language(), tuple(found.values())), found):
        key, loser, other = clash
        message = _("Settings, [keys]: “{key}” for “{name}” is taken by “{other}”.")
        wrong.append(_told(message, key=key, name=loser, other=other))
        # Its own keys are back, which another one may have been given.
        del found[loser]
    return tuple(found.values()), wrong


def _own(action: Action, text: str, wrong: list[str]) -> OwnKeys:
    own = OwnKeys(action.id)
    keys = text.split()
    for given in keys or [text]:
        key = _plain(given)
        if ANYWHERE.fullmatch(key) and key not in ELSEWHERE:
            own = changed(own, anywhere=key)
        elif len(key) == 1 and key.isprintable() and key not in BRACES and not action.each:
            own = changed(own, letters=own.letters + latin(key))
        else:
            message = _(
                "Settings, [keys]: “{key}” for “{name}” is no key for this;"
                " there are letters, F1 to F12, and ctrl+a to ctrl+z but for c h i j m."
            )
            wrong.append(_told(message, key=given, name=action.id))
    return own


def _plain(given: str) -> str:
    """`^U`, `Ctrl-U` and `F5` as Textual names them."""
    if len(given) == 1:
        return given
    key = given.lower().replace("ctrl-", "ctrl+").replace("shift-", "shift+")
    return f"ctrl+{key[1:]}" if key.startswith("^") else key


def _clash(table: Iterable[Action], own: Mapping[str, OwnKeys]) -> tuple[str, str, str] | None:
    """A key that two actions have: the one that loses it stands further down in the settings."""
    order = list(own)
    taken: dict[str, list[Action]] = {}
    for action in table:
        for key in filter(None, (*letters_of(action), action.anywhere)):
            others = taken.setdefault(key, [])
            for other in others:
                if other.id != action.id and _meet(other, action, own):
                    first, last = sorted(
                        (other.id, action.id), key=lambda it: order.index(it) if it in own else -1
                    )
                    return key_text(key), last, first
            others.append(action)
    return None


def _meet(one: Action, other: Action, own: Mapping[str, OwnKeys]) -> bool:
    """Whether two actions need two keys; in a call its own keys go before those of the user."""
    by_itself = any(it.during is During.CALL and it.id not in own for it in (one, other))
    return one.during.meets(other.during) and not by_itself


def _bound(own: Iterable[OwnKeys]) -> dict[str, str]:
    """The same by the ids of bindings."""
    table = {it.id: it for it in with_keys(language(), tuple(own))}
    letters = {it.action: keys_of(table[it.action]) for it in own if it.letters}
    return letters | {f"{it.action}-key": it.anywhere for it in own if it.anywhere}


def _told(message: str, **values: object) -> str:
    return fill(message, values)
