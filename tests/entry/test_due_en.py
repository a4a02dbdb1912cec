"""English due phrases said on Monday 2 March 2026, 14:30; the answers follow "Due phrases"."""

from datetime import datetime

import pytest

from mot_tui.entry.due import parse_due, read_due

NOW = datetime.fromisoformat("2026-03-02T14:30")


def told(phrase: str, lang: str = "en", now: datetime = NOW) -> str:
    """The due in brief: `03-03 10:00`, `03-03 00:00..03-04 00:00`, `..03-06 12:00`, `none`."""
    answer = parse_due(phrase, now, lang)
    if answer is None:
        return "none"
    start, due = (moment and moment.strftime("%m-%d %H:%M") for moment in answer)
    return start or "" if due is None else f"{start or ''}..{due}"


POINTS = {
    "tomorrow 10am": "03-03 10:00",
    "tom 10": "03-03 10:00",
    "tomorrow at 10 o'clock": "03-03 10:00",
    "tomorrow at 9:30am sharp": "03-03 09:30",
    "tmrw 5pm": "03-03 17:00",
    "Tomorrow, 5 P.M.": "03-03 17:00",
    "tomorrow noon": "03-03 12:00",
    "tomorrow at ten thirty": "03-03 10:30",
    "day after tomorrow at 8am": "03-04 08:00",
    "this Friday at 3": "03-06 15:00",
    "Friday 5.30pm": "03-06 17:30",
    "next Monday 10:00": "03-09 10:00",
    "Wednesday next week at 2": "03-11 14:00",
    "today at 3": "03-02 15:00",
    "at 9": "03-03 09:00",
    "at 3": "03-02 15:00",
    "at 7": "03-02 19:00",
    "5pm": "03-02 17:00",
    "17:30": "03-02 17:30",
    "10am": "03-03 10:00",
    "half past 5": "03-02 17:30",
    "quarter to six": "03-02 17:45",
    "20 minutes to 6pm": "03-02 17:40",
    "tonight at 8": "03-02 20:00",
    "8 this evening": "03-02 20:00",
    "tomorrow morning at 9": "03-03 09:00",
    "9 tomorrow evening": "03-03 21:00",
    "March 5 at 2pm": "03-05 14:00",
    "5 March 2pm": "03-05 14:00",
    "Thursday, March 5th at 2:15 pm": "03-05 14:15",
    "the 5th at 2pm": "03-05 14:00",
    "3/5 14:00": "03-05 14:00",
    "2026-03-03 10:00": "03-03 10:00",
    "2026-03-03T10:00": "03-03 10:00",
    "03/05/2026 2:00 PM": "03-05 14:00",
    "２０２６-03-03 １０:00": "03-03 10:00",
    "+2h": "03-02 16:30",
    "+30m": "03-02 15:00",
    "in an hour": "03-02 15:30",
    "in half an hour": "03-02 15:00",
    "in an hour and a half": "03-02 16:00",
    "in 10-15 minutes": "03-02 14:45",
    "in a couple of hours": "03-02 16:30",
    "in an hour or two": "03-02 16:30",
    "an hour from now": "03-02 15:30",
    "3 days from now at 10am": "03-05 10:00",
    "in 2 days at 3pm": "03-04 15:00",
}
WINDOWS = {
    "tomorrow": "03-03 00:00..03-04 00:00",
    "today": "03-02 00:00..03-03 00:00",
    "the day after tomorrow": "03-04 00:00..03-05 00:00",
    "on Wednesday": "03-04 00:00..03-05 00:00",
    "Monday": "03-09 00:00..03-10 00:00",
    "next Friday": "03-13 00:00..03-14 00:00",
    "coming Friday": "03-06 00:00..03-07 00:00",
    "Tuesday next week": "03-10 00:00..03-11 00:00",
    "Friday the 13th": "03-13 00:00..03-14 00:00",
    "on the 15th": "03-15 00:00..03-16 00:00",
    "the 1st": "04-01 00:00..04-02 00:00",
    "20th of next month": "04-20 00:00..04-21 00:00",
    "13/3": "03-13 00:00..03-14 00:00",
    "05.03.2026": "03-05 00:00..03-06 00:00",
    "+3d": "03-05 00:00..03-06 00:00",
    "in 3 days": "03-05 00:00..03-06 00:00",
    "in two weeks": "03-16 00:00..03-17 00:00",
    "in 3 weeks' time": "03-23 00:00..03-24 00:00",
    "in a month": "04-02 00:00..04-03 00:00",
    "a week from Friday": "03-13 00:00..03-14 00:00",
    "in a day or two": "03-04 00:00..03-05 00:00",
    "the first Friday of next month": "04-03 00:00..04-04 00:00",
    "tomorrow morning": "03-03 00:00..03-03 12:00",
    "first thing tomorrow": "03-03 00:00..03-03 12:00",
    "first thing Monday morning": "03-09 00:00..03-09 12:00",
    "tomorrow pm": "03-03 12:00..03-03 18:00",
    "this afternoon": "03-02 12:00..03-02 18:00",
    "in the morning": "03-03 00:00..03-03 12:00",
    "after lunch": "03-02 13:00..03-02 18:00",
    "after 6pm tomorrow": "03-03 18:00..03-04 00:00",
    "tomorrow 10-12": "03-03 10:00..03-03 12:00",
    "monday 16-18": "03-09 16:00..03-09 18:00",
    "friday 13-17": "03-06 13:00..03-06 17:00",
    "monday the 16th to the 18th": "03-16 00:00..03-19 00:00",
    "monday 16-18 march": "03-16 00:00..03-19 00:00",
    "tomorrow 9–12": "03-03 09:00..03-03 12:00",
    "tomorrow between 9 and 12": "03-03 09:00..03-03 12:00",
    "tomorrow from 9 until 12": "03-03 09:00..03-03 12:00",
    "tomorrow, between 8 am and 12 pm": "03-03 08:00..03-03 12:00",
    "8-10am tomorrow": "03-03 08:00..03-03 10:00",
    "Thursday 1-5pm": "03-05 13:00..03-05 17:00",
    "Monday between 8 and noon": "03-09 08:00..03-09 12:00",
    "Sat 10-2": "03-07 10:00..03-07 14:00",
    "between 9 and 11": "03-03 09:00..03-03 11:00",
    "between 2 and 4": "03-02 14:00..03-02 16:00",
    "from 9:30 to 4:30pm on Friday": "03-06 09:30..03-06 16:30",
    "2026-03-03 22:00 - 2026-03-04 02:00": "03-03 22:00..03-04 02:00",
    "Tuesday or Wednesday": "03-03 00:00..03-05 00:00",
    "today or tomorrow": "03-02 00:00..03-04 00:00",
    "Tuesday to Thursday": "03-03 00:00..03-06 00:00",
    "March 5-7": "03-05 00:00..03-08 00:00",
    "5-7 March": "03-05 00:00..03-08 00:00",
    "next week": "03-09 00:00..03-16 00:00",
    "early next week": "03-09 00:00..03-12 00:00",
    "late next week": "03-12 00:00..03-16 00:00",
    "this weekend": "03-07 00:00..03-09 00:00",
    "end of next week": "03-13 00:00..03-16 00:00",
    "next month": "04-01 00:00..05-01 00:00",
    "mid-March": "03-11 00:00..03-21 00:00",
    "week commencing 9 March": "03-09 00:00..03-16 00:00",
}
DEADLINES = {
    "by tomorrow": "..03-04 00:00",
    "by tomorrow 5pm": "..03-03 17:00",
    "by 5pm Friday": "..03-06 17:00",
    "by Friday at 5": "..03-06 17:00",
    "Friday before 5pm": "..03-06 17:00",
    "by 5": "..03-02 17:00",
    "by noon tomorrow": "..03-03 12:00",
    "by midnight": "..03-03 00:00",
    "by the 15th": "..03-16 00:00",
    "by tomorrow evening": "..03-03 22:00",
    "by Monday morning": "..03-09 12:00",
    "before Friday": "..03-06 00:00",
    "before noon tomorrow": "..03-03 12:00",
    "before the weekend": "..03-07 00:00",
    "before next week": "..03-09 00:00",
    "no later than Friday": "..03-07 00:00",
    "Friday at the latest": "..03-07 00:00",
    "on or before Friday": "..03-07 00:00",
    "until Friday": "..03-07 00:00",
    "end of day": "..03-03 00:00",
    "by EOD tomorrow": "..03-04 00:00",
    "EOD Thursday": "..03-06 00:00",
    "by the end of tomorrow": "..03-04 00:00",
    "COB Friday": "..03-06 18:00",
    "by the end of business tomorrow": "..03-03 18:00",
    "end of the week": "..03-07 00:00",
    "by the end of next week": "..03-14 00:00",
    "by end of March": "..04-01 00:00",
    "by month end": "..04-01 00:00",
    "by next week": "..03-16 00:00",
    "later today": "..03-03 00:00",
    "within the hour": "..03-02 15:30",
    "within the day": "..03-03 00:00",
    "within the next two hours": "..03-02 16:30",
    "within 1.5 hours": "..03-02 16:00",
    "in less than an hour": "..03-02 15:30",
    "24-48 hours": "..03-04 14:30",
    "24/48 hours": "..03-04 14:30",
    "between 24 and 48 hours": "..03-04 14:30",
    "up to 48 hours": "..03-04 14:30",
    "within 24hrs": "..03-03 14:30",
    "48h": "..03-04 14:30",
    "1 day and 5 hours": "..03-03 19:30",
    "within 3 days": "..03-06 00:00",
    "3 to 5 days": "..03-08 00:00",
    "within a week": "..03-10 00:00",
    "in the next week": "..03-10 00:00",
    "in the next few days": "..03-06 00:00",
    "max. 2 weeks": "..03-17 00:00",
    "in 2 business days": "..03-05 00:00",
    "1-2 working days": "..03-05 00:00",
    "up to 5 business days": "..03-10 00:00",
    "next business day": "..03-04 00:00",
    "next business day by noon": "..03-03 12:00",
    "one to two business days": "..03-05 00:00",
}
NOTHING = (
    "", " ", "asap", "as soon as possible", "shortly", "soon", "later", "some day", "one day",
    "now", "10", "3 30", "two three", "two sixty a m", "10-12", "in 30", "3.5", "1 adult",
    "tomorrow maybe", "not tomorrow", "probably tomorrow", "tomorrow if possible", "every Monday",
    "at least 3 days", "more than 3 days", "not before Friday", "from tomorrow", "after Friday",
    "yesterday", "last Friday", "2 days ago", "today at 2pm", "this morning", "tomorrow at 25:00",
    "tomorrow 10:75", "Friday March 7", "99/99", "31 April", "by", "in", "end of", "friday by",
    "by two days", "within tomorrow at", "tomorrow tomorrow 3 4", "tomorrow 5pm 6pm", "4a",
    "2½¼ hours", "3² days", "one moment", "call me", "tonight at 2", "friday 23",
    "10 business", "in 2 business", "within 2 hours tomorrow", "9 to 5 job", "3 business hours",
    "the first two", "by tomorrow after 5", "next today",
    "tonight 5th", "tomorrow noon 12:30", "up-to-date",
    "march 5 22", "within 99999999 years", "9" * 50, "tomorrow " * 40, "x" * 10_000_000,
)  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "expected"), [*POINTS.items(), *WINDOWS.items(), *DEADLINES.items()]
)
def test_a_promise_in_english_has_its_due(phrase: str, expected: str) -> None:
    assert told(phrase) == expected


@pytest.mark.parametrize("phrase", NOTHING)
def test_what_is_not_understood_whole_has_no_due(phrase: str) -> None:
    assert told(phrase) == "none"


@pytest.mark.parametrize("phrase", ["tomorrow 10am", "by Friday", "within 48 hours", "next week"])
def test_english_is_understood_in_a_korean_case(phrase: str) -> None:
    assert told(phrase, "ko") == told(phrase, "en")


@pytest.mark.parametrize(
    ("now", "phrase", "expected"),
    [
        ("2026-03-06T16:00", "at 3", "03-07 15:00"),
        ("2026-03-06T16:00", "friday", "03-13 00:00..03-14 00:00"),
        ("2026-03-06T16:00", "in 1 business day", "..03-10 00:00"),
        ("2026-03-07T10:00", "next business day", "..03-10 00:00"),
        ("2026-03-07T10:00", "end of the week", "..03-09 00:00"),
        ("2026-03-07T10:00", "this weekend", "03-07 00:00..03-09 00:00"),
        ("2026-03-31T10:00", "the 30th", "04-30 00:00..05-01 00:00"),
        ("2026-01-31T10:00", "in a month", "02-28 00:00..03-01 00:00"),
        ("2026-12-31T10:00", "tomorrow 9am", "01-01 09:00"),
        ("2026-03-02T19:00", "by close of business", "none"),
        ("2026-03-02T11:00", "today by 9", "..03-02 21:00"),
        ("2026-03-02T23:30", "in 45 minutes", "03-03 00:15"),
    ],
)
def test_the_due_counts_from_when_it_was_said(now: str, phrase: str, expected: str) -> None:
    assert told(phrase, now=datetime.fromisoformat(now)) == expected


def test_an_absolute_date_may_be_past() -> None:
    assert told("2026-02-27 10:00") == "02-27 10:00"
    assert told("2026-02-27") == "02-27 00:00..02-28 00:00"


@pytest.mark.parametrize(
    ("phrase", "other"),
    [
        ("next Friday", "03-07 00:00"),
        ("3/5 14:00", "05-03 14:00"),
        ("tom 10", "03-03 22:00"),
        ("by tomorrow", "03-03 18:00"),
        ("end of the week", "03-09 00:00"),
        ("next week", "03-14 00:00"),
        ("within the hour", "03-02 15:00"),
        ("monday 16-18", "03-19 00:00"),
        ("tomorrow 7-9", "03-03 21:00"),
    ],
)
def test_an_ambiguous_phrase_offers_its_other_reading(phrase: str, other: str) -> None:
    reading = read_due(phrase, NOW, "en")
    assert reading is not None
    assert reading.alternative is not None
    assert reading.alternative.end == datetime.fromisoformat(f"2026-{other}")


@pytest.mark.parametrize(
    "phrase",
    ["tomorrow 10am", "within 48 hours", "2026-03-03 10:00", "tomorrow 10-12", "tomorrow 12:00",
     "tomorrow 2-4", "tuesday 13-17"],
)  # fmt: skip
def test_a_plain_phrase_offers_none(phrase: str) -> None:
    reading = read_due(phrase, NOW, "en")
    assert reading is not None
    assert reading.alternative is None


@pytest.mark.parametrize(
    "phrase", ["early next week", "in a few days", "around 3pm", "3 days or so"]
)
def test_a_fuzzy_span_is_marked(phrase: str) -> None:
    reading = read_due(phrase, NOW, "en")
    assert reading is not None
    assert reading.approximate
