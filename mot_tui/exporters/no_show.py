"""A visit at which nobody came, as it stands with a promise now."""

import re
from datetime import timedelta

from mot_tui.casebook.questions import Questions
from mot_tui.domain.content import Content
from mot_tui.domain.requests import EntryRequest
from mot_tui.domain.words import OBSERVED, CaseField, Channel, Kind
from mot_tui.entry.context import Reading
from mot_tui.entry.no_show import Waiting, is_tagged, no_show, waiting_for
from mot_tui.entry.words import NO_SHOW
from mot_tui.errors import Refused
from mot_tui.frozen import frozen
from mot_tui.read.views import PromiseView
from mot_tui.texts.chasing import nobody_came
from mot_tui.texts.language import language, speaking
from mot_tui.texts.times import window_text

NO_CONTACT = OBSERVED | {Channel.AD}
"""What is noted without anybody being spoken to."""

A_DAY = timedelta(days=1)

_NAMED = re.compile(rf"{Kind.PROMISE}\d+ ", re.ASCII)


@frozen
class Missed:
    """Nobody came for a promise; `over` says whether that is taken to have ended it.

    Not while somebody may still come. Nor once a day has passed: the entry stands at the end of the
    window, and an end that lies so far back would take lateness from it that it has by now.
    """

    number: int
    waiting: Waiting
    over: bool
    language: str

    def request(self, reading: Reading, *, broken: bool, rating: int | None = None) -> EntryRequest:
        """The entry of it; what a line says more goes with it."""
        words = nobody_came(self.language, "" if broken else f"{Kind.PROMISE}{self.number}")
        with speaking(self.language):
            tag = NO_SHOW[language()]
        return no_show(
            reading, self.number, self.waiting, words, broken=broken, rating=rating, tag=tag
        )


def missed(book: Questions, case_id: str, view: PromiseView) -> Missed:
    """Nobody came until now. Refuses what has ended, has no date, or has not begun."""
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
    return Missed(view.number, waiting_for(found.due, now), over, language)


def did_not_happen(content: Content) -> bool:
    """Whether an entry is a visit at which nobody came: by its tag, or as its words begin."""
    if is_tagged(content):
        return True
    if content.channel is not Channel.VISIT:
        return False
    words = _NAMED.sub("", content.text, count=1)
    return words.startswith(tuple(map(nobody_came, NO_SHOW)))


def is_contact(content: Content) -> bool:
    """Whether somebody was reached: not where something was only noted, or nobody came."""
    return content.channel not in NO_CONTACT and not did_not_happen(content)
