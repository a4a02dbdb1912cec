"""What stands beside the score: its curve, its figures, the contacts there were."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from mot_tui.tui.shown.curve import curve_rows
from mot_tui.tui.shown.fit import fit_right, short
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.shown.score import ScoreShown
from mot_tui.tui.widgets.worded import Worded

CURVE_ROWS = 3
WHOLE, NONE = "100", "0"
"""What the highest and the lowest row of the curve stand for."""


class ScoreCurve(Worded):
    """The running score as a small picture."""

    score: reactive[ScoreShown] = reactive(ScoreShown())

    def render(self) -> Content:
        """Its rows between 100 and 0, nothing where there is no moment yet."""
        if not self.score.curve:
            return Content("")
        names = [WHOLE, *[""] * (CURVE_ROWS - 2), NONE]
        wide = len(WHOLE) + 1
        rows = curve_rows(self.score.curve, max(1, self.size.width - wide), CURVE_ROWS)
        return Content("\n").join(
            [
                self.words((f"{name:>{wide - 1}} ", "muted"), (row, "accent"))
                for name, row in zip(names, rows, strict=True)
            ]
        )


class ScoreFigures(Worded):
    """The figures by name."""

    score: reactive[ScoreShown] = reactive(ScoreShown(), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row a figure."""
        return len(self.score.figures)

    def render(self) -> Content:
        """One row a figure."""
        width = self.size.width
        rows = []
        for name, value in self.score.figures:
            shown = short(name, width - 8)
            figure = fit_right(value, max(0, width - cell_len(shown)))
            rows.append(self.words((shown, "muted"), (figure, "")))
        return Content("\n").join(rows)


class Contacts(Worded):
    """How many contacts there were, by channel."""

    score: reactive[ScoreShown] = reactive(ScoreShown(), layout=True)

    def render(self) -> Content:
        """`call 6 · visit 2`, in as many rows as they need."""
        return Content("\n").join([self.words(*row) for row in self._rows(self.size.width)])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as they need."""
        return len(self._rows(width))

    def _rows(self, width: int) -> list[list[Part]]:
        rows: list[list[Part]] = []
        used = width
        for name, count in self.score.contacts:
            wide = cell_len(f"{name} {count}")
            if used + 3 + wide > width:
                rows.append([])
                used = wide
            else:
                rows[-1].append((" · ", "faint"))
                used += 3 + wide
            rows[-1] += [(f"{name} ", "muted"), (str(count), "")]
        return rows
