"""The list of promises: two rows for an open one, one for a settled one where its name fits."""

from bisect import bisect_right
from itertools import accumulate

from rich.cells import cell_len
from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.widget import Widget

from mot_tui.domain.words import PromiseState
from mot_tui.texts.language import _
from mot_tui.tui.messages import EntryWanted, LettersWanted, PromiseOpened
from mot_tui.tui.shown.fit import fit, short, wrapped
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.shown.promise import PromiseShown
from mot_tui.tui.widgets.worded import Worded

NAMING = 14
"""In how many cells, gap and all, a name that is cut still tells something."""


class PromiseList(Worded, can_focus=True):
    """Shows promises in the order given; one is chosen while the list has the focus."""

    COMPONENT_CLASSES = {"promise-list--cursor"}
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter", "open", show=False),
        Binding("escape", "leave", show=False),
    ]

    promises: reactive[tuple[PromiseShown, ...]] = reactive((), layout=True)
    cursor: reactive[int] = reactive(0)

    @property
    def number(self) -> int | None:
        """The number of the promise that is chosen, None where there is none."""
        return self.promises[self.cursor].number if self.promises else None

    # -- the cursor

    def watch_promises(
        self, before: tuple[PromiseShown, ...], now: tuple[PromiseShown, ...]
    ) -> None:
        """Stay on the same promise, wherever it stands now."""
        chosen = before[self.cursor].number if self.cursor < len(before) else None
        places = (place for place, it in enumerate(now) if it.number == chosen)
        self.cursor = next(places, self.cursor)

    def validate_cursor(self, cursor: int) -> int:
        """Keep it on a promise."""
        return max(0, min(cursor, len(self.promises) - 1))

    def watch_cursor(self) -> None:
        """Keep it in sight."""
        if self.has_focus and isinstance(side := self.parent, Widget):
            top = self.virtual_region.y + self._firsts()[self.cursor]
            rows = len(_promise_rows(self.promises[self.cursor], self.size.width))
            side.scroll_to_region(Region(0, top, 1, rows), animate=False)

    def _firsts(self) -> list[int]:
        """The first row of each promise."""
        wide = self.size.width
        rows = (len(_promise_rows(it, wide)) for it in self.promises)
        return [0, *accumulate(rows)]

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor is there only while it means something."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def action_move(self, by: int) -> None:
        """Choose another promise."""
        self.cursor += by

    def action_open(self) -> None:
        """Show all about the promise."""
        if self.promises:
            self.post_message(PromiseOpened(self.promises[self.cursor].number))

    def action_leave(self) -> None:
        """Back to the timeline."""
        self.post_message(LettersWanted())

    # -- drawing

    def render(self) -> Content:
        """Each promise, with its sign and its countdown."""
        if not self.promises:
            return Content("\n").join([self.words((it, "muted")) for it in _none(self.size.width)])
        shown = []
        under = self.get_visual_style("promise-list--cursor")
        for place, promise in enumerate(self.promises):
            for row in _promise_rows(promise, self.size.width):
                words = self.words(*row)
                if self.has_focus and place == self.cursor:
                    words = words.pad_right(max(0, self.size.width - words.cell_length))
                    words = words.stylize_before(under)
                shown.append(words)
        return Content("\n").join(shown)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there is to say."""
        if not self.promises:
            return len(_none(width))
        return sum(len(_promise_rows(it, width)) for it in self.promises)

    def on_click(self, event: Click) -> None:
        """Choose the promise, and go to where it was made; twice, show all about it."""
        place = bisect_right(self._firsts(), event.y) - 1
        if place < len(self.promises):
            self.cursor = place
            if event.chain == 2:
                self.action_open()
            else:
                self.post_message(EntryWanted(self.promises[place].entry))


def _none(width: int) -> list[str]:
    """What stands there instead, and how to come to one."""
    how = _("!callback tomorrow 10am in a line writes one down.")
    return [*wrapped(_("No promises yet."), width), *wrapped(how, width)]


def _promise_rows(promise: PromiseShown, width: int) -> list[list[Part]]:
    settled = promise.state is PromiseState.SETTLED
    name: Part = (f"p{promise.number} ", "muted")
    head: list[Part] = [(f"{promise.sign} ", promise.role), name]
    room = width - 2 - cell_len(name[0])
    what = "muted" if settled else ""
    when: Part = (promise.when, "muted" if settled else promise.role or "strong")
    left = room - cell_len(promise.when)
    if cell_len(promise.what) + 2 <= left or (settled and left >= NAMING):
        rows = [[*head, (fit(short(promise.what, left - 2), left), what), when]]
    else:
        whens: list[list[Part]] = [
            [("  ", ""), (row, when[1])] for row in wrapped(promise.when, width - 2)
        ]
        rows = [[*head, (short(promise.what, room), what)], *whens]
    if settled:
        return rows
    under = " · ".join(it for it in (promise.due, promise.party) if it)
    if promise.due and cell_len(under) > width - 2:
        under = promise.due
    if not promise.due and len(rows) == 2 and cell_len(promise.when) + 5 + cell_len(under) <= width:
        rows[1] += [(" · ", "faint"), (under, "muted")]
    elif under:
        rows.append([("  ", ""), (short(under, width - 2), "muted")])
    if promise.quiet:
        rows.append([("  ", ""), (short(promise.quiet, width - 2), "muted")])
    return rows
