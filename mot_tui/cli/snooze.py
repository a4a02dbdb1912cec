"""`mot snooze`: hear nothing of a promise or deadline for a while."""

from argparse import ArgumentParser
from datetime import datetime

from mot_tui.casebook import telling
from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session, number_of
from mot_tui.domain.words import Kind
from mot_tui.entry.acting import quiet_until
from mot_tui.errors import Misused, Refused
from mot_tui.exporters.plain import at_plain
from mot_tui.exporters.telling import name_of
from mot_tui.frozen import changed
from mot_tui.read.views import DeadlineView, PromiseView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.telling import until_clock_text

OFF = "off"


def snooze_arguments(parser: ArgumentParser) -> None:
    """Of `mot snooze`."""
    parser.add_argument("subject", metavar="p2", help=_("the promise, or a deadline: d1"))
    parser.add_argument(
        "phrase",
        metavar="WHEN",
        nargs="*",
        help=_("when to be reminded again: 2h, tomorrow 9am, off; without it: how it stands"),
    )


def snooze(session: Session) -> int:
    """Puts reminders of a promise or deadline off; says until when, also where none is given."""
    view, now = _meant(session), session.now()
    subject, phrase = telling.id_of(view), " ".join(session.asked.phrase).strip()
    if phrase:
        until = _until(session, phrase, now)
        telling.snooze(session.book, subject, until)
    else:
        kept = telling.snoozed(session.book).get(subject)
        until = kept if kept and kept > now else None
    name = name_of(view)
    if session.asked.json:
        of = Kind.DEADLINE if isinstance(view, DeadlineView) else Kind.PROMISE
        key = "deadline" if of is Kind.DEADLINE else "promise"
        until_plain = at_plain(until, session.zone)
        say_json({"case": f"c{view.case}", key: f"{of}{view.number}", "until": until_plain})
    elif until is None:
        say(fill(_("{name}: told as ever"), {"name": name}))
    else:
        time = until_clock_text(until, session.zone, now)
        say(fill(_("{name}: quiet until {time}"), {"name": name, "time": time}))
    return 0


def _meant(session: Session) -> PromiseView | DeadlineView:
    said, case = session.asked.subject, session.case
    views: list[PromiseView] | list[DeadlineView]
    if said[:1].lower() == Kind.DEADLINE:
        number, views = number_of(said, Kind.DEADLINE), session.book.deadlines(case.id)
    else:
        number, views = number_of(said, Kind.PROMISE), session.book.promises(case.id)
    view = next((it for it in views if it.number == number), None)
    if view is None:
        raise Refused("unknown-number", name=said)
    ended = view.deadline.ended if isinstance(view, DeadlineView) else view.standing.outcome
    if ended:
        raise Refused("snooze-over", name=said)
    return view


def _until(session: Session, phrase: str, now: datetime) -> datetime | None:
    """When to be reminded again, by the zone of the case; None for as ever."""
    if phrase.casefold() == OFF:
        return None
    context = changed(session.book.context(session.case.id), now=now)
    until = quiet_until(phrase, 1, context)
    if until is None:
        raise Misused("bad-snooze", value=phrase)
    if until <= now:
        raise Refused("snooze-past", value=phrase)
    return until


COMMANDS = {"snooze": (snooze_arguments, snooze)}
