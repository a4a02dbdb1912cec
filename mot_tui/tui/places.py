"""Where keys mean something of their own: the entry line, lists, forms and other dialogs.

Told once: the row of keys of each place, the help and the page in `docs/` read this. The widgets
bind the keys; a test holds the two against each other.
"""

from functools import cache

from mot_tui.frozen import frozen
from mot_tui.texts.language import _, language

_PRESSED = {"Enter": "enter", "Tab": "tab", "Esc": "escape"}


@frozen
class Hint:
    """A key as people write it, and what it does, read behind it: `Enter saves`.

    `help` says it at greater length where the label is short for its row. One that is `seen` in
    no row is told in help and docs alone.
    """

    key: str
    label: str
    help: str = ""
    seen: bool = True

    @property
    def pressed(self) -> str:
        """The key as Textual names it; nothing where it stands for several."""
        if self.key.startswith("^"):
            return f"ctrl+{self.key[1:].lower()}"
        is_function = self.key[:1] == "F" and self.key[1:].isdigit()
        return self.key.lower() if is_function else _PRESSED.get(self.key, "")


@frozen
class Place:
    """A place with its title and its keys."""

    id: str
    title: str
    hints: tuple[Hint, ...]


MAIN = "line", "timeline", "promises"
"""The places of the main screen."""


def places() -> tuple[Place, ...]:
    """All places, in the language spoken now."""
    return tuple(_table(language()).values())


def place(id: str) -> Place:
    """One of them."""
    return _table(language())[id]


@cache
def _table(_language: str) -> dict[str, Place]:
    return {it.id: it for it in (*_main(), *_lists(), *_files(), *_words(), *_forms())}


def _main() -> tuple[Place, ...]:
    return (
        Place(
            "line",
            _("In the entry line"),
            (
                Hint("Enter", _("save"), _("saves the line")),
                Hint(
                    "Tab",
                    _("complete"),
                    _("completes the word, or takes the other reading of a due"),
                ),
                Hint("Esc", _("timeline"), _("goes to the timeline, where letters are keys")),
                Hint("↑ ↓ PgUp PgDn", _("move through the timeline while you type"), seen=False),
            ),
        ),
        Place(
            "timeline",
            _("On the timeline"),
            (
                Hint(
                    "↑↓",
                    _("entries"),
                    _("choose an entry; PgUp PgDn a screenful, Home End first and last"),
                ),
                Hint("Enter", _("read"), _("reads the whole entry; so does a double click")),
            ),
        ),
        Place(
            "promises",
            _("In the list of promises"),
            (
                Hint("↑↓", _("promises"), _("choose a promise")),
                Hint("Enter", _("entry"), _("goes to the entry that made the promise")),
                Hint("Esc", _("timeline"), _("goes back to the timeline")),
            ),
        ),
    )


def _lists() -> tuple[Place, ...]:
    choose, close = _("choose"), Hint("Esc", _("closes"))
    scroll = Hint("↑↓", _("scroll"), _("scroll; PgUp PgDn a screenful, Home End all the way"))
    return (
        Place(
            "dialog",
            _("In every dialog"),
            (
                close,
                Hint("F1", _("tells its keys"), seen=False),
                Hint("F10", _("copies what is chosen or read"), seen=False),
            ),
        ),
        Place("help", _("Help"), (scroll, close)),
        Place(
            "entry",
            _("Reading an entry"),
            (scroll, Hint("F10", _("copies"), _("copies all of it; so does y")), close),
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
        Place(
            "erase",
            _("Erasing words"),
            (Hint("Enter", _("goes on"), _("looks for the words; then erases them")), close),
        ),
    )


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
        Place("amend", _("Amending an entry"), (Hint("Tab", _("other line")), save, kept)),
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
        Place("chase", _("Chasing a promise"), (rates, to_line, save, close)),
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
    return (
        Place(
            "form",
            _("Forms: a new case, its details, the settings"),
            (
                Hint("Enter", _("saves")),
                Hint("↑↓", _("field")),
                Hint("←→", _("choose")),
                Hint("^R", _("forgets what was typed here"), seen=False),
                Hint("Esc", _("closes"), _("closes, what you typed is kept")),
            ),
        ),
    )
