"""Who said or promised a thing, where that is not the entry's party."""

from datetime import UTC, datetime

import pytest

from mot_tui.domain import commands
from mot_tui.domain import facts as f
from mot_tui.domain import requests as r
from mot_tui.domain.content import Content
from mot_tui.domain.deeds import plain_facts
from mot_tui.domain.earlier import earlier
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.giving import Place, take_entries
from mot_tui.domain.naming import NamesJoined
from mot_tui.domain.people import people
from mot_tui.domain.restate import request_of
from mot_tui.domain.words import Channel
from mot_tui.errors import Refused
from tests.casefile import Story, counted

AT = datetime(2026, 3, 2, 5, tzinfo=UTC)
CONTENT = Content(AT, Channel.CALL, party="park", mentions=("lee",))
CALL = r.EntryRequest(
    CONTENT,
    promises=(r.PromiseRequest("refund", ""), r.PromiseRequest("callback", "", by="lee")),
    statements=("all is well", "that is not possible"),
    speakers=(None, "lee"),
)


@pytest.fixture
def story() -> Story:
    told = Story()
    told.make(CALL)
    return told


def test_each_statement_and_promise_keeps_who_spoke(story: Story) -> None:
    case = story.case
    assert [case.speaker(it) for it in case.statements.values()] == ["park", "lee"]
    assert [case.other_speaker(it) for it in case.statements.values()] == [None, "lee"]
    assert [case.speaker(it) for it in case.promises.values()] == ["park", "lee"]
    entry = next(iter(case.entries))
    assert request_of(case, entry, {}) == CALL


def test_what_names_nobody_else_is_recorded_as_ever() -> None:
    facts: list[f.Fact] = [
        f.StatementMade("s1", "e1", "well"),
        f.PromiseMade("p1", "e1", "refund", ""),
    ]
    assert all("by" not in fact for fact in plain_facts(facts))


def test_an_amendment_changes_the_speaker_alone(story: Story) -> None:
    case = story.case
    entry = next(iter(case.entries))
    asked = r.EntryRequest(CONTENT, CALL.promises, CALL.statements, speakers=("lee", "lee"))
    changed = commands.amend_entry(case, entry, asked, {}, counted())
    (said,) = [fact for fact in changed if isinstance(fact, f.StatementMade)]
    assert (said.statement, said.by) == (next(iter(case.statements)), "lee")
    assert not any(isinstance(fact, f.PromiseMade) for fact in changed)
    with pytest.raises(Refused, match="nothing-changed"):
        commands.amend_entry(case, entry, CALL, {}, counted())


def test_the_speaker_goes_along_to_another_case(story: Story) -> None:
    taken = take_entries(story.case, set(story.case.entries), Place("c", "x"), counted())
    spoke = [it.by for it in taken if isinstance(it, f.StatementMade | f.PromiseMade)]
    assert spoke == [None, "lee", None, "lee"]


def test_a_speaker_is_known_by_the_one_name_and_counts_once_an_entry(story: Story) -> None:
    case = fold([Deed(AT, (NamesJoined("이대리", "lee"),))], story.case)
    assert [it.party for it in earlier(case)] == ["park", "이대리", "park", "이대리"]
    found = {it.name: it.entries for it in people(case)}
    assert found == dict.fromkeys(("park", "이대리"), (next(iter(case.entries)),))
    one = fold([Deed(AT, (NamesJoined("park", "lee"),))], story.case)
    assert all(one.other_speaker(it) is None for it in one.statements.values())


def test_somebody_who_only_spoke_is_one_of_the_people() -> None:
    story = Story()
    bare = Content(AT, Channel.CALL, party="park")
    story.make(r.EntryRequest(bare, statements=("no",), speakers=("lee",)))
    assert {it.name for it in people(story.case)} == {"park", "lee"}


def test_what_somebody_is_named_for_is_no_own_observation() -> None:
    story = Story()
    note = Content(AT, Channel.NOTE, mentions=("lee",))
    story.make(r.EntryRequest(note, statements=("dark", "it stays"), speakers=(None, "lee")))
    assert [(it.text, it.party) for it in earlier(story.case)] == [("it stays", "lee")]
