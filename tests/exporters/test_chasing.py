"""What to say or to send when one asks after a promise, in the language of its case."""

from pathlib import Path
from random import Random

import pytest

from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.errors import Refused
from mot_tui.exporters.chasing import Chasing, chasing
from mot_tui.texts import language
from mot_tui.texts.times import window_text
from tests.casefile import ZONE, Told, at, lines, read

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
        (
            f"{DUE}\n11:00 call< >p1 2026-03-05 10:00",
            "4 Mar 11:00",
            "You moved it; new date: tomorrow",
        ),
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
    assert "101 측에서 “visit” 건을 약속하셨습니다. 약속하신 때는" in found.written
    assert "서면으로" in found.written
    assert "정확히 언제" in found.written


def test_the_words_belong_to_the_date_they_were_said_with(told: Told) -> None:
    text = (
        f"{DUE}\n11:00 call< >p1 2026-03-04 10:00\n12:00 call> <p1 2026-03-06 14:00-16:00\n"
        "13:00 call< >p1 2026-03-09 12:00"
    )
    found = words(told, text, "6 Mar 17:35")
    assert (
        "101 promised me on Mon 2 Mar 2026 10:00: visit, Tue 3 Mar 10:00–12:00"
        " (“2026-03-03 10:00-12:00”)."
        " You moved it on Mon 2 Mar 2026 11:00; new date: Wed 4 Mar 10:00 (“2026-03-04 10:00”)."
        " At my wish it was moved on Mon 2 Mar 2026 12:00; new date: Fri 6 Mar 14:00–16:00"
        " (“2026-03-06 14:00-16:00”)."
        " You moved it on Mon 2 Mar 2026 13:00; new date: Mon 9 Mar 12:00 (“2026-03-09 12:00”)."
    ) in found.written
    assert (
        "visit, Tuesday the 3rd from 10 to noon. The date changed 3 times."
        " You moved it; new date: Monday the 9th at noon."
    ) in found.spoken
    late = words(told, text, "9 Mar 13:35")
    since = "Counted from Fri 6 Mar 14:00–16:00, it is 2 days 21 hours late."
    assert since in late.written


def test_each_date_stands_with_its_own_words_and_who_moved_it(told: Told) -> None:
    random = Random(4)
    for _try in range(8):
        rows, expected = [], []
        for n in range(random.randint(1, 5)):
            mine, hour = random.random() < 0.5, random.randint(8, 20)
            said = f"2026-03-{random.randint(4, 28):02} {hour:02}:00"
            rows.append(f"{11 + n}:00 call> {'<' if mine else '>'}p1 {said}")
            end = at(f"{int(said[8:10])} Mar {hour:02}:00")
            due = f"{window_text(end, end, ZONE)} (“{said}”)."
            who = "At my wish it was moved" if mine else "You moved it"
            expected.append(f"{who} on Mon 2 Mar 2026 {11 + n}:00; new date: {due}")
        written = words(told, "\n".join([DUE, *rows]), "2 Mar 23:00").written
        assert f"12:00 (“2026-03-03 10:00-12:00”). {' '.join(expected)} " in written


def test_a_promise_that_had_no_date_was_given_one(told: Told) -> None:
    text = "10:00 call> @101 !visit\n11:00 call> ?p1\n12:00 call< >p1 2026-03-03 10:00"
    found = words(told, text, "3 Mar 12:00")
    assert "promised me on Mon 2 Mar 2026 10:00: visit. You gave a date" in found.written
    # The first chase started the clock.
    assert "It is 1 day 1 hour late." in found.written


def test_nobody_came_and_how_long_one_waited(told: Told) -> None:
    text = f"{DUE}\n## 2026-03-03\n13:35 visit nobody came ~3h35m -p1"
    found = words(told, text, "4 Mar 11:00")
    assert "Nobody came on Tue 3 Mar 2026 13:35; I waited 3 hours 35 minutes." in found.written
    assert "Nobody came, and I waited 3 hours 35 minutes. It was not kept." in found.spoken


def test_what_was_kept_is_not_demanded(told: Told) -> None:
    text = f"{DUE}\n11:00 call< +p1"
    with pytest.raises(Refused, match="chase-over"):
        words(told, text, "4 Mar 11:00")


def test_lateness_is_never_rounded_down_by_much(told: Told) -> None:
    found = words(told, DUE, "3 Mar 13:35")
    assert "It is 1 hour 35 minutes late." in found.spoken
    assert "It is 1 hour 35 minutes late." in found.written
