"""The head of the screen: which case, how long nothing works, how much is overdue."""

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive

from mot_tui.tui.messages import ActionPicked
from mot_tui.tui.shown.fit import short
from mot_tui.tui.shown.head import HeadShown
from mot_tui.tui.shown.ink import Parts, joined, plain
from mot_tui.tui.widgets.worded import Worded


class CaseHead(Worded):
    """One row; on a narrow screen a second one stands in for the panels."""

    head: reactive[HeadShown] = reactive(HeadShown())

    def render(self) -> Content:
        """Title and company on the left, what hurts on the right."""
        width = self.size.width
        hurts = self._hurts(self.head)
        room = max(10, width - cell_len(plain(hurts)) - 2)
        name = short(self.head.title, room)
        left: Parts = ((name, "strong"),)
        rest = room - cell_len(name) - 3
        if self.head.company and rest >= 8:
            left = (*left, (" · ", "faint"), (short(self.head.company, rest), "muted"))
        gap = " " * max(1, width - cell_len(plain(left)) - cell_len(plain(hurts)))
        first = self.words(*left, (gap, ""), *hurts)
        return Content("\n").join([first, self._second(width)])

    def on_click(self, event: Click) -> None:
        """The name leads to the other cases, the second row to score and promises."""
        self.post_message(ActionPicked("screen.panel" if event.y else "screen.cases"))

    def _hurts(self, head: HeadShown) -> Parts:
        return joined(
            [
                ((head.ended, "muted"),) if head.ended else (),
                ((head.out, "warn"),) if head.out else (),
                ((head.overdue, "bad"),) if head.overdue else (),
            ]
        )

    def _second(self, width: int) -> Content:
        parts: Parts = ((self.head.score, ""),)
        if self.head.promises:
            parts = joined([parts, ((self.head.promises, "muted"),)])
        return self.words(*parts).truncate(width, ellipsis=True)
