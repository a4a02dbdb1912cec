"""The score as a small picture: one column a moment, in eighths of a cell."""

from collections.abc import Sequence

_EIGHTHS = " ▁▂▃▄▅▆▇█"
ZERO = "·"
"""What stands at the foot of a column whose score is zero."""


def curve_rows(tenths: Sequence[int], width: int, height: int) -> tuple[str, ...]:
    """Rows from the top, of scores in tenths of a point (0 to 1000), the last `width` of them.

    A score above zero has at least one eighth, so that only a zero looks like one.
    """
    columns = _spread(tenths[-width:], width)
    full = height * 8
    heights = [0 if it == 0 else max(1, -(-it * full // 1000)) for it in columns]
    rows = []
    for row in range(height - 1, -1, -1):
        cells = [_EIGHTHS[min(8, max(0, it - row * 8))] for it in heights]
        if row == 0:
            cells = [ZERO if it == 0 else cell for it, cell in zip(heights, cells, strict=True)]
        rows.append("".join(cells))
    return tuple(rows)


def _spread(tenths: Sequence[int], width: int) -> list[int]:
    """A few scores take several columns each, so that the picture is never a sliver."""
    if not tenths:
        return []
    wide = max(1, min(4, width // len(tenths)))
    return [it for it in tenths for _ in range(wide)]
