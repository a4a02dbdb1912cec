"""A few things to choose one of, each by a key of its own, by the arrows, or by a click."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive

from mot_tui.frozen import frozen
from mot_tui.tui.keys import twin
from mot_tui.tui.shown.fit import fit, short
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.widgets.worded import Worded


@frozen
class Choice:
    """One of them: the key that chooses it, what it is called, what it stands for."""

    key: str
    label: str
    value: object


class Choices(Worded, can_focus=True):
    """Shows them in `columns`; none is chosen at first unless `chosen` says so."""

    chosen: reactive[int | None] = reactive(None)

    class Chosen(Message):
        """Another one is chosen now; `by_arrow` where somebody may still be looking."""

        def __init__(self, by_arrow: bool = False) -> None:
            super().__init__()
            self.by_arrow = by_arrow

    def __init__(
        self, choices: Sequence[Choice], *, id: str, columns: int = 1, label: str = ""
    ) -> None:
        super().__init__(id=id)
        self._choices, self._columns, self._label = choices, columns, label

    @property
    def value(self) -> object:
        """What the one that is chosen stands for; None where none is."""
        return None if self.chosen is None else self._choices[self.chosen].value

    def choose(self, value: object) -> None:
        """Begin with this one."""
        values = [it.value for it in self._choices]
        self.chosen = values.index(value) if value in values else None

    def take(self, letter: str | None) -> bool:
        """Choose by a key, its Hangul twin too; whether there is one for it."""
        for place, it in enumerate(self._choices):
            if letter is not None and letter.lower() in (it.key, twin(it.key)):
                self._set(place)
                return True
        return False

    def turn(self, by: int) -> None:
        """Choose the next one, round and round."""
        before = self.chosen if self.chosen is not None else (-1 if by > 0 else 0)
        self._set((before + by) % len(self._choices), by_arrow=True)

    def clear(self) -> None:
        """Choose none."""
        self.chosen = None
        self.post_message(self.Chosen(by_arrow=True))

    def _set(self, place: int, *, by_arrow: bool = False) -> None:
        self.chosen = place
        self.post_message(self.Chosen(by_arrow))

    # -- drawing

    @property
    def _rows(self) -> int:
        return -(-len(self._choices) // self._columns)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as they need."""
        return self._rows

    def render(self) -> Content:
        """`● k kept`; down the columns."""
        return Content("\n").join([self.words(*self._row(row)) for row in range(self._rows)])

    def _row(self, row: int) -> list[Part]:
        parts: list[Part] = [(self._label, "muted")] if self._label else []
        for column in range(self._columns):
            place = column * self._rows + row
            if place >= len(self._choices):
                continue
            it, taken = self._choices[place], place == self.chosen
            room = max(0, self._wide - 4 - cell_len(it.key))
            words = short(it.label, room) if self._columns == 1 else fit(it.label, room)
            parts += [
                ("● " if taken else "○ ", "accent" if taken else "faint"),
                (it.key, "accent"),
                (f" {words} " if it.label else "  ", "strong" if taken else ""),
            ]
        return parts

    @property
    def _wide(self) -> int:
        """Cells of one column."""
        room = max(1, self.size.width - cell_len(self._label)) // self._columns
        if self._columns == 1:
            return room
        longest = max(cell_len(it.key) + cell_len(it.label) for it in self._choices)
        return min(room, longest + (6 if longest > 1 else 5))

    def on_click(self, event: Click) -> None:
        """Choose what stands there."""
        at = event.x - cell_len(self._label)
        column = at // self._wide
        place = column * self._rows + event.y
        if at >= 0 and column < self._columns and place < len(self._choices):
            self._set(place)
