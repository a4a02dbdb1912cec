"""Search through all cases, with results while typing."""

from collections.abc import Callable, Sequence
from datetime import tzinfo

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from mot_tui.read.views import Hit
from mot_tui.texts.language import _
from mot_tui.texts.times import day_text
from mot_tui.tui.screens.dialog import content_of
from mot_tui.tui.screens.finding import Finding
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.widgets.found_list import FoundList
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.plain_input import PlainInput

MOST = 200
"""Characters of what is looked for."""

Find = Callable[[str], Sequence[tuple[Hit, str]]]
"""Gives hits, each with the title of its case."""


class SearchScreen(Finding[Hit]):
    """Gives a hit, or nothing."""

    PLACE = "search"

    def __init__(self, find: Find, zone: tzinfo) -> None:
        super().__init__()
        self._find, self._zone = find, zone
        self._hits: Sequence[tuple[Hit, str]] = ()

    def compose(self) -> ComposeResult:
        """A line and what it finds."""
        with Vertical(classes="dialog -wide"):
            yield Static(_("Search"), classes="dialog-title", markup=False)
            yield PlainInput(_("search all cases"), id="query", max_length=MOST)
            yield FoundList(id="hits")
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Say what to do."""
        self._say()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find anew."""
        self._hits = self._find(event.value) if event.value.strip() else ()
        self.query_one(FoundList).show([self._prompt(hit, title) for hit, title in self._hits])
        self._say()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Go to the one that is marked."""
        at = self.query_one(FoundList).highlighted
        if at is not None:
            self.dismiss(self._hits[at][0])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the one that was clicked."""
        self.dismiss(self._hits[event.option_index][0])

    def copied(self) -> str:
        """What was found and is marked, as text."""
        at = self.query_one(FoundList).highlighted
        return "" if at is None else self._prompt(*self._hits[at]).plain

    def _say(self) -> None:
        typed = bool(self.query_one(Input).value.strip())
        self.query_one(Hints).found(bool(self._hits) or not typed)

    def _prompt(self, hit: Hit, title: str) -> Content:
        day = day_text(hit.at.astimezone(self._zone).date())
        return content_of(
            (
                (f"{hit.kind}{hit.number} ", "accent"),
                (one_line(hit.text, 160), ""),
                (f"\n   {day} · {one_line(title, 80)}", "muted"),
            )
        )
