"""Files and folders that go on with what is typed of a path."""

import os
from itertools import islice
from pathlib import Path

from mot_tui.frozen import frozen

MOST = 200
"""Rows that are shown."""

_LOOKED_AT = 5000
"""Names of one folder that are read."""


@frozen
class FileRow:
    """A name in a folder; a folder ends in a slash."""

    name: str
    is_folder: bool


def parted(text: str) -> tuple[str, str]:
    """What is typed, as the part that names a folder and the beginning of a name in it."""
    folder, slash, name = text.rpartition("/")
    return folder + slash, name


def path_of(text: str) -> Path:
    """The path that is meant, `~` being home; where nobody knows that, a folder of the name."""
    path = Path(text)
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def is_file(text: str) -> bool:
    """Whether a file is meant that may be looked at."""
    try:
        return path_of(text).is_file()
    except OSError:
        # The name is too long, or lies in a folder that is closed to us.
        return False


def going_on(text: str, kinds: tuple[str, ...] | None = None) -> list[FileRow]:
    """Folders first, then files, all or those that end so; hidden ones where a dot is typed.

    None is no mistake.
    """
    folder, begun = parted(text)
    wanted = begun.casefold()
    found = []
    try:
        with os.scandir(path_of(folder or ".")) as listed:
            for it in islice(listed, _LOOKED_AT):
                name = it.name
                if not name.casefold().startswith(wanted) or (name[0] == "." != begun[:1]):
                    continue
                if it.is_dir():
                    found.append(FileRow(name + "/", True))
                elif kinds is None or name.lower().endswith(kinds):
                    found.append(FileRow(name, False))
    except (OSError, ValueError):
        # Nothing there, or nothing that may be looked into: it can still be typed.
        return []
    return sorted(found, key=lambda it: (not it.is_folder, it.name.casefold()))[:MOST]
