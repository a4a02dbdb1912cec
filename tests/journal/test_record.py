"""The canonical form and the seal."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.journal.record import (
    Body,
    Record,
    body_of,
    canonical,
    is_sealed,
    is_whole,
    micros,
    seal,
    stamp,
)

# All of Unicode, lone surrogates and NUL included.
texts = st.text(st.characters(codec=None, exclude_categories=()))
whole_numbers = st.integers(-(2**63) + 1, 2**63 - 1)
values = st.recursive(
    st.none() | st.booleans() | whole_numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


def joined(text: str) -> str:
    """A high surrogate followed by a low one is the character that both mean."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def sealed(body: Body, **changes: object) -> Record:
    columns: dict[str, object] = {
        "device": "a",
        "seq": 1,
        "prev": None,
        "at": 5,
        "case_id": "k",
        "reverts": None,
    }
    columns |= changes
    return seal(**columns, body=body.text(), salt="00" * 16)  # type: ignore[arg-type]


@given(texts)
def test_any_text_comes_back_as_typed(text: str) -> None:
    assert json.loads(canonical(text)) == joined(text)


@given(values)
def test_one_value_has_one_ascii_text(value: object) -> None:
    text = canonical(value)
    assert text.isascii()
    assert text.isprintable()
    assert canonical(json.loads(text)) == text


def test_lone_surrogates_and_nul_keep_their_escapes() -> None:
    assert canonical("\ud800\0é") == r'"\ud800\u0000\u00e9"'


def test_keys_are_sorted_and_nothing_is_spaced() -> None:
    assert canonical({"b": [1, None], "a": True}) == '{"a":true,"b":[1,null]}'


@pytest.mark.parametrize(
    "value", [1.0, {1: "a"}, {"a"}, b"a", [float("nan")], datetime(2026, 3, 3, tzinfo=UTC)]
)
def test_what_is_not_exact_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)


def test_a_number_beyond_64_bits_is_refused() -> None:
    with pytest.raises(ValueError, match="64 bits"):
        canonical([2**63])


@given(st.lists(st.dictionaries(texts, values, max_size=3), max_size=3), st.booleans())
def test_a_body_says_what_it_was_given(facts: list[dict[str, object]], by_hand: bool) -> None:
    body = Body("2026-03-03T06:00:00.000000Z", tuple(facts), by_hand)
    record = sealed(body)
    assert is_sealed(record)
    assert is_whole(record)
    assert body_of(record).text() == body.text()
    assert body_of(record).set_clock == by_hand


def test_a_salt_changes_the_digest_alone_not_what_is_said() -> None:
    body = Body("x", ({"n": 1},)).text()
    one, other = (
        seal(device="a", seq=1, prev=None, at=1, case_id="k", reverts=None, body=body, salt=salt)
        for salt in ("00" * 16, "11" * 16)
    )
    assert one.digest != other.digest
    assert one.hash != other.hash


def test_body_and_salt_come_together() -> None:
    with pytest.raises(ValueError, match="salt"):
        seal(device="a", seq=1, prev=None, at=1, case_id="k", reverts=None, body="{}", salt=None)


@pytest.mark.parametrize(
    "body", ["", "[]", "{", "1", '{"facts":1,"clock":2}', '{"facts":[1],"erases":{}}', "[" * 10**5]
)
def test_a_strange_body_says_nothing_and_does_no_harm(body: str) -> None:
    record = replace(sealed(Body("x")), body=body)
    assert body_of(record) == Body(clock="1970-01-01T00:00:00.000005Z")


def test_values_of_a_wrong_type_are_not_sealed() -> None:
    record = sealed(Body("x"))
    assert not is_sealed(replace(record, seq="1"))  # type: ignore[arg-type]
    assert not is_whole(replace(record, body=b"x"))  # type: ignore[arg-type]


def test_microseconds_are_exact() -> None:
    instant = datetime(2026, 3, 3, 6, 0, 0, 123_457, tzinfo=UTC)
    assert micros(instant) == 1_772_517_600_123_457
    assert stamp(instant) == "2026-03-03T06:00:00.123457Z"
