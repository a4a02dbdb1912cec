"""What is offered while a line is typed; `|` in a line is the cursor."""

import pytest

from mot_tui.entry.complete import MOST, KnownWords, Offered, complete, look_up

KNOWN = KnownWords(
    people={
        "101": "support · L-Telecom",
        "Kim Minsu": "",
        "kim": "",
        "기사1": "technician",
        "감독": "",
    },
    tags=["not-fixed", "no reply"],
    promises={12: "refund", 2: "callback", 1: "visit"},
    statements={1: "it works", 3: "it never did"},
    references=["R-7", "two words"],
    places=["small room", "hall"],
    measures=["load", "page load"],
)


def offered(line: str, known: KnownWords = KNOWN) -> list[str]:
    cursor = line.index("|")
    return [it.text for it in complete(line.replace("|", ""), cursor, known)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("ca|", ["call"]),
        ("10:05 vi|", ["visit"]),
        ("^yesterday 15:00 ca|", ["call"]),
        ("전|", ["전화"]),
        ("call ca|", []),
        ("call @|", ["@101", '@"Kim Minsu"', "@kim", "@기사1", "@감독"]),
        ("call @k|", ['@"Kim Minsu"', "@kim"]),
        ('call @"K|', ['@"Kim Minsu"']),
        ("note #n|", ["#not-fixed", '#"no reply"']),
        ("note +p|", ["+p12", "+p2", "+p1"]),
        ("note +p1|", ["+p12"]),
        ("note ?|", ["?p12", "?p2", "?p1"]),
        (">|", [">p12", ">p2", ">p1"]),
        ("note -p2:r|", ["-p2:refused"]),
        ("note !=|", ["!=s3", "!=s1"]),
        ("note !callb|", ["!callback"]),
        ("메모 !콜|", ["!콜백"]),
        ("note $20:qu|", ["$20:quoted"]),
        ("note £20:qu|", ["£20:quoted"]),
        ('note "we ca|', []),
        ('note "@k|', []),
        ("note // @k|", []),
        ("note @kim|", []),
        ("|", []),
        ("call @ㄱ|", ["@기사1", "@감독"]),
        ("call @기|", ["@기사1"]),
        ("call @ㄱㅅ|", ["@기사1"]),
        ("call @가|", ["@감독"]),
        ("call @김|", []),
        ("call ref:|", ["ref:R-7", 'ref:"two words"']),
        ("전화 접수:r|", ["접수:R-7"]),
        ("call place:s|", ['place:"small room"']),
        ("note 장소:h|", ["장소:hall"]),
        ("test lo|", ["load:"]),
        ("10:00 test lo|", ["load:"]),
        ("call lo|", []),
        ("test p|", ['measure:"page load"']),
        ("note a/b @ki|", ['@"Kim Minsu"', "@kim"]),
        ('note "x" @ki|', ['@"Kim Minsu"', "@kim"]),
    ],
)
def test_what_is_offered(line: str, words: list[str]) -> None:
    assert offered(line) == words


def test_words_of_the_cases_language_come_first() -> None:
    korean = KnownWords(korean=True)
    assert complete("-p2:", 4, korean)[0].text == "-p2:불이행"
    assert complete("-p2:", 4, KnownWords())[0].text == "-p2:broken"


def test_an_offer_says_what_it_is_and_what_it_replaces() -> None:
    (first, *_) = complete("note +p hello", 7, KNOWN)
    assert (first.start, first.end, first.text) == (5, 7, "+p12")
    assert (first.kind, first.about) == (Offered.PROMISE, "refund")


def test_no_more_is_offered_than_can_be_read() -> None:
    many = KnownWords(people={f"agent{n}": "" for n in range(100)})
    assert len(complete("call @", 6, many)) == MOST


@pytest.mark.parametrize("cursor", [-1, 0, 3, 99])
def test_any_cursor_is_taken(cursor: int) -> None:
    complete("call", cursor, KNOWN)


@pytest.mark.parametrize(
    ("line", "about"),
    [
        ("note +p2|", "callback"),
        ("note +ㅔ2|", "callback"),
        ("note !=s3|", "it never did"),
        ("call @101|", "support · L-Telecom"),
        ("note +p9|", ""),
        ("note +p2 |", ""),
        ('note "+p2|', ""),
    ],
)
def test_a_whole_word_says_what_it_stands_for(line: str, about: str) -> None:
    assert look_up(line.replace("|", ""), line.index("|"), KNOWN)[0] == about


def test_a_line_of_a_call_needs_no_channel() -> None:
    assert complete("ca", 2, KnownWords(channels=False)) == []
