"""Our two themes: dark for the evening, light for the day; one accent, red for what is late."""

from textual.theme import Theme

DARK, LIGHT = "mot-dark", "mot-light"

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
)
