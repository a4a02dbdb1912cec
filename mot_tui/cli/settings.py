"""`mot settings`: what is set and what each is for, or one of them anew."""

import re
from argparse import ArgumentParser
from datetime import date, time
from typing import Any

from mot_tui.cli.output import say, say_json
from mot_tui.cli.session import Session
from mot_tui.config import Settings, hours, save
from mot_tui.errors import Misused
from mot_tui.frozen import defaults_of
from mot_tui.texts.fill import fill
from mot_tui.texts.language import LANGUAGES, _
from mot_tui.texts.visible import visible

YES, NO = ("yes", "true", "on"), ("no", "false", "off")
CHOICES = {
    "language": ("", *LANGUAGES),
    "theme": ("", "dark", "light", "ansi"),
    "week_ends": ("", "friday", "sunday"),
    "terminal_notice": ("off", "osc9", "osc777", "osc99"),
}


def _helps() -> dict[str, str]:
    """What each is for, in the words of the app's form."""
    return {
        "language": _("of the app, of what it prints, and of new cases"),
        "theme": _("how the app looks; Shift+F9 turns it too"),
        "currency": _("of new cases, such as KRW"),
        "holder": _("you, in new cases"),
        "address": _("yours, in new cases"),
        "calendar": _("of new cases: holidays of KR, GB-SCT …, and days off"),
        "start_of_business": _(
            "such as 09:00; a time that is over means the next one in these hours"
        ),
        "close_of_business": _("“by close of business”, “before the end of the working day”"),
        "end_of_day": _("“by the end of the day”; 00:00 is the midnight that ends it"),
        "week_ends": _("“the end of the week” is usually Friday, “this week” ends on Sunday"),
        "remind_at": _("when to tell of a promise for that day"),
        "day_first": _("the order of a date in figures; in Korean the month is first"),
        "grace_minutes": _("after its due a promise is not late yet"),
        "soon_hours": _("before its due a promise counts as soon"),
        "days_off": _("no business days: 2026-05-01, 2026-12-24"),
        "toast": _("the app tells in a corner what falls due"),
        "title": _("the title of the window tells how much is overdue"),
        "bell": _("the bell rings when something falls due"),
        "terminal_notice": _("how the terminal is asked to tell the desktop"),
        "desktop": _("`mot remind` tells the desktop"),
        "quiet": _("22:00-08:00: nothing is told then"),
        "lead_minutes": _("before a promised time; 0: when it has come"),
        "notify": _("where else `mot remind` tells it; docs/reminders.md"),
    }


def arguments(parser: ArgumentParser) -> None:
    """Of `mot settings`."""
    names = [name for name in defaults_of(Settings) if name != "keys"]
    parser.add_argument("name", metavar="NAME", nargs="?", choices=names, help=_("which one"))
    parser.add_argument("value", metavar="VALUE", nargs="?", help=_("what it shall be"))


def settings(session: Session) -> int:
    """Shows all settings, or one; or sets one."""
    name, text, now = session.asked.name, session.asked.value, session.settings
    if text is not None:
        value = _typed(name, text.strip())
        opens = value if name == "start_of_business" else now.start_of_business
        closes = value if name == "close_of_business" else now.close_of_business
        if opens >= closes:
            raise Misused("bad-setting", name=name, value=text)
        save(session.places.settings, {name: value})
        shown = {name: _shown(value)}
    else:
        wanted = [name] if name else [it for it in defaults_of(Settings) if it != "keys"]
        shown = {it: _shown(getattr(now, it)) for it in wanted}
    if session.asked.json:
        say_json(shown)
        return 0
    helps = _helps()
    for one, value in shown.items():
        line = fill("{name} = {value}", {"name": one, "value": value})
        say(f"{line:<32} {helps[one]}" if one in helps else line.rstrip())
    return 0


def _shown(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case time():
            return f"{value:%H:%M}"
        case tuple() if any(isinstance(it, str) for it in value):
            return "…"  # addresses may hold passwords
        case tuple():
            return ", ".join(map(str, value))
        case _:
            return visible(str(value))


def _typed(name: str, text: str) -> Any:
    """What was typed, as the setting holds it. Raises `Misused`."""
    try:
        return _as_kind(defaults_of(Settings)[name], name, text)
    except ValueError:
        raise Misused("bad-setting", name=name, value=text) from None


def _as_kind(usual: Any, name: str, text: str) -> Any:
    match usual:
        case bool():
            if text.lower() not in (*YES, *NO):
                raise ValueError
            return text.lower() in YES
        case int():
            return max(0, int(text))
        case time():
            return time.fromisoformat(text)
        case tuple() if name == "days_off":
            return tuple(date.fromisoformat(it) for it in text.replace(",", " ").split())
        case tuple():
            raise ValueError
        case _:
            return _text(name, text)


def _text(name: str, text: str) -> str:
    if name == "timezone" and text:
        from mot_tui.zones import is_zone

        if not is_zone(text):
            raise Misused("bad-zone", value=text)
    elif name == "calendar":
        from mot_tui.calendars import checked_calendar

        return checked_calendar(text)
    elif name == "quiet":
        hours(text)
    elif name == "currency":
        text = text.upper()
        if text and not re.fullmatch(r"[A-Z]{3}", text, re.ASCII):
            raise ValueError
    elif text not in CHOICES.get(name, (text,)):
        raise ValueError
    return text


COMMANDS = {"settings": (arguments, settings)}
