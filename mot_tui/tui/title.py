"""What the terminal's title says."""

from mot_tui.texts.language import _
from mot_tui.texts.words import STATE_SIGNS


def window_title(title: str, late: int) -> str:
    """`▲ 1 overdue · Internet after the move – mot`."""
    name = f"{title} – mot" if title else "mot"
    if not late:
        return name
    return f"{STATE_SIGNS['overdue']} {_('{n} overdue').format(n=late)} · {name}"
