"""Undo and redo of the case on screen, with the name of what they take back."""

from collections.abc import Callable

from mot_tui.casebook import Reversed
from mot_tui.errors import MotError
from mot_tui.texts.changes import change_text
from mot_tui.texts.language import _
from mot_tui.tui.keys import named
from mot_tui.tui.screens.case import CaseScreen
from mot_tui.tui.shown.fit import one_line


class UndoDeeds(CaseScreen):
    """Its actions are those of the table in `actions`."""

    _gone = ""
    """The case whose opening was taken back last, until it is given back."""

    _fell = False
    """Whether another case has just come in its place."""

    def is_writing(self) -> bool:
        """Whether a line is begun, and the keys go there."""
        raise NotImplementedError

    async def action_undo(self) -> None:
        """Take back the last change of this case; not by reflex while a line is being written."""
        case = self.desk.case
        if self.is_writing():
            text = _("The line is not saved yet. Esc, then {key} takes back the last change.")
            self.tell(named(text, "undo"))
        elif case and self._fell:
            # Whoever takes back one thing after the other does not mean another case.
            self._fell = False
            text = _("That case is gone; this is another one: {key} again goes on in “{title}”.")
            self.tell(named(text, "undo").replace("{title}", one_line(case.title, 100)))
        elif case:
            self._reverse(self.desk.book.undo, case.id, _("Taken back: {what}"))

    def action_redo(self) -> None:
        """Give back what the last undo took, be it the opening of a case."""
        if case_id := self._gone or (self.desk.case.id if self.desk.case else ""):
            self.desk.open(case_id)
            self._reverse(self.desk.book.redo, case_id, _("Given back: {what}"))

    def _reverse(self, turn: Callable[[str], Reversed], case_id: str, told: str) -> None:
        try:
            change = turn(case_id).subject
        except MotError as error:
            self.tell_error(error)
            return
        self._gone = "" if self.desk.book.folded(case_id).opened else case_id
        self._fell = bool(self._gone)
        self.show_case()
        self.tell(told.replace("{what}", change_text(change.code, change.values).rstrip(": ")))
