"""The keys of letters about a case, as a part of the tables in `dialog_places`."""

from mot_tui.texts.language import _
from mot_tui.tui.place import Hint, Place


def letter_places(copy: str) -> tuple[Place, ...]:
    """With the key that copies everywhere."""
    return (
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
                Hint("Enter", _("saves")),
                Hint("Esc", _("closes")),
            ),
        ),
    )
