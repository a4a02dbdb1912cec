"""Where keys mean something of their own: the entry line, lists, forms and other dialogs.

Told once: the row of keys of each place, the help and the pages in `docs/` read this. The widgets
bind the keys; a test holds the two against each other.
"""

from functools import cache

from mot_tui.texts.language import _, language
from mot_tui.tui.action import Action
from mot_tui.tui.actions import actions
from mot_tui.tui.place import Hint, Place

CALL = "call"
"""The place of the line while a call goes on."""

MAIN = "line", "timeline", "promises", CALL, "call-log", "call-end"
"""The places of the main screen."""


def places() -> tuple[Place, ...]:
    """All places, in the language spoken now."""
    return tuple((_of_main(language()) | _of_dialogs(language(), actions())).values())


def place(id: str) -> Place:
    """One of them."""
    return (_of_main(language()) if id in MAIN else _of_dialogs(language(), actions()))[id]


@cache
def _of_main(_language: str) -> dict[str, Place]:
    return {it.id: it for it in _main()}


@cache
def _of_dialogs(_language: str, _actions: tuple[Action, ...]) -> dict[str, Place]:
    # Imported with the first dialog, not at the start.
    from mot_tui.tui.dialog_places import dialog_places

    return {it.id: it for it in dialog_places()}


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
                    _("completes the word, as → does, or takes the other reading of a due"),
                ),
                Hint("Esc", _("timeline"), _("goes to the timeline, where letters are keys")),
                Hint("↑ ↓ PgUp PgDn", _("move through the timeline while you type"), seen=False),
                Hint(
                    "^C",
                    _("copies what is selected; else it leaves, at the second time"),
                    seen=False,
                ),
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
                Hint(
                    "Enter", _("all about it"), _("shows all about the promise, with keys for it")
                ),
                Hint("Esc", _("timeline"), _("goes back to the timeline")),
            ),
        ),
        Place(
            CALL,
            _("During a call"),
            (
                Hint("Enter", _("note"), _("notes the line with its time")),
                Hint("Tab", _("complete"), seen=False),
                Hint("↑↓", _("said before"), _("choose what was said before")),
                Hint("Esc", _("letters"), _("goes to the notes, where letters are keys")),
            ),
        ),
        Place(
            "call-log",
            _("In the notes of a call"),
            (
                Hint("↑↓", _("scroll")),
                Hint("Esc", _("line"), _("goes back to the line")),
            ),
        ),
        Place(
            "call-end",
            _("At the end of a call"),
            (
                Hint("0–5", _("rate and save")),
                Hint(
                    "Enter", _("save"), _("saves the call, without a rating where none is chosen")
                ),
                Hint("Del", _("throw away"), _("throws the call away; it is asked once more")),
                Hint("Esc", _("back"), _("goes back to the call, to ask what is missing")),
            ),
        ),
    )
