"""The one reader of files from elsewhere: plain files alone, and none beyond a size."""

import os
import stat
from pathlib import Path

from mot_tui.errors import Unusable
from mot_tui.journal.fault import guard_files


def content(path: Path, most: int) -> bytes:
    """All bytes of a file of at most so many.

    Raises `Unusable`: `missing`, `not-a-file`, `import-too-large`, and those of `journal.fault`.
    """
    with guard_files(path):
        try:
            # A pipe without a writer would keep us waiting; it is looked at before it is read.
            descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        except (FileNotFoundError, ValueError) as error:
            # A ValueError: letters that no path can hold.
            raise Unusable("missing", path=path) from error
        with os.fdopen(descriptor, "rb") as file:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise Unusable("not-a-file", path=path)
            if found.st_size > most:
                raise Unusable("import-too-large", size=found.st_size, most=most)
            return file.read(most + 1)
