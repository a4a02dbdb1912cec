"""Waiting until a widget or a screen has dealt with what it was sent: keys stay in their order."""

import asyncio
from contextlib import suppress

from textual.message_pump import MessagePump

ANSWER_S = 1.0
"""How long keys wait for it; without an answer they go on."""


async def answered(by: MessagePump) -> None:
    """Wait until all that it was sent up to now is done, if that is soon."""
    done = asyncio.Event()
    by.call_later(done.set)
    with suppress(TimeoutError):
        await asyncio.wait_for(done.wait(), ANSWER_S)
