"""The language of this process, and the translation of one message.

English is the source: where it is chosen, no catalogue is read and `gettext` is not imported.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from mot_tui.frozen import frozen

LANGUAGES = ("en", "ko")
CATALOGUES = Path(__file__).parents[1] / "locale"

_Translate = Callable[[str], str]
_TranslateMany = Callable[[str, str, int], str]


def _many(one: str, many: str, n: int) -> str:
    return one if n == 1 else many


@frozen
class _Tongue:
    """A language, and how a message is said in it."""

    language: str = "en"
    translate: _Translate = str
    translate_many: _TranslateMany = _many


_ENGLISH = _Tongue()


class _Chosen:
    """The one choice of this process; `use` sets it."""

    tongue: _Tongue = _ENGLISH


_for_now: ContextVar[_Tongue | None] = ContextVar("language", default=None)
"""What `speaking` speaks instead: here alone, not in the other threads of this process."""


def wanted(setting: str = "") -> str:
    """The language asked for: `MOT_LANG`, else the setting, else the locale, else English."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    for name in (os.environ.get("MOT_LANG"), setting, *(os.environ.get(name) for name in names)):
        if name:
            return "ko" if name.casefold().startswith("ko") else "en"
    return "en"


def use(language: str) -> None:
    """Speak this language from now on; one without a catalogue speaks English."""
    _Chosen.tongue = _tongue(language)


def _tongue(language: str) -> _Tongue:
    if language == "en":
        return _ENGLISH
    import gettext

    catalogue = gettext.translation("mot", CATALOGUES, [language], fallback=True)
    return _Tongue(language, catalogue.gettext, catalogue.ngettext)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for a while: what a company reads need not be what the screen says.

    The one spoken now goes on where it names none that is known; other threads are not touched.
    """
    before = _for_now.get()
    _for_now.set(_tongue(language) if language in LANGUAGES else before)
    try:
        yield
    finally:
        _for_now.set(before)


def language() -> str:
    """The language spoken now: `en` or `ko`."""
    return (_for_now.get() or _Chosen.tongue).language


def _(message: str) -> str:
    """A message in the language spoken now."""
    return (_for_now.get() or _Chosen.tongue).translate(message)


def ngettext(one: str, many: str, n: int) -> str:
    """One message or the other, by the number that it speaks of."""
    return (_for_now.get() or _Chosen.tongue).translate_many(one, many, n)
