"""The list of promises: two rows for an open one, one for a settled one."""

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.reactive import reactive

from mot_tui.domain.words import PromiseState
from mot_tui.texts.language import _
from mot_tui.tui.messages import EntryWanted
from mot_tui.tui.shown.fit import fit, short
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.shown.promise import PromiseShown
from mot_tui.tui.widgets.worded import Worded


class PromiseList(Worded):
    """Shows promises in the order given; a click goes to the entry where one was made."""

    promises: reactive[tuple[PromiseShown, ...]] = reactive((), layout=True)

    def render(self) -> Content:
        """Each promise, with its sign and its countdown."""
        if not self.promises:
            return self.words((_("No promises yet."), "muted"))
        return Content("\n").join([self.words(*row) for _entry, row in self._rows(self.size.width)])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there is to say."""
        return max(1, len(self._rows(width)))

    def _rows(self, width: int) -> list[tuple[int, list[Part]]]:
        """Each row with the entry that it leads to."""
        return [
            (promise.entry, row)
            for promise in self.promises
            for row in _promise_rows(promise, width)
        ]

    def on_click(self, event: Click) -> None:
        """Go to where the promise was made."""
        rows = self._rows(self.size.width)
        if event.y < len(rows):
            self.post_message(EntryWanted(rows[event.y][0]))


def _promise_rows(promise: PromiseShown, width: int) -> list[list[Part]]:
    settled = promise.state is PromiseState.SETTLED
    name: Part = (f"p{promise.number} ", "muted")
    head: list[Part] = [(f"{promise.sign} ", promise.role), name]
    room = width - 2 - cell_len(name[0])
    what = "muted" if settled else ""
    when: Part = (promise.when, "muted" if settled else promise.role or "strong")
    left = room - cell_len(promise.when)
    if cell_len(promise.what) + 2 <= left or (settled and left >= 6):
        rows = [[*head, (fit(short(promise.what, left - 2), left), what), when]]
    else:
        rows = [[*head, (short(promise.what, room), what)], [("  ", ""), when]]
    if settled:
        return rows
    under = " · ".join(it for it in (promise.due, promise.party) if it)
    if not promise.due and len(rows) > 1 and cell_len(promise.when) + 5 + cell_len(under) <= width:
        rows[1] += [(" · ", "faint"), (under, "muted")]
    elif under:
        rows.append([("  ", ""), (short(under, width - 2), "muted")])
    return rows
