"""Every action of the main screen, declared once: keys, footer, palette and help read this table.

Its parts are `entry_actions`, `case_actions` and `call_actions`.

Letters work where they cannot be text, the other keys everywhere.
"""

from functools import cache

from mot_tui.frozen import changed
from mot_tui.texts.language import language
from mot_tui.tui.action import Action, During, OwnKeys
from mot_tui.tui.call_actions import call_actions
from mot_tui.tui.case_actions import case_actions
from mot_tui.tui.entry_actions import entry_actions


class _Chosen:
    """The one key map of this process; `use_keys` sets it."""

    keys: tuple[OwnKeys, ...] = ()


def actions() -> tuple[Action, ...]:
    """All actions, in the language spoken now, with the keys that they have now."""
    return with_keys(language(), _Chosen.keys)


def use_keys(keys: tuple[OwnKeys, ...]) -> None:
    """From now on actions have these keys; those that nobody names have their own."""
    _Chosen.keys = keys


@cache
def runs(during: During) -> frozenset[str]:
    """What the actions run that work then, by name."""
    found = (it.run for it in _table(language()) if it.during is during)
    return frozenset(it.partition(".")[2].partition("(")[0] for it in found)


@cache
def with_keys(language: str, keys: tuple[OwnKeys, ...] = ()) -> tuple[Action, ...]:
    """The table in a language, with such keys in the place of its own."""
    given = {it.action: it for it in keys}
    return tuple(
        changed(
            it,
            letters=given[it.id].letters or it.letters,
            anywhere=given[it.id].anywhere or it.anywhere,
        )
        if it.id in given
        else it
        for it in _table(language)
    )


@cache
def _table(_language: str) -> tuple[Action, ...]:
    return (*entry_actions(), *call_actions(), *case_actions())
