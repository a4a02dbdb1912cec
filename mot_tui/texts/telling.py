"""What is said of reminders: why something cannot be told or put off, and until when it is."""

from datetime import datetime, tzinfo

from mot_tui.texts.language import _
from mot_tui.texts.times import clock_text, day_text


def until_clock_text(until: datetime, zone: tzinfo, now: datetime) -> str:
    """`16:30` today, else `Tue 10 Mar 09:00`."""
    clock = clock_text(until, zone)
    day = until.astimezone(zone).date()
    return clock if day == now.astimezone(zone).date() else f"{day_text(day)} {clock}"


def quiet_text(until: datetime, zone: tzinfo, now: datetime) -> str:
    """`quiet until 16:30`."""
    return _("quiet until {time}").format(time=until_clock_text(until, zone, now))


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "bad-snooze": _(
            "“{value}” is no time to be reminded again: write 2h, 18:00, tomorrow 9am, or off."
        ),
        "desktop-no-bus": _(
            "There is no desktop here to tell, as DBUS_SESSION_BUS_ADDRESS names no session bus "
            "and /run/user has none: log in to a desktop, name an address in “notify”, "
            "or set desktop = false."
        ),
        "desktop-no-program": _(
            "Neither notify-send nor busctl is here to tell the desktop: install libnotify-bin, "
            "name an address in “notify”, or set desktop = false."
        ),
        "desktop-silent": _(
            "No notification service of the desktop answers: start one, name an address in "
            "“notify”, or set desktop = false."
        ),
        "desktop-windows": _(
            "mot knows no way to tell the desktop of Windows: name an address in “notify”, "
            "and set desktop = false."
        ),
        "no-apprise": _(
            "The settings name addresses to notify, which needs the extra: "
            "pip install 'mot-tui[notify]'."
        ),
        "nobody-to-tell": _(
            "There is nobody to tell: the settings switch the desktop off and name no address."
        ),
        "snooze-over": _("{name} is over, so nobody is reminded of it."),
        "snooze-past": _("{value} is not ahead, so it cannot be put off until then."),
    }
