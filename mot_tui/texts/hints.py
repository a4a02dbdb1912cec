"""What each field of a case asks for, in a few words."""

from collections.abc import Mapping

from mot_tui.texts.language import _


def field_hints() -> Mapping[str, str]:
    """By the name of the field, for those that both front ends ask for in the same words."""
    return {
        "company": _("whose service it is"),
        "service": _("what it is about, such as home internet"),
        "reference": _("their reference"),
        "customer": _("your number with them"),
        "holder": _("who signed the contract"),
        "address": _("where the service is to be"),
        "fee": _("what it costs, as you were told"),
        "term": _("how long it binds you, as you were told"),
        "penalty": _("what leaving early costs, as you were told"),
        "currency": _("such as KRW"),
        "calendar": _("holidays and days off, as KR, 2026-05-04"),
        "baseline": _("how it was before"),
        "wanted": _("what you want in the end"),
    }
