"""Keys that mean the same in several dialogs, as their tables tell them."""

from mot_tui.texts.language import _
from mot_tui.tui.keys import key_everywhere, named
from mot_tui.tui.place import Hint


def closes() -> Hint:
    """Nothing is kept that was not saved."""
    return Hint("Esc", _("closes"))


def saves() -> Hint:
    """What stands there."""
    return Hint("Enter", _("saves"))


def scrolls() -> Hint:
    """Through what there is no room for."""
    return Hint("↑↓", _("scroll"), _("scroll; PgUp PgDn a screenful, Home End all the way"))


def copies() -> Hint:
    """All that is read there."""
    key = key_everywhere("copy")
    return Hint(key, _("copies"), named(_("copies all of it; so does {key}"), "copy"))
