"""The score: large, honest about what is final, with the figures beside it."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.renderables.digits import DIGITS, DIGITS3X3_BOLD

from mot_tui.texts.language import _
from mot_tui.tui.shown.curve import curve_rows
from mot_tui.tui.shown.fit import fit_right, short
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.shown.score import ScoreShown
from mot_tui.tui.widgets.worded import Worded

CURVE_ROWS = 2


class ScorePanel(Worded):
    """Shows one score; how much of it depends on the height it is given."""

    score: reactive[ScoreShown] = reactive(ScoreShown(), layout=True)

    def render(self) -> Content:
        """All rows, one below the other."""
        return Content("\n").join([self.words(*row) for row in self._rows(self.size.width)])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there is to say."""
        return len(self._rows(width))

    def _rows(self, width: int) -> list[list[Part]]:
        rows = self._large()
        score = self.score
        if score.final:
            rows += [[(score.final, "bad")], [(score.without, "")]]
        elif score.settled:
            settled = _("settled {score}").format(score=score.settled)
            rows += [[(_("live") + " ", "muted"), (f"· {settled}", "muted")]]
        rows += [[], *self._curve(width)] if score.curve else []
        rows += [[]] + [_figure(name, value, width) for name, value in score.figures]
        if score.contacts:
            rows += [[], *self._contacts(width)]
        return rows

    def _large(self) -> list[list[Part]]:
        role = "bad" if self.score.final else "accent"
        return [[(row, role)] for row in large(self.score.live)]

    def _curve(self, width: int) -> list[list[Part]]:
        shown = curve_rows(self.score.curve, width, CURVE_ROWS)
        return [[(row, "accent")] for row in shown]

    def _contacts(self, width: int) -> list[list[Part]]:
        """`calls 6 · visits 2`, in as many rows as they need."""
        rows: list[list[Part]] = []
        used = width
        for name, count in self.score.contacts:
            word = f"{name} {count}"
            if used + 3 + len(word) > width:
                rows.append([])
                used = -3
            else:
                rows[-1].append((" · ", "faint"))
            rows[-1] += [(f"{name} ", "muted"), (str(count), "")]
            used += 3 + len(word)
        return rows


def large(text: str) -> tuple[str, str, str]:
    """A figure in three rows; what has no large form stands small on the last."""
    rows = ["", "", ""]
    for sign in text:
        at = DIGITS.find(sign)
        glyph = DIGITS3X3_BOLD[at * 3 : at * 3 + 3] if at >= 0 else ["", "", _small(sign)]
        wide = 3 if at >= 0 else 1
        for row in range(3):
            rows[row] += glyph[row].ljust(wide)
    return rows[0], rows[1], rows[2]


def _small(sign: str) -> str:
    return "•" if sign == "." else sign


def _figure(name: str, value: str, width: int) -> list[Part]:
    shown = short(name, width - 8)
    from rich.cells import cell_len

    return [(shown, "muted"), (fit_right(value, width - cell_len(shown)), "")]
