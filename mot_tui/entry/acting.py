"""What a key does to a promise or an entry, as the request that a line would make."""

from datetime import datetime

from mot_tui.domain.content import Content
from mot_tui.domain.requests import (
    ActRequest,
    Contradiction,
    EntryRequest,
    Known,
    Move,
    Quote,
)
from mot_tui.entry.context import Context
from mot_tui.entry.moment import Moment
from mot_tui.entry.parser import parse
from mot_tui.frozen import changed


def acting(act: ActRequest, moment: Moment, rating: int | None = None) -> EntryRequest:
    """An entry without words that does this."""
    content = Content(
        occurred_at=moment.at, precision=moment.precision, until=moment.until, rating=rating
    )
    return EntryRequest(content, acts=(act,))


def acting_too(request: EntryRequest, act: ActRequest, rating: int | None = None) -> EntryRequest:
    """What a line says, and this act with it; a rating given here goes before that of the line."""
    acts = request.acts if act in request.acts else (*request.acts, act)
    if rating is None:
        return changed(request, acts=acts)
    return changed(request, content=changed(request.content, rating=rating), acts=acts)


def new_due(phrase: str, number: int, context: Context, *, at_my_wish: bool) -> Move | None:
    """The move to a due that is told in words, counted from `context.now`.

    None where the words are not understood as a whole, or say something else too.
    """
    sign = "<" if at_my_wish else ">"
    reading = parse(f"{sign}p{number} {phrase}", changed(context, promises=None))
    acts = reading.request.acts
    if len(acts) != 1 or not isinstance(acts[0], Move) or reading.problems:
        return None
    alone = EntryRequest(Content(reading.request.content.occurred_at), acts=acts)
    return acts[0] if reading.request == alone else None


def quiet_until(phrase: str, number: int, context: Context) -> datetime | None:
    """When somebody wants to hear of it again, told in words; None where they are no due."""
    moved = new_due(phrase, number, context, at_my_wish=True)
    return (moved.due.remind or moved.due.start or moved.due.end) if moved else None


def opposing(request: EntryRequest, own: int | None, other: Quote | Known) -> EntryRequest:
    """A line as it stands, with one more contradiction in it.

    `own` is the place of one of its statements from 1; None is what its words tell.
    """
    against = Contradiction(Quote(own), other) if own else Contradiction(other, None)
    if against in request.contradictions:
        return request
    return changed(request, contradictions=(*request.contradictions, against))
