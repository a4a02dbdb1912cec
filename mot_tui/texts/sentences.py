"""Errors as sentences: what happened, and what to do about it."""

from collections.abc import Mapping
from functools import cache

from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, language

_HELPED = frozenset(
    {"damaged", "empty", "foreign", "missing", "newer", "stray-journal", "truncated"}
)
"""Troubles that a backup gets one out of: the sentence names those there are."""


def sentence(code: str, values: Mapping[str, object]) -> str:
    """The sentence of an error, in the language spoken now."""
    message = _messages(language()).get(code)
    if message is None:
        return fill(_("Something was refused ({code})."), {"code": code})
    text = fill(message, values)
    helped = code in _HELPED and "backups" in values
    return f"{text} {_backups(values['backups'])}" if helped else text


def codes() -> set[str]:
    """The codes that have a sentence."""
    return set(_messages("en"))


def _backups(names: object) -> str:
    if not names:
        return _("There is no backup beside it.")
    return fill(
        _("Backups beside it: {names}; `mot restore FILE --replace` puts one in its place."),
        {"names": names},
    )


@cache
def _messages(_language: str) -> dict[str, str]:
    # Imported with the first error: most runs of the program have none.
    from mot_tui.texts import (
        cases,
        chasing,
        commands,
        deadlines,
        entries,
        evidence,
        exports,
        files,
        imports,
        letters,
        telling,
    )

    return {
        **cases.refusals(),
        **entries.refusals(),
        **deadlines.refusals(),
        **telling.refusals(),
        **chasing.refusals(),
        **letters.refusals(),
        **evidence.refusals(),
        **files.refusals(),
        **imports.refusals(),
        **exports.refusals(),
        **commands.refusals(),
    }
