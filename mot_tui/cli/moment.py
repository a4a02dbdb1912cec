"""Times given with an option: `--at 'yesterday 15:00'`, `--as-of 2026-03-09T15:00`."""

from datetime import UTC, datetime, timedelta

from mot_tui.cli.session import Session
from mot_tui.entry.absolute import YEARS
from mot_tui.entry.moment import Moment, past_run, unsaid
from mot_tui.errors import Misused


def moment_of(session: Session, text: str | None) -> Moment:
    """When something happened: a past phrase, an ISO time (local without an offset), or now."""
    context = session.book.context(session.case.id)
    if text is None:
        return unsaid(context)
    words = text.strip().removeprefix("^")
    if ":" in words and (instant := _iso(words, session)) and instant.year in YEARS:
        return Moment(instant)
    run = past_run(words, 0, context)
    if run is None or run[0] != len(words):
        raise Misused("bad-time", value=text)
    return run[1]


def instant_of(session: Session, text: str) -> datetime:
    """The same as one instant: of a day alone, its end."""
    moment = moment_of(session, text)
    if moment.until is None:
        return moment.at
    return moment.until - timedelta(microseconds=1)


def _iso(text: str, session: Session) -> datetime | None:
    try:
        stated = datetime.fromisoformat(text)
        local = stated if stated.tzinfo else stated.replace(tzinfo=session.zone)
        return local.astimezone(UTC)
    except (ValueError, OverflowError):
        # The ends of the calendar are no time in UTC.
        return None
