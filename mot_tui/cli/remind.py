"""`mot remind`: one look at all cases, and whoever is to be told is told; for cron or a timer."""

from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from functools import partial
from zoneinfo import ZoneInfo

from mot_tui.casebook import telling
from mot_tui.casebook.telling import News
from mot_tui.cli.output import is_watched, say, say_json, tell
from mot_tui.cli.session import Session
from mot_tui.config import Settings
from mot_tui.domain.alerts import quiet_until
from mot_tui.domain.words import Kind
from mot_tui.errors import MotError, Refused, Unusable
from mot_tui.exporters.plain import at_plain
from mot_tui.exporters.telling import FEW, Message, line, messages
from mot_tui.frozen import frozen
from mot_tui.read.views import DeadlineView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.texts.sentences import sentence
from mot_tui.texts.telling import until_clock_text
from mot_tui.zones import usual_zone

FAILURE = "remind-failure"
"""The name of what is remembered: the day, and what was said to be wrong."""


@frozen
class Channel:
    """Where something is told; `key` is how that is remembered."""

    key: str
    name: str
    post: Callable[[Message], bool]


def remind_arguments(parser: ArgumentParser) -> None:
    """Of `mot remind`."""
    parser.add_argument(
        "--dry-run", action="store_true", help=_("show what would be told, and tell nobody")
    )


def remind(session: Session) -> int:
    """Tells what is to be told since it was last told; prints it."""
    book, settings, now = session.book, session.settings, session.book.now()
    zone = ZoneInfo(usual_zone(settings))
    quiet = quiet_until(now, settings.quiet_hours, zone)
    known = telling.remembered(book)
    round_, only = Round(session, now), session.case.id if session.asked.case else None
    if not (to := channels(settings)) and not settings.followed:
        raise Refused("nobody-to-tell")
    for channel in () if quiet else to:
        news = telling.look(book, known, now, channel.key).news
        round_.tell([it for it in news if only in (None, it.case.id)], channel)
    if not session.asked.dry_run and not book.ledger.journal.read_only:
        telling.prune(book)
    calendar = round_.keep_calendar()
    if session.asked.json:
        say_json(
            {
                "quiet_until": at_plain(quiet, zone),
                "told": [it for message, to in round_.told for it in _plain(message, to)],
                "failed": round_.failed,
                "calendar": calendar,
                "next": _whole(telling.look(book, known, now).next, zone),
            }
        )
    else:
        for row in dict.fromkeys(_rows(round_.told, settings, now)):
            say(row)
        if session.asked.dry_run and not round_.told:
            say(
                fill(_("It is quiet until {time}."), {"time": until_clock_text(quiet, zone, now)})
                if quiet
                else _("There is nothing to tell.")
            )
    return round_.outcome()


def channels(settings: Settings) -> list[Channel]:
    """Where the settings want it told."""
    found = []
    if settings.desktop:
        from mot_tui.cli.desktop import post

        found.append(Channel("", _("the desktop"), post))
    if settings.notify:
        from mot_tui.cli.addresses import channel_of, send

        found += [
            Channel(channel_of(it), fill(_("address {n}"), {"n": n}), partial(send, it))
            for n, it in enumerate(settings.notify, 1)
        ]
    return found


class Round:
    """One run: what was told to whom, and to whom nothing could be told."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.session, self.now = session, now
        self.told: list[tuple[Message, Channel]] = []
        self.failed: list[str] = []
        self._wrong: MotError | None = None

    def tell(self, news: Sequence[News], channel: Channel) -> None:
        """Tell one channel, one thing after the other, or all of it in a summary."""
        journal = self.session.book.ledger.journal
        if news and journal.read_only and not self.session.asked.dry_run:
            # What cannot be remembered would be told again with every run.
            raise Unusable("read-only", path=journal.path)
        for batch in [news] if len(news) > FEW else [[it] for it in news]:
            if not self._tell_batch(batch, channel):
                self.failed.append(channel.name)
                return

    def _tell_batch(self, news: Sequence[News], channel: Channel) -> bool:
        book, settings, dry = self.session.book, self.session.settings, self.session.asked.dry_run
        free = list(news) if dry else telling.claim(book, news)
        for message in messages(free, settings, self.now):
            if not dry:
                if not self._post(message, channel):
                    telling.give_back(book, free)
                    return False
                telling.mark(book, message.told)
            self.told.append((message, channel))
        return True

    def _post(self, message: Message, channel: Channel) -> bool:
        try:
            return channel.post(message)
        except MotError as error:
            self._wrong = error
            return False

    def keep_calendar(self) -> str | None:
        """Bring the calendar that others follow up to date; gives its path."""
        path = self.session.settings.followed
        if path is None or self.session.asked.dry_run:
            return None
        from mot_tui.exporters.subscription import write_calendar

        try:
            write_calendar(self.session.book, path)
        except MotError as error:
            self._wrong = error
            return None
        return str(path)

    def outcome(self) -> int:
        """The exit code: 1 where somebody could not be told, who is named.

        Where nobody waits the same is said once a day: cron mails what each minute says.
        """
        wrong = self._wrong
        said = [sentence(wrong.code, wrong.values)] if wrong else []
        said += [
            fill(_("{channel} could not be told; the next run tries again."), {"channel": name})
            for name in self.failed
        ]
        if not said or (self._was_said(said) and not (is_watched() or self.session.asked.json)):
            return 0
        for text in said:
            tell(text)
        return 1

    def _was_said(self, said: Sequence[str]) -> bool:
        """Whether just this was said today already; remembers that it now is."""
        ledger = self.session.book.ledger
        today = self.now.astimezone(ZoneInfo(usual_zone(self.session.settings))).date()
        failure = " ".join([today.isoformat(), *said])
        if ledger.state(FAILURE) == failure:
            return True
        if not ledger.journal.read_only:
            ledger.keep_state(FAILURE, failure)
        return False


def _rows(told: Sequence[tuple[Message, Channel]], settings: Settings, now: datetime) -> list[str]:
    return [
        f"{line(it, settings, now)} · {it.case.title}"
        for message, _channel in told
        for it in message.told
    ]


def _plain(message: Message, channel: Channel) -> list[dict[str, object]]:
    """What was told, for programs; `message` is the same where one told several things."""
    return [
        {
            "id": it.alert.id,
            "message": message.id,
            "to": channel.name,
            "case": f"c{it.case.number}",
            "promise": _handle(it, Kind.PROMISE),
            "deadline": _handle(it, Kind.DEADLINE),
            "kind": it.alert.kind,
            "at": _whole(it.alert.at, it.zone),
            "state": message.state,
            "title": message.title,
            "body": message.body,
        }
        for it in message.told
    ]


def _whole(at: datetime | None, zone: tzinfo) -> str | None:
    """Overdue begins the moment after the due, which to people is the due."""
    return at_plain(at.replace(microsecond=0) if at else None, zone)


def _handle(news: News, kind: Kind) -> str | None:
    view = news.view
    is_it = isinstance(view, DeadlineView) is (kind is Kind.DEADLINE)
    return f"{kind}{view.number}" if is_it else None


COMMANDS = {"remind": (remind_arguments, remind)}
