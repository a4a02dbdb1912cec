"""What a line is read against: the case's zone, names and numbers, and the user's settings."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mot_tui.config import Settings
from mot_tui.domain.case import Case
from mot_tui.domain.facts import PromiseSettled
from mot_tui.domain.words import CaseField, Kind
from mot_tui.entry.context import Context
from mot_tui.entry.due import DueSettings
from mot_tui.read.sources import Numbers


def zone_of(name: str) -> tzinfo:
    """The time zone of that name; UTC where there is none, or this machine does not know it."""
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def context(case: Case, numbers: Numbers, now: datetime, settings: Settings) -> Context:
    """The context of a line that is typed `now` in a case."""
    return Context(
        now=now.astimezone(zone_of(case.fields.get(CaseField.TIMEZONE, ""))),
        language=case.fields.get(CaseField.LANGUAGE) or settings.language or "en",
        currency=case.fields.get(CaseField.CURRENCY) or settings.currency,
        people=_people(case),
        promises={numbers[Kind.PROMISE, it.id] for it in case.live_promises()},
        statements={
            numbers[Kind.STATEMENT, id] for id in case.statements if case.has_statement(id)
        },
        settled={
            numbers[Kind.PROMISE, it.id]
            for it in case.live_promises()
            if any(isinstance(act, PromiseSettled) for act in case.live_acts(it))
        },
        due=DueSettings(
            close_of_business=settings.close_of_business,
            start_of_business=settings.start_of_business,
            end_of_day=settings.end_of_day,
            week_ends=settings.week_ends,
            remind_at=settings.remind_at,
            day_first=settings.day_first,
            days_off=frozenset(settings.days_off),
            calendar=case.fields.get(CaseField.CALENDAR, ""),
        ),
    )


def _people(case: Case) -> frozenset[str]:
    contents = [entry.content for entry in case.timeline()]
    parties = {content.party for content in contents if content.party}
    known = parties.union(*(content.mentions for content in contents))
    return frozenset(known.union(case.aliases, case.aliases.values()))
