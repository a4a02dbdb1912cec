"""All cases, to choose one: what is overdue stands first, what was put away is hidden."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from mot_tui.domain.people import folded
from mot_tui.frozen import changed
from mot_tui.read.views import CaseView
from mot_tui.texts.language import _
from mot_tui.tui.screens.dialog import content_of
from mot_tui.tui.screens.finding import Finding
from mot_tui.tui.shown.case_line import CaseLine
from mot_tui.tui.shown.ink import Part, Parts, joined
from mot_tui.tui.widgets.found_list import FoundList
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.plain_input import PlainInput

MOST = 200
"""Characters of what is looked for."""

Then = Callable[[], None]
Deed = Callable[[str, Then], None]
"""Does something to a case, and calls back once it is done."""


class CasesScreen(Finding[str]):
    """Gives the id of a case, or nothing; `listed` is asked anew after every change."""

    PLACE = "cases"
    BINDINGS = [
        Binding("pageup", "move(-5)", show=False, priority=True),
        Binding("pagedown", "move(5)", show=False, priority=True),
        Binding("tab", "turn_hidden", show=False, priority=True),
        Binding("f6", "edit", show=False, priority=True),
        Binding("f7", "end", show=False, priority=True),
        Binding("ctrl+o", "board", show=False, priority=True),
    ]

    def __init__(
        self,
        listed: Callable[[], Sequence[CaseLine]],
        current: CaseView | None,
        edit: Deed,
        end: Deed,
        board: Then,
    ) -> None:
        super().__init__()
        self._listed, self._edit, self._end, self._board = listed, edit, end, board
        self._all: Sequence[CaseLine] = ()
        self._shown: list[CaseLine] = []
        self._current = current.id if current else None
        self._hides = not (current and current.archived)

    def compose(self) -> ComposeResult:
        """A line to type in, and two rows a case."""
        with Vertical(classes="dialog -wide"):
            yield Static(_("Cases"), classes="dialog-title", markup=False)
            yield PlainInput(_("type to filter"), id="filter", max_length=MOST)
            yield FoundList(id="cases")
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Begin on the case on screen."""
        self._ask()

    def _ask(self) -> None:
        self._all = self._listed()
        self._show(self._current)

    def _show(self, marked: str | None) -> None:
        words = folded(self.query_one(Input).value).split()
        self._shown = [
            it
            for it in self._all
            if not (self._hides and it.archived) and all(word in it.sought for word in words)
        ]
        places = (place for place, it in enumerate(self._shown) if it.id == marked)
        rows = [_prompt(case) for case in self._shown]
        self.query_one(FoundList).show(rows, next(places, 0))
        self._say()

    def _say(self) -> None:
        hidden = sum(it.archived for it in self._all)
        turn = _("hides what is put away")
        if self._hides:
            turn = _("shows {n} put away").format(n=hidden)
        row = self.query_one(Hints)
        hints = [changed(it, label=turn) if it.key == "Tab" else it for it in row.hints]
        if not hidden:
            hints = [it for it in hints if it.key != "Tab"]
        if self._shown:
            row.say(hints)
        else:
            row.say([it for it in hints if it.key in ("Tab", "Esc")], _("nothing found"))

    @property
    def _marked(self) -> CaseLine | None:
        at = self.query_one(FoundList).highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    # -- keys

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Show those that fit."""
        # A filtered list begins at its top, the whole one on the case on screen.
        self._show(None if self.query_one(Input).value else self._current)

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Choose the marked one."""
        if self._marked:
            self.dismiss(self._marked.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose the clicked one."""
        self.dismiss(self._shown[event.option_index].id)

    def action_turn_hidden(self) -> None:
        """Show or hide what was put away."""
        self._hides = not self._hides
        self._show(self._marked.id if self._marked else self._current)

    def action_board(self) -> None:
        """What is open in all cases instead."""
        self.dismiss(None)
        self.app.call_later(self._board)

    def action_edit(self) -> None:
        """Say something else of the marked case."""
        self._do(self._edit)

    def action_end(self) -> None:
        """Close the marked case, put it away, or take it up again."""
        self._do(self._end)

    def _do(self, deed: Deed) -> None:
        if self._marked:
            self._current = self._marked.id
            deed(self._current, self._ask)


def _prompt(case: CaseLine) -> Content:
    title: list[Part] = [(f"c{case.number} ", "muted"), (case.title, "strong")]
    if case.company:
        title += [(" · ", "faint"), (case.company, "muted")]
    parts: list[Parts] = [
        ((case.ended, "muted"),) if case.ended else (),
        ((_("score {score}").format(score=case.score), ""),),
        ((case.overdue, "bad"),) if case.overdue else (),
        ((case.states, "muted"),) if case.states else (),
        ((case.next, "muted"),) if case.next else (),
    ]
    return content_of((*title, ("\n   ", ""), *joined(parts)))
