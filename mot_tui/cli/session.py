"""One run of one command: what was asked, the casebook behind it, the case that is meant."""

import os
from datetime import datetime, tzinfo
from functools import cached_property
from types import SimpleNamespace

from mot_tui import clock, config
from mot_tui.casebook import Casebook
from mot_tui.casebook.reading import zone_of
from mot_tui.cli.output import tell
from mot_tui.domain.words import CaseField
from mot_tui.errors import Misused
from mot_tui.paths import Places, places
from mot_tui.read.views import CaseView
from mot_tui.texts.notices import notice_text


def open_book(where: Places, settings: config.Settings) -> Casebook:
    """The casebook of this user."""
    return Casebook.open(
        where.database,
        where.identity,
        now=clock.clock(),
        settings=settings,
        set_clock=clock.is_set(),
    )


class Session:
    """Opens the data file when it is first asked for."""

    def __init__(self, asked: SimpleNamespace, settings: config.Settings) -> None:
        self.asked = asked
        self.settings = settings
        self.places = places()

    @cached_property
    def book(self) -> Casebook:
        """The casebook, open until `close`."""
        return open_book(self.places, self.settings)

    @cached_property
    def case(self) -> CaseView:
        """The case that is meant: `--case`, or the one used last."""
        return self.book.named(self.asked.case)

    @cached_property
    def zone(self) -> tzinfo:
        """The time zone of that case."""
        return zone_of_case(self.case)

    def now(self) -> datetime:
        """Now, in the zone of the case."""
        return self.book.now().astimezone(self.zone)

    def finish(self, *, wrote: bool) -> None:
        """After a command that did its work: the first write of a day makes a backup."""
        if not wrote or "book" not in self.__dict__ or self._is_backed_up():
            return
        from mot_tui.casebook.safekeeping import back_up_daily

        back_up_daily(self.book, self.places.backups)

    def _is_backed_up(self) -> bool:
        """Whether today's backup is there: a look at its name costs less than the import."""
        # `Path.exists` would raise where the folder may not be looked into.
        return os.path.lexists(self.places.backups / f"mot-{self.book.now().date()}.db")

    def back_up_before(self, reason: str) -> None:
        """A backup ahead of risky work, where there is anything to lose."""
        if self.book.cases():
            from mot_tui.casebook.safekeeping import back_up_before

            back_up_before(self.book, self.places.backups, reason)

    def close(self) -> None:
        """Tell what is worth knowing about the data file, and let go of it."""
        if "book" not in self.__dict__:
            return
        for notice in self.book.notices:
            tell(notice_text(notice.code, notice.values))
        self.book.close()


def zone_of_case(case: CaseView) -> tzinfo:
    """The time zone in which all times of a case are shown."""
    return zone_of(case.field(CaseField.TIMEZONE))


def number_of(text: str, kind: str) -> int:
    """The number in `e3`. Raises `Misused` for anything else."""
    digits = text[1:]
    if text[:1].lower() != kind or not (digits.isascii() and digits.isdecimal()):
        raise Misused("not-a-number", value=text, example=f"{kind}3")
    return int(digits)
