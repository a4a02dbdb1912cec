"""The keys of the dialogs of cases, and of what belongs to a whole case."""

from mot_tui.texts.language import _
from mot_tui.tui.place import Hint, Place
from mot_tui.tui.shared_hints import closes, saves


def case_places() -> tuple[Place, ...]:
    """Lists and forms of cases, people and deadlines."""
    choose, close = _("choose"), closes()
    fields = (
        saves(),
        Hint("↑↓", _("field")),
        Hint("←→", choose),
        Hint("^R", _("forgets what was typed here"), seen=False),
    )
    leaves = Hint("Esc", _("closes"), _("closes, what you typed is kept"))
    own = Hint("F7", _("deadlines"), _("what is to be done by when"))
    return (
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
        Place("form", _("Forms: a new case, its details, the settings"), (*fields, leaves)),
        Place("edit-case", _("Case details"), (*fields, own, leaves)),
    )
