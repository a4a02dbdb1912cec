"""Calendar files as programs of others read them: `vobject`, and khal, a calendar in a terminal."""

import re
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import vobject
from dateutil.tz import tzical

from mot_tui.frozen import frozen

_KHAL = """\
[calendars]
[[mot]]
path = {folder}/events
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


@frozen
class Seen:
    """An appointment in a calendar; times in UTC, `ends` of whole days the day after the last."""

    name: str
    begins: datetime | date
    ends: datetime | date | None
    cancelled: bool = False


def by_vobject(content: bytes) -> dict[str, Seen]:
    """What `vobject` reads, by the ids of the appointments."""
    found = vobject.readOne(content.decode())
    return {it.uid.value: _seen(it) for it in getattr(found, "vevent_list", [])}


def _seen(event: Any) -> Seen:
    ends = _utc(event.dtend.value) if hasattr(event, "dtend") else None
    off = event.status.value == "CANCELLED"
    return Seen(event.summary.value, _utc(event.dtstart.value), ends, off)


def _utc(at: datetime | date) -> datetime | date:
    return at.astimezone(UTC) if isinstance(at, datetime) else at


def by_its_zone(content: bytes) -> list[datetime]:
    """All starts and ends, in UTC, by nothing but what the file says of its one zone."""
    head, *events = content.decode().split("BEGIN:VEVENT")
    told = head[head.find("BEGIN:VTIMEZONE") :]
    zone = tzical(StringIO(told)).get() if "BEGIN:VTIMEZONE" in head else None
    found = re.findall(r"\bDT(?:START|END)(;TZID=\S+?)?:(\w+)\r\n", "".join(events))
    walls = [(datetime.fromisoformat(at.removesuffix("Z")), bool(name)) for name, at in found]
    return [at.replace(tzinfo=zone if named else UTC).astimezone(UTC) for at, named in walls]


class Khal:
    """khal with a calendar of its own, in UTC; skips where it is not installed."""

    def __init__(self, folder: Path) -> None:
        if shutil.which("khal") is None:
            pytest.skip("khal is not installed")
        (folder / "events").mkdir(parents=True)
        self.folder, self.settings = folder, folder / "settings"
        self.settings.write_text(_KHAL.format(folder=folder))

    def take(self, content: bytes) -> dict[str, Seen]:
        """Import a file over what was imported before; gives all that khal then lists."""
        path = self.folder / "here.ics"
        path.write_bytes(content)
        self._run("import", "--batch", str(path))
        form = "{uid}\t{start-long-full}\t{end-long-full}\t{title}\t{cancelled}"
        listed = self._run("list", "2026-01-01", "365d", "--once", "--format", form)
        cells = [line.split("\t") for line in listed.splitlines() if "\t" in line]
        return {uid: _listed(name, first, last, off) for uid, first, last, name, off in cells}

    def _run(self, *given: str) -> str:
        ran = subprocess.run(
            ["khal", "-c", str(self.settings), *given],
            capture_output=True, text=True, check=True, timeout=60,
            env={"HOME": str(self.folder), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
        assert not ran.stderr, ran.stderr
        return ran.stdout


def _listed(name: str, begins: str, ends: str, off: str) -> Seen:
    """What a line says. khal gives an instant an hour, and a day from midnight to midnight."""
    first, last = (datetime.strptime(it, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
                   for it in (begins, ends))  # fmt: skip
    cancelled = off.strip() == "CANCELLED"
    if last - first == timedelta(hours=1):
        return Seen(name, first, None, cancelled)
    if begins.endswith("00:00") and ends.endswith("00:00"):
        return Seen(name, first.date(), last.date() + timedelta(days=1), cancelled)
    return Seen(name, first, last, cancelled)
