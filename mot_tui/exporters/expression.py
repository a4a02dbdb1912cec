"""All names of a plan, and what its numbers begin with, as one regular expression each."""

import re

from mot_tui.exporters import names as n
from mot_tui.exporters.plan import Plan

PIECE = r"[^\W_가-힣]+"
"""Of a number that may be parted by signs."""


def of_names(plan: Plan) -> re.Pattern[str] | None:
    """All names as one expression.

    Which of them are tried tells the sign that stands there, the longest first; of names that are
    whole words none is tried within a word.
    """
    if not plan.names:
        return None
    by_sign: dict[str, list[tuple[str, str]]] = {}
    for number, (name, _who) in enumerate(plan.names):
        signs = "".join(sorted(map(re.escape, _cases(name.first))))
        by_sign.setdefault(signs, []).append((f"n{number}", name.pattern))
    inside: dict[str, str] = {}
    at_words: dict[str, str] = {}
    for signs, ways in by_sign.items():
        whole = all(pattern.startswith(n.WORD_BEGINS) for _group, pattern in ways)
        (at_words if whole else inside)[signs] = "|".join(
            f"(?P<{group}>{pattern.removeprefix(n.WORD_BEGINS) if whole else pattern})"
            for group, pattern in ways
        )
    found = [(n.WORD_BEGINS, at_words), ("", inside)]
    return re.compile("|".join(f"{before}{_by_sign(ways)}" for before, ways in found if ways))


def of_numbers(plan: Plan) -> re.Pattern[str]:
    """Pieces of a text with which a number of the plan may begin."""
    # The one letter whose two cases begin otherwise.
    signs = "".join({re.escape(it) for key in plan.numbers for it in _cases(key[0])}) + "ß"
    return re.compile(rf"(?<![^\W_가-힣])(?=[{signs}]){PIECE}")


def _by_sign(ways: dict[str, str]) -> str:
    """Ways to go on, told apart by the sign that each begins with."""
    each = "|".join(f"(?=[{signs}])(?i:{way})" for signs, way in ways.items())
    return f"(?=[{''.join(ways)}])(?:{each})"


def _cases(sign: str) -> set[str]:
    return {sign, sign.lower()[:1], sign.upper()[:1], sign.casefold()[:1]}
