"""One of several promises, statements, people or cases, found by typing a part of it."""

from collections.abc import Callable, Sequence
from typing import Any

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static

from mot_tui.domain.people import folded
from mot_tui.errors import MotError
from mot_tui.frozen import frozen
from mot_tui.texts.language import _
from mot_tui.tui.screens.dialog import content_of
from mot_tui.tui.screens.finding import Finding
from mot_tui.tui.shown.ink import Parts, plain
from mot_tui.tui.toasts import toast_error
from mot_tui.tui.widgets.about import About
from mot_tui.tui.widgets.found_list import FoundList
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.plain_input import PlainInput

MOST = 200
"""Rows that are laid out at once; typing narrows them."""


@frozen
class Row:
    """One of them, in words, and what it stands for."""

    words: Parts
    value: object


Typed = Callable[[str], Row | None]
"""Makes a row of what is typed, where that says something of its own."""


def _nothing(_text: str) -> None:
    """Where only the rows can be chosen."""


class ChooseScreen(Finding[Row]):
    """Gives the row that was chosen, or nothing."""

    PLACE = "choose"

    def __init__(
        self, title: str, about: Parts, rows: Sequence[Row], typed: Typed, hint: str
    ) -> None:
        super().__init__()
        self._typed, self._hint = typed, hint or _("type a part of it")
        self._title, self._about, self._rows = title, about, rows
        self._found = list(rows)

    def compose(self) -> ComposeResult:
        """A title, a line to narrow them down, and the rows."""
        with Vertical(classes="dialog -wide"):
            yield Static(self._title, classes="dialog-title", markup=False)
            if self._about:
                yield About(self._about)
            yield PlainInput(self._hint, id="query", max_length=200)
            yield FoundList(id="rows")
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """All of them at first."""
        self._show()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Those that hold every word."""
        words = folded(event.value).split()
        self._found = [
            row for row in self._rows if all(it in folded(plain(row.words)) for it in words)
        ]
        if (own := self._typed(event.value)) and own.value not in [it.value for it in self._found]:
            self._found.insert(0, own)
        self._show()

    def _show(self) -> None:
        self.query_one(FoundList).show([content_of(row.words) for row in self._found[:MOST]])
        self.query_one(Hints).found(bool(self._found))

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Take the one that is marked."""
        at = self.query_one(FoundList).highlighted
        if at is not None:
            self.dismiss(self._found[at])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the one that was clicked."""
        self.dismiss(self._found[event.option_index])


def choose(
    app: App[Any], title: str, about: Parts, rows: Sequence[Row], then: Callable[[Any], None],
    *, typed: Typed = _nothing, hint: str = "",
) -> None:  # fmt: skip
    """Have one chosen, and do something with what it stands for; a refusal is told."""

    def chosen(row: Row | None) -> None:
        if row is None:
            return
        try:
            then(row.value)
        except MotError as error:
            toast_error(app, error)

    app.push_screen(ChooseScreen(title, about, rows, typed, hint), chosen)
