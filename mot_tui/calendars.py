"""The calendar of a case: a country whose holidays count, and days on which nobody works there.

As typed: `KR`, `GB-SCT, 2026-05-04`, `2026-08-03..2026-08-07`. The library that knows the holidays
is imported when a business day is counted by such a calendar, or a country is typed; never else.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from mot_tui.errors import Misused
from mot_tui.frozen import frozen
from mot_tui.typed import Any

MOST_DAYS_OFF = 400
"""Of one range: more is a slip of the finger."""

MOST_LETTERS = 1000
LANGUAGES = {"ko": "ko", "en": "en_US"}


@frozen
class Calendar:
    """A country such as `KR` or `GB-SCT`, or none; and ranges of days off, both ends included."""

    country: str = ""
    closed: tuple[tuple[date, date], ...] = ()


def read_calendar(text: str) -> Calendar:
    """The calendar as typed. Raises `Misused("bad-calendar")` with the word that is none."""
    country, closed = "", []
    for word in text[:MOST_LETTERS].replace(",", " ").split():
        if span := _span(word):
            closed.append(span)
        elif not country and _is_code(word):
            country = word.upper()
        else:
            raise Misused("bad-calendar", value=word)
    return Calendar(country, tuple(closed))


def checked_calendar(text: str) -> str:
    """The text, if it is a calendar whose country is known. Raises `Misused("bad-calendar")`."""
    country = read_calendar(text).country
    if country and _holidays(country, "en") is None:
        raise Misused("bad-calendar", value=country)
    return text


class DaysOff:
    """The days that are no business days, weekends apart; what is no calendar counts as none."""

    def __init__(self, own: frozenset[date], calendar: str = "", language: str = "en") -> None:
        self._own, self._language = own, language
        try:
            self._calendar = read_calendar(calendar)
        except Misused:
            self._calendar = Calendar()

    def __contains__(self, day: object) -> bool:
        """Tell whether nobody works on that day."""
        return isinstance(day, date) and self.name(day) is not None

    @property
    def country(self) -> str:
        """The country whose holidays are known, or an empty text."""
        named = self._calendar.country
        return named if named and _holidays(named, self._language) is not None else ""

    def name(self, day: date) -> str | None:
        """What is that day: a holiday by its name, an own day off without one; else None."""
        if day in self._own or any(first <= day <= last for first, last in self._calendar.closed):
            return ""
        if not self._calendar.country:
            return None
        known = _holidays(self._calendar.country, self._language)
        return known.get(day) if known is not None else None

    def between(self, after: date, last: date) -> Iterator[tuple[date, str]]:
        """The days off from Monday to Friday behind one day, up to and with another."""
        for count in range(1, min((last - after).days, MOST_DAYS_OFF) + 1):
            day = after + timedelta(days=count)
            if day.weekday() < 5 and (name := self.name(day)) is not None:
                yield day, name


def _is_code(word: str) -> bool:
    country, dash, part = word.partition("-")
    named = len(country) == 2 and country.isascii() and country.isalpha()
    return named and (not dash or part.isalnum())


def _span(word: str) -> tuple[date, date] | None:
    first, dots, last = word.partition("..")
    try:
        begin = date.fromisoformat(first)
        end = date.fromisoformat(last) if dots else begin
    except ValueError:
        return None
    return (begin, end) if begin <= end <= begin + timedelta(days=MOST_DAYS_OFF) else None


@cache
def _holidays(country: str, language: str) -> Any:
    """The holidays of a country by day, None where it is not known."""
    try:
        from holidays import country_holidays
    except ImportError:
        return None
    name, _dash, part = country.partition("-")
    try:
        known = country_holidays(name, subdiv=part or None)
        if LANGUAGES[language] in known.supported_languages:
            known = country_holidays(name, subdiv=part or None, language=LANGUAGES[language])
    except (NotImplementedError, ValueError, KeyError):
        return None
    return known
