"""What channels, states, outcomes and the like are called, by their names inside."""

from functools import cache

from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, language


@cache
def _words(_language: str) -> dict[str, dict[str, str]]:
    return {
        "channel": {
            "call": _("call"),
            "visit": _("visit"),
            "text": _("text"),
            "chat": _("chat"),
            "mail": _("mail"),
            "post": _("post"),
            "shop": _("shop"),
            "web": _("web"),
            "ad": _("ad"),
            "test": _("test"),
            "note": _("note"),
            "down": _("down"),
            "weak": _("weak"),
            "up": _("up"),
        },
        "state": {
            "waiting": _("waiting"),
            "soon": _("soon"),
            "due": _("due now"),
            "overdue": _("overdue"),
            "undated": _("undated"),
            "settled": _("settled"),
        },
        "outcome": {
            "kept": _("kept"),
            "own": _("done by my own effort"),
            "broken": _("broken"),
            "gave-up": _("they gave up"),
            "refused": _("refused"),
            "withdrawn": _("withdrawn by me"),
        },
        "case-outcome": {
            "solved": _("solved"),
            "left": _("left the company"),
            "given-up": _("given up"),
        },
        "payment": {
            "cost": _("my own cost"),
            "quoted": _("quoted"),
            "demanded": _("demanded"),
            "claimed": _("claimed"),
            "paid": _("paid"),
            "credited": _("credited"),
            "waived": _("waived"),
            "refused": _("payment refused"),
        },
        "field": {
            "title": _("title"),
            "company": _("company"),
            "service": _("service"),
            "reference": _("reference"),
            "customer": _("customer number"),
            "holder": _("in the name of"),
            "address": _("address"),
            "fee": _("fee, as told"),
            "term": _("bound until"),
            "penalty": _("penalty, as told"),
            "timezone": _("time zone"),
            "currency": _("currency"),
            "language": _("language"),
            "calendar": _("calendar"),
            "baseline": _("before"),
            "wanted": _("wanted"),
        },
        "person-field": {
            "role": _("role"),
            "firm": _("firm"),
            "number": _("telephone"),
        },
    }


STATE_SIGNS = {"overdue": "▲", "due": "●", "soon": "◐", "waiting": "○", "undated": "?"}
"""A sign beside each state's word, so that nothing depends on colour."""

OUTCOME_SIGNS = {
    "kept": "✓",
    "own": "✓",
    "broken": "✗",
    "gave-up": "✗",
    "refused": "✗",
    "withdrawn": "–",
}
"""The same beside how a promise ended."""

_FAILED = frozenset({"broken", "gave-up", "refused"})

AHEAD_SIGN = "»"
"""Stands beside an entry whose time lies ahead of the clock."""

DIRECTION_SIGNS = {"out": "▸", "in": "◂"}


def ahead_text() -> str:
    """What is said of an entry whose time lies ahead of the clock."""
    return f"{AHEAD_SIGN} {_('still to come')}"


def earlier_text() -> str:
    """What whoever takes names out should know of two parts of a summary."""
    return _("Corrections and letters hold earlier words: these parts can be left out.")


def _word(kind: str, name: str) -> str:
    return _words(language())[kind].get(name, name)


def channel_text(name: str) -> str:
    """How a contact happened."""
    return _word("channel", name)


def state_text(name: str) -> str:
    """Where a promise stands."""
    return _word("state", name)


def outcome_text(name: str) -> str:
    """How a promise ended."""
    return _word("outcome", name)


def ended_text(name: str) -> str:
    """The same in full: what failed was never kept, and hours would say only when it was noted."""
    text = outcome_text(name)
    if name not in _FAILED:
        return text
    return fill(_("{outcome} – never kept"), {"outcome": text})


def case_outcome_text(name: str) -> str:
    """How a case was closed."""
    return _word("case-outcome", name)


def payment_text(name: str) -> str:
    """What became of a sum of money."""
    return _word("payment", name)


def field_text(name: str) -> str:
    """A thing said of a case as a whole."""
    return _word("field", name)


def person_field_text(name: str) -> str:
    """A thing said of a person."""
    return _word("person-field", name)


def capital(text: str) -> str:
    """Words as they begin a line."""
    return text[:1].upper() + text[1:]


def given_text(title: str) -> str:
    """What is said of an entry that went to another case."""
    return fill(_("moved to the case “{title}”"), {"title": title})


def taken_text(title: str) -> str:
    """What is said of an entry that came from another case."""
    return fill(_("moved here from the case “{title}”"), {"title": title})
