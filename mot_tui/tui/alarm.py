"""What has just become overdue, and what the terminal's title says of it."""

from mot_tui.texts.language import _
from mot_tui.texts.words import STATE_SIGNS
from mot_tui.tui.desk import Late


class Alarm:
    """Remembers what was overdue, so that each promise is told once."""

    def __init__(self) -> None:
        self._told: Late | None = None

    def news(self, late: Late) -> list[tuple[int, int]]:
        """What is overdue and was not before; the first look tells nothing, the screen does."""
        before, self._told = self._told, late
        return sorted(late - before) if before is not None else []


def window_title(title: str, late: int) -> str:
    """`▲ 1 overdue · Internet after the move – mot`."""
    name = f"{title} – mot" if title else "mot"
    if not late:
        return name
    return f"{STATE_SIGNS['overdue']} {_('{n} overdue').format(n=late)} · {name}"
