"""What is done while a call goes on, as a part of the table in `actions`."""

from mot_tui.frozen import frozen
from mot_tui.texts.language import _
from mot_tui.tui.action import Action, During


@frozen
class Mark:
    """What a key says of a call: `alone` becomes an empty line, `sign` joins one that is begun.

    One that `asks` waits for words; one that `ends` leads to the end of the call.
    """

    id: str
    alone: str
    sign: str
    asks: bool = False
    ends: bool = False


def marks() -> dict[str, Mark]:
    """What happens on every bad call, by the id of its action, in the language spoken now."""
    found = (
        Mark("call-promise", "!", "!", asks=True),
        Mark("call-reference", "ref:", "ref:", asks=True),
        Mark("call-handed-on", _("#handoff handed on to @"), _("#handoff") + " @", asks=True),
        Mark("call-refuses", _("they refuse #refusal"), _("#refusal")),
        Mark("call-sells", _("they want to sell me something #upsell"), _("#upsell")),
        Mark("call-unanswered", _("nobody answers #unanswered"), _("#unanswered"), ends=True),
        Mark(
            "call-hung-up",
            _("they hang up on me #hang-up-by-them"),
            _("#hang-up-by-them"),
            ends=True,
        ),
    )
    return {it.id: it for it in found}


def call_actions() -> tuple[Action, ...]:
    """The end, the hold, and a key for each mark."""
    return (
        Action(
            "call-end",
            "screen.end_call",
            "c",
            "f2",
            _("end call"),
            _("End the call: what was not asked, the rating, one entry of all."),
            1,
            during=During.CALL,
        ),
        _call("hold", "h", "f3", _("hold"), _("They keep me on hold; once more: they are back.")),
        _call("promise", "p", "f4", _("promise"), _("They promise something: what, and by when.")),
        _call(
            "against",
            "!",
            "f5",
            _("contradicts"),
            _("This does not fit what is chosen of what was said before; a promise is asked for."),
        ),
        _call("handed-on", "o", "f6", _("handed on"), _("They hand me on to somebody else.")),
        _call("reference", "f", "f7", _("reference"), _("They give a reference number.")),
        _call("refuses", "r", "f9", _("refuse"), _("They refuse.")),
        _call("sells", "s", "f10", _("sell"), _("They want to sell something instead.")),
        _call("unanswered", "n", "f11", _("no answer"), _("Nobody picks up.")),
        _call("hung-up", "x", "f12", _("hung up"), _("They hang up on me.")),
    )


def _call(name: str, letter: str, key: str, label: str, help: str) -> Action:
    run = name if name in ("hold", "against") else f"mark('call-{name}')"
    return Action(
        f"call-{name}",
        f"screen.{run}",
        letter,
        key,
        label,
        help,
        during=During.CALL,
    )
