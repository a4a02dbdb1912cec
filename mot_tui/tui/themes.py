"""Our themes: dark for the evening, light for the day; one accent, red for what is late.

The third takes those of the terminal itself, which people may have set to what they can see.
"""

from typing import Any

from textual.app import App
from textual.filter import Monochrome, NoColor
from textual.theme import Theme

DARK, LIGHT, ANSI = "mot-dark", "mot-light", "mot-ansi"

FEW = "standard"
"""What Rich calls the colours of a terminal that has sixteen of them."""

THEMES = (
    Theme(
        name=DARK,
        primary="#7cb7c9",
        secondary="#7cb7c9",
        accent="#7cb7c9",
        warning="#d9b36c",
        error="#f2777a",
        success="#93b982",
        foreground="#d9dde3",
        background="#15181d",
        surface="#1b1f26",
        panel="#232831",
        dark=True,
        variables={
            "muted": "#8b939f",
            "faint": "#4a525e",
            "chosen": "#2c3a45",
            "chosen-blurred": "#232c35",
            "scrollbar": "#343b46",
            "scrollbar-background": "#15181d",
            "input-selection-background": "#7cb7c9 35%",
        },
    ),
    Theme(
        name=LIGHT,
        primary="#1f6f86",
        secondary="#1f6f86",
        accent="#1f6f86",
        warning="#8a6212",
        error="#b3261e",
        success="#3f7030",
        foreground="#262a30",
        background="#faf8f4",
        surface="#f2efe8",
        panel="#e9e5db",
        dark=False,
        variables={
            "muted": "#686d75",
            "faint": "#bcb7ab",
            "chosen": "#d3e3e6",
            "chosen-blurred": "#e4ebea",
            "scrollbar": "#d0cbbf",
            "scrollbar-background": "#faf8f4",
            "input-selection-background": "#1f6f86 25%",
        },
    ),
    Theme(
        name=ANSI,
        ansi=True,
        primary="ansi_cyan",
        secondary="ansi_cyan",
        accent="ansi_cyan",
        warning="ansi_magenta",
        error="ansi_red",
        success="ansi_green",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=True,
        variables={
            "muted": "ansi_default",
            "faint": "ansi_bright_black",
            "chosen": "ansi_default",
            "chosen-blurred": "ansi_default",
            "scrollbar": "ansi_bright_black",
            "scrollbar-background": "ansi_default",
            "input-selection-background": "ansi_cyan",
            "input-selection-foreground": "ansi_black",
            "screen-selection-background": "ansi_cyan",
            "screen-selection-foreground": "ansi_black",
            # What Textual asks of every theme of this kind.
            "ansi-background": "ansi_default",
            "ansi-foreground": "ansi_default",
            "border-blurred": "ansi_bright_black",
            "block-cursor-background": "ansi_cyan",
            "block-cursor-foreground": "ansi_black",
            "input-cursor-background": "ansi_default",
            "input-cursor-foreground": "ansi_default",
            "input-cursor-text-style": "reverse",
        },
    ),
)


def theme_for(app: App[Any], setting: str) -> str:
    """The theme of a setting; without one the terminal decides.

    Where somebody wants no colours (`NO_COLOR`) only the terminal's own leave none behind.
    """
    if app.no_color or (not setting and app.console.color_system in (FEW, None)):
        return ANSI
    return {"light": LIGHT, "ansi": ANSI}.get(setting, DARK)


def put_on(app: App[Any], setting: str) -> None:
    """Begin in the theme of a setting, before anything is drawn: styles are then read once."""
    for theme in THEMES:
        app.register_theme(theme)
    app.set_reactive(App.theme, theme_for(app, setting))
    app._refresh_truecolor_filter(app.ansi_theme)
    # Chosen by Textual before it knew the theme: greys where there should be no colour at all.
    app._filters = [NoColor() if isinstance(it, Monochrome) else it for it in app._filters]
    app.stylesheet.set_variables(app.get_css_variables())
