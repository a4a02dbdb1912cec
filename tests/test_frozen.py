import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Mapping

import pytest
from pydantic import TypeAdapter, ValidationError

from mot_tui.frozen import NONE, changed, frozen


@frozen
class Parcel:
    """A thing with fields of all sorts."""

    number: int
    text: str = "x"
    parts: tuple[int, ...] = ()
    about: Mapping[str, str] = NONE

    @property
    def doubled(self) -> int:
        return 2 * self.number


@frozen
class Letter:
    number: int
    text: str = "x"


def test_it_is_made_by_place_and_by_name_and_takes_its_defaults() -> None:
    assert Parcel(1, "x", ()) == Parcel(number=1) == Parcel(1, parts=())
    assert Parcel(3).doubled == 6
    assert repr(Letter(1)) == "Letter(number=1, text='x')"


def test_equal_values_of_another_class_are_not_equal() -> None:
    other: object = Parcel(1)
    assert Letter(1) != other
    assert len({Letter(1), Letter(1, "x"), Letter(2)}) == 2


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), ((1, "a", "b"), {}), ((1,), {"number": 2}), ((1,), {"weight": 2})],
)
def test_wrong_arguments_are_refused(given: tuple[object, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="Letter"):
        Letter(*given, **named)  # type: ignore[arg-type]


def test_nothing_can_be_changed() -> None:
    letter = Letter(1)
    with pytest.raises(AttributeError, match="frozen"):
        letter.number = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del letter.number
    with pytest.raises(AttributeError):
        letter.weight = 2  # type: ignore[attr-defined]
    assert changed(letter, number=2) == Letter(2)
    assert letter == Letter(1)


def test_it_can_be_copied_and_matched() -> None:
    letter = Letter(1, "y")
    assert copy.deepcopy(letter) == letter == pickle.loads(pickle.dumps(letter))  # noqa: S301 - our own bytes
    match letter:
        case Letter(number, text):
            assert (number, text) == (1, "y")


def test_the_standard_tools_know_it() -> None:
    assert dataclasses.is_dataclass(Parcel)
    assert [it.name for it in dataclasses.fields(Parcel)] == ["number", "text", "parts", "about"]
    assert dataclasses.replace(Letter(1), number=5) == Letter(5)
    assert TypeAdapter(Parcel).validate_json('{"number": 3, "parts": [1]}') == Parcel(3, "x", (1,))  # type: ignore[call-arg]
    with pytest.raises(ValidationError):
        TypeAdapter(Parcel).validate_json('{"number": "three"}', strict=True)


def test_making_one_imports_neither_dataclasses_nor_inspect() -> None:
    code = (
        "import sys; from mot_tui.domain import facts;"
        "print({'dataclasses', 'inspect'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert ran.stdout.strip() == "set()"
