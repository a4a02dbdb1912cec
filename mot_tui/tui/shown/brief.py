"""What to tell the next agent, ready to be read out from the screen."""

from mot_tui.frozen import frozen
from mot_tui.texts.language import _, ngettext
from mot_tui.tui.desk import Desk
from mot_tui.tui.shown.fit import one_line

_MOST = 1000
"""Characters of one sentence; a brief has no longer ones."""


@frozen
class BriefShown:
    """Sentences, each a row, and how long they take."""

    lines: tuple[str, ...] = ()
    measure: str = ""

    @property
    def text(self) -> str:
        """All of it as it is copied, a sentence a line."""
        return "\n".join(self.lines)


def brief_of(desk: Desk) -> BriefShown:
    """The brief of the case on the desk; an empty one where there is none."""
    # Imported with the first brief, not at the start.
    from mot_tui.exporters.brief import brief

    if desk.case is None:
        return BriefShown()
    told = brief(desk.book, desk.case.id, desk.own_promises())
    words = ngettext("{n} word", "{n} words", told.words).format(n=told.words)
    aloud = _("about {n} s aloud").format(n=told.seconds)
    lines = tuple(one_line(it, _MOST) for it in told.sentences)
    return BriefShown(lines, f"{words} · {aloud}")


def brief_lines(desk: Desk) -> tuple[str, ...]:
    """The sentences alone."""
    return brief_of(desk).lines
