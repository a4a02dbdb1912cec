"""`mot brief`: what to tell the next agent, in 15 seconds."""

from mot_tui.cli.arguments import nothing_more
from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session
from mot_tui.exporters.brief import Brief
from mot_tui.exporters.brief import brief as brief_of
from mot_tui.exporters.plain import promise_plain


def brief(session: Session) -> int:
    """Tells the case in at most 60 words."""
    told = brief_of(session.book, session.case.id)
    if session.asked.json:
        say_json(_plain(told, session))
    else:
        say("\n".join(told.sentences))
    return 0


def _plain(told: Brief, session: Session) -> dict[str, object]:
    line, opposed, book = told.promise, told.opposed, session.book
    zone, soon = book.zone(session.case.id), book.settings.soon
    sides = None
    if opposed:
        second = opposed.second and f"s{opposed.second.number}"
        sides = [f"s{opposed.first.number}", second]
    return {
        "case": f"c{session.case.number}",
        "title": session.case.title,
        "wanted": told.wanted or None,
        "promised": line and promise_plain(line, book.now(), zone, soon),
        "overdue": told.overdue,
        "contradiction": sides,
        "question": told.question,
        "words": told.words,
        "seconds": told.seconds,
        "text": told.text,
    }


COMMANDS = {"brief": (nothing_more, brief)}
