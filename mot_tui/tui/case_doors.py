"""Ways to the screens of cases, each imported when it is first shown."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.screen import Screen

from mot_tui.read.opened import OpenView
from mot_tui.tui.desk import Desk
from mot_tui.tui.drafting import Drafting

CaseDeed = Callable[[str, Callable[[], None]], None]
"""Does something to a case, and calls back once it is done."""


def choose_case(
    screen: Screen[Any],
    desk: Desk,
    chosen: Callable[[str | None], None],
    edit: CaseDeed,
    end: CaseDeed,
    *,
    board: Callable[[], None],
) -> None:
    """Choose another case, do something to one, or go on to what is open in all of them."""
    from mot_tui.tui.screens.cases import CasesScreen

    screen.app.push_screen(CasesScreen(desk.listed, desk.case, edit, end, board), chosen)


def board(
    screen: Screen[Any],
    desk: Desk,
    chosen: Callable[[OpenView | None], None],
    cases: Callable[[], None],
) -> None:
    """What is open in all cases; gives a promise or a deadline."""
    from mot_tui.tui.screens.board import BoardScreen

    screen.app.push_screen(BoardScreen(desk.book, cases), chosen)


def new_case(screen: Screen[Any], desk: Desk, opened: Callable[[str | None], None]) -> None:
    """Open a case; gives its id."""
    from mot_tui.tui.screens.new_case import NewCaseScreen

    form = NewCaseScreen(desk.book.settings, desk.new_case, partial(Drafting, desk.book))
    screen.app.push_screen(form, opened)


def edit_case(
    screen: Screen[Any],
    desk: Desk,
    case_id: str,
    edited: Callable[[bool | None], None],
    changed: Callable[[], None],
) -> None:
    """Say something else of a case as a whole; gives whether anything was changed.

    `changed` is called when a deadline was.
    """
    from mot_tui.tui.screens.edit_case import EditCaseScreen

    def own_deadlines() -> None:
        deadlines(screen, desk, case_id, changed)

    case = desk.book.case(case_id)
    describe, begin = partial(desk.book.describe, case_id), partial(Drafting, desk.book)
    form = EditCaseScreen(case, describe, begin, own_deadlines)
    screen.app.push_screen(form, edited)


def end_case(
    screen: Screen[Any], desk: Desk, case_id: str, ended: Callable[[str | None], None]
) -> None:
    """Close a case, put it away, or take it up again; gives what it shall be."""
    from mot_tui.tui.deeds_of_cases import open_promises
    from mot_tui.tui.screens.end_case import EndCaseScreen

    opened = open_promises(desk.book, case_id)
    screen.app.push_screen(EndCaseScreen(desk.book.case(case_id), opened), ended)


def people(screen: Screen[Any], desk: Desk, case_id: str, changed: Callable[[], None]) -> None:
    """Everybody whom the entries of a case name."""
    from mot_tui.tui.screens.people import PeopleScreen

    screen.app.push_screen(PeopleScreen(desk, case_id, changed))


def deadlines(
    screen: Screen[Any],
    desk: Desk,
    case_id: str,
    changed: Callable[[], None],
    number: int = 0,
) -> None:
    """The deadlines of a case, as the customer entered them; that of the number is marked."""
    from mot_tui.tui.screens.deadlines import DeadlinesScreen

    screen.app.push_screen(DeadlinesScreen(desk, case_id, changed, number))


def brief(screen: Screen[Any], desk: Desk) -> None:
    """What to tell the next agent."""
    from mot_tui.tui.screens.brief import BriefScreen
    from mot_tui.tui.shown.brief import brief_of

    screen.app.push_screen(BriefScreen(brief_of(desk)))


def letters(screen: Screen[Any], desk: Desk, case_id: str, sent: Callable[[Any], None]) -> None:
    """A letter about a case; `sent` hears of one that was."""
    from mot_tui.tui.screens.letters import LettersScreen

    screen.app.push_screen(LettersScreen(desk, case_id), sent)


def import_case(screen: Screen[Any], desk: Desk, taken: Callable[[str | None], None]) -> None:
    """Take in a case from a file, a backup first; gives its id."""
    from mot_tui.casebook.safekeeping import back_up_before
    from mot_tui.importers import intake
    from mot_tui.tui.screens.import_case import ImportScreen

    def take(found: intake.Found, as_copy: bool) -> str:
        if desk.backups is not None and desk.book.cases():
            back_up_before(desk.book, desk.backups, "import")
        return intake.take(desk.book, found, as_copy=as_copy).id

    screen.app.push_screen(ImportScreen(partial(intake.look, desk.book), take), taken)


def export(screen: Screen[Any], desk: Desk, case_id: str) -> None:
    """See what an export of a case would say, then write it."""
    from mot_tui.tui.screens.export import ExportScreen

    screen.app.push_screen(ExportScreen(desk.book, case_id, desk.exports, desk.redacted))
