"""A case taken in from a file: which one, what it holds and what is wrong in it, then saved."""

from collections.abc import Callable
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from mot_tui.errors import MotError, Refused
from mot_tui.frozen import changed
from mot_tui.importers.intake import Found
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.sentences import sentence
from mot_tui.tui.screens.dialog import content_of
from mot_tui.tui.screens.finding import Finding
from mot_tui.tui.shown.files import FileRow, going_on, is_file, parted, path_of
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.widgets.found_list import FoundList
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.plain_input import PlainInput

LONGEST = 4096
"""Characters of a path."""

PROBLEMS = 200
"""Problems of a file that are listed."""

Look = Callable[[Path], Found]
Take = Callable[[Found, bool], str]
"""Takes it in, as a copy or not; gives the id of the case."""


class ImportScreen(Finding[str]):
    """Gives the id of the case that was taken in, or nothing."""

    PLACE = "import"
    BINDINGS = [
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("tab", "complete", show=False, priority=True),
    ]

    def __init__(self, look: Look, take: Take) -> None:
        super().__init__()
        self._look, self._take = look, take
        self._rows: list[FileRow] = []
        self._found: Found | None = None
        self._as_copy = False
        self._read_path = ""

    def compose(self) -> ComposeResult:
        """A line for the path, what goes on from there, and what the file holds."""
        with Vertical(classes="dialog -wide"):
            yield Static(_("Import a case"), classes="dialog-title", markup=False)
            hint = _("a .mot file, or JSON of an export")
            yield PlainInput(hint, id="path", max_length=LONGEST)
            yield FoundList(id="files")
            with VerticalScroll(id="found", can_focus=False):
                yield Static(id="found-words")
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Begin at home."""
        self._put("~/")

    def _put(self, text: str) -> None:
        line = self.query_one(Input)
        line.value = text
        line.cursor_position = len(text)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another path: whatever was read of the old one does not count."""
        if event.value == self._read_path:
            # Completed and read at once: this is the news of the first.
            return
        self._read_path = ""
        self._found, self._as_copy = None, False
        self._rows = going_on(event.value)
        files = self.query_one(FoundList)
        files.show([Content(one_line(it.name, 200)) for it in self._rows])
        files.display = True
        self._say(())

    def _say(self, parts: tuple[Part, ...]) -> None:
        self.query_one("#found").display = bool(parts)
        self.query_one("#found-words", Static).update(content_of(parts))
        row = self.query_one(Hints)
        take = _("takes it in once more, as a copy") if self._as_copy else _("takes it in")
        labels = {"Enter": take, "↑↓": _("scroll")}
        takes = [changed(it, label=labels.get(it.key, it.label)) for it in row.hints]
        row.say([it for it in takes if it.key != "Tab"] if self._found else row.hints)

    # -- keys

    def action_move(self, by: int) -> None:
        """Mark another file while the line keeps the focus."""
        if self._found:
            self.query_one("#found", VerticalScroll).scroll_relative(y=by, animate=False)
        else:
            self.query_one(FoundList).move(by)

    def action_page(self, by: int) -> None:
        """A screenful of what is wrong in a file, five files otherwise."""
        room = self.query_one("#found").size.height if self._found else 5
        self.action_move(by * max(1, room - 1))

    def action_complete(self) -> None:
        """Go on with the marked one."""
        at = self.query_one(FoundList).highlighted
        if self._found is None and at is not None:
            folder, _begun = parted(self.query_one(Input).value)
            self._put(folder + self._rows[at].name)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on with the clicked one."""
        event.option_list.highlighted = event.option_index
        self._go_on()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Look at the file, or take in what was looked at."""
        if self._found is not None:
            self._save(self._found)
        elif is_file(self.query_one(Input).value):
            self._read()
        else:
            self._go_on()

    def _go_on(self) -> None:
        self.action_complete()
        if not self.query_one(Input).value.endswith("/"):
            self._read()

    def _read(self) -> None:
        self._read_path = self.query_one(Input).value
        try:
            self._found = self._look(path_of(self._read_path))
        except MotError as error:
            self._say(((sentence(error.code, error.values), "warn"),))
            return
        self.query_one(FoundList).display = False
        self._say(_words(self._found))

    def _save(self, found: Found) -> None:
        try:
            self.dismiss(self._take(found, self._as_copy))
        except Refused as error:
            # The one thing that a second Enter can mend.
            self._as_copy = error.code == "case-is-here"
            text = sentence(error.code, error.values)
            if self._as_copy:
                text = fill(_("This case is here already, as “{title}”."), error.values)
            self._say(((text + "\n", "warn"), *_words(found)))
        except MotError as error:
            self._say(((sentence(error.code, error.values), "bad"),))


def _words(found: Found) -> tuple[Part, ...]:
    """Title, number of entries, and what is wrong, a row each."""
    entries = fill(ngettext("{n} entry", "{n} entries", found.entries), {"n": found.entries})
    parts: list[Part] = [(one_line(found.title, 200), "strong"), (f" · {entries}\n", "")]
    if not found.problems:
        return (*parts, (_("Everything in it was understood."), "good"))
    many = ngettext("{n} problem:", "{n} problems:", len(found.problems))
    parts.append((fill(many, {"n": len(found.problems)}) + "\n", "warn"))
    parts += [(one_line(it, 300) + "\n", "muted") for it in found.problems[:PROBLEMS]]
    if (more := len(found.problems) - PROBLEMS) > 0:
        text = ngettext("… and {n} more like these", "… and {n} more like these", more)
        parts.append((fill(text, {"n": more}), "muted"))
    text, role = parts[-1]
    return (*parts[:-1], (text.rstrip("\n"), role))
