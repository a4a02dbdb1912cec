"""When something was written down: the same hour, the same day, or later."""

from datetime import timedelta

import pytest

from mot_tui.texts import language
from mot_tui.texts.recorded import recorded_text
from tests.casefile import ZONE, at


@pytest.mark.parametrize(
    ("happened", "written", "day", "text"),
    [
        ("2 Mar 10:00", "2 Mar 11:00", False, "written down within the hour"),
        ("2 Mar 23:50", "3 Mar 00:30", False, "written down within the hour"),
        ("2 Mar 10:10", "2 Mar 10:00", False, "written down within the hour"),
        ("2 Mar 10:00", "2 Mar 11:01", False, "written down the same day"),
        ("2 Mar 10:00", "2 Mar 23:59", False, "written down the same day"),
        ("2 Mar 20:00", "3 Mar 00:01", False, "written down 4 h 1 min later: Tue 3 Mar 00:01"),
        ("3 Mar 10:00", "10 Mar 09:12", False, "written down 7 d later: Tue 10 Mar 09:12"),
        ("2 Mar 10:00", "2 Mar 09:00", False, "written down beforehand: Mon 2 Mar 09:00"),
        ("3 Mar 00:00", "3 Mar 00:20", True, "written down the same day"),
        ("3 Mar 00:00", "4 Mar 00:01", True, "written down 1 d later: Wed 4 Mar 00:01"),
    ],
)
def test_it_is_told_beside_when_it_happened(
    happened: str, written: str, day: bool, text: str
) -> None:
    until = at(happened) + timedelta(days=1) if day else None
    assert recorded_text(at(happened), until, at(written), ZONE) == text


def test_what_only_a_file_says_is_told_as_such_in_both_languages() -> None:
    happened, written = at("3 Mar 10:00"), at("10 Mar 09:12")
    text = recorded_text(happened, None, written, ZONE, stated=True, year=True)
    assert text == "written down 7 d later: Tue 10 Mar 2026 09:12, as its file says"
    language.use("ko")
    try:
        assert "10일 (화) 09:12" in recorded_text(happened, None, written, ZONE, stated=True)
    finally:
        language.use("en")
