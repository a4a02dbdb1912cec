"""The words of argparse, which knows no catalogue of ours: its messages, by what it calls them."""

from functools import cache

from mot_tui.texts.language import _, language


def usage_text(message: str) -> str:
    """A message of argparse in the language spoken now; one we do not know as it is."""
    return _messages(language()).get(message, message)


@cache
def _messages(_language: str) -> dict[str, str]:
    return {
        "usage: ": _("usage: "),
        "positional arguments": _("arguments"),
        "options": _("options"),
        "show this help message and exit": _("show this help"),
        "the following arguments are required: %s": _("this is missing: %s"),
        "unrecognized arguments: %s": _("nothing is called %s"),
        "invalid choice: %(value)r (choose from %(choices)s)": _(
            "%(value)r is none of %(choices)s"
        ),
        "invalid %(type)s value: %(value)r": _("%(value)r is not what belongs there"),
        "expected one argument": _("a value is missing"),
        "expected at least one argument": _("a value is missing"),
        "ignored explicit argument %r": _("takes no value, not %r"),
        "argument %(argument_name)s: %(message)s": _("%(argument_name)s: %(message)s"),
    }
