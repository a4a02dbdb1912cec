"""How far a work is that has several stages, of which some tell how far they are themselves."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told how many parts of how many are done."""

_FINE = 1000


class Stages:
    """The stages of a work one after the other, each with its share of the whole."""

    def __init__(self, told: Progress | None, *shares: int) -> None:
        self._told, self._shares = told, shares
        self._begun = 0

    def next(self) -> Progress:
        """To be told how far the next stage is; what was before it is done."""
        before, self._begun = self._begun, self._begun + 1
        start, share = sum(self._shares[:before]), self._shares[before]

        def told(done: int, whole: int) -> None:
            if self._told:
                within = _FINE * share * done // max(whole, 1)
                self._told(_FINE * start + within, _FINE * sum(self._shares))

        told(0, 1)
        return told
