"""Ways to the other screens, each imported when it is first shown; and toasts."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Literal

from textual.app import App
from textual.screen import Screen, SystemModalScreen

from mot_tui.casebook import Casebook
from mot_tui.errors import MotError, Refused
from mot_tui.read.opened import OpenView
from mot_tui.read.views import EntryView, Hit
from mot_tui.texts.sentences import sentence
from mot_tui.tui.actions import use_keys
from mot_tui.tui.desk import Desk
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.shown.fit import one_line

Severity = Literal["information", "warning", "error"]
Done = Callable[[bool | None], None]
CaseDeed = Callable[[str, Callable[[], None]], None]
"""Does something to a case, and calls back once it is done."""


def toast(app: App[Any], text: str, severity: Severity = "information") -> None:
    """A toast, in which nothing that somebody typed can act."""
    app.notify(one_line(text, 500), severity=severity, markup=False)


def toast_error(app: App[Any], error: MotError) -> None:
    """An error as a sentence."""
    toast(app, sentence(error.code, error.values), "error")


def own_keys(app: App[Any], book: Casebook) -> None:
    """Have the app go by the user's keys, and tell which it cannot go by."""
    use_keys(())
    if book.settings.keys:
        from mot_tui.tui.keymap import follow

        for wrong in follow(app, book.settings.keys):
            toast(app, wrong, "warning")


def read_entry(
    screen: Screen[Any],
    desk: Desk,
    view: EntryView,
    attach: Callable[[Callable[[], None]], None],
) -> None:
    """One entry, all of it, its files, and what it said before; `attach` keeps another file."""
    from mot_tui.tui.screens.entry import EntryScreen
    from mot_tui.tui.shown.evidence import files_of
    from mot_tui.tui.shown.versions import versions_of

    case_id = desk.case.id if desk.case else ""
    entry = desk.book.folded(case_id).entries.get(view.id)
    versions = versions_of(entry, desk.zone) if entry else ()
    files = partial(files_of, desk.book, case_id, view.number, desk.zone)
    screen.app.push_screen(EntryScreen(view, desk.zone, files, versions, attach))


def promise(
    screen: Screen[Any],
    desk: Desk,
    number: int,
    finish: Callable[[Any], None],
    *,
    put_off: Callable[[], None],
    go: Callable[[int | None], None],
) -> None:
    """All about a promise of the case on the desk; gives the entry that made it.

    `finish` is called with what was done there, `put_off` when its reminders were.
    """
    from mot_tui.tui.screens.promise import Below, PromiseScreen

    if desk.case is not None:
        below = Below(finish, put_off, partial(screen.run_action, "undo"))
        screen.app.push_screen(PromiseScreen(desk, desk.case.id, number, below), go)


def brief(screen: Screen[Any], desk: Desk) -> None:
    """What to tell the next agent."""
    from mot_tui.tui.screens.brief import BriefScreen
    from mot_tui.tui.shown.brief import brief_of

    screen.app.push_screen(BriefScreen(brief_of(desk)))


def several(screen: Screen[Any], desk: Desk, done: Callable[[Any], None]) -> None:
    """Write line after line of days that are past; what was pasted and left comes first."""
    from mot_tui.tui.screens.catch_up import CatchUpScreen

    if desk.case is None:
        raise Refused("no-case")
    catching_up = CatchUpScreen(desk, desk.case.id)
    screen.app.push_screen(catching_up, done)
    if left_paste(desk):
        catching_up.call_after_refresh(catching_up.go_on_pasting)


def pasted(
    screen: Screen[Any],
    desk: Desk,
    text: str,
    done: Callable[[Any], None],
    day: date | None = None,
) -> None:
    """Look at several lines before they are saved, below those that were left here before."""
    from mot_tui.entry.several import HEADING
    from mot_tui.tui.screens.pasted import PasteScreen

    if desk.case is None:
        raise Refused("no-case")
    if left := left_paste(desk):
        on = day or desk.book.now().astimezone(desk.zone).date()
        text = f"{left}\n{HEADING} {on}\n{text}" if text.strip() else left
    screen.app.push_screen(PasteScreen(desk, desk.case.id, text, day), done)


def left_paste(desk: Desk) -> str:
    """What was pasted into the case on the desk and not saved; raises `Unusable`."""
    left = desk.book.left_drafts(f"pasted:{desk.case.id}") if desk.case else []
    return left[0].text if left else ""


def search(screen: Screen[Any], desk: Desk, found: Callable[[Hit | None], None]) -> None:
    """Find something in all cases."""
    from mot_tui.tui.screens.search import SearchScreen

    screen.app.push_screen(SearchScreen(desk.hits, desk.zone), found)


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

    screen.app.push_screen(ExportScreen(desk.book, case_id, desk.exports))


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


def letters(screen: Screen[Any], desk: Desk, case_id: str, sent: Callable[[Any], None]) -> None:
    """A letter about a case; `sent` hears of one that was."""
    from mot_tui.tui.screens.letters import LettersScreen

    screen.app.push_screen(LettersScreen(desk, case_id), sent)


def settings(
    app: App[Any], book: Casebook, change: Callable[[dict[str, Any]], None], done: Done
) -> None:
    """The settings; gives whether anything was changed."""
    from mot_tui.tui.screens.settings import SettingsScreen

    app.push_screen(SettingsScreen(book.settings, change, partial(Drafting, book)), done)


def private(app: App[Any], book: Casebook) -> None:
    """A clock in place of everything."""
    from zoneinfo import ZoneInfo

    from mot_tui.errors import Misused
    from mot_tui.tui.actions import actions
    from mot_tui.tui.keys import key_text
    from mot_tui.tui.screens.private import PrivateScreen
    from mot_tui.zones import UNKNOWN, machine_zone, usual_zone

    try:
        zone = usual_zone(book.settings)
    except Misused:
        zone = machine_zone() or UNKNOWN
    key = next(key_text(it.anywhere) for it in actions() if it.id == "private")
    app.push_screen(PrivateScreen(book.now, ZoneInfo(zone), key))


def help(app: App[Any]) -> None:
    """Keys, and how a line is written; in a dialog its own keys."""
    from mot_tui.tui.screens.dialog import Dialog
    from mot_tui.tui.screens.help import HelpScreen

    match app.screen:
        case HelpScreen() | SystemModalScreen():
            return
        case Dialog() as dialog:
            app.push_screen(HelpScreen(dialog.PLACE))
        case _:
            app.push_screen(HelpScreen(getattr(app.screen, "about", "")))
