"""All cases, to choose one."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mot_tui.read.views import CaseView
from mot_tui.texts.language import _
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.shown.case_line import CaseLine
from mot_tui.tui.shown.ink import Part, Parts, joined


class CasesScreen(Dialog[str]):
    """Gives the id of a case, or nothing."""

    def __init__(self, cases: Sequence[CaseLine], current: CaseView | None) -> None:
        super().__init__()
        self._cases = cases
        self._current = current.id if current else None

    def compose(self) -> ComposeResult:
        """Two rows a case."""
        with Vertical(classes="dialog -wide"):
            yield Static(_("Cases"), classes="dialog-title", markup=False)
            options = [Option(_prompt(case)) for case in self._cases]
            yield OptionList(*options, id="cases", markup=False)
            yield Static(_("Enter chooses · Esc closes"), classes="dialog-keys", markup=False)

    def on_mount(self) -> None:
        """Begin on the case on screen."""
        places = [place for place, it in enumerate(self._cases) if it.id == self._current]
        self.query_one(OptionList).highlighted = places[0] if places else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose it."""
        self.dismiss(self._cases[event.option_index].id)


def _prompt(case: CaseLine) -> Content:
    title: list[Part] = [(f"c{case.number} ", "muted"), (case.title, "strong")]
    if case.company:
        title += [(" · ", "faint"), (case.company, "muted")]
    parts: list[Parts] = [
        ((case.ended, "muted"),) if case.ended else (),
        ((_("score {score}").format(score=case.score), ""),),
        ((case.overdue, "bad"),) if case.overdue else (),
        ((case.next, "muted"),) if case.next else (),
    ]
    return content_of((*title, ("\n   ", ""), *joined(parts)))
