"""Work that takes long: done in a thread, seen on a screen as it goes on, stopped by a key."""

from collections.abc import Callable
from threading import Event
from typing import Any, TypeVar

from textual.screen import Screen
from textual.worker import WorkerCancelled

Told = Callable[[int, int], None]
"""Told how many parts of how many are done; stops the work by raising `Stopped`."""

Result = TypeVar("Result")

OFTEN_S = 0.1
"""How often it is shown how far it is."""


class Stopped(Exception):
    """Somebody does not want what is being made any more."""


class LongWork:
    """One piece of it at a time; `show` is called while it goes on."""

    def __init__(self, screen: Screen[Any], show: Callable[[], None]) -> None:
        self._screen, self._show = screen, show
        self._stop: Event | None = None
        self.share = 0.0
        """How much of it is done, from 0 to 1."""

    @property
    def goes_on(self) -> bool:
        """Whether there is any now."""
        return self._stop is not None

    @property
    def is_stopping(self) -> bool:
        """Whether it was told to stop and has not yet."""
        return self._stop is not None and self._stop.is_set()

    def stop(self) -> None:
        """Have it stop with the next part that it tells of."""
        if self._stop:
            self._stop.set()

    def begin(self, work: Callable[[Told], Result], finish: Callable[[Result], None]) -> None:
        """Begin it in a thread; what it gives, a `Stopped` also, is handed to `finish`."""
        stop = self._stop = Event()
        self.share = 0.0

        def told(done: int, whole: int) -> None:
            # In the thread of the work; what is seen of it is drawn in its own time.
            self.share = done / max(1, whole)
            if stop.is_set():
                raise Stopped

        async def finished() -> None:
            shows = self._screen.set_interval(OFTEN_S, self._show)
            made = self._screen.run_worker(lambda: work(told), group="work", thread=True)
            try:
                result = await made.wait()
            except WorkerCancelled:
                # The app ends: nobody is left to tell, and the thread stops with its next part.
                return
            shows.stop()
            self._stop = None
            finish(result)

        self._screen.run_worker(finished(), group="finished")
