"""The keys of lists, forms and other dialogs; those of the main screen stand in `places`."""

from mot_tui.texts.language import _
from mot_tui.tui.export_place import export_place
from mot_tui.tui.keys import named
from mot_tui.tui.letter_places import letter_places
from mot_tui.tui.place import Hint, Place


def dialog_places() -> tuple[Place, ...]:
    """All of them, in the language spoken now."""
    return (*_lists(), *_files(), *_words(), *letter_places(_key("copy")), *_forms())


def _key(action: str) -> str:
    """The key that an action has everywhere now."""
    return named("{key}", action, typing=True)


def _lists() -> tuple[Place, ...]:
    choose, close = _("choose"), Hint("Esc", _("closes"))
    copies = named(_("copies all of it; so does {key}"), "copy")
    scroll = Hint("↑↓", _("scroll"), _("scroll; PgUp PgDn a screenful, Home End all the way"))
    return (
        Place(
            "dialog",
            _("In every dialog"),
            (
                close,
                Hint(_key("help"), _("tells its keys"), seen=False),
                Hint(_key("copy"), _("copies what is chosen or read"), seen=False),
            ),
        ),
        Place("help", _("Help"), (scroll, close)),
        Place(
            "entry",
            _("Reading an entry"),
            (
                scroll,
                Hint("a", _("attach"), _("keeps a file as evidence of it")),
                Hint(_key("copy"), _("copies"), copies),
                close,
            ),
        ),
        Place(
            "promise",
            _("All about a promise"),
            (
                Hint("s", _("settle"), _("says how it ended")),
                Hint("k", _("chase"), _("asks after it, with words to say or send")),
                Hint("m", _("move"), _("gives it a new due")),
                Hint("n", _("nobody came"), _("nobody came, or rang; a digit rates it and saves")),
                Hint("z", _("not now"), _("no reminder of it for a while")),
                Hint("u", _("undo"), _("takes the last change of the case back"), seen=False),
                Hint("Enter", _("entry"), _("goes to the entry that made the promise")),
                Hint(_key("copy"), _("copies"), copies),
                Hint("↑↓", _("scroll"), seen=False),
                close,
            ),
        ),
        Place(
            "brief",
            _("What to tell the next agent"),
            (Hint(_key("copy"), _("copies"), copies), close),
        ),
        Place(
            "choose",
            _("Choosing one of several"),
            (Hint("↑↓", choose), Hint("Enter", _("takes it")), close),
        ),
        Place(
            "search",
            _("Searching"),
            (Hint("↑↓", choose), Hint("Enter", _("goes there")), close),
        ),
        Place(
            "cases",
            _("Cases"),
            (
                Hint("↑↓", choose, _("choose; PgUp PgDn five at once"), seen=False),
                Hint("Enter", _("opens")),
                Hint("F6", _("details")),
                Hint("F7", _("close …"), _("closes the case, puts it away, or goes on with it")),
                Hint("Tab", _("what is put away"), _("shows or hides what is put away")),
                Hint("^O", _("what is open"), _("goes on to what is open in all cases")),
                close,
            ),
        ),
        Place(
            "board",
            _("What is open in all cases"),
            (
                Hint("↑↓", choose, _("choose; PgUp PgDn a screenful"), seen=False),
                Hint("Enter", _("goes there")),
                Hint("^O", _("cases"), _("goes back to the list of cases")),
                close,
            ),
        ),
        Place(
            "people",
            _("People"),
            (
                Hint("↑↓", choose, _("choose; PgUp PgDn five at once"), seen=False),
                Hint("Enter", _("edits"), _("says role, firm and telephone number")),
                Hint("F6", _("same person …"), _("makes two names one person")),
                Hint("F7", _("somebody else …"), _("takes a second name off again")),
                close,
            ),
        ),
        Place(
            "deadlines",
            _("Deadlines"),
            (
                Hint("↑↓", choose, seen=False),
                Hint("Enter", _("edits"), _("changes it; in the last row, enters one")),
                Hint("F6", _("met"), _("it was met; once more: it is open after all")),
                Hint("F7", _("dropped"), _("it is dropped; once more: it is open after all")),
                Hint("Del", _("erase …"), _("blanks words in it for good"), seen=False),
                close,
            ),
        ),
        Place(
            "end-case",
            _("Closing a case"),
            (Hint("↑↓", choose, seen=False), Hint("Enter", _("chooses")), close),
        ),
    )


def _files() -> tuple[Place, ...]:
    close = Hint("Esc", _("closes"))
    return (
        Place(
            "import",
            _("Importing a case"),
            (
                Hint("↑↓", _("choose"), _("choose a file, or scroll; PgUp PgDn a screenful")),
                Hint("Tab", _("completes")),
                Hint("Enter", _("opens"), _("opens a folder or a file; then takes the case in")),
                close,
            ),
        ),
        export_place(_key("copy"), named(_("copies all of it; so does {key}"), "copy")),
        Place(
            "attach",
            _("Attaching a file"),
            (
                Hint("↑↓", _("choose"), _("choose a file; PgUp PgDn four at once")),
                Hint("Tab", _("completes")),
                Hint("Enter", _("keeps it"), _("opens a folder; keeps a copy of a file")),
                Hint("Esc", _("closes"), _("closes, or stops the copying")),
            ),
        ),
        Place(
            "erase",
            _("Erasing words"),
            (Hint("Enter", _("goes on"), _("looks for the words; then erases them")), close),
        ),
    )


def _tab_reads() -> str:
    return _("completes; else takes the first words as a time, or as words")


def _words() -> tuple[Place, ...]:
    save, close = Hint("Enter", _("saves")), Hint("Esc", _("closes"))
    kept = Hint("Esc", _("closes, what you typed is kept"))
    rates = Hint("0–5", _("rates it"), _("rates the moment; ⌫ takes the rating back"))
    to_line = Hint("Tab", _("to and from the line"))
    return (
        Place(
            "rate",
            _("Rating an entry"),
            (Hint(_("0–5 or ↑↓"), _("choose")), save, kept),
        ),
        Place(
            "several",
            _("Writing several lines"),
            (
                save,
                Hint("PgUp PgDn", _("day"), _("goes to the day before, or the next one")),
                Hint("F6", _("with or without ~time"), _("the guessed time, or that day alone")),
                Hint("Tab", _("completes"), _tab_reads(), seen=False),
                Hint("↑↓", _("looks at what was written here"), seen=False),
                kept,
            ),
        ),
        Place(
            "pasted",
            _("Looking at pasted lines"),
            (
                Hint("^S", _("saves all"), _("saves all that can be, as one change")),
                Hint("Enter", _("mends this line"), _("mends the line; then puts it in its place")),
                Hint(
                    "↑↓",
                    _("choose"),
                    _("choose a line; PgUp PgDn a screenful, Home End all the way"),
                    seen=False,
                ),
                Hint("x", _("leaves out"), _("leaves a line out, or takes it in again")),
                Hint("Del", _("throws away"), _("throws the lines away; it is asked once more")),
                Hint("Tab", _("completes"), _tab_reads(), seen=False),
                kept,
            ),
        ),
        Place(
            "amend",
            _("Amending an entry"),
            (
                Hint("Tab", _("other line")),
                save,
                Hint(
                    "↑↓",
                    _("row"),
                    _("from row to row; ^J begins a new one, ^Z takes typing back"),
                    seen=False,
                ),
                kept,
            ),
        ),
        Place("strike", _("Striking an entry out"), (Hint("Enter", _("strikes it out")), kept)),
        Place(
            "settle",
            _("Settling a promise"),
            (
                Hint(
                    "k o b g r w",
                    _("how it ended"),
                    _("kept, own effort, broken, gave up, refused, withdrawn; ↑↓ too"),
                    seen=False,
                ),
                rates,
                to_line,
                save,
                close,
            ),
        ),
        Place(
            "no-show",
            _("When nobody came or rang"),
            (
                Hint("b o", _("how it goes on"), _("broken, or it stays open; ↑↓ too")),
                Hint("0–5", _("rates and saves")),
                to_line,
                save,
                close,
            ),
        ),
        Place(
            "chase",
            _("Chasing a promise"),
            (
                Hint("c m t", _("how"), _("how you ask: call, mail, text; then the words follow")),
                Hint("y", _("copies"), _("copies the words to say or to send")),
                Hint("e", _("edits"), _("writes the message otherwise")),
                Hint("PgUp PgDn", _("scroll"), _("scroll through the words"), seen=False),
                rates,
                to_line,
                save,
                close,
            ),
        ),
        Place(
            "letter",
            _("Editing a message"),
            (Hint("^S", _("done")), Hint("Esc", _("back"), _("back, what you typed is kept"))),
        ),
        Place(
            "move",
            _("Moving a promise"),
            (
                Hint("↑↓", _("whose wish"), _("they moved it, or you: t m too")),
                Hint("Tab", _("next")),
                rates,
                save,
                close,
            ),
        ),
    )


def _forms() -> tuple[Place, ...]:
    fields = (
        Hint("Enter", _("saves")),
        Hint("↑↓", _("field")),
        Hint("←→", _("choose")),
        Hint("^R", _("forgets what was typed here"), seen=False),
    )
    close = Hint("Esc", _("closes"), _("closes, what you typed is kept"))
    own = Hint("F7", _("deadlines"), _("what is to be done by when"))
    return (
        Place("form", _("Forms: a new case, its details, the settings"), (*fields, close)),
        Place("edit-case", _("Case details"), (*fields, own, close)),
    )
