"""The user's settings: a TOML file, looked at only where it is there."""

from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from mot_tui.errors import Unusable
from mot_tui.frozen import defaults_of, frozen


@frozen
class Settings:
    """What a person may set; the defaults are those of the pages on entry and score."""

    language: str = ""
    theme: str = ""
    timezone: str = ""
    currency: str = ""
    close_of_business: time = time(18)
    day_first: bool = False
    grace_minutes: int = 0
    soon_hours: int = 24
    days_off: tuple[date, ...] = ()

    @property
    def grace(self) -> timedelta:
        """How long after its due a promise is not yet late."""
        return timedelta(minutes=self.grace_minutes)

    @property
    def soon(self) -> timedelta:
        """How long before its window a promise is `soon`."""
        return timedelta(hours=self.soon_hours)


def load(path: Path) -> Settings:
    """The settings in a file; the defaults where there is none.

    Raises `Unusable("bad-settings")` with the path and the first name that is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, UnicodeDecodeError):
        raise Unusable("bad-settings", path=path, name="") from None
    import tomllib

    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise Unusable("bad-settings", path=path, name="") from None
    known = defaults_of(Settings)
    return Settings(**{name: _checked(path, name, value, known) for name, value in given.items()})


def _checked(path: Path, name: str, value: Any, known: dict[str, Any]) -> Any:
    default = known.get(name)
    if isinstance(default, tuple) and isinstance(value, list):
        value = tuple(value)
        if all(type(item) is date for item in value):
            return value
    elif name in known and type(value) is type(default):
        if isinstance(value, int):
            value = max(value, 0)
        return value
    raise Unusable("bad-settings", path=path, name=name)
