"""How the tests of the entry language read a line: on Mon 2026-03-02 14:30 in Seoul."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mot_tui.entry.context import Context, Reading
from mot_tui.entry.parser import parse

SEOUL = ZoneInfo("Asia/Seoul")


@pytest.fixture
def read() -> Callable[..., Reading]:
    """Reads a line; `at` is the clock, and what else the context holds."""

    def read_line(line: str, at: str = "2026-03-02 14:30", **known: Any) -> Reading:
        now = datetime.fromisoformat(at).replace(tzinfo=SEOUL)
        return parse(line, Context(now, **{"currency": "KRW", **known}))

    return read_line
