"""How far long work is, said on a terminal while somebody waits."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from mot_tui.cli.output import is_watched, tell_over

_PATIENCE_S = 0.5
_BETWEEN_S = 0.1


def watching(what: str) -> Callable[[int, int], None] | None:
    """To be told how many parts of how many are done; None where nobody would see it.

    Work that is done soon says nothing.
    """
    if not is_watched():
        return None
    seen = monotonic() + _PATIENCE_S - _BETWEEN_S
    shown = False

    def told(done: int, whole: int) -> None:
        nonlocal seen, shown
        if done >= whole:
            if shown:
                tell_over("")
            shown = False
        elif monotonic() - seen >= _BETWEEN_S:
            seen, shown = monotonic(), True
            tell_over(f"{what}: {100 * done // whole} %")

    return told


@contextmanager
def waiting(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """`watching` for as long as the block; whatever ends it, no line is left half-told."""
    told = watching(what)
    try:
        yield told
    finally:
        if told:
            told(1, 1)
