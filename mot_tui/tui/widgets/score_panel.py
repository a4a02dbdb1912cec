"""The score: large, and honest about what is final."""

from textual.content import Content
from textual.reactive import reactive
from textual.renderables.digits import DIGITS, DIGITS3X3_BOLD

from mot_tui.texts.language import _
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.shown.score import ScoreShown
from mot_tui.tui.widgets.worded import Worded


class ScorePanel(Worded):
    """Live score in large figures, settled beside it where it differs."""

    score: reactive[ScoreShown] = reactive(ScoreShown(), layout=True)

    def render(self) -> Content:
        """The figures, and what stands beside or below them."""
        score = self.score
        role = "bad" if score.final else "accent"
        beside: tuple[list[Part], ...] = (
            [(_("live score"), "muted")],
            [(_("settled") + " ", "muted"), (score.settled, "strong")] if score.settled else [],
            [],
        )
        rows = [
            self.words((row + "  ", role), *parts)
            for row, parts in zip(large(score.live), beside, strict=True)
        ]
        if score.final:
            below: Part = (f"{score.live} – {score.final}", "bad")
            rows += [self.words(below), self.words((score.without, ""))]
        return Content("\n").join(rows)


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
