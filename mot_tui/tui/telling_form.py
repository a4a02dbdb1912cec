"""The settings that say how and when somebody is told what falls due, as fields of their form."""

from typing import Any

from mot_tui.config import Settings, hours
from mot_tui.texts.language import _
from mot_tui.tui.asking import Field
from mot_tui.tui.notices import WAYS

SWITCHES = "toast", "title", "bell", "desktop"


def telling_fields(settings: Settings) -> list[Field]:
    """Quiet hours first: they hold for all of them."""
    return [
        Field("quiet", _("quiet hours"), (settings.quiet,), _("22:00-08:00: nothing is told then")),
        Field(
            "lead_minutes",
            _("ahead, minutes"),
            (str(settings.lead_minutes),),
            _("before a promised time; 0: when it has come"),
        ),
        _switch(settings, "toast", _("tell in a corner")),
        _switch(settings, "title", _("in the title")),
        _switch(settings, "bell", _("with the bell")),
        Field(
            "terminal_notice",
            _("by the terminal"),
            (settings.terminal_notice if settings.terminal_notice in WAYS else "off",),
            choices=(
                ("off", _("no notification of the desktop")),
                ("osc9", _("OSC 9: iTerm2, WezTerm, Ghostty")),
                ("osc777", _("OSC 777: foot, WezTerm, urxvt")),
                ("osc99", _("OSC 99: kitty")),
            ),
        ),
        _switch(settings, "desktop", _("by mot remind")),
    ]


def are_hours(text: str) -> bool:
    """Whether it reads as quiet hours, or nothing stands there."""
    try:
        hours(text)
    except ValueError:
        return False
    return True


def switched(new: dict[str, str]) -> dict[str, Any]:
    """The switches as settings."""
    return {name: new[name] == "yes" for name in SWITCHES}


def _switch(settings: Settings, name: str, label: str) -> Field:
    chosen = "yes" if getattr(settings, name) else "no"
    return Field(name, label, (chosen,), choices=(("yes", _("yes")), ("no", _("no"))))
