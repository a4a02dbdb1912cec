"""What was replaced: a key turns the marked one round, and only where somebody sees the mark."""

from textual.binding import Binding
from textual.message import Message

from mot_tui.tui.keys import twin
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.replaced import ReplacedRow
from mot_tui.tui.widgets.row_list import RowList


class ReplacedList(RowList):
    """Rows keep their places while they are turned round, and the mark stays on its own."""

    BINDINGS = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "leaf(-1)", show=False),
        Binding("pagedown", "leaf(1)", show=False),
        Binding(f"space,k,{twin('k')}", "turn", show=False),
    ]

    class TurnedRound(Message):
        """A text shall stay, or go."""

        def __init__(self, row: ReplacedRow) -> None:
            super().__init__()
            self.row = row

    class Focused(Message):
        """It is marked now which one is meant, or not any more."""

    class InSight(Message):
        """There is room for it on the screen now."""

    def __init__(self, *, id: str) -> None:
        super().__init__(self._words, id=id)
        self._rows: list[ReplacedRow] = []
        self._order: dict[str, int] = {}

    def put(self, rows: dict[str, ReplacedRow]) -> None:
        """Show these: what was there before where it was, the rest behind it."""
        marked = self._rows[self.cursor].text if self._rows else None
        for text in rows:
            self._order.setdefault(text, len(self._order))
        self._rows = sorted(rows.values(), key=lambda it: self._order[it.text])
        texts = [it.text for it in self._rows]
        self.show(len(texts), texts.index(marked) if marked in rows else None)

    def _words(self, place: int) -> Parts:
        return self._rows[place].parts

    def on_resize(self) -> None:
        """Tell it."""
        self.post_message(self.InSight())

    @property
    def shows_mark(self) -> bool:
        """A key that is pressed elsewhere means no row of these."""
        return self.has_focus

    def on_focus(self) -> None:
        """Show the mark."""
        self._look_again()

    def on_blur(self) -> None:
        """Show none."""
        self._look_again()

    def _look_again(self) -> None:
        self.refresh()
        self.post_message(self.Focused())

    def action_step(self, by: int) -> None:
        """Mark another one."""
        self.move(by)

    def action_leaf(self, by: int) -> None:
        """Mark the one a screenful on."""
        self.page(by)

    def action_turn(self) -> None:
        """Have the marked one stay, or go after all."""
        if self._rows:
            self.post_message(self.TurnedRound(self._rows[self.cursor]))
