"""Every action of the main screen, declared once: keys, footer, palette and help read this table.

Letters work where they cannot be text, the other keys everywhere.
"""

from functools import cache

from mot_tui.frozen import changed
from mot_tui.texts.language import _, language
from mot_tui.tui.action import Action, OwnKeys


class _Chosen:
    """The one key map of this process; `use_keys` sets it."""

    keys: tuple[OwnKeys, ...] = ()


def actions() -> tuple[Action, ...]:
    """All actions, in the language spoken now, with the keys that they have now."""
    return with_keys(language(), _Chosen.keys)


def use_keys(keys: tuple[OwnKeys, ...]) -> None:
    """From now on actions have these keys; those that nobody names have their own."""
    _Chosen.keys = keys


@cache
def with_keys(language: str, keys: tuple[OwnKeys, ...] = ()) -> tuple[Action, ...]:
    """The table in a language, with such keys in the place of its own."""
    given = {it.action: it for it in keys}
    return tuple(
        changed(
            it,
            letters=given[it.id].letters or it.letters,
            anywhere=given[it.id].anywhere or it.anywhere,
        )
        if it.id in given
        else it
        for it in _table(language)
    )


@cache
def _table(_language: str) -> tuple[Action, ...]:
    return (
        Action("call", "screen.call", "c", "f2", _("call"), _("Begin a line with “call”."), 6),
        Action(
            "entry",
            "screen.entry",
            "i",
            "f3",
            _("write"),
            _("Go to the entry line."),
            2,
            reading=True,
        ),
        *_deeds(),
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


def _deeds() -> tuple[Action, ...]:
    """What is done to the chosen entry or promise."""
    return (
        Action(
            "rate",
            "screen.rate",
            "012345",
            "f12",
            _("rate"),
            _("Rate the chosen entry: 5 as promised … 0 finished."),
            2,
            each=True,
            reading=True,
        ),
        Action(
            "amend",
            "screen.amend",
            "e",
            "f5",
            _("amend"),
            _("Write the chosen entry anew; the old line stays in its history."),
            4,
            reading=True,
        ),
        Action(
            "strike",
            "screen.strike",
            "x",
            "ctrl+l",
            _("strike out"),
            _("Strike the chosen entry out; it stays in the history."),
            9,
            reading=True,
        ),
        Action(
            "erase",
            "screen.erase",
            "",
            "",
            _("erase words"),
            _("Blank words of the chosen entry for good; that cannot be taken back."),
        ),
        Action(
            "give",
            "screen.give",
            "g",
            "f11",
            _("to other case"),
            _("Move the chosen entry to the case where it belongs, with what it is tied to."),
        ),
        Action(
            "contradict",
            "screen.contradict",
            "!",
            "ctrl+b",
            _("contradict"),
            _("Set what was said in the chosen entry against another statement."),
        ),
        Action(
            "settle",
            "screen.settle",
            "s",
            "ctrl+s",
            _("settle"),
            _("Say how a promise ended: of the chosen entry, or the chosen one in the list."),
            3,
            reading=True,
            promise=True,
        ),
        Action(
            "chase",
            "screen.chase",
            "k",
            "ctrl+g",
            _("chase"),
            _("Say that you asked after a promise."),
            promise=True,
        ),
        Action(
            "move",
            "screen.move",
            "m",
            "ctrl+r",
            _("move"),
            _("Give a promise a new due."),
            promise=True,
        ),
    )
