"""Everybody whom the entries of a case name: who they are, and who is the same person."""

from collections.abc import Callable
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static

from mot_tui.casebook import people
from mot_tui.domain.people import folded
from mot_tui.errors import Refused
from mot_tui.texts.language import _
from mot_tui.tui.desk import Desk
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.screens.choose import Row, choose
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.screens.finding import Finding
from mot_tui.tui.screens.person import PersonScreen
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.people import NAME, PersonShown, person_shown
from mot_tui.tui.toasts import toast, toast_error
from mot_tui.tui.widgets.found_list import FoundList
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.plain_input import PlainInput

MOST = 200
"""Rows that are laid out at once; typing narrows them."""


class PeopleScreen(Finding[None]):
    """A list with all about the marked one below; `changed` is called after every change."""

    PLACE = "people"
    VERTICAL_BREAKPOINTS = [*Dialog.VERTICAL_BREAKPOINTS, (36, "-tall")]
    BINDINGS = [
        Binding("pageup", "move(-5)", show=False, priority=True),
        Binding("pagedown", "move(5)", show=False, priority=True),
        Binding("f6", "same", show=False, priority=True),
        Binding("f7", "part", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, case_id: str, changed: Callable[[], None]) -> None:
        super().__init__()
        self._desk, self._case_id, self._changed = desk, case_id, changed
        self._all: list[PersonShown] = []
        self._shown: list[PersonShown] = []

    def compose(self) -> ComposeResult:
        """A line to narrow them down, the people, and below them the marked one."""
        with Vertical(classes="dialog -wide"):
            yield Static(_("People"), classes="dialog-title", markup=False)
            yield PlainInput(_("type to filter"), id="filter", max_length=200)
            yield FoundList(id="people")
            yield Static("", id="person", markup=False)
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """All of them at first."""
        self._ask()

    def _ask(self, marked: str = "") -> None:
        book = self._desk.book
        with book.one_moment():
            case, numbers = book.folded(self._case_id), book.numbers(self._case_id)
            known, zone = people.people(book, self._case_id), book.zone(self._case_id)
        self._all = [person_shown(it, case, numbers, zone) for it in known]
        self._show(marked)

    def _show(self, marked: str = "") -> None:
        words = folded(self.query_one(Input).value).split()
        found = [it for it in self._all if all(word in it.sought for word in words)]
        self._shown = found[:MOST]
        places = (place for place, it in enumerate(self._shown) if it.name == marked)
        rows = [content_of(it.row) for it in self._shown]
        self.query_one(FoundList).show(rows, next(places, 0))
        self._tell()
        row = self.query_one(Hints)
        if self._all:
            row.found(bool(self._shown))
        else:
            row.say([it for it in row.hints if it.key == "Esc"])

    def _tell(self) -> None:
        """All about the marked one."""
        nobody: Parts = ((_("Nobody is named yet; @kim in a line names somebody."), "muted"),)
        person = self._marked
        about = person.about if person else () if self._all else nobody
        self.query_one("#person", Static).update(content_of(about))

    @property
    def _marked(self) -> PersonShown | None:
        at = self.query_one(FoundList).highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    # -- keys

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Show those that fit."""
        self._show()

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Tell of the marked one."""
        self._tell()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Say more of the marked one."""
        self._edit()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Say more of the clicked one."""
        self._edit()

    def copied(self) -> str:
        """The marked one, with role, firm and number."""
        return self._marked.copied if self._marked else ""

    # -- what is done to them

    def _edit(self) -> None:
        if self._marked is None:
            return
        name = self._marked.name
        try:
            person = people.person(self._desk.book, self._case_id, name)
        except Refused as error:
            # Another process took back what named this person.
            toast_error(self.app, error)
            self._ask()
            return
        form = PersonScreen(self._desk, self._case_id, person, partial(Drafting, self._desk.book))

        def edited(other: bool | None) -> None:
            if other:
                self._done(name, _("Saved what is said of @{name}; undo takes it back."), name=name)

        self.app.push_screen(form, edited)

    def action_same(self) -> None:
        """Say who is the same person as the marked one."""
        marked = self._marked
        others = [it for it in self._all if marked and it.name != marked.name]
        if marked is None or not others:
            toast_error(self.app, Refused("nobody-else"))
            return
        title = _("Who is the same person as @{name}?").format(name=one_line(marked.name, NAME))
        rows = [Row(it.row, it.name) for it in others]
        choose(self.app, title, (), rows, lambda other: self._which(marked.name, other))

    def _which(self, name: str, other: str) -> None:
        """Have it confirmed by the name that shall count."""
        about: Parts = ((_("All entries show the one name; both names find them."), "muted"),)
        rows = [Row(_kept(one, two), one) for one, two in ((name, other), (other, name))]

        def joined(kept: str) -> None:
            gone = other if kept == name else name
            people.join(self._desk.book, self._case_id, kept, gone)
            told = _("@{alias} and @{name} are the same person now; undo takes it back.")
            self._done(kept, told, name=kept, alias=gone)

        title = _("@{one} and @{two} are the same person. Which name counts?")
        one, two = one_line(name, NAME), one_line(other, NAME)
        choose(self.app, title.format(one=one, two=two), about, rows, joined)

    def action_part(self) -> None:
        """Say that a second name of the marked one is somebody else after all."""
        marked = self._marked
        if marked is None or not marked.aliases:
            toast_error(self.app, Refused("no-second-name", name=marked.name if marked else ""))
            return

        def parted(alias: str) -> None:
            people.part(self._desk.book, self._case_id, alias)
            told = _("@{alias} is somebody else again; undo takes it back.")
            self._done(marked.name, told, alias=alias)

        title = _("Which name is somebody else than @{name}?")
        rows = [Row(((f"@{one_line(it, NAME)}", "strong"),), it) for it in marked.aliases]
        choose(self.app, title.format(name=one_line(marked.name, NAME)), (), rows, parted)

    # -- parts

    def _done(self, marked: str, told: str, **names: str) -> None:
        """Show the change here and below, and say it."""
        self._changed()
        self._ask(marked)
        toast(self.app, told.format(**{it: one_line(name, NAME) for it, name in names.items()}))


def _kept(name: str, other: str) -> Parts:
    """`@kim` counts, `@tech1` stays known beside it."""
    beside = _("@{alias} stays known as another name").format(alias=one_line(other, NAME))
    return ((f"@{one_line(name, NAME)}", "strong"), ("\n   " + beside, "muted"))
