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
from mot_tui.tui.shown.fit import fit, wrapped
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

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as they need."""
        return len(self._rows(width))

    def render(self) -> Content:
        """`● k kept`; down the columns, or one below the other where that is too wide."""
        rows = self._rows(self.size.width)
        return Content("\n").join([self.words(*(it for _place, it in row)) for row in rows])

    def _rows(self, width: int) -> list[list[tuple[int | None, Part]]]:
        """The rows, part by part, each part with the place of the choice that it belongs to."""
        columns = self._columns_in(width)
        if columns == 1:
            return [
                row for place in range(len(self._choices)) for row in self._wrapped(place, width)
            ]
        height = -(-len(self._choices) // columns)
        rows: list[list[tuple[int | None, Part]]] = []
        for at in range(height):
            row: list[tuple[int | None, Part]] = [(None, (self._label, "muted"))]
            for place in range(at, len(self._choices), height):
                row += self._parts(place, fit(self._choices[place].label, self._longest))
            rows.append(row)
        return rows

    def _wrapped(self, place: int, width: int) -> list[list[tuple[int | None, Part]]]:
        """One choice, in as many rows as its words need."""
        first, *others = wrapped(self._choices[place].label, max(1, width - 5))
        rows = [self._parts(place, first)]
        chosen = "strong" if place == self.chosen else ""
        return rows + [[(place, ("    " + it, chosen))] for it in others]

    def _parts(self, place: int, words: str) -> list[tuple[int | None, Part]]:
        it, taken = self._choices[place], place == self.chosen
        return [
            (place, ("● " if taken else "○ ", "accent" if taken else "muted")),
            (place, (it.key, "accent")),
            (place, (f" {words} ", "strong" if taken else "")),
        ]

    @property
    def _longest(self) -> int:
        """Cells of the longest label."""
        return max(cell_len(it.label) for it in self._choices)

    def _columns_in(self, width: int) -> int:
        wide = 2 + cell_len(self._choices[0].key) + 1 + self._longest + 1
        return max(1, min(self._columns, (width - cell_len(self._label)) // wide))

    def on_click(self, event: Click) -> None:
        """Choose what stands there."""
        rows = self._rows(self.size.width)
        right = 0
        for place, (words, _role) in rows[event.y] if event.y < len(rows) else ():
            right += cell_len(words)
            if event.x < right:
                if place is not None:
                    self._set(place)
                return
