"""How a line is read that stands in the place of an entry."""

from mot_tui.casebook import Casebook
from mot_tui.entry.context import Reading, SpanKind
from mot_tui.entry.parser import parse
from mot_tui.frozen import changed


def read_again(book: Casebook, case_id: str, number: int, line: str) -> Reading:
    """The line as if it were typed when the entry happened: its dues count from then.

    A line that says no time keeps the entry's, a bare clock time means the entry's day;
    `^yesterday` counts from now, as everywhere. Refuses an unknown entry.
    """
    before = book.request(case_id, number)
    by_others = {it.number for it in book.promises(case_id) if it.settled_by not in (None, number)}
    context = changed(book.context(case_id), settled=by_others)
    stood = before.content.occurred_at.astimezone(book.zone(case_id))
    on_its_day = parse(line, changed(context, day=stood.date()))
    said = _time_said(line, on_its_day)
    if said:
        return parse(line, context) if "^" in said else on_its_day
    reading = parse(line, changed(context, now=stood))
    content = changed(
        reading.request.content,
        occurred_at=before.content.occurred_at,
        precision=before.content.precision,
        until=before.content.until,
    )
    return changed(reading, request=changed(reading.request, content=content))


def _time_said(line: str, reading: Reading) -> str:
    """The words of a line that say when it happened."""
    spans = (it for it in reading.spans if it.kind is SpanKind.TIME)
    return next((line[it.start : it.end] for it in spans), "")
