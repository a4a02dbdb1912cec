"""Kinds of cases that come often: what they are mostly about, to begin with."""

from mot_tui.frozen import frozen
from mot_tui.texts.language import _


@frozen
class Template:
    """A kind of case, and what a new one of it says until somebody says it better."""

    name: str
    label: str
    service: str = ""
    wanted: str = ""
    criteria: tuple[str, ...] = ()


def templates() -> tuple[Template, ...]:
    """All of them, the empty one first, in the language spoken now."""
    return (
        Template("other", _("other")),
        Template(
            "move",
            _("a move"),
            _("home internet"),
            _("the service at the new place as it was at the old one"),
            (_("works in every room"), _("no cost that was not agreed")),
        ),
        Template(
            "new-line",
            _("a new line"),
            _("home internet, new connection"),
            _("the line connected and working"),
            (_("connected on the day agreed"), _("as fast as sold")),
        ),
        Template(
            "repair",
            _("a repair"),
            _("repair"),
            _("it works again, and goes on working"),
            (_("no fault for two weeks"), _("the cause is named")),
        ),
        Template(
            "delivery",
            _("a delivery"),
            _("delivery"),
            _("all of it delivered, unbroken"),
            (_("complete and unbroken"), _("on the day agreed")),
        ),
        Template(
            "refund",
            _("a refund"),
            _("refund"),
            _("the money back in full"),
            (_("the whole sum is on the account"), _("confirmed in writing")),
        ),
        Template(
            "insurance",
            _("an insurance claim"),
            _("insurance claim"),
            _("the damage paid as the policy says"),
            (_("a decision in writing"), _("the whole sum is on the account")),
        ),
    )
