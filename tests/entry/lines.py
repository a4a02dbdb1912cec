"""What the tests of lines share: the zone they are read in, and what was marked in them."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from mot_tui.entry.context import Reading

SEOUL = ZoneInfo("Asia/Seoul")
Read = Callable[..., Reading]


def seoul(text: str) -> datetime:
    """An hour in Seoul."""
    return datetime.fromisoformat(text).replace(tzinfo=SEOUL)


def marked(line: str, reading: Reading) -> list[str]:
    """The marked parts of a line."""
    return [line[it.column - 1 : it.column - 1 + it.length] for it in reading.problems]
