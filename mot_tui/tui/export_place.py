"""The keys of the export of a case, as a part of the tables in `dialog_places`."""

from mot_tui.texts.language import _
from mot_tui.tui.place import Hint, Place


def export_place(copy: str, copies: str) -> Place:
    """With the key that copies, and what is told of it."""
    return Place(
        "export",
        _("Exporting a case"),
        (
            Hint("w", _("writes"), _("writes the file as it is shown; so does Enter")),
            Hint("Space", _("chooses"), _("chooses what is marked; so does its letter")),
            Hint("Tab", _("next"), _("goes to the preview and to the name of the file")),
            Hint("v", _("replaced"), _("what was replaced instead of the text, and back")),
            Hint(
                "k",
                _("keeps one"),
                _("goes to what was replaced; there the marked one stays or goes"),
            ),
            Hint("p h m t", _("summary as PDF, web page, Markdown, text"), seen=False),
            Hint("c i j o", _("as tables, calendar, JSON, .mot"), seen=False),
            Hint("r", _("without names and numbers, or with them"), seen=False),
            Hint("f s b l", _("with feelings, with the score, which table, language"), seen=False),
            Hint("↑↓", _("choose"), _("choose, or scroll; PgUp PgDn a screenful"), seen=False),
            Hint(copy, _("copies"), copies),
            Hint("Esc", _("closes"), _("stops writing; goes back from the name; closes")),
        ),
    )
