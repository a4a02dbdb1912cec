"""Toasts: a few words at the edge of the screen."""

from typing import Any, Literal

from textual.app import App

from mot_tui.errors import MotError
from mot_tui.texts.sentences import sentence
from mot_tui.tui.shown.fit import one_line

Severity = Literal["information", "warning", "error"]


def toast(app: App[Any], text: str, severity: Severity = "information") -> None:
    """A toast, in which nothing that somebody typed can act."""
    app.notify(one_line(text, 500), severity=severity, markup=False)


def toast_error(app: App[Any], error: MotError) -> None:
    """An error as a sentence."""
    toast(app, sentence(error.code, error.values), "error")
