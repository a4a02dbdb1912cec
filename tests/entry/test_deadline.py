"""What is typed of a deadline: start events, and an end in words."""

from datetime import date, datetime

import pytest

from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.entry.context import Context
from mot_tui.entry.deadline import fixed_end, start_event, start_events, start_text
from tests.casefile import ZONE, at

NOW = Context(now=datetime(2026, 3, 10, 15, tzinfo=ZONE))
KOREAN = Context(now=NOW.now, language="ko")


@pytest.mark.parametrize(
    ("typed", "on", "label"),
    [
        ("2026-03-02=contract signed", (3, 2), "contract signed"),
        ("2026-03-02 contract signed", (3, 2), "contract signed"),
        (" 2026-03-02 ", (3, 2), ""),
        ("yesterday = installed = tested", (3, 9), "installed = tested"),
        ("yesterday installed=yes", (3, 9), "installed=yes"),
        ("2026-03-20 will be installed", (3, 20), "will be installed"),
        ("2026-03-02 = 10:00 visit", (3, 2), "10:00 visit"),
        ("어제 설치", (3, 9), "설치"),
    ],
)
def test_a_day_leads_what_happened(typed: str, on: tuple[int, int], label: str) -> None:
    found = start_event(typed, KOREAN if "설치" in typed else NOW)
    assert found == StartEvent(date(2026, *on), label)
    assert start_event(start_text(found), NOW) == found


@pytest.mark.parametrize("typed", ["", "signed", "=signed", "signed 2026-03-02", "\x00\ud800"])
def test_without_a_day_in_front_it_is_none(typed: str) -> None:
    assert start_event(typed, NOW) is None


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("2026-03-05=설치, 2026-03-02=계약", ["설치", "계약"]),
        (
            "2026-03-05 installed,2026-03-02 signed; 9 March = told",
            ["installed", "signed", "told"],
        ),
        ("2026-03-05 = installed\n\n2026-03-02", ["installed", ""]),
        ("2026-03-05 = called, asked, 10:00 visit", ["called, asked, 10:00 visit"]),
        ("March 2, 2026 = signed, sealed", ["signed, sealed"]),
        ("2026-03-05, 2026-03-02", ["", ""]),
    ],
)
def test_several_days_are_parted_by_commas_and_rows(typed: str, labels: list[str]) -> None:
    found = start_events(typed, KOREAN)
    assert found is not None
    assert [it.label for it in found] == labels
    assert start_events(typed + "\nsigned", KOREAN) is None
    assert start_events(" ", KOREAN) is None


def test_an_end_is_read_like_a_due() -> None:
    found = fixed_end("2026-03-16", NOW)
    assert found is not None
    assert (found.start, found.end) == (at("16 Mar 00:00"), at("17 Mar 00:00"))
    assert (found := fixed_end("fri 5pm", NOW))
    assert found.end == at("13 Mar 17:00")
    for typed in ("", "someday", "fri 5pm *3", "2026-03-16 @kim"):
        assert fixed_end(typed, NOW) is None
