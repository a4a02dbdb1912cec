"""What is done to the case as a whole, and in the app, as a part of the table in `actions`."""

from mot_tui.texts.language import _
from mot_tui.tui.action import Action


def case_actions() -> tuple[Action, ...]:
    """Undo and search, cases, people, views, settings, help."""
    return (
        Action(
            "undo",
            "screen.undo",
            "u",
            "ctrl+z",
            _("undo"),
            _("Take back the last change of this case, whoever made it here."),
            2,
        ),
        Action(
            "redo",
            "screen.redo",
            # The capital arrives as ㅕ where Hangul is typed, which is undo.
            "rU",
            "ctrl+y",
            _("redo"),
            _("Give back what the last undo took."),
            9,
        ),
        Action(
            "search",
            "screen.search",
            "/",
            "ctrl+f",
            _("search"),
            _("Find entries, promises and statements of all cases."),
            3,
        ),
        Action(
            "copy",
            "app.copy",
            "y",
            "f10",
            _("copy"),
            _("Copy the chosen entry or promise, or what is read, as plain text."),
            17,
        ),
        Action("cases", "screen.cases", "o", "ctrl+o", _("cases"), _("Choose another case."), 4),
        Action("new", "screen.new_case", "n", "ctrl+n", _("new case"), _("Open a case."), 8),
        Action(
            "panel",
            "screen.panel",
            "p",
            "f4",
            _("score & promises"),
            _("Show score and promises where the screen is narrow."),
            10,
        ),
        Action(
            "edit-case",
            "screen.edit_case",
            "d",
            "f6",
            _("case details"),
            _("Say more of the case: company, reference, what solved means."),
            13,
        ),
        Action(
            "end-case",
            "screen.end_case",
            "z",
            "f7",
            _("close case"),
            _("Close the case, put it away, or go on with it."),
            14,
        ),
        Action(
            "people",
            "screen.people",
            "w",
            "ctrl+d",
            _("people"),
            _("Who is named in the case: role, firm, telephone; two names of one person."),
            18,
        ),
        Action(
            "reopen",
            "screen.reopen_case",
            "",
            "",
            _("reopen case"),
            _("Go on with a case that was closed or put away."),
        ),
        Action(
            "archive",
            "screen.archive_case",
            "",
            "",
            _("put case away"),
            _("Hide the case in the list of cases; it can still be found and read."),
        ),
        Action(
            "import",
            "screen.import_case",
            "",
            "",
            _("import case"),
            _("Take in a case from a .mot file or the JSON of an export."),
        ),
        Action(
            "private",
            "app.private",
            "b",
            "f8",
            _("private view"),
            _("Hide everything behind a clock; the same key brings it back."),
            15,
        ),
        Action(
            "settings",
            "app.settings",
            ",",
            "ctrl+t",
            _("settings"),
            _("Language, theme, time zone, and how dues are read."),
            16,
        ),
        Action(
            "theme",
            "app.turn_theme",
            "t",
            "f9",
            _("light/dark"),
            _("Change between the dark and the light theme."),
            11,
        ),
        Action(
            "help", "app.show_help", "?", "f1", _("help"), _("Keys, and how a line is written."), 1
        ),
        Action(
            "palette",
            "app.command_palette",
            "",
            "ctrl+p",
            _("palette"),
            _("Find an action by its name."),
            5,
        ),
        Action(
            "suspend",
            "app.suspend_process",
            "",
            "",
            _("suspend"),
            _("Give the terminal back to the shell; “fg” goes on here."),
        ),
        Action(
            "quit", "app.quit", "", "ctrl+q", _("quit"), _("Leave; what you typed is kept."), 12
        ),
    )
