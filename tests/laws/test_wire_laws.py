"""Facts survive the journal's body, and what it cannot read changes nothing."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mot_tui.domain import facts as f
from mot_tui.domain.deeds import known_facts, plain_facts
from mot_tui.domain.wire import from_plain, to_plain
from mot_tui.journal.record import canonical
from tests.anyfacts import facts, texts

JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), texts),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(facts)
def test_a_fact_is_what_it_was(fact: f.Fact) -> None:
    through = json.loads(canonical(to_plain(fact)))
    assert from_plain(type(fact), through) == fact


@given(st.lists(facts, max_size=5))
def test_a_body_holds_facts_in_their_order(many: list[f.Fact]) -> None:
    assert known_facts(json.loads(canonical(plain_facts(many)))) == tuple(many)


@given(st.lists(JSON, max_size=5))
def test_no_body_whatever_stops_the_reader(body: list[Any]) -> None:
    assert isinstance(known_facts(body), tuple)


@given(facts, st.data())
def test_a_fact_with_one_value_spoilt_is_passed_over_or_sound(
    fact: f.Fact, data: st.DataObject
) -> None:
    (plain,) = plain_facts([fact])
    spoilt = dict(plain)
    spoilt[data.draw(st.sampled_from(sorted(plain)))] = data.draw(JSON)
    for read in known_facts([spoilt]):
        assert known_facts(json.loads(canonical(plain_facts([read])))) == (read,)


@given(facts, facts, texts)
def test_unknown_names_are_passed_over(one: f.Fact, other: f.Fact, name: str) -> None:
    first, second = plain_facts([one, other])
    unknown = {**first, "fact": f"{name}?"}
    assert known_facts([first, unknown, second]) == (one, other)


@given(facts, st.dictionaries(st.text(min_size=1).map("later-".__add__), JSON, max_size=3))
def test_unknown_fields_of_later_versions_are_passed_over(
    fact: f.Fact, more: dict[str, Any]
) -> None:
    (plain,) = plain_facts([fact])
    assert known_facts([{**more, **plain}]) == (fact,)
