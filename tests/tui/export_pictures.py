"""How to come to the export of a case: what the threads find is waited for."""

from collections.abc import Callable, Coroutine
from typing import Any

from mot_tui.tui.screens.export import ExportScreen
from tests.tui.stage import Stage


async def done(stage: Stage, *keys: str) -> ExportScreen:
    """Press keys, each once the threads have done what the one before asked for."""
    for key in (*keys, ""):
        if key:
            await stage.press(key)
        while stage.app.workers._workers:
            await stage.app.workers.wait_for_complete()
            await stage.pilot.pause()
    screen = next(it for it in stage.app.screen_stack if isinstance(it, ExportScreen))
    assert isinstance(screen, ExportScreen)
    return screen


def exporting(*keys: str) -> Callable[[Stage, str], Coroutine[Any, Any, None]]:
    """The export, and some keys in it."""

    async def exported(stage: Stage, _lang: str) -> None:
        await done(stage, "f9", *keys)

    return exported
