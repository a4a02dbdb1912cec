"""What an export would say, beside how it is wished for: looked at anew after every wish."""

from functools import partial
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from mot_tui.casebook import Casebook
from mot_tui.errors import MotError
from mot_tui.exporters.wish import Wish
from mot_tui.frozen import changed
from mot_tui.texts.language import _
from mot_tui.texts.sentences import sentence
from mot_tui.tui.exporting import Exporting, Looked, look
from mot_tui.tui.keys import key_everywhere
from mot_tui.tui.place import Hint
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.shown import export as shown
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.replaced import counted, listed
from mot_tui.tui.widgets.export_list import ExportList
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.page_view import PageView
from mot_tui.tui.widgets.plain_input import PlainInput
from mot_tui.tui.widgets.replaced_list import ReplacedList

LONGEST = 4096
"""Characters of a path."""

SHORTLY_S = 0.4
"""How long one waits before it is said what for."""


class ExportLook(Dialog[None]):
    """Nothing is written here; a thread looks, and the keys go on meanwhile."""

    PLACE = "export"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-middling"), (28, "-high"), (36, "-tall")]

    def __init__(self, book: Casebook, case_id: str, before: dict[str, Wish]) -> None:
        super().__init__()
        self.exporting = Exporting(book, case_id, before.get(case_id))
        self._before = before
        self.rows: tuple[shown.ExportRow, ...] = ()
        self._asked: Wish | None = None
        self.named = ""

    def compose(self) -> ComposeResult:
        """What can be chosen, what it comes to, where it goes, keys."""
        with Vertical(classes="dialog -full"):
            yield Static(_("Export"), classes="dialog-title", markup=False)
            with Horizontal(id="export"):
                yield ExportList(id="export-wish")
                with Vertical(id="export-seen"):
                    yield Static("", id="export-told", markup=False)
                    yield PageView(id="export-page")
                    yield Static("", id="export-count", markup=False)
                    yield ReplacedList(id="export-replaced")
            with Horizontal(id="export-where"):
                yield Static(_("to"), id="export-to", markup=False)
                yield PlainInput(_("a file, or a folder"), id="path", max_length=LONGEST)
            yield Static("", id="note", markup=False)
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Begin to look: once without names, again without them, and first at which."""
        self.set_class(self.exporting.wish.redact, "-listed")
        self.renew()
        chosen = (it for it in self.rows if it.kind == "format" and it.is_on)
        self.query_one(ExportList).mark(next(chosen))

    def renew(self) -> None:
        """Show what is wished for, and look what it would say; one look at a time."""
        exporting = self.exporting
        self._before[exporting.case_id] = exporting.wish
        self.rows = shown.rows(exporting.wish, shown.part_names(exporting.parts))
        self.query_one(ExportList).put(self.rows)
        self.hint()
        self._name_file()
        if self._asked is None and not exporting.is_ready:
            self._asked = exporting.wanted
            work = partial(look, exporting.book, exporting.case_id, exporting.wanted)
            self.run_worker(work, group="look", thread=True)
            self.set_timer(SHORTLY_S, self._say_that_it_looks)

    def hint(self) -> None:
        """The keys that do anything where the focus is now."""
        row, focus = self.query_one(Hints), self.focused
        rest = {"v", "k"}
        if self.exporting.wanted.redact:
            # Where there is room for both, nothing stands instead of anything.
            rest = {"v"} if self.has_class("-tall") else set()
        words = {"v": _("the text")} if self.has_class("-listed") else {}
        if isinstance(focus, PlainInput):
            rest = {"w", "Space", "v", "k", key_everywhere("copy")}
            words |= {"Esc": _("back")}
        elif isinstance(focus, PageView):
            words |= {"Space": _("options")}
        elif isinstance(focus, ReplacedList):
            rest |= {"Space"}
            words |= {"k": _("turns it round")}
        hints = [changed(it, label=words.get(it.key, it.label)) for it in row.hints]
        hints = [it for it in hints if it.key not in rest]
        if isinstance(focus, PlainInput):
            hints.insert(0, Hint("Enter", _("writes")))
        row.say(hints)

    def on_descendant_focus(self) -> None:
        """Other keys there."""
        self.hint()

    def on_resize(self) -> None:
        """Other room, other keys."""
        self.call_after_refresh(self.hint)

    def _say_that_it_looks(self) -> None:
        if self._asked is not None:
            self.query_one("#export-told", Static).update(_("reading the case …"))

    def _name_file(self) -> None:
        """Follow the wish with the file's name, where nobody typed another one."""
        line, was, named = self.query_one(PlainInput), self.named, self.exporting.named()
        self.named = named
        if was == named:
            return
        wanted, typed, ending = self.exporting.wanted, Path(line.value.strip()), Path(named).suffix
        if line.value == was:
            line.fill_in(named)
        elif ending != Path(was).suffix and shown.of_ending(wanted, typed) != wanted:
            line.fill_in(str(typed).removesuffix(typed.suffix) + ending)

    def looked(self, result: Looked | MotError | None) -> None:
        """Show what the thread found, and look again where something else is wished for now."""
        asked, self._asked = self._asked, None
        if isinstance(result, MotError):
            self.query_one("#export-told", Static).update("")
            self.say_error(result)
        elif result is not None:
            self.exporting.take(result)
            self._show(result)
        if asked != self.exporting.wanted or isinstance(result, Looked):
            self.renew()

    def _show(self, looked: Looked) -> None:
        signs = {it.sign for it in looked.prepared.replaced}
        told = shown.told(looked.prepared, len(looked.lines))
        self.query_one("#export-told", Static).update(content_of(told))
        self.query_one(PageView).show(looked.lines, signs)
        is_redacted = looked.prepared.wish.redact
        self.set_class(is_redacted, "-redacted")
        self.count()
        if is_redacted:
            self.list_replaced()
        self.call_after_refresh(self.see)

    # -- what is taken out

    def list_replaced(self) -> None:
        """What goes and what stays, as it is wished for now."""
        if self.exporting.looked:
            rows = listed(self.exporting.looked.prepared, self.exporting.wish)
            self.query_one(ReplacedList).put(rows)

    def count(self) -> None:
        """How many go, and how to change it."""
        looked, found = self.exporting.looked, self.query_one(ReplacedList)
        is_told = looked is not None and looked.prepared.wish.redact
        text = counted(looked.prepared, is_marked=found.has_focus) if looked and is_told else ""
        self.query_one("#export-count", Static).update(text)

    def see(self) -> None:
        """Remember that the list is in sight, where it is."""
        found = self.query_one("#export-replaced")
        if found.display and found.size.height and self.exporting.is_ready:
            self.exporting.see()

    # -- telling

    def say(self, parts: Parts) -> None:
        """Say something below the file's name."""
        note = self.query_one("#note", Static)
        note.update(content_of(parts))
        note.set_class(bool(parts), "-said")

    def say_error(self, error: MotError) -> None:
        """An error as a sentence."""
        self.say(((sentence(error.code, error.values), "bad"),))
