"""Where everything of a curve lies in its picture; how it looks is the style sheet's."""

from collections.abc import Callable, Sequence
from datetime import datetime

from mot_tui.exporters.document import Bar, Curve
from mot_tui.frozen import frozen

WIDTH = 640
LEFT, RIGHT = 58, 632
NOW = 572
"""From here to the right is now, where the case goes on; the axis of time ends there."""

TOP, BASE = 40, 200
"""The rows of 100 and of 0."""

FIRST_LANE, LANE = 260, 20
MOST_DOTS = 80
"""Of more moments the steps alone are drawn."""


@frozen
class Mark:
    """Something with words at a place."""

    x: float
    y: float
    text: str


@frozen
class Lane:
    """A promise: its bar from `x` to `to`, late from `over` on, its due where the axis has it."""

    y: int
    x: float
    to: float
    over: float
    due: float | None
    bar: Bar


@frozen
class Drawing:
    """The picture: paths of the two laws, dots, days, promises. Everything in its own units."""

    curve: Curve
    height: int
    product: str
    added: str
    dots: tuple[Mark, ...]
    levels: tuple[Mark, ...]
    ticks: tuple[Mark, ...]
    lanes: tuple[Lane, ...]
    goes_on: bool


def draw(curve: Curve) -> Drawing:
    """Place a curve."""
    late = any(it.at > curve.until for it in curve.points)
    goes_on = late or any(it.ended is None for it in curve.bars)
    right = NOW if goes_on else RIGHT

    def x(at: datetime) -> float:
        if at > curve.until:
            return (NOW + RIGHT) / 2
        return round(LEFT + (right - LEFT) * ((at - curve.since) / (curve.until - curve.since)), 1)

    marked = curve.points if len(curve.points) <= MOST_DOTS else ()
    return Drawing(
        curve=curve,
        height=FIRST_LANE + LANE * len(curve.bars),
        product=_steps([(x(it.at), it.product) for it in curve.points]),
        added=_steps([(x(it.at), it.added) for it in curve.points if it.added is not None]),
        dots=tuple(Mark(x(it.at), _y(it.product), it.label) for it in marked),
        levels=tuple(Mark(LEFT, _y(it), str(it)) for it in (0, 50, 100)),
        ticks=tuple(Mark(x(at), BASE, text) for at, text in curve.ticks),
        lanes=tuple(_lane(it, n, curve, x) for n, it in enumerate(curve.bars)),
        goes_on=goes_on,
    )


def _lane(bar: Bar, n: int, curve: Curve, x: Callable[[datetime], float]) -> Lane:
    start = x(bar.since)
    # A promise kept at once is seen, too.
    to = max(x(bar.ended) if bar.ended else RIGHT, start + 3)
    due = x(bar.due) if bar.due and curve.since <= bar.due <= curve.until else None
    over = to
    if bar.is_late:
        over = start if due is None else min(max(due, start), to)
    return Lane(FIRST_LANE + LANE * n, start, to, over, due, bar)


def _y(value: float) -> float:
    return round(BASE - (BASE - TOP) * value / 100, 1)


def _steps(points: Sequence[tuple[float, float]]) -> str:
    """A path that starts at 100 and holds each value until the next one, to the right edge."""
    if not points:
        return ""
    path = [f"M{points[0][0]} {_y(100)}"]
    path += [f"H{x}V{_y(value)}" for x, value in points]
    return "".join([*path, f"H{RIGHT}"])
