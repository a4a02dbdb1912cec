"""The brief for the next agent: short enough to be read aloud, whatever the case holds."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.exporters import brief as of
from mot_tui.exporters.brief import MOST_WORDS, brief
from mot_tui.texts import language
from tests.exporters.telling import Telling


def test_what_presses_most_is_told_and_asked_for(telling: Telling) -> None:
    """
    2 Mar 10:00 call> @101 "a technician comes tomorrow" !visit: 2026-03-03 12:00 ref:A77
    2 Mar 11:00 call> @101 "nobody said that" !=s1 !callback: 2026-03-04 10:00
    2 Mar 12:00 call> @101 !letter
    """
    case = telling.open(company="L-Telecom", wanted="internet as before")
    telling.say(case, test_what_presses_most_is_told_and_asked_for.__doc__ or "")
    telling.clock.now += timedelta(days=2)
    told = brief(telling.report(case))
    assert told.sentences == (
        "This is about Internet after the move, L-Telecom, reference A77.",
        "I want: internet as before.",
        "Promised: visit; Tue 3 Mar 12:00.",
        "Overdue for 1 d 12 h.",
        "1 more promise is overdue.",
        "This does not fit: “nobody said that” and “a technician comes tomorrow”.",
        "Why was it not kept, and by when for certain?",
    )
    assert (told.promise and told.promise.view.number, told.overdue) == (1, 2)


def test_of_a_promise_that_they_moved_the_first_due_counts(telling: Telling) -> None:
    """
    2 Mar 10:00 call> @101 !visit: 2026-03-03 12:00
    3 Mar 13:00 call> @101 >p1 2026-03-04 12:00
    """
    case = telling.open()
    telling.say(case, test_of_a_promise_that_they_moved_the_first_due_counts.__doc__ or "")
    assert "Promised: visit; Wed 4 Mar 12:00." in brief(telling.report(case)).sentences
    telling.clock.now += timedelta(days=2)
    told = brief(telling.report(case)).sentences
    assert "Promised: visit; Tue 3 Mar 12:00." in told
    assert "Overdue for 1 d 12 h." in told


@pytest.mark.parametrize(
    ("line", "promised", "question"),
    [
        ("call @101 !visit", "Promised: visit; no date given.", "By which day and hour?"),
        ("call @101 !visit: 2027-01-05", "Promised: visit; Tue 5 Jan 2027.", "still certain?"),
        ("call @101", None, "What happens next, and by when?"),
    ],
)
def test_the_question_fits_what_is_open(
    telling: Telling, line: str, promised: str | None, question: str
) -> None:
    case = telling.open()
    telling.say(case, f"2 Mar 10:00 {line}")
    told = brief(telling.report(case))
    assert told.question.endswith(question)
    assert [it for it in told.sentences if it.startswith("Promised")] == (
        [promised] if promised else []
    )


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_a_talkative_case_stays_within_its_words(telling: Telling, spoken: str) -> None:
    many = " ".join(["word"] * 40)
    case = telling.open(many, company=many, reference=many, wanted=many, title=many)
    telling.say(
        case,
        f'2 Mar 10:00 call> @101 "{many}" != "{many}" '
        f"!{many}: ~2026-03-03 12:00 - 2026-03-04 14:00 \n"
        "2 Mar 10:05 call> !a: 2026-03-04 10:00\n2 Mar 10:06 call> !a: 2026-03-04 10:00",
    )
    telling.clock.now += timedelta(days=400)
    language.use(spoken)
    try:
        told = brief(telling.report(case))
    finally:
        language.use("en")
    assert len(told.sentences) == 7
    assert MOST_WORDS // 2 < told.words <= MOST_WORDS
    assert told.words == len(" ".join(told.sentences).split())


@given(st.text(max_size=400), st.integers(2, 12))
def test_what_people_wrote_is_cut_at_words(text: str, most: int) -> None:
    cut = of._cut(text, most)
    assert len(cut.split()) <= most
    assert "\n" not in cut
