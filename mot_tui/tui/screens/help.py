"""Help: the keys from the table of actions, and how a line is written."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from mot_tui.texts.language import _
from mot_tui.tui.actions import Action, actions
from mot_tui.tui.keys import key_text, letters_of
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.shown.fit import fit, wrapped
from mot_tui.tui.shown.ink import Part, Parts

SIGIL = 28
"""Cells of the left column."""

WIDEST, AROUND = 96, 10
"""What the style sheet gives a wide dialog, and what of it is no text."""


class HelpScreen(Dialog[None]):
    """Two tables, to scroll."""

    def compose(self) -> ComposeResult:
        """Keys, the line, the score."""
        with Vertical(classes="dialog -wide"):
            yield Static(_("Help"), classes="dialog-title", markup=False)
            with VerticalScroll(classes="dialog-body"):
                room = min(WIDEST, self.app.size.width * 9 // 10) - AROUND
                parts = (*_line(room), *_keys(room), *_score(room))
                yield Static(content_of(parts))
            yield Static(_("↑↓ scroll · Esc closes"), classes="dialog-keys", markup=False)


def _rows(title: str, rows: list[tuple[str, str]], room: int) -> Parts:
    parts: list[Part] = [(row + "\n", "strong") for row in wrapped(title, room)]
    for left, right in rows:
        for row, text in enumerate(wrapped(right, max(12, room - SIGIL))):
            parts += [(fit("" if row else left, SIGIL), "accent"), (text + "\n", "")]
    parts.append(("\n", ""))
    return tuple(parts)


def _keys(room: int) -> Parts:
    rows = [(_keys_of(it), it.help) for it in actions()]
    rows += [
        ("Enter", _("Save the line; on the timeline: read the whole entry.")),
        ("Esc", _("Letters are keys; again in a dialog: close it.")),
        ("↑ ↓ PgUp PgDn", _("Move through the timeline, also while typing.")),
        ("Tab", _("Complete the word, or take the other reading of a due.")),
    ]
    return _rows(_("Keys (letters work on the timeline, the others everywhere)"), rows, room)


def _keys_of(action: Action) -> str:
    """Its keys; one without any is found in the palette by its name."""
    keys = [*letters_of(action), key_text(action.anywhere)]
    return " ".join(keys) if action.anywhere else f"^P {action.label}"


def _line(room: int) -> Parts:
    return _rows(
        _("A line: [time] channel @who words and signs // feelings"),
        [
            ("call visit text mail …", _("how; > they were called, < they called: call>")),
            ("@kim  @101", _("who")),
            ("*0 … *5", _("how it was: 5 as promised, 3 I had to push, 0 finished")),
            ('"we will ring you"', _("what they said, word for word")),
            ("!callback tomorrow 10am", _("what they promised, and by when")),
            ("+p2  =p2  -p2  ?p2", _("kept · done by myself · broken · I chased")),
            (">p2 friday  <p2 monday", _("moved by them · at my wish")),
            ("!=s3", _("contradicts statement 3")),
            ("~20m  x3  people:2", _("how long, how often tried, how many came")),
            ("$12000:quoted  #tag", _("money, tags")),
            ("10:05 …  ^yesterday 15:00", _("when, if not now")),
            ("down  weak  up", _("the service went out, is bad, came back")),
        ],
        room,
    )


def _score(room: int) -> Parts:
    rule = _(
        "Each moment keeps a share of what the one before left: 5 keeps it all, 0 keeps nothing,"
        " and nothing later brings it back."
    )
    limits = _("It is one person's judgement, not a probability and not evidence.")
    parts: list[Part] = [(_("The score") + "\n", "strong")]
    parts += [(row + "\n", "") for row in wrapped(rule, room)]
    parts += [(row + "\n", "muted") for row in wrapped(limits, room)]
    return tuple(parts)
