"""A case taken in from a file: which one, what it holds and what is wrong in it, then saved."""

from collections.abc import Callable
from pathlib import Path

from textual.containers import VerticalScroll

from mot_tui.errors import MotError, Refused
from mot_tui.frozen import changed
from mot_tui.importers.intake import Found
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.sentences import sentence
from mot_tui.tui.screens.path import PathScreen
from mot_tui.tui.shown.files import path_of
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Part, Parts
from mot_tui.tui.widgets.found_list import FoundList
from mot_tui.tui.widgets.hints import Hints

PROBLEMS = 200
"""Problems of a file that are listed."""

Look = Callable[[Path], Found]
Take = Callable[[Found, bool], str]
"""Takes it in, as a copy or not; gives the id of the case."""


class ImportScreen(PathScreen[str]):
    """Gives the id of the case that was taken in, or nothing."""

    PLACE = "import"
    KINDS = (".mot", ".json")

    def __init__(self, look: Look, take: Take) -> None:
        super().__init__()
        self._look, self._take = look, take
        self._found: Found | None = None
        self._as_copy = False
        self._read_path = ""

    def heading(self) -> str:
        """What it is for."""
        return _("Import a case")

    def hint(self) -> str:
        """Which files can be read."""
        return _("a .mot file, or JSON of an export")

    def go_on_from(self, path: str) -> None:
        """Another path: whatever was read of the old one does not count."""
        if path == self._read_path:
            # Completed and read at once: this is the news of the first.
            return
        self._read_path = ""
        self._found, self._as_copy = None, False
        super().go_on_from(path)

    def say(self, parts: Parts) -> None:
        """Say something of the file, and what Enter does with it."""
        super().say(parts)
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
            super().action_move(by)

    def action_page(self, by: int) -> None:
        """A screenful of what is wrong in a file, five files otherwise."""
        if self._found:
            self.action_move(by * max(1, self.query_one("#found").size.height - 1))
        else:
            super().action_page(by)

    def action_complete(self) -> None:
        """Go on with the marked one, until one was read."""
        if self._found is None:
            super().action_complete()

    def enter(self) -> None:
        """Look at the file, or take in what was looked at."""
        if self._found is not None:
            self._save(self._found)
        else:
            super().enter()

    def chosen(self) -> None:
        """Look at the file."""
        self._read_path = self.typed
        try:
            self._found = self._look(path_of(self._read_path))
        except MotError as error:
            self.say(((sentence(error.code, error.values), "warn"),))
            return
        self.query_one(FoundList).display = False
        self.say(_words(self._found))

    def _save(self, found: Found) -> None:
        try:
            self.dismiss(self._take(found, self._as_copy))
        except Refused as error:
            # The one thing that a second Enter can mend.
            self._as_copy = error.code == "case-is-here"
            text = sentence(error.code, error.values)
            if self._as_copy:
                text = fill(_("This case is here already, as “{title}”."), error.values)
            self.say(((text + "\n", "warn"), *_words(found)))
        except MotError as error:
            self.say(((sentence(error.code, error.values), "bad"),))


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
