"""The score: large, and honest about what is final."""

from textual.content import Content
from textual.reactive import reactive
from textual.renderables.digits import DIGITS, DIGITS3X3_BOLD

from mot_tui.texts.language import _
from mot_tui.tui.shown.ink import Part, Parts
from mot_tui.tui.shown.score import NOTHING, ScoreShown
from mot_tui.tui.shown.signs import FINAL_SIGN
from mot_tui.tui.widgets.worded import Worded


class ScorePanel(Worded):
    """Live score in large figures, settled beside it where it differs."""

    score: reactive[ScoreShown] = reactive(ScoreShown(), layout=True)

    def render(self) -> Content:
        """The figures, and beside them what they are."""
        score = self.score
        role = "bad" if score.final else "accent"
        rows = [
            self.words((row + "  ", role), *parts)
            for row, parts in zip(large(score.live), _beside(score), strict=True)
        ]
        if score.final:
            rows.append(self.words((score.without, "muted")))
        return Content("\n").join(rows)


def _beside(score: ScoreShown) -> tuple[Parts, Parts, Parts]:
    """Three rows beside the figures."""
    name: Part = (_("live score"), "muted")
    if score.final:
        return (name,), ((f"{FINAL_SIGN} {score.final}", "bad"),), ((score.since, "muted"),)
    if score.live == NOTHING:
        return (name,), ((_("*5 to *0 in a line"), "accent"),), ((_("gives a rating"), "muted"),)
    settled: Parts = ((_("settled") + " ", "muted"), (score.settled, "strong"))
    return (name,), settled if score.settled else (), ()


def large(text: str) -> tuple[str, str, str]:
    """A figure in three rows; what has no large form stands small on the last."""
    rows = ["", "", ""]
    for sign in text:
        at = DIGITS.find(sign)
        small = "•" if sign == "." else sign
        glyph = DIGITS3X3_BOLD[at * 3 : at * 3 + 3] if at >= 0 else ["", "", small]
        wide = 3 if at >= 0 else 1
        for row in range(3):
            rows[row] += glyph[row].ljust(wide)
    return rows[0], rows[1], rows[2]
