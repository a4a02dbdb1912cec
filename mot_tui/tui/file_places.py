"""The keys of the dialogs of files: what is taken in, kept, exported, written as a letter."""

from mot_tui.texts.language import _
from mot_tui.tui.place import Hint, Place
from mot_tui.tui.shared_hints import closes, copies, saves


def file_places() -> tuple[Place, ...]:
    """Imports, exports, evidence and letters."""
    return (
        Place(
            "import",
            _("Importing a case"),
            (
                Hint("↑↓", _("choose"), _("choose a file, or scroll; PgUp PgDn a screenful")),
                Hint("Tab", _("completes")),
                Hint("Enter", _("opens"), _("opens a folder or a file; then takes the case in")),
                closes(),
            ),
        ),
        Place(
            "export",
            _("Exporting a case"),
            (
                Hint("w", _("writes"), _("writes the file as it is shown; so does Enter")),
                Hint(
                    "Space",
                    _("chooses"),
                    _("chooses what is marked; so does its letter, in that list alone"),
                ),
                Hint("Tab", _("next"), _("goes to the preview and to the name of the file")),
                Hint("v", _("replaced"), _("what was replaced instead of the text, and back")),
                Hint(
                    "k",
                    _("keeps one"),
                    _("goes to what was replaced; there the marked one stays or goes"),
                ),
                Hint("/ ~", _("begins to type where the file goes"), seen=False),
                Hint("p h m t", _("summary as PDF, web page, Markdown, text"), seen=False),
                Hint("c i j o", _("as tables, calendar, JSON, .mot"), seen=False),
                Hint("r", _("without names and numbers, or with them"), seen=False),
                Hint(
                    "f s b l", _("with feelings, with the score, which table, language"), seen=False
                ),
                Hint("↑↓", _("choose"), _("choose, or scroll; PgUp PgDn a screenful"), seen=False),
                copies(),
                Hint("Esc", _("closes"), _("stops writing; goes back from the name; closes")),
            ),
        ),
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
            "letters",
            _("Writing a letter"),
            (
                Hint("1–9", _("kind"), _("which letter; ←→ too")),
                Hint("e", _("edits"), _("goes on writing it, in $EDITOR where that is set")),
                Hint("t", _("to whom")),
                Hint("u", _("answer by"), _("by when an answer is wanted")),
                Hint("d", _("details"), _("says what is missing: the details of the case")),
                Hint("w", _("file"), _("writes it to a file: PDF, text, HTML, Markdown")),
                Hint("y", _("copies"), _("copies all of it")),
                Hint("s", _("sent"), _("saves that it was sent, word for word")),
                Hint("p", _("which deadline is the period of a cancellation"), seen=False),
                Hint("l", _("the other language"), seen=False),
                Hint("r", _("makes it anew; what was edited goes"), seen=False),
                Hint("↑↓", _("scroll; PgUp PgDn a screenful"), seen=False),
                Hint("Esc", _("closes"), _("closes, what you typed is kept")),
            ),
        ),
        Place(
            "sent",
            _("Saving that a letter was sent"),
            (
                Hint("↑↓", _("how"), _("how it was sent; each way has a key, too")),
                Hint("Tab", _("next")),
                saves(),
                closes(),
            ),
        ),
    )
