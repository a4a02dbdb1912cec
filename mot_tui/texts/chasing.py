"""What is said when a company's word was not kept: that nobody came, and why it is refused."""

from mot_tui.texts.language import _, speaking


def nobody_came(language: str, name: str = "") -> str:
    """The words of such an entry, in the language of the case; `name` where it stays open."""
    with speaking(language):
        words = _("nobody came")
    return f"{name} {words}" if name else words


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "bad-span": _("“{value}” is no length of time that can be read here; say 2h or 1h20m."),
        "no-show-early": _("{name} is due {time}: nobody can be missing before that."),
        "no-show-over": _("{name} has ended already."),
        "no-show-undated": _("{name} has no date, so nobody knows when they were to come."),
    }
