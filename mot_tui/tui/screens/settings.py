"""The settings: read where they are kept, written there, followed at once."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

from mot_tui.config import Settings
from mot_tui.domain.words import CaseField
from mot_tui.texts.language import LANGUAGES, _
from mot_tui.texts.sentences import sentence
from mot_tui.texts.words import field_text
from mot_tui.tui.asking import Field, Values, Wrong
from mot_tui.tui.case_form import OWN_NAMES, calendar_wrong, currency_text, is_currency
from mot_tui.tui.screens.form import Begin, Form
from mot_tui.tui.telling_form import are_hours, switched, telling_fields
from mot_tui.zones import UNKNOWN, is_zone, machine_zone

PLACE = "form:settings"
FARTHEST = 100_000
"""Of minutes and hours; more is a slip of the finger."""

_TIMES = ("start_of_business", "close_of_business", "end_of_day", "remind_at")
_NUMBERS = ("grace_minutes", "soon_hours", "deadline_days", "lead_minutes")

Change = Callable[[dict[str, Any]], None]
"""Keeps settings that differ, and has them followed."""


class SettingsScreen(Form[bool]):
    """Gives whether anything was changed."""

    EXPLAINS = True

    def __init__(self, settings: Settings, change: Change, begin: Begin) -> None:
        self._settings, self._change = settings, change
        super().__init__(_("Settings"), _fields(settings), begin, PLACE)

    def wrong(self, values: Values) -> Wrong | None:
        """The first thing that no setting can be."""
        new = {name: said[0].strip() for name, said in values.items()}
        zone, currency = new["timezone"], new["currency"].upper()
        no_calendar = calendar_wrong(new["calendar"])
        wrongs = [
            (bool(zone) and not is_zone(zone), "timezone", sentence("bad-zone", {"value": zone})),
            (bool(currency) and not is_currency(currency), "currency", currency_text()),
            *(
                (_time(new[name]) is None, name, _("This is a clock time such as 18:00."))
                for name in _TIMES
            ),
            (
                not _opens_first(new),
                "start_of_business",
                _("Offices open before they close."),
            ),
            *(
                (_number(new[name]) is None, name, _("This is a whole number, 0 or more."))
                for name in _NUMBERS
            ),
            (
                not are_hours(new["quiet"]),
                "quiet",
                _("Quiet hours are two clock times such as 22:00-08:00, or nothing."),
            ),
            (
                _days(new["days_off"]) is None,
                "days_off",
                _("Days off are dates such as 2026-05-01, parted by commas."),
            ),
            (bool(no_calendar), "calendar", no_calendar),
            _file_wrong(new["calendar_file"]),
        ]
        return next((Wrong(name, text) for is_so, name, text in wrongs if is_so), None)

    def save(self, values: Values) -> bool:
        """Keep what differs, if anything does."""
        new = _said({name: said[0].strip() for name, said in values.items()})
        other = {name: it for name, it in new.items() if it != getattr(self._settings, name)}
        if other:
            self._change(other)
        return bool(other)


def _fields(settings: Settings) -> list[Field]:
    languages = [("", _("as the system")), *((it, OWN_NAMES[it]) for it in LANGUAGES)]
    days = ", ".join(it.isoformat() for it in settings.days_off)
    return [
        Field(
            "language",
            _("language"),
            (settings.language,),
            _("of the app, of what it prints, and of new cases"),
            choices=tuple(languages),
        ),
        Field(
            "theme",
            _("theme"),
            (settings.theme,),
            _("how the app looks; Shift+F9 turns it too"),
            choices=(
                ("", _("as fits: dark, or the terminal's own")),
                ("dark", _("dark")),
                ("light", _("light")),
                ("ansi", _("the terminal's own colours")),
            ),
        ),
        Field(
            "timezone",
            _("time zone"),
            (settings.timezone,),
            _("of new cases; empty: {zone}, as on this machine").format(
                zone=machine_zone() or UNKNOWN
            ),
        ),
        Field("currency", _("currency"), (settings.currency,), _("of new cases, such as KRW")),
        Field("holder", _("in the name of"), (settings.holder,), _("you, in new cases")),
        Field("address", _("address"), (settings.address,), _("yours, in new cases")),
        Field(
            "calendar",
            field_text(CaseField.CALENDAR),
            (settings.calendar,),
            _("of new cases: holidays of KR, GB-SCT …, and days off"),
        ),
        _time_field(
            settings,
            "start_of_business",
            _("offices open"),
            _("such as 09:00; a time that is over means the next one in these hours"),
        ),
        _time_field(
            settings,
            "close_of_business",
            _("offices close"),
            _("“by close of business”, “before the end of the working day”"),
        ),
        _time_field(
            settings,
            "end_of_day",
            _("the day ends"),
            _("“by the end of the day”; 00:00 is the midnight that ends it"),
        ),
        Field(
            "week_ends",
            _("the week ends"),
            (settings.week_ends,),
            _("“the end of the week” is usually Friday, “this week” ends on Sunday"),
            choices=(
                ("", _("as usual")),
                ("friday", _("on Friday")),
                ("sunday", _("on Sunday")),
            ),
        ),
        _time_field(
            settings, "remind_at", _("reminds at"), _("when to tell of a promise for that day")
        ),
        Field(
            "day_first",
            "3/5",
            ("yes" if settings.day_first else "no",),
            _("the order of a date in figures; in Korean the month is first"),
            choices=(("no", _("5 March: the month first")), ("yes", _("3 May: the day first"))),
        ),
        Field(
            "grace_minutes",
            _("grace, minutes"),
            (str(settings.grace_minutes),),
            _("after its due a promise is not late yet"),
        ),
        Field(
            "soon_hours",
            _("“soon”, hours"),
            (str(settings.soon_hours),),
            _("before its due a promise counts as soon"),
        ),
        Field(
            "deadline_days",
            _("deadlines, days"),
            (str(settings.deadline_days),),
            _("before its end a deadline stands in the head line"),
        ),
        *telling_fields(settings),
        Field("days_off", _("days off"), (days,), _("no business days: 2026-05-01, 2026-12-24")),
        Field(
            "calendar_file",
            _("calendar file"),
            (settings.calendar_file,),
            _("for a calendar program to follow, such as ~/mot.ics; `mot remind` keeps it current"),
        ),
    ]


def _file_wrong(named: str) -> tuple[bool, str, str]:
    """Whether a calendar cannot be written there; whose file it is shows when it is written."""
    path = Settings(calendar_file=named).followed
    if path is None or path.parent.is_dir():
        return False, "calendar_file", ""
    return True, "calendar_file", sentence("no-folder", {"path": path})


def _time_field(settings: Settings, name: str, label: str, hint: str) -> Field:
    return Field(name, label, (f"{getattr(settings, name):%H:%M}",), hint)


def _opens_first(new: dict[str, str]) -> bool:
    opens, closes = _time(new["start_of_business"]), _time(new["close_of_business"])
    return opens is not None and closes is not None and opens < closes


def _said(new: dict[str, str]) -> dict[str, Any]:
    """What was typed, as settings; it was looked at before."""
    return {
        **new,
        "currency": new["currency"].upper(),
        **{name: _time(new[name]) for name in _TIMES},
        "day_first": new["day_first"] == "yes",
        **switched(new),
        **{name: _number(new[name]) for name in _NUMBERS},
        "days_off": _days(new["days_off"]),
    }


def _time(text: str) -> time | None:
    hours, _colon, minutes = text.partition(":")
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        return None


def _number(text: str) -> int | None:
    if not (text.isascii() and text.isdecimal()) or len(text) > len(str(FARTHEST)):
        return None
    return min(int(text), FARTHEST)


def _days(text: str) -> tuple[date, ...] | None:
    try:
        return tuple(date.fromisoformat(it) for it in text.replace(",", " ").split())
    except ValueError:
        return None
