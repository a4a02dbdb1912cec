"""What the fold makes of names: details, two names made one, an alias taken off again."""

from mot_tui.domain.case import Case
from mot_tui.domain.facts import Fact
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.naming import NamesJoined, NamesParted, PersonDescribed
from mot_tui.domain.words import PersonField
from tests.casefile import OPENED

ROLE, FIRM = PersonField.ROLE, PersonField.FIRM


def folded(*facts: Fact) -> Case:
    return fold([Deed(OPENED, facts)])


def test_the_one_name_has_what_was_said_of_either_its_own_first() -> None:
    case = folded(
        PersonDescribed("kim", ROLE, "technician"),
        PersonDescribed("김대리", ROLE, "대리"),
        PersonDescribed("김대리", FIRM, "L-Telecom"),
        NamesJoined("kim", "김대리"),
    )
    assert dict(case.details) == {("kim", ROLE): "technician", ("kim", FIRM): "L-Telecom"}
    assert (case.called("김대리"), case.called("kim"), case.called("101")) == ("kim", "kim", "101")


def test_names_joined_twice_lead_to_the_last_one() -> None:
    case = folded(NamesJoined("kim", "김대리"), NamesJoined("lee", "kim"))
    assert dict(case.aliases) == {"김대리": "lee", "kim": "lee"}


def test_an_alias_can_become_the_name() -> None:
    case = folded(
        NamesJoined("kim", "김대리"),
        PersonDescribed("김대리", ROLE, "대리"),
        NamesJoined("김대리", "kim"),
    )
    assert dict(case.aliases) == {"kim": "김대리"}
    assert dict(case.details) == {("김대리", ROLE): "대리"}


def test_a_name_joined_with_itself_is_no_alias() -> None:
    assert dict(folded(NamesJoined("kim", "kim")).aliases) == {}


def test_an_alias_taken_off_is_a_person_of_whom_nothing_is_said() -> None:
    case = folded(
        NamesJoined("kim", "김대리"), PersonDescribed("kim", ROLE, "x"), NamesParted("김대리")
    )
    assert dict(case.aliases) == {}
    assert dict(case.details) == {("kim", ROLE): "x"}


def test_an_empty_value_takes_back_what_was_said_by_any_name() -> None:
    case = folded(
        NamesJoined("kim", "김대리"),
        PersonDescribed("kim", ROLE, "x"),
        PersonDescribed("김대리", ROLE, ""),
    )
    assert dict(case.details) == {}
