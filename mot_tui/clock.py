"""The only place that asks what time it is.

`MOT_NOW`, an ISO instant with an offset, sets the start of the clock, which then runs on
(`contract.md`, Environment): demos, screenshots and tests stand on it.
"""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from mot_tui.errors import Misused

_YEARS = range(1970, 2200)
"""Of a clock that is set: nearer to the ends of the calendar not every zone can show a time."""

JITTER = timedelta(seconds=1)
"""A clock that goes back by less than this is none: each start under one `MOT_NOW` begins anew."""

Now = Callable[[], datetime]
"""Gives the present instant, aware, in UTC."""


def system_clock() -> datetime:
    """The machine's time, in UTC."""
    return datetime.now(UTC)


def clock_from(start: datetime) -> Now:
    """A clock that shows `start` now and runs on at the machine's pace."""
    began = time.monotonic()
    return lambda: start.astimezone(UTC) + timedelta(seconds=time.monotonic() - began)


def clock() -> Now:
    """The clock of this process: `MOT_NOW` where it is set, else the machine's.

    Raises `Misused("bad-now")` where `MOT_NOW` is not an ISO instant with an offset.
    """
    if not (stated := os.environ.get("MOT_NOW")):
        return system_clock
    try:
        start = datetime.fromisoformat(stated)
    except ValueError:
        raise Misused("bad-now", value=stated) from None
    if start.tzinfo is None or start.year not in _YEARS:
        raise Misused("bad-now", value=stated)
    return clock_from(start)


def is_set() -> bool:
    """Whether `MOT_NOW` sets the clock; a record made under it says so."""
    return bool(os.environ.get("MOT_NOW"))
