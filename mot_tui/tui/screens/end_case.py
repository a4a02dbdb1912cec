"""How a case ends: closed with an outcome, put away, or taken up again."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mot_tui.domain.words import CaseOutcome
from mot_tui.read.views import CaseView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.words import capital, case_outcome_text
from mot_tui.tui.deeds_of_cases import ARCHIVE, REOPEN
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.widgets.hints import Hints


class EndCaseScreen(Dialog[str]):
    """Gives what becomes of the case, or nothing; `opened` is how many promises are open."""

    PLACE = "end-case"

    def __init__(self, case: CaseView, opened: int) -> None:
        super().__init__()
        self._case, self._opened = case, opened
        self._endings = _endings(case)

    def compose(self) -> ComposeResult:
        """What can be done to the case as it stands."""
        with Vertical(classes="dialog"):
            title = one_line(self._case.title, 120)
            yield Static(title, classes="dialog-title", markup=False)
            options = [Option(_prompt(label, about)) for _what, label, about in self._endings]
            yield OptionList(*options, id="endings", markup=False)
            if self._opened:
                yield Static(open_text(self._opened), classes="dialog-note", markup=False)
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Begin on the first."""
        self.query_one(OptionList).highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do it."""
        self.dismiss(self._endings[event.option_index][0])


def open_text(opened: int) -> str:
    """That promises outlive the closing."""
    message = ngettext(
        "{n} promise is still open and goes on being counted.",
        "{n} promises are still open and go on being counted.",
        opened,
    )
    return fill(message, {"n": opened})


def _endings(case: CaseView) -> list[tuple[str, str, str]]:
    """Each with what it is called, and what it means."""
    found: list[tuple[str, str, str]] = []
    if case.outcome is None:
        abouts = {
            CaseOutcome.SOLVED: one_line(" · ".join(case.criteria), 200) or _("as it was wanted"),
            CaseOutcome.LEFT: _("it ended by going elsewhere"),
            CaseOutcome.GIVEN_UP: _("not worth more time"),
        }
        found += [(it, case_outcome_text(it), abouts[it]) for it in CaseOutcome]
    if case.outcome or case.archived:
        found.append((REOPEN, _("reopen"), _("it goes on")))
    if not case.archived:
        found.append((ARCHIVE, _("put away"), _("hidden in the list, still found by a search")))
    return found


def _prompt(label: str, about: str) -> Content:
    return content_of(((capital(label), "strong"), ("\n" + about, "muted")))
