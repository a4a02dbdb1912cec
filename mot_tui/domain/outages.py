"""When the service was out or weak, from the entries that say so."""

from datetime import datetime

from mot_tui.domain.case import Case
from mot_tui.domain.words import SERVICE_STATES, Channel
from mot_tui.frozen import frozen


@frozen
class Outage:
    """A stretch without the whole service; `end` is None while it lasts. Ids name entries."""

    state: Channel
    start: datetime
    end: datetime | None
    entry: str
    place: str | None = None


def outages(case: Case) -> list[Outage]:
    """All outages, oldest first; a place has its own, `up` without a place ends all."""
    found: list[Outage] = []
    open_at: dict[str | None, Outage] = {}

    def end(place: str | None, at: datetime) -> None:
        began = open_at.pop(place)
        found.append(Outage(began.state, began.start, at, began.entry, place))

    for entry in case.timeline(SERVICE_STATES):
        content = entry.content
        at, place = content.occurred_at, content.place
        back = content.channel is Channel.UP
        ended = list(open_at) if back and place is None else [place]
        for it in ended:
            if it in open_at and (back or open_at[it].state is not content.channel):
                end(it, at)
        if not back and place not in open_at:
            open_at[place] = Outage(content.channel, at, None, entry.id, place)
    return sorted([*found, *open_at.values()], key=lambda it: it.start)
