"""The words beside the readable part of a phrase: with some of them it means another time."""

import re
from functools import cache

from mot_tui.entry.due.units import DueReading

_TURNING = frozenset(
    """
    not never no none nor cannot except excluding unless without instead but rather least than
    earliest sooner earlier every each per times cancelled canceled postponed delayed
    yesterday last ago past time
    utc gmt bst est edt cst cdt mst mdt pst pdt cet cest kst eastern pacific
    """.split()
)
"""Anywhere in the rest: `not before Friday`, `any day but Friday`, `5pm PST`."""

_LEADING = frozenset(
    "after before since from until till over starting every each by within as early late".split()
)
"""Right before the part: `after Friday` has no due, and `Friday` alone is another thing."""

_TRAILING = frozenset(
    """
    of after before from following upon ago since per or and to past until at in early late off
    am pm minutes hours days weeks months time years second
    """.split()
)
"""Right behind it: `within 3 days of payment` does not count from today."""

_AMBIGUOUS = frozenset(("may", "march", "mar", "sat", "sun", "second", "on", "at", "in"))
"""Names of days and months that are rather other words."""

_COUNTS = frozenset(("within-days", "within-hours", "business-days", "day-of-month"))
_LIMITED = re.compile(
    r"\b(?:within|in|next|up|less|max|under|by|most|on|the|until)\b|[+내뒤후]|(?<!동)안|까지|걸|소요"
)
"""A mere count is rather how long something takes or which one it is: `10분 통화`, `3rd floor`."""


@cache
def _korean() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|\s)(?:안(?!내|에|으로|쪽|전)|못)|않|아니|말고|없|불가|어렵|어려|힘들|취소|연기|미뤄|지연|휴무"
        r"|최소|적어도|이상|빨라도|빨라야|일러야|빼고|매일|매주|매월|매달|마다|부터|이후|지나|전에는|씩"
        r"|어제|그제|그저께|지난|저번|작일|현지|번(?!째|호)|회(?!신|수|사|의|원)|(?:후|뒤|기준)\s*\n|\n\s*전(?!화)"
    )


def means_so(run: str, reading: DueReading, before: str, behind: str) -> bool:
    """Tell whether the readable part means the same time without the words around it."""
    if behind and re.fullmatch(r"(?:the\s+)?\d+(?:st|nd|rd|th)", run.lower()):
        return False  # `the 3rd visit`
    if run.lower().strip(".,;:!?") in _AMBIGUOUS or _korean().search(f"{before}\n{behind}"):
        return False
    if reading.rule in _COUNTS and not _LIMITED.search(run.lower()):
        return False
    first, last = _words(before), _words(behind)
    if any(word in _TURNING or word.endswith("n't") for word in first + last):
        return False
    near = *first[-1:], *last[:1]
    if any("0" <= letter <= "9" for word in near for letter in word):
        return False
    return not (_LEADING.intersection(first[-1:]) or _TRAILING.intersection(last[:1]))


def other_times(before: str, behind: str) -> list[str]:
    """Return the words that may name a time of their own."""
    words = f"{before} {behind}".split()
    return [word for word in words if word.lower().strip(".,;:!?") not in _AMBIGUOUS]


def _words(text: str) -> list[str]:
    return [word.strip(".,;:!?()") for word in text.lower().replace("’", "'").split()]
