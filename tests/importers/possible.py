"""Any facts that commands could make, for property tests of files: every field of every kind.

`tests/anyfacts.py` has facts of any values; these are what an importer lets through.
"""

from dataclasses import fields
from datetime import date, datetime, timedelta
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from mot_tui.domain import facts as f
from mot_tui.domain.content import Measurement
from tests.casefile import OPENED
from tests.hostile import KINDS

TEXTS = st.text(st.characters(exclude_categories=()), max_size=8) | st.sampled_from(
    [text for kind in KINDS for text in kind]
)
TIMES = st.integers(0, 10**9).map(lambda n: OPENED + timedelta(milliseconds=n * 100))
_DECIMALS = st.decimals(0, 10**9, places=2).map(str) | st.sampled_from(["0", "1", "-3.5"])
_COUNTS = st.integers(0, 10**6)
_NAMES = st.sampled_from(["kim", "김대리", "101"]) | TEXTS
_ONE_OF = {
    "entry": "e1 e2 e3", "promise": "p1 p2 p3", "statement": "s1 s2 s3", "first": "s1 s2",
    "second": "s1 s3", "criterion": "k1 k2", "deadline": "d1 d2", "evidence": "v1 v2",
    "operator": ">= > = < <=",
}  # fmt: skip
_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    **{name: st.sampled_from(ids.split()) for name, ids in _ONE_OF.items()},
    **dict.fromkeys(("name", "alias", "party", "by"), _NAMES),
    **dict.fromkeys(("amount", "value"), _DECIMALS),
    "rating": st.integers(0, 5),
    "digest": st.integers(0, 2**256 - 1).map("{:064x}".format),
}
_BY_TYPE: dict[object, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: _COUNTS,
    bool: st.booleans(),
    datetime: TIMES,
    date: st.dates(date(1900, 1, 1), date(2199, 12, 31)),
}


def possible(cls: type[Any]) -> st.SearchStrategy[Any]:
    """A fact, or a part of one, with any of its fields given."""
    hints = get_type_hints(cls)
    given = {it.name: _field(cls, it.name, hints[it.name]) for it in fields(cls)}
    return st.builds(cls, **given)


def _field(cls: type[Any], name: str, hint: Any) -> st.SearchStrategy[Any]:
    if name == "stated_recorded_at":
        # The journal's word: a file states it of every fact.
        return st.none()
    is_figure = name != "value" or cls is Measurement
    return _value(hint, _BY_NAME.get(name) if is_figure else None)


def _value(hint: Any, named: st.SearchStrategy[Any] | None) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, UnionType):
        kinds = [st.none() if it is NoneType else _value(it, named) for it in get_args(hint)]
        return st.one_of(kinds)
    if get_origin(hint) is tuple:
        return st.lists(_value(get_args(hint)[0], named), max_size=2).map(tuple)
    if named is not None:
        return named
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return _BY_TYPE[hint] if hint in _BY_TYPE else possible(hint)


histories: st.SearchStrategy[list[f.Fact]] = st.lists(
    st.one_of([possible(cls) for cls in get_args(f.Fact)])
    | possible(f.EntryMade)
    | possible(f.PromiseMade)
    | possible(f.StatementMade),
    max_size=25,
)
"""Facts of every kind there is, entries and what they say more often."""
