"""What is said of a case as a whole, to be said otherwise."""

from collections.abc import Callable, Iterable

from textual.binding import Binding

from mot_tui.domain.words import CaseField
from mot_tui.read.views import CaseView
from mot_tui.texts.language import _
from mot_tui.tui.asking import Values, Wrong
from mot_tui.tui.case_form import CRITERIA, changes, more_fields, said_of, title_field
from mot_tui.tui.case_form import wrong as wrong_of
from mot_tui.tui.screens.form import Begin, Form

Describe = Callable[[Iterable[tuple[CaseField, str]], tuple[str, ...] | None], object]
"""Saves what differs; None where the criteria do not."""


class EditCaseScreen(Form[bool]):
    """Gives whether anything was changed; `deadlines` shows those of the case above the form."""

    PLACE = "edit-case"
    BINDINGS = [Binding("f7", "deadlines", show=False, priority=True)]

    def __init__(
        self, case: CaseView, describe: Describe, begin: Begin, deadlines: Callable[[], None]
    ) -> None:
        self._describe, self._deadlines = describe, deadlines
        self._before, self._criteria = said_of(case), case.criteria
        fields = [title_field(self._before), *more_fields(self._before, case.criteria)]
        super().__init__(_("Case details"), fields, begin, f"form:case:{case.id}")

    def action_deadlines(self) -> None:
        """What is to be done by when."""
        self._deadlines()

    def wrong(self, values: Values) -> Wrong | None:
        """What the case cannot be called."""
        return wrong_of(values, self._before)

    def save(self, values: Values) -> bool:
        """Save what differs, if anything does."""
        fields = changes(values, self._before)
        criteria = values[CRITERIA] if values[CRITERIA] != self._criteria else None
        if not fields and criteria is None:
            return False
        self._describe(fields.items(), criteria)
        return True
