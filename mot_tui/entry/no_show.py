"""Nobody came: the visit that a person waited for, as the request that a line would make."""

from datetime import datetime, timedelta

from mot_tui.domain.content import Content, Due
from mot_tui.domain.requests import EntryRequest, Settle
from mot_tui.domain.words import Channel, Direction, Outcome
from mot_tui.entry.context import Reading, SpanKind
from mot_tui.entry.words import NO_SHOW
from mot_tui.frozen import changed, frozen

PATIENCE = timedelta(hours=2)
"""How long past the time that was given a person is taken to have waited on."""

LONGEST = timedelta(hours=12)
"""Of a longer window, such as a whole day, nobody waits from its first minute."""


@frozen
class Waiting:
    """Until when somebody waited, and since when; without `since` nobody knows how long."""

    until: datetime
    since: datetime | None = None

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
    tag: str = NO_SHOW["en"],
) -> EntryRequest:
    """A visit at which nobody came: `words` say so, what a line says goes before what is known.

    It ends the promise as broken, or leaves it open.
    """
    said = {it.kind for it in reading.spans}
    content, acts = reading.request.content, reading.request.acts
    if SpanKind.TIME not in said:
        content = changed(content, occurred_at=waiting.until)
    if SpanKind.CHANNEL not in said:
        content = changed(content, channel=Channel.VISIT, direction=Direction.IN)
    if SpanKind.DURATION not in said and waiting.lasted is not None:
        content = changed(content, duration_s=int(waiting.lasted.total_seconds()))
    text = f"{words}: {content.text}" if content.text else words
    if not is_tagged(content):
        content = changed(content, tags=(*content.tags, tag))
    content = changed(content, text=text, rating=content.rating if rating is None else rating)
    ends = Settle(number, Outcome.BROKEN)
    return changed(
        reading.request,
        content=content,
        acts=(*acts, ends) if broken and ends not in acts else acts,
    )


def is_tagged(content: Content) -> bool:
    """Whether an entry is marked as a visit that did not happen."""
    return not frozenset(NO_SHOW.values()).isdisjoint(content.tags)
