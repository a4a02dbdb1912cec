"""Which of the windows that two clock times may mean is meant."""

from datetime import date, time, timedelta

from mot_tui.entry.due import hours
from mot_tui.entry.due.calendar import DAY
from mot_tui.entry.due.units import DueReading, Frame
from mot_tui.frozen import changed

EARLIEST_VISIT, LATEST_VISIT = time(6), time(22)


def window(
    windows: list[tuple[timedelta, timedelta]], day: date | None, frame: Frame, literal: bool
) -> DueReading | None:
    """Return the window of these times of day that is meant, on a day or on the next that fits."""
    days = [day] if day else [frame.today, frame.today + DAY]
    readings = [
        DueReading(hours.at(on, start), hours.at(on, end), "window")
        for on in days
        for start, end in windows
    ]
    coming = [
        reading for reading in readings if literal or (reading.end and reading.end > frame.now)
    ]
    if not coming:
        return None
    if day is None and len(windows) > 1:
        usual = [it for it in coming if _in_hours(it, frame) and not _half_over(it, frame)]
        coming = usual[:1] + [reading for reading in coming if reading not in usual[:1]]
    spoken = coming[0].start
    others = [one for one in coming if spoken and one.start and one.start.time() != spoken.time()]
    if not others:
        return coming[0]
    other = others[0] if _by_day(others[0]) else None
    return changed(coming[0], alternative=other, rule="window-by-habit")


def _by_day(reading: DueReading) -> bool:
    """Tell whether anybody would come at that time: `10-12` is never 22:00 to midnight."""
    start, end = reading.start, reading.end
    if start is None or end is None or start.date() != end.date():
        return False
    return start.time() >= EARLIEST_VISIT and end.time() <= LATEST_VISIT


def _in_hours(reading: DueReading, frame: Frame) -> bool:
    """Tell whether a window begins or ends while an office is open, on one day."""
    start, end = reading.start, reading.end
    if start is None or end is None or start.date() != end.date():
        return False
    return any(hours.is_business(one, frame.settings) for one in (start, end))


def _half_over(reading: DueReading, frame: Frame) -> bool:
    """Tell whether most of a window has gone by: then rather the next such one is meant."""
    start, end = reading.start, reading.end
    return start is not None and end is not None and frame.now > start + (end - start) / 2
