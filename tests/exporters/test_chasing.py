"""What to say or to send when one asks after a promise, in the language of its case."""

from pathlib import Path

import pytest

from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.exporters.chasing import Chasing, chasing
from mot_tui.texts import language
from tests.casefile import Told, at, lines, read

DUE = "10:00 call> @101 !visit: 2026-03-03 10:00-12:00"


def words(told: Told, text: str, now: str, **fields: str) -> Chasing:
    """Of the first promise of a case of its own."""
    known = {"title": "One", "timezone": "Asia/Seoul", **fields}
    request = CaseRequest(tuple((CaseField(name), value) for name, value in known.items()))
    case_id = told.book.open_case(request).id
    for day, line in lines(text):
        told.clock.go()
        told.book.log(case_id, read(line, day))
    told.clock.now = at(now)
    return chasing(told.book, case_id, 1)


@pytest.fixture
def told(tmp_path: Path) -> Told:
    return Told(tmp_path)


def test_late_and_asked_before_with_all_that_is_known(told: Told) -> None:
    fields = {
        "company": "L-Telecom", "reference": "A7731", "customer": "123", "holder": "Kim",
        "language": "en",
    }  # fmt: skip
    language.use("ko")
    try:
        found = words(told, f"{DUE}\n## 2026-03-03\n13:00 call> ?p1", "4 Mar 03:00", **fields)
    finally:
        language.use("en")
    assert found.spoken == (
        "101 promised me on Monday the 2nd: visit, yesterday from 10 to noon. It is 15 hours late."
        " I have asked once since. When will it be done for certain?"
        " Please tell me by tomorrow at 6 pm. My reference is A7731."
    )
    assert found.written == (
        "Dear L-Telecom,\n"
        "101 promised me on Mon 2 Mar 2026 10:00: visit, Tue 3 Mar 10:00–12:00"
        " (“2026-03-03 10:00-12:00”). It is 15 hours late. I have asked once since."
        " When will it be done for certain? Please answer in writing by Thu 5 Mar 2026 18:00.\n"
        "Reference: A7731 · customer number: 123\n"
        "Kim"
    )


@pytest.mark.parametrize(
    ("text", "now", "said"),
    [
        (DUE, "2 Mar 20:00", "Is that still certain?"),
        (DUE, "3 Mar 11:00", "Is somebody on it now?"),
        ("10:00 call> !visit", "4 Mar 10:00", "No date was given, and that was 2 days ago."),
        ("10:00 call> !visit\n12:00 call> ?p1", "2 Mar 15:00", "I first asked 3 hours ago."),
        (f"{DUE}\n11:00 call< >p1 2026-03-05 10:00", "4 Mar 11:00", "The first date was yesterday"),
        (f"{DUE}\n11:00 call< -p1", "4 Mar 11:00", "It was not kept."),
    ],
)
def test_each_state_is_told_as_it_is(told: Told, text: str, now: str, said: str) -> None:
    found = words(told, text, now)
    assert said in found.spoken
    assert found.written.startswith("Hello,\n")


def test_an_answer_is_wanted_on_a_working_day(told: Told) -> None:
    """Friday 27 February; Monday 2 March stands in for a holiday in Korea."""
    text = "## 2026-02-26\n10:00 call> !visit"
    assert "Mon 2 Mar 2026 18:00" in words(told, text, "1 Mar 10:00").written
    assert "Tue 3 Mar 2026 18:00" in words(told, text, "1 Mar 10:00", calendar="KR").written


def test_in_korean(told: Told) -> None:
    found = words(told, DUE, "4 Mar 03:00", language="ko", company="L텔레콤")
    assert "It is" not in found.spoken + found.written
    assert "15시간" in found.spoken
    assert language.language() == "en"
