"""Sums and results as people read them: grouped, and exact to the last digit."""

import pytest

from mot_tui.texts.sums import result_text, sum_text


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("200000", "KRW", "KRW 200,000"),
        ("9999", "KRW", "KRW 9999"),
        ("1234567.50", "EUR", "EUR 1,234,567.50"),
        ("0012345", "", "0012345"),
        ("٣٤٥٦٧", "X", "X ٣٤٥٦٧"),
        ("1" * 5000, "", "1" * 5000),
        (None, "KRW", "an unknown sum in KRW"),
    ],
)
def test_a_sum_keeps_every_digit(amount: str | None, currency: str, text: str) -> None:
    assert sum_text(amount, currency) == text


def test_a_result_has_the_sign_that_people_write() -> None:
    assert result_text(">=", "20.50", "s") == "≥ 20.50 s"
    assert result_text("=", "0", "") == "= 0"
