"""Who said or promised it: a name at the very words, and in a call that is handed on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.domain.requests import EntryRequest
from mot_tui.entry.call import as_entry
from mot_tui.entry.complete import KnownWords, complete
from mot_tui.entry.context import Code, SpanKind
from mot_tui.entry.notes import Notes
from mot_tui.entry.words import HANDED_ON
from mot_tui.texts.language import speaking
from mot_tui.tui.call_actions import marks
from tests.entry.lines import SEOUL, Read
from tests.entry.test_call import clock, hear

# -- one line


@pytest.mark.parametrize(
    ("line", "speaker", "text"),
    [
        ('call @park "we never send routers"@lee', "lee", ""),
        ('call @park "we never"@lee, she says', "lee", "she says"),
        ('call @park "never" @lee', None, "lee"),
        ('call @park “never”@"Kim Minsu" *2', "Kim Minsu", ""),
        ('call @park "no"@"Kim Minsu"blah', "Kim Minsu", "blah"),
        ('call @park "no"@park', "park", ""),
        ('call @park "no"@""', None, ""),
        ("전화 @park 「안 됩니다」＠이대리가 라고 함", "이대리", "라고 함"),
        ('전화 @park "안 됩니다"@"이대리"께서', "이대리", ""),
    ],
)
def test_a_name_right_behind_a_quote_says_who_said_it(
    read: Read, line: str, speaker: str | None, text: str
) -> None:
    reading = read(line, people={"이대리"})
    request = reading.request
    assert [by for _, by in request.said()] == [speaker]
    assert (request.content.party, request.content.text) == ("park", text)
    mentioned = {speaker, "lee" if text == "lee" else None} - {None, "park"}
    assert set(request.content.mentions) == mentioned
    assert not reading.problems


@pytest.mark.parametrize(
    ("line", "by", "what", "said"),
    [
        ("call @park !@lee refund by friday", "lee", "refund", "by friday"),
        ("call @park !@lee: another one: tomorrow", "lee", "another one", "tomorrow"),
        ('call @park !@"Kim Minsu" tomorrow 10am', "Kim Minsu", "", "tomorrow 10am"),
        ("전화 @park ！＠이대리가 내일 환불", "이대리", "환불", "내일"),
        ("call @park !refund by friday @lee", None, "refund", "by friday"),
    ],
)
def test_a_name_right_behind_the_sign_says_who_promised(
    read: Read, line: str, by: str | None, what: str, said: str
) -> None:
    reading = read(line, people={"이대리"}, language="ko" if by == "이대리" else "en")
    (promise,) = reading.request.promises
    assert (promise.by, promise.what, promise.said) == (by, what, said)
    assert promise.due
    assert not reading.problems
    assert reading.request.content.mentions == (by or "lee",)


@pytest.mark.parametrize(
    ("line", "code", "text"),
    [
        ('call "no"@_lee', Code.SIGN_GLUED, "@_lee"),
        ('call "no"@"lee', Code.SIGN_GLUED, '@"lee'),
        ("call !@lee", Code.SIGN_UNREAD, "!@lee"),
        ("call !@lee *2", Code.SIGN_UNREAD, "!@lee"),
        ("call !@lee; sorry", Code.SIGN_UNREAD, "!@lee; sorry"),
        ('call !@"lee"x refund', Code.SIGN_UNREAD, '!@"lee"x refund'),
    ],
)
def test_what_is_nearly_so_stays_text_and_is_marked(
    read: Read, line: str, code: Code, text: str
) -> None:
    reading = read(line)
    assert [it.code for it in reading.problems] == [code]
    request = reading.request
    assert (request.content.text, request.speakers, request.promises) == (text, (), ())
    assert request.content.mentions == ()


def test_a_speaker_is_not_the_party_of_a_line(read: Read) -> None:
    content = read('call "no"@lee "yes"@kim @kim').request.content
    assert (content.party, content.mentions) == ("kim", ("lee",))


def test_quote_signs_say_where_a_name_ends(read: Read) -> None:
    """@"김가" is 김가 where 김 is known, @김가 is 김 with a particle"""
    exact = read('전화 @"김가" "네"@"김이"', people={"김"}).request
    assert (exact.content.party, exact.speakers) == ("김가", ("김이",))
    glued = read('전화 @김가 "네"@김이', people={"김"}).request
    assert (glued.content.party, glued.speakers) == ("김", ("김",))


def test_the_name_is_a_part_of_its_own(read: Read) -> None:
    line = 'call "no"@lee !@kim refund'
    parts = [(line[it.start : it.end], it.kind) for it in read(line).spans]
    assert parts[1:] == [
        ('"no"', SpanKind.STATEMENT),
        ("@lee", SpanKind.PERSON),
        ("!@kim refund", SpanKind.PROMISE),
        ("@kim", SpanKind.PERSON),
    ]


@pytest.mark.parametrize("typed", ['call "they never do"@l', "call !@l", "call “no way”@l"])
def test_names_are_offered_there_too(typed: str) -> None:
    (offer,) = complete(typed, len(typed), KnownWords(people={"lee": "supervisor"}))
    assert typed[: offer.start] + offer.text == typed + "ee"


# -- a call


def spoken(*lines: str) -> EntryRequest:
    heard = [hear(f"14:{30 + n}", typed) for n, typed in enumerate(lines)]
    notes = Notes(clock("14:30"), tuple(it.line for it in heard))
    return as_entry(notes, heard, clock("14:59"), zone=SEOUL, hold_words=str)


def test_a_call_that_is_handed_on_credits_whoever_spoke() -> None:
    made = spoken(
        '@park "it comes on friday" !visit friday',
        '"I give you my boss" #handoff handed on to @lee',
        '"that is not possible" !refund by monday',
        "he asks @kim something",
        '"never ever"',
        '@park is back "sorry"',
        '14:40 @kim takes over "well"',
        '"as said"@lee !@lee callback tomorrow',
    )
    assert (made.content.party, made.content.mentions) == ("park", ("lee", "kim"))
    assert [by for _, by in made.said()] == [None, None, "lee", "lee", None, "kim", "lee"]
    assert [(it.what, it.by) for it in made.promises] == [
        ("visit", None),
        ("refund", "lee"),
        ("callback", "lee"),
    ]
    assert "14:32 “that is not possible” refund by monday" in made.content.text
    assert "“as said” lee lee: callback tomorrow" in made.content.text


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ('"passing you on" #handoff @lee', None),
        ('#handoff @lee "passed on"', "lee"),
        ('@park #handoff @lee "passed on"', "lee"),
        ('#넘김 다른 담당에게 넘김: @lee "passed on"', "lee"),
        ('#handoff "to whom?"', None),
        ('chat> @lee "hello"', "lee"),
        ('he says @lee knows "no"', None),
    ],
)
def test_from_where_in_a_line_somebody_else_speaks(line: str, who: str | None) -> None:
    assert [by for _, by in spoken("@park hello", line).said()] == [who]


def test_in_a_call_of_one_person_nobody_is_named_at_the_words() -> None:
    assert spoken('@park "one"', '"two"@park !@park refund').speakers == ()
    assert spoken('"one"', "@park is his name").speakers == ()


PIECES = st.sampled_from(
    (
        *("@lee ", "@lee가 ", "!@lee ", '"a"@lee ', "!visit friday ", " #handoff ", '@"Kim M" '),
        *('!@"Kim M"가 x ', '@"" ', '"y"@"" ', '"x" ', "“no”", "!= ", "14:33 ", "call> "),
        *("; ", "// f ", "\\"),
    )
)


@given(st.lists(st.lists(PIECES, max_size=7).map("".join), min_size=1, max_size=4))
def test_whoever_spoke_in_a_call_is_named_by_its_entry(lines: list[str]) -> None:
    made = spoken(*lines)
    spoke = {*made.speakers, *(it.by for it in made.promises)} - {None}
    assert spoke <= set(made.content.mentions)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_key_for_a_hand_off_writes_its_tag(language: str) -> None:
    with speaking(language):
        mark = marks()["call-handed-on"]
    assert {it.partition(" ")[0].removeprefix("#") for it in (mark.alone, mark.sign)} <= HANDED_ON
