"""A sign for each channel and each end of a promise, each one cell wide; words stand beside."""

from mot_tui.domain.words import Channel, Direction, Outcome

CHANNEL_SIGNS = {
    Channel.CALL: "☏",
    Channel.VISIT: "⌂",
    Channel.TEXT: "✎",
    Channel.CHAT: "≡",
    Channel.MAIL: "✉",
    Channel.POST: "▤",
    Channel.SHOP: "▣",
    Channel.WEB: "⊕",
    Channel.AD: "¶",
    Channel.TEST: "≈",
    Channel.NOTE: "◦",
    Channel.DOWN: "✕",
    Channel.WEAK: "◐",
    Channel.UP: "●",
}

DIRECTION_SIGNS = {Direction.OUT: "▸", Direction.IN: "◂"}

ACT_SIGILS = {
    Outcome.KEPT: "+",
    Outcome.OWN: "=",
    Outcome.BROKEN: "-",
    Outcome.GAVE_UP: "-",
    Outcome.REFUSED: "-",
    Outcome.WITHDRAWN: "-",
}
"""How the entry language writes a settling."""

NIGHT_SIGN = "☾"
"""Stands before a time of the night."""

FINAL_SIGN = "■"
"""Stands before a rating of 0: nothing later lifts it."""
