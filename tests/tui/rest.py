"""When an app has come to rest: nothing to do, nothing to paint, no timer due at once.

Textual's own pilot sleeps and looks at the processor's time, some ten times a key, and the app
paints sixty times a second meanwhile. The event loop knows, however busy the machine is.
"""

import asyncio
from typing import Any, cast

from textual._context import active_app

SOON_S = 0.06
"""Timers due within it are waited for: the pause after the last letter typed."""

PATIENCE_S = 1.0
"""As long as Textual waits for what never rests."""


async def rest(*_waits: float) -> None:
    """Wait until nothing is left to run, to paint, or due soon."""
    loop = cast(Any, asyncio.get_running_loop())
    end = loop.time() + PATIENCE_S
    while loop.time() < end:
        await asyncio.sleep(0)
        if loop._ready or _painted():
            continue
        due = min((it.when() for it in loop._scheduled if not it.cancelled()), default=end)
        if due > loop.time() + SOON_S:
            return
        await asyncio.sleep(due - loop.time())


def _painted() -> bool:
    """Paint what waits for the next frame; False where nothing does."""
    screens = cast(list[Any], active_app.get()._screen_stack)
    waiting = [it for it in screens if it._update_timer._active.is_set()]
    for screen in waiting:
        screen._on_timer_update()
    return bool(waiting)
