"""Exact shares, and how they are shown (score.md, rules 2 and 7)."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.domain.share import WHOLE, Share, decimals, product, rounded_quotient
from mot_tui.domain.wire import from_plain, to_plain

shares = st.builds(Share, st.integers(0, 10**12), st.integers(0, 20))


def fraction(share: Share) -> Fraction:
    return Fraction(share.digits, 10**share.places)


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (Share(525, 4), "5.3"),
        (Share(315, 4), "3.2"),
        (Share(1575, 5), "1.6"),
        (Share(1), "100"),
        (Share(5, 1), "50"),
        (Share(315, 3), "31.5"),
        (Share(0), "0"),
        (Share(0, 700), "0"),
        (Share(5, 4), "0.1"),
        (Share(49, 5), "<0.1"),
        (Share(1, 900), "<0.1"),
        (Share(9995, 4), ">99.9"),
        (Share(99999, 5), ">99.9"),
        (Share(99949, 5), "99.9"),
        (Share(1000, 3), "100"),
    ],
)
def test_one_decimal_half_up_and_never_a_false_nought_or_hundred(share: Share, shown: str) -> None:
    assert share.shown() == shown


def test_the_way_of_floats_would_show_these_wrong() -> None:
    assert f"{5.25:.1f}" == "5.2"
    assert f"{3.15:.1f}" == "3.1"


@given(shares, shares)
def test_products_and_order_are_those_of_fractions(one: Share, other: Share) -> None:
    assert fraction(one * other) == fraction(one) * fraction(other)
    assert (one < other) is (fraction(one) < fraction(other))
    assert one.same(other) is (fraction(one) == fraction(other))


@given(shares)
def test_the_exact_text_is_the_number(share: Share) -> None:
    assert Fraction(share.exact()) == fraction(share)
    assert Fraction(share.percent()) == 100 * fraction(share)
    assert not share.exact().endswith((".", ".0"))


@given(st.lists(shares, max_size=6))
def test_the_product_of_many_is_exact_and_of_none_the_whole(many: list[Share]) -> None:
    wanted = Fraction(1)
    for share in many:
        wanted *= fraction(share)
    assert fraction(product(many)) == wanted


def test_seven_hundred_bad_moments_are_no_nought() -> None:
    left = product([Share(3, 1)] * 700)
    assert 0.3**700 == 0.0
    assert fraction(left) == Fraction(3, 10) ** 700
    assert left.shown() == "<0.1"


@given(st.integers(0, 10**9), st.integers(1, 10**6))
def test_half_goes_up(numerator: int, denominator: int) -> None:
    exact = Fraction(numerator, denominator)
    rounded = rounded_quotient(numerator, denominator)
    assert -Fraction(1, 2) <= exact - rounded < Fraction(1, 2)


@pytest.mark.parametrize(
    ("units", "text"), [(471429, "47.1429"), (550000, "55"), (0, "0"), (1, "0.0001")]
)
def test_four_places_without_needless_noughts(units: int, text: str) -> None:
    assert decimals(units) == text


def test_the_whole_is_one() -> None:
    assert fraction(WHOLE) == 1


def test_the_share_of_ten_thousand_moments_is_kept_and_told_to_the_last_digit() -> None:
    share = Share(7**10_000, 10_000)
    kept = json.loads(json.dumps(to_plain(share)))
    assert from_plain(Share, kept) == share
    assert share.shown() == "<0.1"
