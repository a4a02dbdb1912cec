"""The keys of the dialogs of promises."""

from mot_tui.texts.language import _
from mot_tui.tui.place import Hint, Place
from mot_tui.tui.shared_hints import closes, copies, saves


def promise_places() -> tuple[Place, ...]:
    """All about a promise, and what is done about it."""
    save, close = saves(), closes()
    rates = Hint("0–5", _("rates it"), _("rates the moment; ⌫ takes the rating back"))
    to_line = Hint("Tab", _("to and from the line"))
    return (
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
                copies(),
                Hint("↑↓", _("scroll"), seen=False),
                close,
            ),
        ),
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
