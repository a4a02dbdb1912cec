"""The keys of the dialogs of entries."""

from mot_tui.texts.language import _
from mot_tui.tui.place import Hint, Place
from mot_tui.tui.shared_hints import closes, copies, saves, scrolls


def entry_places() -> tuple[Place, ...]:
    """Reading an entry, changing it, and writing several."""
    save, close = saves(), closes()
    kept = Hint("Esc", _("closes, what you typed is kept"))
    reads = _("completes; else takes the first words as a time, or as words")
    return (
        Place(
            "entry",
            _("Reading an entry"),
            (
                scrolls(),
                Hint("a", _("attach"), _("keeps a file as evidence of it")),
                copies(),
                close,
            ),
        ),
        Place(
            "rate",
            _("Rating an entry"),
            (Hint(_("0–5 or ↑↓"), _("choose")), save, kept),
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
            "erase",
            _("Erasing words"),
            (Hint("Enter", _("goes on"), _("looks for the words; then erases them")), close),
        ),
        Place(
            "several",
            _("Writing several lines"),
            (
                save,
                Hint("PgUp PgDn", _("day"), _("goes to the day before, or the next one")),
                Hint("F6", _("with or without ~time"), _("the guessed time, or that day alone")),
                Hint("Tab", _("completes"), reads, seen=False),
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
                Hint("Tab", _("completes"), reads, seen=False),
                kept,
            ),
        ),
    )
