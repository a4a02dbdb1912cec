"""Appointments as an iCalendar file (RFC 5545): bytes that are the same for the same facts."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta, tzinfo

from icalendar import (
    Alarm,
    Calendar,
    Component,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
)

from mot_tui.exporters.appointment import Appointment, Ring

MAKER = "-//mot//mot-tui//EN"
"""Says in a file that this program wrote it."""

_OFTEN = timedelta(hours=1)
"""How often a program that follows the file may look at it."""


def write(name: str, appointments: Sequence[Appointment]) -> bytes:
    """The file; `name` is what calendar programs call it."""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.calendar_name = name
    calendar.add("refresh-interval", _OFTEN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for zone in _zones(appointments):
        calendar.add_component(zone)
    for it in appointments:
        calendar.add_component(_event(it))
    return bytes(calendar.to_ical())


def _event(it: Appointment) -> Event:
    event = Event()
    event.add("uid", it.uid)
    event.add("sequence", it.revision)
    event.add("dtstamp", it.changed_at)
    event.add("last-modified", it.changed_at)
    # An instant has no end: to the standard one that equals the start is none.
    event.add("dtstart", it.begins)
    if it.ends is not None:
        event.add("dtend", it.ends)
    event.add("summary", it.name)
    event.add("description", "\n".join(it.words))
    if it.place:
        event.add("location", it.place)
    if it.labels:
        event.add("categories", list(it.labels))
    event.add("status", "CANCELLED" if it.cancelled else "CONFIRMED")
    # Only hours in which somebody must be there take up the day.
    busy = it.ends is not None and isinstance(it.begins, datetime) and not it.cancelled
    event.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    for ring in it.rings:
        event.add_component(_alarm(it, ring))
    return event


def _alarm(it: Appointment, ring: Ring) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", it.name)
    alarm.add("trigger", ring.after, parameters={"RELATED": "END"} if ring.of_end else {})
    return alarm


# -- zones


def _zones(appointments: Iterable[Appointment]) -> Iterator[Timezone]:
    """The zones of all local times, each as it is in the years that these lie in."""
    years: dict[str, tuple[tzinfo, set[int]]] = {}
    for it in appointments:
        for at in (it.begins, it.ends):
            if isinstance(at, datetime) and at.tzinfo and at.utcoffset() is not None:
                key = getattr(at.tzinfo, "key", None)
                if key and key != "UTC":
                    years.setdefault(key, (at.tzinfo, set()))[1].add(at.year)
    for name, (zone, in_years) in sorted(years.items()):
        yield _zone(name, zone, sorted(in_years))


def _zone(name: str, zone: tzinfo, years: Sequence[int]) -> Timezone:
    """A zone told by every change of its clocks.

    The library can make one too, but puts the hour of a change where the new clock has it, and
    the standard wants the old one.
    """
    found = Timezone()
    found.add("tzid", name)
    for year in years:
        begins = datetime(year, 1, 1, tzinfo=zone)
        if year - 1 not in years:
            found.add_component(_observed(begins, begins))
        for before, after in _changes(year, zone):
            found.add_component(_observed(before, after))
    return found


def _observed(before: datetime, after: datetime) -> Component:
    """What holds from a change on; `before` is the change on the clock as it was."""
    observed = TimezoneDaylight() if after.dst() else TimezoneStandard()
    from_offset, to_offset = before.utcoffset() or timedelta(0), after.utcoffset() or timedelta(0)
    starts = (after.astimezone(UTC) + from_offset).replace(tzinfo=None)
    observed.add("dtstart", starts)
    observed.add("tzoffsetfrom", from_offset)
    observed.add("tzoffsetto", to_offset)
    if name := after.tzname():
        observed.add("tzname", name)
    return observed


def _changes(year: int, zone: tzinfo) -> Iterator[tuple[datetime, datetime]]:
    """The changes of the clocks in a year: the last second before each, and the first after."""
    day, second = timedelta(days=1), timedelta(seconds=1)
    at = datetime(year, 1, 1, tzinfo=zone).astimezone(UTC)
    for _day in range(366):
        low, high = at, at + day
        at = high
        if _offset(low, zone) == _offset(high, zone) or high.astimezone(zone).year != year:
            continue
        while high - low > second:
            middle = (low + (high - low) / 2).replace(microsecond=0)
            if _offset(middle, zone) == _offset(low, zone):
                low = middle
            else:
                high = middle
        yield low.astimezone(zone), high.astimezone(zone)


def _offset(at: datetime, zone: tzinfo) -> timedelta | None:
    return at.astimezone(zone).utcoffset()
