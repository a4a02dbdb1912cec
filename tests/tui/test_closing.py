"""What is closed is gone: an app that is open all week does not grow."""

import asyncio
import gc
from weakref import WeakSet

import pytest
from textual.screen import Screen

from tests.casefile import Told
from tests.tui.stage import on_stage

KEYS = ("n", "d", "x", "s", "e", "m", ",", "w", "?", "/", "o", "z", "enter")
OPENED = 3


@pytest.mark.slow
@pytest.mark.parametrize("key", KEYS)
async def test_a_closed_dialog_is_forgotten(
    told: Told, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """
    10:00 call @101 "we will come" !visit tomorrow 10am *4
    """
    # The clock by which a screen paints: it holds the screen until it strikes again.
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", 1 / 60)
    async with on_stage(told) as stage:
        seen: WeakSet[Screen[object]] = WeakSet()
        for _ in range(OPENED):
            await stage.press("escape", key)
            assert stage.app.screen is not stage.screen
            seen.add(stage.app.screen)
            await stage.press("escape")
        for _ in range(100):
            gc.collect()
            # Textual may hold the one that was closed last.
            if len(seen) <= 1:
                break
            await asyncio.sleep(0.02)
        assert len(seen) <= 1
