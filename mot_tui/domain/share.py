"""Exact shares: what a moment leaves of the trust before it, as digits over a power of ten."""

import sys

from mot_tui.frozen import frozen

# A share of ten thousand moments has as many digits, and is kept and told to the last one. Python
# refuses more than 4,300 by itself, so that nobody's text of a million costs a minute.
sys.set_int_max_str_digits(100_000)


@frozen
class Share:
    """`digits / 10**places`, exact, never a float (`score.md`, rule 2)."""

    digits: int
    places: int = 0

    def __mul__(self, other: "Share") -> "Share":
        return Share(self.digits * other.digits, self.places + other.places)

    def __lt__(self, other: "Share") -> bool:
        mine = self.digits * int(10**other.places)
        return mine < other.digits * int(10**self.places)

    def same(self, other: "Share") -> bool:
        """Whether both are the same number, however written."""
        return not self < other and not other < self

    def scaled(self, decimals: int) -> int:
        """A hundred times the share in units of `10**-decimals`, half up on the exact value."""
        return rounded_quotient(self.digits * 10 ** (2 + decimals), 10**self.places)

    def exact(self, shift: int = 0) -> str:
        """The number times `10**shift`, as decimal text to the last digit, no trailing zeros."""
        places = self.places - shift
        if places <= 0:
            return _figures(self.digits * 10**-places)
        text = _figures(self.digits).rjust(places + 1, "0")
        return f"{text[:-places]}.{text[-places:]}".rstrip("0").rstrip(".")

    def percent(self) -> str:
        """A hundred times the share, exact: `5.25`."""
        return self.exact(2)

    def shown(self) -> str:
        """For people: one decimal half up, never a false 0 nor a false 100 (`score.md`, rule 7)."""
        if 0 < self.digits.bit_length() < 3 * self.places - 11:
            # Less than a two-thousandth, without the power of ten of a thousand moments.
            return LEAST
        tenths = self.scaled(1)
        if tenths == 0 and self.digits:
            return LEAST
        if tenths == 1000 and self < WHOLE:
            return ">99.9"
        return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")


LEAST = "<0.1"
"""How a score is shown that would round to 0, and is none."""

_CHUNK = 4000
_SHORT_BITS = 13_000
"""Less than `_CHUNK` figures."""


def _figures(number: int) -> str:
    """A number's decimal text, also beyond the length at which Python refuses to write one."""
    if number.bit_length() < _SHORT_BITS:
        return str(number)
    high, low = divmod(number, 10**_CHUNK)
    return _figures(high) + str(low).rjust(_CHUNK, "0") if high else str(low)


def rounded_quotient(numerator: int, denominator: int) -> int:
    """A non-negative quotient, rounded half up."""
    return (2 * numerator + denominator) // (2 * denominator)


def decimals(units: int, places: int = 4) -> str:
    """`471429` at four places as `47.1429`; trailing zeros go."""
    return Share(units, places).exact()


def product(shares: "tuple[Share, ...] | list[Share]") -> Share:
    """The product; of none, the whole."""
    digits, places = 1, 0
    for share in shares:
        digits, places = digits * share.digits, places + share.places
    return Share(digits, places)


WHOLE = Share(1)
