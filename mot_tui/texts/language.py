"""The language of this process, and the translation of one message.

English is the source: where it is chosen, no catalogue is read and `gettext` is not imported.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

LANGUAGES = ("en", "ko")
CATALOGUES = Path(__file__).parents[1] / "locale"

_Translate = Callable[[str], str]
_TranslateMany = Callable[[str, str, int], str]


def _many(one: str, many: str, n: int) -> str:
    return one if n == 1 else many


class _Chosen:
    """The one choice of this process; `use` sets it."""

    language: str = "en"
    translate: _Translate = str
    translate_many: _TranslateMany = staticmethod(_many)


def wanted(setting: str = "") -> str:
    """The language asked for: `MOT_LANG`, else the setting, else the locale, else English."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    for name in (os.environ.get("MOT_LANG"), setting, *(os.environ.get(name) for name in names)):
        if name:
            return "ko" if name.casefold().startswith("ko") else "en"
    return "en"


def use(language: str) -> None:
    """Speak this language from now on; one without a catalogue speaks English."""
    _Chosen.language = language
    _Chosen.translate, _Chosen.translate_many = str, _many
    if language != "en":
        import gettext

        catalogue = gettext.translation("mot", CATALOGUES, [language], fallback=True)
        _Chosen.translate, _Chosen.translate_many = catalogue.gettext, catalogue.ngettext


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for a while: what a company reads need not be what the screen says.

    The one spoken now goes on where it names none that is known.
    """
    before = _Chosen.language
    use(language if language in LANGUAGES else before)
    try:
        yield
    finally:
        use(before)


def language() -> str:
    """The language spoken now: `en` or `ko`."""
    return _Chosen.language


def _(message: str) -> str:
    """A message in the language spoken now."""
    return _Chosen.translate(message)


def ngettext(one: str, many: str, n: int) -> str:
    """One message or the other, by the number that it speaks of."""
    return _Chosen.translate_many(one, many, n)
