"""Puts what was reckoned on the wall clock onto the clock of a zone, where summer time begins."""

from datetime import UTC, datetime, time, tzinfo

from mot_tui.entry.absolute import instants
from mot_tui.entry.due.units import Doubt, DueReading
from mot_tui.frozen import changed

_COUNTED = frozenset(("in-hours", "within-hours"))
"""Rules that count hours: these are exact, whatever the clocks do meanwhile."""


def zoned(reading: DueReading, now: datetime) -> DueReading:
    """A reading in the zone of `now`, with the doubt where a clock must be asked about."""
    zone = now.tzinfo
    if zone is None:
        return reading
    if reading.rule in _COUNTED:
        start = reading.start and moved_on(now, reading.start)
        end = reading.end and moved_on(now, reading.end)
        doubt = None
    else:
        start = reading.start and reading.start.replace(tzinfo=zone)
        end = reading.end and reading.end.replace(tzinfo=zone)
        doubt = _doubt(reading.start, zone) or _doubt(reading.end, zone)
    other = reading.alternative and zoned(reading.alternative, now)
    return changed(
        reading,
        start=start,
        end=end,
        alternative=None if other is None or other.doubt else other,
        doubt=doubt,
    )


def moved_on(now: datetime, wall: datetime) -> datetime:
    """As much later or earlier than `now` as the wall clock says, in time that passes."""
    if now.tzinfo is None:
        return wall
    passed = now.astimezone(UTC) + (wall - now.replace(tzinfo=None))
    return passed.astimezone(now.tzinfo)


def _doubt(wall: datetime | None, zone: tzinfo) -> Doubt | None:
    """Midnight is the beginning of a day, whenever the clocks show it."""
    if wall is None or wall.time() == time():
        return None
    shown = instants(wall, zone)
    if len(shown) == 1:
        return None
    return Doubt.TWICE if shown else Doubt.SKIPPED
