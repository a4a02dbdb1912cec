"""The brief for the next agent: whole sentences, short enough to be read aloud, in any case."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from mot_tui import demo
from mot_tui.exporters.brief import MOST_SECONDS, MOST_WORDS, Brief, brief
from mot_tui.exporters.contradiction import contradictions
from mot_tui.exporters.matter import matter_of
from mot_tui.exporters.topics import topics
from mot_tui.texts import language
from tests.casefile import docstring
from tests.exporters.telling import Telling


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    language.use("en")


def told_of(telling: Telling, case_id: str) -> Brief:
    """The brief as the clock stands."""
    return brief(telling.book, case_id)


def test_who_since_when_promised_contradicting_wanted(telling: Telling) -> None:
    """
    10:00 call> @101 "a technician comes tomorrow" !visit: 2026-03-03 12:00 ref:A77
    10:30 down
    11:00 call> @102 "nobody said that" !=s1 !callback: 2026-03-04 10:00
    """
    case = telling.open(
        service="home internet", wanted="internet as before", customer="4711", holder="Kim Minsu"
    )
    telling.say(case, docstring(test_who_since_when_promised_contradicting_wanted))
    telling.clock.now += timedelta(days=2)
    told = told_of(telling, case)
    assert told.sentences == (
        "I am Kim Minsu, customer number 4711, reference A77.",
        "No home internet since Monday the 2nd, 2 days now.",
        "101 promised: visit, yesterday at noon. It is 23 hours late.",
        "101 said on Monday the 2nd: “a technician comes tomorrow”, but 102: “nobody said that”.",
        "I want: internet as before.",
    )
    assert told.question == "Why was it not kept, and by when for certain?"
    assert (told.promise and told.promise.number, told.overdue) == (1, 2)


def test_of_a_promise_that_they_moved_the_first_due_counts(telling: Telling) -> None:
    """
    10:00 call> @101 !visit: 2026-03-03 12:00
    ## 2026-03-03
    13:00 call> @101 >p1 2026-03-04 12:00
    """
    case = telling.open()
    telling.say(case, docstring(test_of_a_promise_that_they_moved_the_first_due_counts))
    assert "101 promised: visit, tomorrow at noon." in told_of(telling, case).sentences
    telling.clock.now += timedelta(days=2)
    told = told_of(telling, case).sentences
    assert "101 promised: visit, Tuesday the 3rd at noon. It is 2 days late." in told


@pytest.mark.parametrize(
    ("lines", "promised", "question"),
    [
        ("call @101 !visit", "101 promised today, without a date: visit.", "which day and hour?"),
        ("call !visit: 2026-03-05", "You promised: visit, Thursday the 5th.", "still certain?"),
        (
            "call @101 !visit: 2026-03-05\n11:00 call -p1:refused",
            "101 promised: visit, Thursday the 5th. It was not kept.",
            "By when for certain?",
        ),
        (
            "call @101 !visit\n11:00 call =p1",
            "101 promised: visit, without a date. I had to see to it myself.",
            "What happens next, and by when?",
        ),
        ("call @101", None, "What happens next, and by when?"),
        ('call @101 "it works"\n11:00 call @101 no !=s1', None, "How does that fit?"),
        ('call @101 "it works" != "it never did"', None, "Which of the two is right?"),
    ],
)
def test_the_question_fits_what_is_told(
    telling: Telling, lines: str, promised: str | None, question: str
) -> None:
    case = telling.open()
    telling.say(case, f"10:00 {lines}")
    told = told_of(telling, case)
    assert told.question.endswith(question)
    assert told.sentences[-1] == told.question
    assert [it for it in told.sentences if "promised" in it] == ([promised] if promised else [])


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_a_talkative_case_is_told_in_whole_sentences(telling: Telling, spoken: str) -> None:
    many = " ".join(["word"] * 40)
    case = telling.open(many, company=many, reference=many, wanted=many, title=many, service="DSL")
    telling.say(
        case,
        f'10:00 call> @101 "{many}" != "{many}" '
        f"!{many}: ~2026-03-03 12:00 - 2026-03-04 14:00 \n"
        "10:05 call> !a: 2026-03-04 10:00\n10:06 call> !a: 2026-03-04 10:00",
    )
    telling.clock.now += timedelta(days=400)
    language.use(spoken)
    told = told_of(telling, case)
    wordings = [it.text for topic in topics(matter_of(telling.book, case)) for it in topic.wordings]
    assert set(told.sentences) <= {*wordings, told.question}
    assert len(told.sentences) >= 3
    assert 0 < told.words <= MOST_WORDS
    assert 0 < told.seconds <= MOST_SECONDS


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_the_demo_cases_can_be_read_out(telling: Telling, spoken: str) -> None:
    telling.clock.now = demo.EVENING
    language.use(spoken)
    for case in demo.load(telling.book, spoken):
        told = told_of(telling, case.id)
        assert told.opposed
        assert told.words <= MOST_WORDS
        assert told.seconds <= MOST_SECONDS
        assert any(told.wanted in sentence for sentence in told.sentences)


@pytest.mark.parametrize(
    ("title", "begins"),
    [
        ("No internet since I moved", "My case: No internet since I moved. Open since today."),
        ("Where is my parcel?", "My case: Where is my parcel? Open since today."),
        ("The move", "My case: The move. Open since today."),
    ],
)
def test_any_title_fits_and_a_name_begins_a_sentence_with_a_capital(
    telling: Telling, title: str, begins: str
) -> None:
    case = telling.open(title=title)
    telling.say(case, '10:00 call> @101 "it comes at noon" !visit: 2026-03-03 12:00')
    assert told_of(telling, case).sentences[0] == begins


def test_a_name_begins_a_sentence_with_a_capital(telling: Telling) -> None:
    case = telling.open()
    first = "at noon, " + "whatever else may happen " * 5
    telling.say(case, f'10:00 call> @lee "{first}"')
    telling.say(case, f'11:00 call> @park "{first.replace("noon", "four")}" !=s1')
    (told,) = (it for it in contradictions(matter_of(telling.book, case)) if "contr" in it.text)
    assert told.text.startswith("Lee said today: ")
    assert told.text.endswith(" Park contradicts that.")


def test_in_korean_words_are_quoted_and_both_sides_are_told(telling: Telling) -> None:
    """
    10:00 call> @101 "내일 기사가 방문합니다" !환불해 준다고 함: 2026-03-03 10:00
    11:00 call> @박 "방문 예약이 없습니다" !=s1
    """
    case = telling.open(title="이사 후 인터넷")
    telling.say(case, docstring(test_in_korean_words_are_quoted_and_both_sides_are_told))
    telling.clock.now += timedelta(days=1, hours=4)
    language.use("ko")
    told = told_of(telling, case).text
    assert "“이사 후 인터넷” 건입니다." in told
    assert "101 쪽에서 “환불해 준다고 함” 약속을 했고 기한은 오늘 오전 10시인데, " in told
    assert "“내일 기사가 방문합니다”, 박 말은 “방문 예약이 없습니다”입니다." in told
