"""Sums of money and what was measured, as people read them; every digit stays."""

import re

from mot_tui.texts.language import _

_PLAIN = re.compile(r"(?P<whole>[0-9]{5,30})(?P<rest>\.[0-9]+)?")
"""What has so many digits that they are read in groups."""

_SIGNS = {">=": "≥", "<=": "≤"}


def sum_text(amount: str | None, currency: str) -> str:
    """`KRW 200,000`; `amount` is decimal text in major units, None where nobody knows it."""
    if amount is None:
        unknown = _("an unknown sum in {currency}") if currency else _("an unknown sum")
        return unknown.replace("{currency}", currency)
    shown = grouped(amount)
    # In Korean the won follows its figure without a blank.
    return (
        _("KRW {sum}").replace("{sum}", shown)
        if currency == "KRW"
        else f"{currency} {shown}".strip()
    )


def grouped(amount: str) -> str:
    """`200,000`: plain digits in groups of three; anything else as it is."""
    if (found := _PLAIN.fullmatch(amount)) is None:
        return amount
    return f"{int(found['whole']):,}{found['rest'] or ''}" if amount[0] != "0" else amount


def result_text(operator: str, value: str, unit: str) -> str:
    """`≥ 20 s`: what came out of a measurement, exact as it was typed."""
    return f"{_SIGNS.get(operator, operator)} {value} {unit}".strip()
