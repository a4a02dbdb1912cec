"""One entry, all of it, to read and to scroll."""

from collections.abc import Callable
from datetime import tzinfo

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from mot_tui.read.views import EntryView
from mot_tui.tui.keys import letters_bound, twin
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.shown.entry import body_of, facts_of, heading_of
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.widgets.hints import Hints

MOST = 20_000
"""Characters of one text that a screen lays out; exports hold all of it."""


class EntryScreen(Dialog[None]):
    """Shows one entry."""

    PLACE = "entry"
    BINDINGS = [*letters_bound("copy"), Binding(f"a,{twin('a')}", "attach", show=False)]

    def __init__(
        self,
        view: EntryView,
        zone: tzinfo,
        files: Callable[[], Parts],
        versions: Parts,
        attach: Callable[[Callable[[], None]], None],
    ) -> None:
        super().__init__()
        self._view, self._zone, self._versions = view, zone, versions
        self._files, self._attach_file = files, attach

    def compose(self) -> ComposeResult:
        """Heading, words, facts, files, what it said before."""
        with Vertical(classes="dialog -wide"):
            yield Static(content_of(heading_of(self._view, self._zone)), classes="dialog-title")
            with VerticalScroll(classes="dialog-body"):
                yield Static(content_of(body_of(self._view, MOST)), classes="entry-words")
                yield Static(content_of(facts_of(self._view, self._zone)))
                yield Static(id="entry-files", classes="entry-versions")
                if self._versions:
                    yield Static(content_of(self._versions), classes="entry-versions")
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Show its files."""
        self._show_files()

    def _show_files(self) -> None:
        files = self.query_one("#entry-files", Static)
        files.update(content_of(shown := self._files()))
        files.display = bool(shown)

    def action_attach(self) -> None:
        """Keep a file as evidence of it."""
        self._attach_file(self._show_files)

    def copied(self) -> str:
        """All of the entry, as text."""
        from mot_tui.tui.shown.copied import entry_text

        return entry_text(self._view, self._zone, self._files(), self._versions)
