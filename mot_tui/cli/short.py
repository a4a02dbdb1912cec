"""`mot due --short`: one word for a prompt, asked for at every line that somebody types.

So it asks one question of the data file, and reads no promise.
"""

from datetime import datetime, timedelta

from mot_tui.casebook.ledger import CURRENT
from mot_tui.cli.output import say
from mot_tui.cli.session import Session
from mot_tui.read import awaited, queries


def short(session: Session) -> int:
    """Prints it; nothing where nothing is open."""
    book = session.book
    if text := short_text(session, None if session.asked.all else _case_id(session), book.now()):
        say(text)
    return 0


def short_text(session: Session, case_id: str | None, now: datetime) -> str:
    """`2!` overdue, else the time to the next due, else `1?` undated; of a case, or of all."""
    if case_id == "":
        return ""
    found = awaited.sum_up(session.book.ledger.connection, now, case_id)
    if found.overdue:
        return f"{found.overdue}!"
    if found.next is None:
        return f"{found.open}?" if found.open else ""
    minutes = (found.next - now) // timedelta(minutes=1)
    if minutes >= 1440:
        return f"{minutes // 1440}d"
    return f"{minutes // 60}h" if minutes >= 60 else f"{max(minutes, 0)}m"


def _case_id(session: Session) -> str:
    """The case that is meant; nothing where there is none at all."""
    book = session.book
    if session.asked.case is None:
        current = book.ledger.state(CURRENT)
        if current and queries.case(book.ledger.connection, current):
            return current
        if not book.cases():
            return ""
    return session.case.id
