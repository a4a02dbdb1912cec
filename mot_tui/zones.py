"""Time zones: whether there is one of a name, and which one this machine is in."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mot_tui.config import Settings
from mot_tui.errors import Misused

UNKNOWN = "UTC"
"""The zone where nothing tells which it is."""

_OWN = frozenset(("localtime", "posixrules", "posix", "right", "Factory"))
"""Of one machine alone, or counting leap seconds."""

LOCALTIME = Path("/etc/localtime")
NAME = Path("/etc/timezone")


def is_zone(name: str) -> bool:
    """Whether the name is that of a time zone, the same on every machine."""
    if name.partition("/")[0] in _OWN:
        return False
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def usual_zone(settings: Settings) -> str:
    """The zone of the settings, else the machine's, else UTC. Raises `Misused("bad-zone")`."""
    if settings.timezone and not is_zone(settings.timezone):
        raise Misused("bad-zone", value=settings.timezone)
    return settings.timezone or machine_zone() or UNKNOWN


def machine_zone() -> str:
    """The name of this machine's zone, empty where nothing tells it."""
    stated = os.environ.get("TZ", "").removeprefix(":")
    for name in (stated, _linked(), _named()):
        if name and is_zone(name):
            return name
    return ""


def _linked() -> str:
    """What `/etc/localtime` points to below a folder of zones."""
    try:
        target = str(LOCALTIME.resolve(strict=True))
    except OSError:
        return ""
    name = target.rpartition("/zoneinfo/")[2] if "/zoneinfo/" in target else ""
    return name.removeprefix("posix/").removeprefix("right/")


def _named() -> str:
    try:
        return NAME.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
