"""Stretches of a text that go, and what becomes of those that overlap or touch.

Where two readings overlap all of it goes, by the longer one; of equals people come first.
"""

from collections.abc import Iterable, Iterator

from mot_tui.exporters.plan import STAY, Subject
from mot_tui.frozen import frozen

_PEOPLE = ("person", "office", "holder")
_PLACES = ("address", "place")


@frozen
class Hit:
    """A stretch of a text, and what stands there."""

    start: int
    end: int
    subject: Subject


def settled(found: Iterable[Hit]) -> Iterator[Hit]:
    """Hits that do not overlap: of each heap the longest, over all of it."""
    heap: list[Hit] = []
    end = -1
    for hit in sorted(found, key=lambda it: (it.start, -it.end)):
        if heap and hit.start >= end:
            yield _won(heap)
            heap = []
        heap.append(hit)
        end = max(end, hit.end)
    if heap:
        yield _won(heap)


def _won(heap: list[Hit]) -> Hit:
    if len(heap) == 1:
        return heap[0]
    longest = max(heap, key=_strength)
    if longest.subject in STAY:
        return longest
    return Hit(heap[0].start, max(it.end for it in heap), longest.subject)


def _strength(it: Hit) -> tuple[int, bool, bool]:
    return it.end - it.start, it.subject.kind in _PEOPLE, it.subject not in STAY


def joined(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The parts of one name or address beside each other as one."""
    last = None
    for hit in hits:
        if last and _goes_on(text, last, hit):
            last = Hit(last.start, hit.end, last.subject)
            continue
        if last:
            yield last
        last = hit
    if last:
        yield last


def _goes_on(text: str, last: Hit, hit: Hit) -> bool:
    if hit.subject != last.subject:
        return False
    # Names in a list are those of several mentions; an address is written with commas.
    between = text[last.end : hit.start]
    if hit.subject.kind in _PEOPLE:
        return not between.strip()
    return hit.subject.kind in _PLACES and not between.strip(" ,")
