"""Any facts and any casework at all, for property tests."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from mot_tui.domain import facts as f
from mot_tui.domain import requests as r
from mot_tui.domain.content import Content, Due
from mot_tui.domain.fold import Deed
from mot_tui.domain.words import Channel, Outcome, Precision
from tests.casefile import Story

BEGAN = datetime(2026, 3, 2, 1, tzinfo=UTC)
HOSTILE = (
    "",
    "[bold red]x[/]",
    "\x1b]52;c;aGk=\x07\x1b[2J",
    "a\x00b",
    "\ud800 alone",
    "\u202eevil",
    '"}],"facts":[{"fact":"entry-struck"',
    "'; DROP TABLE journal; --",
    "인터넷이 안 돼요",
    "ﬁ 가 e\u0301",
    "\r\n\u2028\x85",
)
texts = st.one_of(
    st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=()), max_size=12)
)
instants = st.datetimes(timezones=st.just(UTC))
_IDS = {
    "entry": "e1 e2 e3 e4",
    "promise": "p1 p2 p3",
    "statement": "s1 s2 s3",
    "first": "s1 s2 s3",
    "second": "s1 s2 s3",
    "criterion": "c1 c2",
    "deadline": "d1 d2",
    "evidence": "v1 v2",
    "name": "kim 김대리 101 lee",
    "alias": "kim 김대리 101 lee",
}


def _values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type."""
    plain: dict[object, st.SearchStrategy[Any]] = {
        str: texts,
        int: st.integers(-(2**62), 2**62),
        bool: st.booleans(),
        datetime: instants,
        date: st.dates(),
    }
    if hint in plain:
        return plain[hint]
    if get_origin(hint) in (Union, UnionType):
        kinds = [st.none() if arg is NoneType else _values(arg) for arg in get_args(hint)]
        return st.one_of(kinds)
    if get_origin(hint) is tuple:
        return st.lists(_values(get_args(hint)[0]), max_size=2).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    assert isinstance(hint, type)
    return of(hint)


def of(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any fact, or part of one, of a class; ids come from a handful."""
    hints = get_type_hints(kind)
    given = {}
    for field in fields(kind):
        if ids := _IDS.get(field.name):
            none = (None,) if NoneType in get_args(hints[field.name]) else ()
            given[field.name] = st.sampled_from((*ids.split(), *none))
        elif field.name == "rating":
            given[field.name] = st.one_of(st.none(), st.integers(-2, 8))
        else:
            given[field.name] = _values(hints[field.name])
    return st.builds(kind, **given)


facts: st.SearchStrategy[f.Fact] = st.one_of([of(kind) for kind in get_args(f.Fact)])
deeds = st.builds(Deed, instants, st.lists(facts, max_size=4).map(tuple))


def _case_of(contents: tuple[Content, ...], due: Due | None) -> Deed:
    """Two entries, a promise and two statements, so that what follows finds something."""
    made = [f.EntryMade(f"e{n}", content) for n, content in enumerate(contents, 1)]
    said = [f.StatementMade(f"s{n}", f"e{n}", "said") for n in (1, 2)]
    promised = f.PromiseMade("p1", "e1", "visit", "", due)
    return Deed(BEGAN, (f.CaseOpened(BEGAN), *made, promised, *said))


many_deeds = st.builds(
    lambda first, more: [*first, *more],
    st.lists(
        st.builds(_case_of, st.tuples(of(Content), of(Content)), st.none() | of(Due)),
        max_size=1,
    ),
    st.lists(deeds, max_size=4),
)
"""Any deeds, often of a case that holds something."""


# -- casework: requests that a person might make, in any order of time


@dataclass(frozen=True)
class Step:
    """One entry: `at` and `offset` in minutes, acts on the n-th promise so far, counted round."""

    at: int
    rating: int | None
    dues: tuple[int | None, ...]
    acts: tuple[tuple[str, int, int], ...]
    day_only: bool

    @property
    def when(self) -> datetime:
        """When it happened."""
        return BEGAN + timedelta(minutes=self.at)

    def request(self, promises: int) -> r.EntryRequest:
        """The entry, where so many promises stand."""
        when = self.when
        content = Content(when, Channel.CALL, "called", rating=self.rating)
        if self.day_only:
            start = when.replace(hour=0, minute=0)
            until = start + timedelta(days=1)
            content = Content(
                start, Channel.CALL, "called", Precision.DAY, until, rating=self.rating
            )
        made = [
            r.PromiseRequest("visit", "", None if due is None else Due(self._later(due)))
            for due in self.dues
        ]
        acts = [self._act(*act, promises) for act in self.acts] if promises else []
        return r.EntryRequest(content, tuple(made), acts=tuple(acts))

    def _later(self, minutes: int) -> datetime:
        return self.when + timedelta(minutes=minutes)

    def _act(self, how: str, nth: int, offset: int, promises: int) -> r.ActRequest:
        number = nth % promises + 1
        if how == "chase":
            return r.Chase(number)
        if how in ("moved", "wished"):
            return r.Move(number, "", Due(self._later(offset)), at_my_wish=how == "wished")
        return r.Settle(number, Outcome(how))


SETTLED = tuple(it.value for it in Outcome if it is not Outcome.WITHDRAWN)
ANY_ACT = (*SETTLED, "withdrawn", "chase", "moved", "wished")


def steps(acts: Sequence[str] = ANY_ACT, day_only: bool = True) -> st.SearchStrategy[list[Step]]:
    """Up to ten entries within twenty days."""
    offsets = st.integers(-3000, 15000)
    step = st.builds(
        Step,
        at=st.integers(0, 28800),
        rating=st.sampled_from([None, 5, 5, 4, 3, 2, 1, 0]),
        dues=st.lists(st.one_of(st.none(), offsets), max_size=2).map(tuple),
        acts=st.lists(st.tuples(st.sampled_from(acts), st.integers(0, 9), offsets), max_size=2).map(
            tuple
        ),
        day_only=st.booleans() if day_only else st.just(False),
    )
    return st.lists(step, max_size=10)


def tell(done: Sequence[Step]) -> Story:
    """A case in which these steps were written down in this order."""
    story = Story()
    for step in done:
        story.make(step.request(len(story.case.promises)))
    return story
