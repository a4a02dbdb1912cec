"""The head of the screen: which case, how long nothing works, how much is overdue."""

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive

from mot_tui.frozen import changed
from mot_tui.tui.messages import ActionPicked
from mot_tui.tui.shown.fit import short
from mot_tui.tui.shown.head import HeadShown
from mot_tui.tui.shown.ink import Parts, joined, plain
from mot_tui.tui.widgets.worded import Worded

LEAST_TITLE = 14
"""Where a title would have less room, what else there is goes to the second row."""


MOST_TITLE, BETWEEN = 40, 5
"""Cells of a title that a long text leaves whole, and the gaps beside it."""


class CaseHead(Worded):
    """One row; on a narrow screen a second one stands in for the panels."""

    head: reactive[HeadShown] = reactive(HeadShown(), repaint=False)

    def watch_head(self, before: HeadShown, now: HeadShown) -> None:
        """Draw it anew where what is in sight differs: a wide one has no countdown."""
        same = changed(before, score=now.score, promises=now.promises)
        if self.size.height > 1 or same != now:
            self.refresh()

    def render(self) -> Content:
        """Title and company on the left, what hurts on the right."""
        width = self.size.width
        out: Parts = ((self.head.out, "warn"),) if self.head.out else ()
        hurts = self._hurts(out)
        if crowded := width - cell_len(plain(hurts)) < LEAST_TITLE:
            hurts = self._hurts(())
        hurts = joined([hurts, self._deadline(width - cell_len(plain(hurts)))])
        room = max(1, width - cell_len(plain(hurts)) - 2)
        name = short(self.head.title, room)
        left: Parts = ((name, "strong"),)
        rest = room - cell_len(name) - 3
        if self.head.company and rest >= 8:
            left = (*left, (" · ", "faint"), (short(self.head.company, rest), "muted"))
        gap = " " * max(1, width - cell_len(plain(left)) - cell_len(plain(hurts)))
        first = self.words(*left, (gap, ""), *hurts).truncate(width, ellipsis=True)
        return Content("\n").join([first, self._second(width, out if crowded else ())])

    def on_click(self, event: Click) -> None:
        """The name leads to the other cases, the second row to score and promises."""
        self.post_message(ActionPicked("screen.panel" if event.y else "screen.cases"))

    def _hurts(self, out: Parts) -> Parts:
        ended, overdue = self.head.ended, self.head.overdue
        return joined(
            [((ended, "muted"),) if ended else (), out, ((overdue, "bad"),) if overdue else ()]
        )

    def _deadline(self, room: int) -> Parts:
        """The deadline that is near, as long as there is room for it beside the title."""
        title = min(cell_len(self.head.title), MOST_TITLE)
        for text in self.head.deadline:
            if cell_len(text) + BETWEEN + max(LEAST_TITLE, title) <= room:
                return ((text, "warn"),)
        shortest = self.head.deadline[-1:]
        fits = any(cell_len(text) + BETWEEN + LEAST_TITLE <= room for text in shortest)
        return ((shortest[0], "warn"),) if fits else ()

    def _second(self, width: int, out: Parts) -> Content:
        promises: Parts = ((self.head.promises, "muted"),) if self.head.promises else ()
        parts = joined([((self.head.score, ""),), out, promises])
        return self.words(*parts).truncate(width, ellipsis=True)
