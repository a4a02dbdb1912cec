"""Instants at the ends of the calendar: no fact, however odd, stops the fold or the score."""

from datetime import UTC, datetime, timedelta

_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)


def shifted(instant: datetime, by: timedelta) -> datetime:
    """The instant so much later, or earlier; at the end of the calendar it stays there."""
    try:
        return instant + by
    except OverflowError:
        return _LAST if by > timedelta(0) else _FIRST
