"""What to do with a file that is there already; the first choice loses nothing."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from textual.app import App

from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.tui.exporting import free
from mot_tui.tui.screens.choose import Row, choose
from mot_tui.tui.shown.fit import one_line


def placed(app: App[Any], path: Path, write: Callable[[Path, bool], None]) -> None:
    """Have `write` put a file where none is; else beside it, or over it, which is `True`."""
    if not os.path.isfile(path):  # noqa: PTH113 - that of a path raises in a closed folder
        write(path, False)
        return
    other, name = free(path), one_line(path.name, 100)
    beside = fill(_("Write {name} beside it"), {"name": one_line(other.name, 100)})
    over = fill(_("Overwrite {name}; what it holds is gone"), {"name": name})
    rows = [
        Row(((beside, ""),), partial(write, other, False)),
        Row(((over, "warn"),), partial(write, path, True)),
    ]
    choose(app, fill(_("{name} is there already"), {"name": name}), (), rows, lambda run: run())
