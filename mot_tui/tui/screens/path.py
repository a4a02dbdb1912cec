"""A line for a path above the files that go on from there: what asks for a file shares this."""

from collections.abc import Iterator
from typing import TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from mot_tui.tui.screens.dialog import content_of
from mot_tui.tui.screens.finding import Finding
from mot_tui.tui.shown.files import FileRow, going_on, is_file, parted
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.widgets.found_list import FoundList
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.plain_input import PlainInput

LONGEST = 4096
"""Characters of a path."""

Result = TypeVar("Result")


class PathScreen(Finding[Result]):
    """Tab goes on with the marked file, Enter opens a folder, or chooses the file."""

    KINDS: tuple[str, ...] | None = None
    """Endings of the files that are listed, None: all; any can be typed."""

    BINDINGS = [
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("tab", "complete", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[FileRow] = []

    def heading(self) -> str:
        """What the file is asked for."""
        raise NotImplementedError

    def hint(self) -> str:
        """What stands in the empty line."""
        raise NotImplementedError

    def about(self) -> Iterator[Widget]:
        """What stands above the line; nothing by default."""
        return iter(())

    def chosen(self) -> None:
        """A file was chosen: its path stands in the line."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """A line for the path, what goes on from there, and what is said of the file."""
        with Vertical(classes="dialog -wide"):
            yield Static(self.heading(), classes="dialog-title", markup=False)
            yield from self.about()
            yield PlainInput(self.hint(), id="path", max_length=LONGEST)
            yield FoundList(id="files")
            with VerticalScroll(id="found", can_focus=False):
                yield Static(id="found-words")
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Begin at home."""
        self.put("~/")

    @property
    def typed(self) -> str:
        """What stands in the line."""
        return self.query_one("#path", Input).value

    def put(self, text: str) -> None:
        """Have a path stand in the line."""
        self.query_one("#path", PlainInput).fill_in(text)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another path."""
        self.go_on_from(event.value)

    def go_on_from(self, path: str) -> None:
        """Show what goes on from a path; what was said of another one does not count."""
        self._rows = going_on(path, self.KINDS)
        files = self.query_one(FoundList)
        files.show([Content(one_line(it.name, 200)) for it in self._rows])
        files.display = True
        self.say(())

    def say(self, parts: Parts) -> None:
        """Say something of the file."""
        self.query_one("#found").display = bool(parts)
        self.query_one("#found-words", Static).update(content_of(parts))

    # -- keys

    def action_page(self, by: int) -> None:
        """Mark a file five further on."""
        self.action_move(by * 4)

    def action_complete(self) -> None:
        """Go on with the marked one."""
        if (at := self.query_one(FoundList).highlighted) is not None:
            folder, _begun = parted(self.typed)
            self.put(folder + self._rows[at].name)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on with the clicked one."""
        event.option_list.highlighted = event.option_index
        self._go_on()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """What Enter does."""
        self.enter()

    def enter(self) -> None:
        """Choose the file that is typed, or go on with the marked one."""
        if is_file(self.typed):
            self.chosen()
        else:
            self._go_on()

    def _go_on(self) -> None:
        self.action_complete()
        if not self.typed.endswith("/"):
            self.chosen()
