"""The user's settings: a TOML file, looked at only where it is there."""

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, time, timedelta
from pathlib import Path

from mot_tui.errors import Unusable
from mot_tui.frozen import defaults_of, frozen
from mot_tui.typed import Any

_MOST = 1_000_000
"""Of hours or minutes: a clock can be asked about it without leaving the calendar."""


@frozen
class Settings:
    """What a person may set; the defaults are those of the pages on entry and score."""

    language: str = ""
    theme: str = ""
    timezone: str = ""
    currency: str = ""
    holder: str = ""
    address: str = ""
    calendar: str = ""
    start_of_business: time = time(9)
    close_of_business: time = time(18)
    end_of_day: time = time()
    """By which "the end of the day" is meant; 00:00 is the midnight that ends it."""
    week_ends: str = ""
    """`friday` or `sunday`; else "the end of the week" is Friday, "this week" ends on Sunday."""
    remind_at: time = time(9)
    """When to remind of a promise for a day."""
    day_first: bool = False
    grace_minutes: int = 0
    soon_hours: int = 24
    deadline_days: int = 7
    days_off: tuple[date, ...] = ()
    toast: bool = True
    """Whether the app tells what falls due, and so below: title, bell, the desktop by itself."""
    title: bool = True
    bell: bool = True
    terminal_notice: str = "off"
    """How the terminal is asked to tell the desktop: `osc9`, `osc777`, `osc99`."""
    desktop: bool = True
    """Whether `mot remind` tells the desktop."""
    quiet: str = ""
    """`22:00-08:00`: nothing is told then, by the person's own clock."""
    lead_minutes: int = 0
    """How long before its window or due a promise is told of; 0 for not at all."""
    notify: tuple[str, ...] = ()
    """Where else `mot remind` tells it, as addresses of apprise: they hold passwords."""
    calendar_file: str = ""
    """Which `mot remind` keeps up to date for a calendar program to follow; see `followed`."""
    keys: tuple[tuple[str, str], ...] = ()
    """The user's own keys in the app, each behind the id of its action; nothing is checked here."""

    @property
    def usual_fields(self) -> dict[str, str]:
        """What a new case says before anybody says anything, by the names of a case's fields."""
        names = ("currency", "holder", "address", "calendar")
        return {name: getattr(self, name) for name in names}

    @property
    def followed(self) -> Path | None:
        """Where the calendar of all cases is kept, below the home folder where it does not say."""
        named = self.calendar_file.strip()
        return Path.home() / os.path.expanduser(named) if named else None  # noqa: PTH111

    @property
    def quiet_hours(self) -> tuple[time, time] | None:
        """The same as clock times; None where there are none."""
        return hours(self.quiet)

    @property
    def lead(self) -> timedelta:
        """How long before its window or due a promise is told of."""
        return timedelta(minutes=self.lead_minutes)

    @property
    def grace(self) -> timedelta:
        """How long after its due a promise is not yet late."""
        return timedelta(minutes=self.grace_minutes)

    @property
    def soon(self) -> timedelta:
        """How long before its window a promise is `soon`."""
        return timedelta(hours=self.soon_hours)

    @property
    def near(self) -> timedelta:
        """How long before its end a deadline is near, and stands in the head line."""
        return timedelta(days=min(self.deadline_days, 3660))


def hours(text: str) -> tuple[time, time] | None:
    """`22:00-08:00` as clock times; None where nothing stands. Raises `ValueError`."""
    if not text.strip():
        return None
    begins, _, ends = text.replace("–", "-").replace(" ", "").partition("-")
    found = _clock_time(begins), _clock_time(ends)
    if found[0] == found[1]:
        raise ValueError(text)
    return found


def _clock_time(text: str) -> time:
    hour, _, minute = text.partition(":")
    if not (text.isascii() and hour.isdecimal()):
        raise ValueError(text)
    return time(int(hour), int(minute or 0))


def load(path: Path) -> Settings:
    """The settings in a file; the defaults where there is none.

    Raises `Unusable("bad-settings")` with the path and the first name that is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except UnicodeDecodeError:
        raise Unusable("bad-settings", path=path, name="UTF-8") from None
    except OSError:
        raise Unusable("unreadable", path=path) from None
    import tomllib

    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unusable("bad-settings", path=path, name=_where(error)) from None
    known = defaults_of(Settings)
    return Settings(**{name: _checked(path, name, value, known) for name, value in given.items()})


def _where(error: ValueError) -> str:
    """Where a file is no TOML; the error says it at its end: `(at line 3, column 7)`."""
    return str(error).rpartition("(at ")[2].removesuffix(")")


def _checked(path: Path, name: str, value: Any, known: dict[str, Any]) -> Any:
    default = known.get(name)
    if name == "keys":
        if isinstance(value, dict):
            return tuple((action, _key_text(keys)) for action, keys in value.items())
    elif isinstance(default, tuple) and isinstance(value, list):
        value = tuple(value)
        kind = str if name == "notify" else date
        if all(type(item) is kind for item in value):
            return value
    elif name in known and type(value) is type(default):
        if isinstance(value, int):
            value = min(max(value, 0), _MOST)
        if name != "quiet" or _are_hours(value):
            return value
    raise Unusable("bad-settings", path=path, name=name)


def _are_hours(text: str) -> bool:
    try:
        hours(text)
    except ValueError:
        return False
    return True


def _key_text(keys: Any) -> str:
    return " ".join(map(str, keys)) if isinstance(keys, list) else str(keys)


def save(path: Path, changes: Mapping[str, Any]) -> None:
    """Set some settings in a file, 0600, whole or not at all; all else in it stays as it stands.

    A comment behind a value stays too. Raises `Unusable` where the file cannot be read or written.
    """
    # A link, as from a folder of dot files, stays one.
    target = path.resolve()
    try:
        text = target.read_bytes().decode()
    except FileNotFoundError:
        text = ""
    except UnicodeDecodeError:
        raise Unusable("bad-settings", path=path, name="UTF-8") from None
    except OSError:
        raise Unusable("unreadable", path=path) from None
    new = _rewritten(path, text, changes)
    if new == text:
        return
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(target, new.encode())
    except OSError as error:
        raise Unusable("io", path=path, detail=error.strerror or str(error)) from error


def _rewritten(path: Path, text: str, changes: Mapping[str, Any]) -> str:
    import tomllib

    left = dict(changes)
    lines = text.splitlines(keepends=True)
    done: list[str] = []
    try:
        wanted = {**tomllib.loads(text), **{name: _plain(it) for name, it in changes.items()}}
        while lines and not lines[0].lstrip().startswith("["):
            many = _statement(lines)
            said = "".join(lines[:many])
            names = [name for name in tomllib.loads(said) if name in left]
            done.append(_line(names[0], left.pop(names[0]), said) if names else said)
            del lines[:many]
        if done and not done[-1].endswith("\n"):
            done[-1] += "\n"
        new = "".join([*done, *(_line(name, value) for name, value in left.items()), *lines])
        if tomllib.loads(new) == wanted:
            return new
    except tomllib.TOMLDecodeError as error:
        raise Unusable("bad-settings", path=path, name=_where(error)) from None
    raise Unusable("bad-settings", path=path, name=", ".join(changes))


def _statement(lines: list[str]) -> int:
    """How many lines the first statement takes: a list or a long text may take several."""
    import tomllib

    for many in range(1, len(lines) + 1):
        with suppress(tomllib.TOMLDecodeError):
            tomllib.loads("".join(lines[:many]))
            return many
    return len(lines)


def _line(name: str, value: Any, before: str = "") -> str:
    return f"{name} = {_toml(value)}{_comment(before)}\n"


def _comment(said: str) -> str:
    """The comment behind a value that takes one line."""
    import tomllib

    row = said.rstrip("\r\n")
    for at, letter in enumerate(row):
        if letter == "#":
            with suppress(tomllib.TOMLDecodeError):
                if tomllib.loads(row[:at]):
                    return "  " + row[at:]
    return ""


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _toml(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case tuple():
            return "[" + ", ".join(_toml(it) for it in value) + "]"
        case date() | time():
            return value.isoformat()
        case str():
            import json

            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case _:
            return str(value)


def _replace(path: Path, content: bytes) -> None:
    new = path.with_name(f".{path.name}.{os.urandom(6).hex()}.new")
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        with suppress(OSError):
            new.unlink()
