"""Help: the keys from their tables, how a line is written, what the figures mean."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.events import Resize
from textual.geometry import Size
from textual.widgets import Static

from mot_tui.texts.language import _
from mot_tui.tui.action import Action, During
from mot_tui.tui.actions import actions
from mot_tui.tui.keys import key_everywhere, key_text, letters_of
from mot_tui.tui.place import Place
from mot_tui.tui.places import CALL, MAIN, place
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.shown.fit import fit, wrapped
from mot_tui.tui.shown.ink import Part, Parts
from mot_tui.tui.shown.line_help import Rows, figure_rows, line_rows
from mot_tui.tui.widgets.hints import Hints

LEFT = 28
"""Cells of the left column."""

BESIDE = 52
"""Cells from which on the right column has room beside it."""

WIDEST, AROUND = 96, 10
"""What the style sheet gives a wide dialog, and what of it is no text."""


class HelpScreen(Dialog[None]):
    """Tables, to scroll; of a dialog its own keys come first, and those that rest meanwhile go."""

    PLACE = "help"

    def __init__(self, about: str = "") -> None:
        super().__init__()
        self._about = about
        self._wrapped_for = Size()

    def compose(self) -> ComposeResult:
        """The line first where somebody writes one, the keys first where somebody asks for them."""
        with Vertical(classes="dialog -wide"):
            yield Static(_("Help"), classes="dialog-title", markup=False)
            with VerticalScroll(classes="dialog-body"):
                yield Static(content_of(self._words(self.app.size)), id="words")
            yield Hints(self.PLACE)

    def on_resize(self, event: Resize) -> None:
        """Wrap it anew where the terminal is another one now."""
        if event.size != self._wrapped_for:
            self.query_one("#words", Static).update(content_of(self._words(event.size)))

    def _words(self, size: Size) -> Parts:
        self._wrapped_for = size
        room = min(WIDEST, size.width * 9 // 10) - AROUND
        line = _section(_line_title(), line_rows(), room)
        keys = _keys_of_place(place(self._about), room) if self._about else ()
        more = () if self._about else _keys_of_main(room)
        return (*keys, *line, *more, *_score(room))


def _line_title() -> str:
    return _("A line: [time] channel @who words and signs // feelings")


def _section(title: str, rows: Rows, room: int) -> Parts:
    parts: list[Part] = [(row + "\n", "strong") for row in wrapped(title, room)]
    for left, right in rows:
        parts += _row(left, right, room)
    parts.append(("\n", ""))
    return tuple(parts)


def _row(left: str, right: str, room: int) -> Iterator[Part]:
    """Two columns, each wrapped; one below the other on a phone."""
    if room < BESIDE:
        yield from ((row + "\n", "accent") for row in wrapped(left, room))
        yield from ((f"  {row}\n", "") for row in wrapped(right, room - 2))
        return
    lefts, rights = wrapped(left, LEFT - 1), wrapped(right, max(12, room - LEFT))
    for at in range(max(len(lefts), len(rights))):
        yield fit(lefts[at] if at < len(lefts) else "", LEFT), "accent"
        yield (rights[at] if at < len(rights) else "") + "\n", ""


def _keys_of_main(room: int) -> Parts:
    title = _("Keys (letters work on the timeline, the others everywhere)")
    rows = [(_keys_of(it), it.help) for it in actions() if it.during is not During.CALL]
    shown = [_section(title, rows, room), *(_keys_of_place(place(it), room) for it in MAIN)]
    return tuple(part for parts in shown for part in parts)


def _keys_of_place(here: Place, room: int) -> Parts:
    rows = [(it.key, it.help or it.label) for it in here.hints]
    if here.id == CALL:
        rows += [(_keys_of(it), it.help) for it in actions() if it.during is During.CALL]
    return _section(here.title, rows, room)


def _keys_of(action: Action) -> str:
    """Its keys; one without any is found in the palette by its name."""
    keys = [it for it in (*letters_of(action), key_text(action.anywhere)) if it]
    return " ".join(keys) if keys else f"{key_everywhere('palette')} {action.label}"


def _score(room: int) -> Parts:
    rule = _(
        "Each moment keeps a share of what the one before left: 5 keeps it all, 0 keeps nothing,"
        " and nothing later brings it back."
    )
    limits = _("It is one person's judgement, not a probability and not evidence.")
    parts: list[Part] = [(_("The score") + "\n", "strong")]
    parts += [(row + "\n", "") for row in wrapped(rule, room)]
    for left, right in figure_rows():
        parts += _row(left, right, room)
    parts += [(row + "\n", "muted") for row in wrapped(limits, room)]
    return tuple(parts)
