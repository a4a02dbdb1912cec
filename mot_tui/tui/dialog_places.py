"""The keys of lists, forms and other dialogs; those of the main screen stand in `places`."""

from mot_tui.texts.language import _
from mot_tui.tui.case_places import case_places
from mot_tui.tui.entry_places import entry_places
from mot_tui.tui.file_places import file_places
from mot_tui.tui.keys import key_everywhere
from mot_tui.tui.place import Hint, Place
from mot_tui.tui.promise_places import promise_places
from mot_tui.tui.shared_hints import closes, copies, scrolls


def dialog_places() -> tuple[Place, ...]:
    """All of them, in the language spoken now."""
    return (*_general(), *entry_places(), *promise_places(), *case_places(), *file_places())


def _general() -> tuple[Place, ...]:
    choose, close = _("choose"), closes()
    return (
        Place(
            "dialog",
            _("In every dialog"),
            (
                close,
                Hint(key_everywhere("help"), _("tells its keys"), seen=False),
                Hint(key_everywhere("copy"), _("copies what is chosen or read"), seen=False),
            ),
        ),
        Place("help", _("Help"), (scrolls(), close)),
        Place("brief", _("What to tell the next agent"), (copies(), close)),
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
    )
