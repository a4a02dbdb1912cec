"""The deadlines that are open, as the customer entered them: two rows each above the promises."""

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.reactive import reactive

from mot_tui.domain.words import PromiseState
from mot_tui.texts.language import _
from mot_tui.tui.messages import ActionPicked
from mot_tui.tui.shown.deadline import DeadlineShown
from mot_tui.tui.shown.fit import fit, short
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.widgets.worded import Worded


class DeadlineList(Worded):
    """Shows those that are open; where there are none it takes no room."""

    deadlines: reactive[tuple[DeadlineShown, ...]] = reactive((), layout=True)

    def watch_deadlines(self) -> None:
        """Be there only with something to show."""
        self.display = bool(self._open())

    def _open(self) -> list[DeadlineShown]:
        return [it for it in self.deadlines if it.state is not PromiseState.SETTLED]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there is to say."""
        return len(self._rows(width))

    def render(self) -> Content:
        """What nobody else vouches for, then each with its countdown."""
        rows = self._rows(self.size.width)
        return Content("\n").join([self.words(*row) for row in rows])

    def _rows(self, width: int) -> list[list[Part]]:
        title: list[Part] = [(short(_("Your deadlines · check them"), width), "muted")]
        return [title, *(row for it in self._open() for row in _rows(it, width))]

    def on_click(self, event: Click) -> None:
        """All about them."""
        event.stop()
        self.post_message(ActionPicked("screen.deadlines"))


def _rows(it: DeadlineShown, width: int) -> list[list[Part]]:
    """Its name with the countdown and its end below; or both below where the name is long."""
    name: Part = (f"d{it.number} ", "muted")
    head: list[Part] = [(f"{it.sign} ", it.role), name]
    room = width - 2 - cell_len(name[0])
    when: Part = (it.when, it.role or "strong")
    left = room - cell_len(it.when)
    if cell_len(it.what) + 2 <= left:
        below: list[Part] = [("  ", ""), (short(it.due, width - 2), "muted")]
        return [[*head, (fit(it.what, left), ""), when], below]
    rest = width - 5 - cell_len(it.when)
    below = [("  ", ""), (short(it.when, width - 2), when[1])]
    if rest > 0:
        below += [(" · ", "faint"), (short(it.due, rest), "muted")]
    return [[*head, (short(it.what, room), "")], below]
