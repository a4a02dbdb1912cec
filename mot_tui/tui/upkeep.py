"""The backup of the day, also where the app stays open for a week."""

from functools import partial
from pathlib import Path
from typing import Any

from textual.app import App

from mot_tui.casebook import Casebook
from mot_tui.texts.notices import notice_text
from mot_tui.tui.toasts import toast

AFTER_S = 3.0
"""The first look waits until the app is in use."""

EVERY_S = 3600.0


def keep_backups(app: App[Any], book: Casebook, folder: Path) -> None:
    """Look every hour whether the day has its backup yet."""
    again = partial(back_up, app, book, folder)
    app.set_timer(AFTER_S, again)
    app.set_interval(EVERY_S, again)


def back_up(app: App[Any], book: Casebook, folder: Path) -> None:
    """Make the day's backup where there is none; a toast says what kept it from being made."""
    from mot_tui.casebook.safekeeping import back_up_daily

    told = len(book.notices)
    back_up_daily(book, folder)
    for notice in book.notices[told:]:
        toast(app, notice_text(notice.code, notice.values), "warning")
