"""That nobody came or rang, as it stands with a promise now."""

import re
from datetime import datetime, timedelta, tzinfo

from mot_tui.casebook.questions import Questions
from mot_tui.domain.content import Content
from mot_tui.domain.requests import EntryRequest
from mot_tui.domain.words import OBSERVED, CaseField, Channel, Direction, Kind
from mot_tui.entry.absolute import day_bounds, local
from mot_tui.entry.context import Reading
from mot_tui.entry.no_show import (
    CHANNELS,
    TAGS,
    Missing,
    Waiting,
    missing,
    no_show,
    tagged,
    waiting_for,
)
from mot_tui.errors import Refused
from mot_tui.frozen import changed, frozen
from mot_tui.read.views import PromiseView
from mot_tui.texts.chasing import in_vain
from mot_tui.texts.language import _, language, speaking
from mot_tui.texts.times import span_text, window_text

NO_CONTACT = OBSERVED | {Channel.AD}
"""What is noted without anybody being spoken to."""

A_DAY = timedelta(days=1)
_TICK = timedelta(microseconds=1)

_NAMED = re.compile(rf"{Kind.PROMISE}\d+ ", re.ASCII)


@frozen
class Missed:
    """Nobody came or rang for a promise; `over` says whether that is taken to have ended it.

    Not while somebody may still come. Nor once a day has passed: the entry stands at the end of the
    window, and an end that lies so far back would take lateness from it that it has by now.
    """

    number: int
    missing: Missing
    waiting: Waiting
    over: bool
    language: str

    def request(self, reading: Reading, *, broken: bool, rating: int | None = None) -> EntryRequest:
        """The entry of it; what a line says more goes with it."""
        name = "" if broken else f"{Kind.PROMISE}{self.number}"
        words = in_vain(self.missing, self.language, name)
        with speaking(self.language):
            spoken = language()
        return no_show(
            reading,
            self.number,
            self.waiting,
            words,
            broken=broken,
            rating=rating,
            missing=self.missing,
            language=spoken,
        )


def missed(book: Questions, case_id: str, view: PromiseView) -> Missed:
    """Nobody came or rang until now. Refuses what has ended, has no date, or has not begun."""
    found, now = view.standing, book.now()
    name = f"{Kind.PROMISE}{view.number}"
    if found.outcome:
        raise Refused("no-show-over", name=name)
    if found.due is None:
        raise Refused("no-show-undated", name=name)
    if now < (found.due.start or found.due.end):
        time = window_text(found.due.start, found.due.end, book.zone(case_id), now=now)
        raise Refused("no-show-early", name=name, time=time)
    language = book.case(case_id).field(CaseField.LANGUAGE)
    over = found.due.end <= now <= found.due.end + A_DAY
    what, waiting = missing(found.what or found.said), waiting_for(found.due, now)
    if what is not Missing.VISIT:
        # A call or a letter is not waited for at home, hour by hour.
        waiting = Waiting(waiting.until)
    if waiting.until == found.due.end and waiting.since is None:
        waiting = changed(waiting, day=_day_until(waiting.until, book.zone(case_id)))
    return Missed(view.number, what, waiting, over, language)


def _day_until(instant: datetime, zone: tzinfo) -> datetime | None:
    """The first instant of a day that ends then: what was due by it, was due some time that day."""
    bounds = day_bounds(local(instant - _TICK, zone).date(), zone)
    return bounds[0] if bounds and bounds[1] == instant else None


def missing_of(content: Content) -> Missing | None:
    """What was waited for in vain in an entry: by its tag, or as its words begin."""
    if found := tagged(content):
        return found
    words = _NAMED.sub("", content.text, count=1)
    for what, (channel, _direction) in CHANNELS.items():
        # Who rings and nobody answers was not waiting for a call.
        if content.channel is not channel or content.direction is Direction.OUT:
            continue
        if words.startswith(tuple(in_vain(what, spoken) for spoken in TAGS[what])):
            return what
    return None


def did_not_happen(content: Content) -> bool:
    """Whether an entry tells of a visit or a call that never was."""
    return missing_of(content) in (Missing.VISIT, Missing.CALL)


def is_contact(content: Content) -> bool:
    """Whether somebody was reached: not where something was noted, or nobody came or rang."""
    return content.channel not in NO_CONTACT and not did_not_happen(content)


def lasted_text(content: Content) -> str:
    """How long something took, or was waited for in vain; nothing where nobody says."""
    if content.duration_s is None:
        return ""
    text = _("waited {span}") if did_not_happen(content) else _("took {span}")
    return text.format(span=span_text(timedelta(seconds=content.duration_s)))
