"""What a person does to cases as wholes: open, choose, describe, close, put away."""

from collections.abc import Callable
from functools import partial
from typing import Any

from mot_tui.errors import MotError
from mot_tui.read.opened import OpenView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.tui import case_doors
from mot_tui.tui.screens.case import CaseScreen

Then = Callable[[], None]
"""What is done once a case was changed: the list of cases shows itself anew."""


def _nothing() -> None:
    """Nobody waits."""


class CaseDeeds(CaseScreen):
    """Its actions are those of the table in `actions`."""

    def open_case(self, case_id: str | None) -> None:
        """Put another case on screen."""
        raise NotImplementedError

    # -- actions

    def action_cases(self) -> None:
        """Choose another case."""
        of_cases = self.open_case, self.edit_case, self.end_case
        case_doors.choose_case(self, self.desk, *of_cases, board=self.action_board)

    def action_board(self) -> None:
        """What is open in all cases."""
        case_doors.board(self, self.desk, self._chosen, self.action_cases)

    def _chosen(self, it: OpenView | None) -> None:
        if it is not None:
            if self.desk.case is None or it.case_id != self.desk.case.id:
                self.open_case(it.case_id)
            self.go_to(it)

    def go_to(self, it: OpenView) -> None:
        """Go to a promise or a deadline of the case on screen."""
        raise NotImplementedError

    def action_new_case(self) -> None:
        """Open a case."""
        case_doors.new_case(self, self.desk, self.open_case)

    def action_import_case(self) -> None:
        """Take in a case from a file."""
        case_doors.import_case(self, self.desk, self._taken)

    def _taken(self, case_id: str | None) -> None:
        if case_id is not None:
            self.open_case(case_id)
            case = self.desk.book.case(case_id)
            values = {"case": f"c{case.number} {case.title}", "n": case.entries}
            self.tell(fill(_("imported {case} · entries: {n}"), values))

    def action_export(self) -> None:
        """See what an export of the case on screen would say, then write it."""
        self._of_this(partial(case_doors.export, self, self.desk))

    def action_edit_case(self) -> None:
        """Say something else of the case on screen."""
        self._of_this(self.edit_case)

    def action_end_case(self) -> None:
        """Close the case on screen, put it away, or take it up again."""
        self._of_this(self.end_case)

    def action_reopen_case(self) -> None:
        """Go on with the case on screen."""
        self._end_this("reopen")

    def action_archive_case(self) -> None:
        """Put the case on screen away."""
        self._end_this("archive")

    def action_people(self) -> None:
        """Who is named in the case on screen."""
        self._of_this(lambda id: case_doors.people(self, self.desk, id, self.show_case))

    def action_deadlines(self, number: int = 0) -> None:
        """What is to be done by when in the case on screen; with `number`, that one marked."""
        self._of_this(lambda id: case_doors.deadlines(self, self.desk, id, self.show_case, number))

    def action_letter(self) -> None:
        """Write a letter about the case on screen."""
        self._of_this(lambda id: case_doors.letters(self, self.desk, id, self._letter_sent))

    def _letter_sent(self, done: Any) -> None:
        if done is not None:
            self.show_case(done.entry)
            self.tell(done.text)

    def action_brief(self) -> None:
        """What to tell the next agent."""
        self._of_this(lambda _id: case_doors.brief(self, self.desk))

    def _of_this(self, opens: Callable[[str], None]) -> None:
        """Open something of the case on screen; another process may just have taken it back."""
        if self.desk.case is None:
            return
        try:
            opens(self.desk.case.id)
        except MotError as error:
            self.tell_error(error)

    # -- any case

    def edit_case(self, case_id: str, then: Then = _nothing) -> None:
        """Say something else of a case."""
        edited = partial(self._edited, then)
        case_doors.edit_case(self, self.desk, case_id, edited, self.show_case)

    def end_case(self, case_id: str, then: Then = _nothing) -> None:
        """Close a case, put it away, or take it up again."""
        case_doors.end_case(self, self.desk, case_id, partial(self._end, case_id, then))

    def _edited(self, then: Then, changed: bool | None) -> None:
        if changed:
            self._show_again(then)
            self.tell(_("The details of the case are saved."))

    def _end_this(self, ending: str) -> None:
        if self.desk.case is not None:
            self._end(self.desk.case.id, _nothing, ending)

    def _end(self, case_id: str, then: Then, ending: str | None) -> None:
        if ending is None:
            return
        from mot_tui.tui.deeds_of_cases import end

        try:
            told = end(self.desk.book, case_id, ending)
            self._show_again(then)
        except MotError as error:
            self.tell_error(error)
            return
        self.tell(told)

    def _show_again(self, then: Then) -> None:
        self.show_case()
        if self.desk.case is not None:
            # What was done to another one does not make it the case used last.
            self.desk.book.use(self.desk.case.id)
        then()
