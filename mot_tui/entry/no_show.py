"""Nobody came or rang: what a person waited for in vain, as the request that a line would make."""

import re
from datetime import datetime, timedelta
from enum import StrEnum

from mot_tui.domain.content import Content, Due
from mot_tui.domain.requests import EntryRequest, Settle
from mot_tui.domain.words import Channel, Direction, Outcome, Precision
from mot_tui.entry.context import Reading, SpanKind
from mot_tui.entry.words import NO_CALL, NO_SHOW, NOTHING_CAME, RUNG, SENT, VISITED
from mot_tui.frozen import changed, frozen

PATIENCE = timedelta(hours=2)
"""How long past the time that was given a person is taken to have waited on."""

LONGEST = timedelta(hours=12)
"""Of a longer window, such as a whole day, nobody waits from its first minute."""


class Missing(StrEnum):
    """What was waited for in vain."""

    VISIT = "visit"
    CALL = "call"
    OTHER = "other"


CHANNELS = {
    Missing.VISIT: (Channel.VISIT, Direction.IN),
    Missing.CALL: (Channel.CALL, Direction.IN),
    Missing.OTHER: (Channel.NOTE, None),
}
"""As what the entry of it stands."""

TAGS = {Missing.VISIT: NO_SHOW, Missing.CALL: NO_CALL, Missing.OTHER: NOTHING_CAME}

_ABOUT = re.compile(r"(?<=\S)\s+(?:about|for|of|on|with)\b")
_WORD = re.compile(r"[a-z-]+|[가-힣]+")


def missing(what: str) -> Missing:
    """What is waited for, by the last word of a promise that tells it; a visit where none does."""
    head, *_about = _ABOUT.split(what.casefold())
    for word in reversed(_WORD.findall(head)):
        # Korean words carry endings: 전화준다, 콜백으로.
        stems = {word} if word.isascii() else {word[:n] for n in range(2, len(word) + 1)}
        if stems & RUNG:
            return Missing.CALL
        if stems & SENT:
            return Missing.OTHER
        if stems & VISITED:
            return Missing.VISIT
    return Missing.VISIT


@frozen
class Waiting:
    """Until when somebody waited, and since when; without `since` nobody knows how long.

    Where nothing but the day is known, `day` is its first instant and `until` that of the next.
    """

    until: datetime
    since: datetime | None = None
    day: datetime | None = None

    @property
    def lasted(self) -> timedelta | None:
        """How long, to the minute."""
        return None if self.since is None else self.until - self.since


def waiting_for(due: Due, now: datetime) -> Waiting:
    """Who says so within the window or soon after it has waited till then; later, to its end.

    Of a due that is no time of day – a whole day, or a latest one – nobody knows since when.
    """
    begun = due.start if due.start and due.end - due.start <= LONGEST else None
    now = now.replace(second=0, microsecond=0)
    until = now if now <= due.end + PATIENCE else due.end
    if begun is None or not begun < until:
        return Waiting(until)
    return Waiting(until, begun)


def no_show(
    reading: Reading,
    number: int,
    waiting: Waiting,
    words: str,
    *,
    broken: bool,
    rating: int | None = None,
    missing: Missing = Missing.VISIT,
    language: str = "en",
) -> EntryRequest:
    """That nobody came or rang: `words` say so, what a line says goes before what is known.

    It ends the promise as broken, or leaves it open.
    """
    said = {it.kind for it in reading.spans}
    content, acts = reading.request.content, reading.request.acts
    if SpanKind.TIME not in said:
        content = changed(content, occurred_at=waiting.until)
        if waiting.day:
            day, until = waiting.day, waiting.until
            content = changed(content, occurred_at=day, precision=Precision.DAY, until=until)
    if SpanKind.CHANNEL not in said:
        channel, direction = CHANNELS[missing]
        content = changed(content, channel=channel, direction=direction)
    if SpanKind.DURATION not in said and waiting.lasted is not None:
        content = changed(content, duration_s=int(waiting.lasted.total_seconds()))
    text = f"{words}: {content.text}" if content.text else words
    if tagged(content) is None:
        content = changed(content, tags=(*content.tags, TAGS[missing][language]))
    content = changed(content, text=text, rating=content.rating if rating is None else rating)
    ends = Settle(number, Outcome.BROKEN)
    return changed(
        reading.request,
        content=content,
        acts=(*acts, ends) if broken and ends not in acts else acts,
    )


def tagged(content: Content) -> Missing | None:
    """What an entry is marked as having been waited for in vain."""
    for missing, tags in TAGS.items():
        if not frozenset(tags.values()).isdisjoint(content.tags):
            return missing
    return None
