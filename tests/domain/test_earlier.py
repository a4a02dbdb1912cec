"""What the company said before about the same words, or by the same person."""

import pytest

from mot_tui.domain.case import Case
from mot_tui.domain.earlier import Earlier, earlier, matching, of_firm, stems
from mot_tui.domain.words import CaseField, PersonField
from mot_tui.frozen import changed
from tests.casefile import Story


def texts(said: tuple[Earlier, ...]) -> list[str]:
    return [it.text for it in said]


def test_the_newest_stands_first_and_own_observations_do_not_stand_there(case: Story) -> None:
    """
    10:00 call> @101 "a technician will come" !callback tomorrow 10am
    11:00 visit @tech1 the hub "only the small room works"
    12:00 note "the lamp is red"
    13:00 call> @102 "no callback was promised"
    """
    found = earlier(case.case)
    assert [(it.text, it.party) for it in found] == [
        ("no callback was promised", "102"),
        ("only the small room works", "tech1"),
        ("a technician will come", "101"),
        ("callback tomorrow 10am", "101"),
    ]
    assert texts(matching(found, "they deny the callback")) == [
        "no callback was promised",
        "callback tomorrow 10am",
    ]
    assert texts(matching(found, "so", frozenset({"tech1"}))) == ["only the small room works"]
    # The words around a quote say what it was about.
    assert texts(matching(found, "hubs")) == []
    assert texts(matching(found, "and the technicians")) == ["a technician will come"]
    # More of the same words stand first, though they are older.
    assert texts(matching(found, "a callback by the technician at 10am"))[0] == (
        "callback tomorrow 10am"
    )


def test_what_was_struck_out_was_not_said(case: Story) -> None:
    """
    10:00 call> @101 "a technician will come"
    """
    case.strike(1)
    assert earlier(case.case) == ()


def test_korean_words_are_found_whatever_their_endings(case: Story) -> None:
    """
    10:00 방문 @기사1 "작은 방만 된다" !콜백 내일 오전 10시
    """
    found = earlier(case.case)
    assert texts(matching(found, "큰방에서는")) == []
    assert texts(matching(found, "방만 되는지")) == ["작은 방만 된다"]
    assert texts(matching(found, "콜백은 왜")) == ["콜백 내일 오전 10시"]


def test_the_word_of_another_firm_is_left_out(case: Story) -> None:
    """
    10:00 call> @101 "the line is free"
    11:00 call> @shop "the box is fine"
    """
    of_shop: Case = changed(
        case.case,
        fields={CaseField.COMPANY: "L-Telecom"},
        details={("shop", PersonField.FIRM): "BoxCo"},
    )
    found = earlier(of_shop)
    assert texts(of_firm(of_shop, found, "L-Telecom")) == ["the line is free"]
    assert texts(of_firm(of_shop, found, "boxco")) == ["the box is fine"]
    assert len(of_firm(of_shop, found, "")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("installation", "they install"),
        ("설치가", "설치는"),
        ("7731", "ref 7731"),
        ("éclair", "ÉCLAIR"),
    ],
)
def test_the_same_word_has_the_same_stem(one: str, other: str) -> None:
    assert stems(one) & stems(other)


def test_words_of_every_call_are_no_stems() -> None:
    assert stems("they said that they will call again today") == frozenset()
