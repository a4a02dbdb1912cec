"""How long one is taken to have waited, and what the entry says."""

from datetime import timedelta

import pytest

from mot_tui.domain.content import Due
from mot_tui.domain.requests import Settle
from mot_tui.domain.words import Channel, Direction, Outcome
from mot_tui.entry.context import Context
from mot_tui.entry.no_show import Missing, Waiting, missing, no_show, tagged, waiting_for
from mot_tui.entry.parser import parse
from tests.casefile import ZONE, at

WINDOW = Due(at("3 Mar 12:00"), at("3 Mar 10:00"))
INSTANT = Due(at("3 Mar 10:00"), at("3 Mar 10:00"))
DAY = Due(at("4 Mar 00:00"), at("3 Mar 00:00"), remind=at("3 Mar 09:00"))
LATEST = Due(at("3 Mar 17:00"))


@pytest.mark.parametrize(
    ("due", "now", "until", "lasted"),
    [
        (WINDOW, "3 Mar 11:00", "3 Mar 11:00", 60),
        (WINDOW, "3 Mar 13:30", "3 Mar 13:30", 210),
        (WINDOW, "3 Mar 14:01", "3 Mar 12:00", 120),
        (WINDOW, "9 Mar 09:00", "3 Mar 12:00", 120),
        (WINDOW, "3 Mar 10:00", "3 Mar 10:00", None),
        (INSTANT, "3 Mar 10:45", "3 Mar 10:45", 45),
        (INSTANT, "4 Mar 10:00", "3 Mar 10:00", None),
        (DAY, "3 Mar 18:00", "3 Mar 18:00", None),
        (DAY, "5 Mar 18:00", "4 Mar 00:00", None),
        (LATEST, "3 Mar 18:00", "3 Mar 18:00", None),
    ],
)
def test_waiting(due: Due, now: str, until: str, lasted: int | None) -> None:
    found = waiting_for(due, at(now) + timedelta(seconds=20))
    assert found.until == at(until)
    assert found.lasted == (None if lasted is None else timedelta(minutes=lasted))


def test_what_the_line_says_goes_before_what_is_known() -> None:
    waiting = Waiting(at("3 Mar 12:00"), at("3 Mar 10:00"))
    context = Context(now=at("3 Mar 12:00").astimezone(ZONE), promises={1})
    bare = no_show(parse("", context), 1, waiting, "nobody came", broken=True, rating=2)
    assert bare.content.occurred_at == waiting.until
    assert (bare.content.channel, bare.content.direction) == (Channel.VISIT, Direction.IN)
    assert (bare.content.duration_s, bare.content.rating) == (7200, 2)
    assert (bare.content.text, bare.acts) == ("nobody came", (Settle(1, Outcome.BROKEN),))
    line = parse("11:30 call> @101 they knew of nothing ~40m *1 -p1", context)
    told = no_show(line, 1, waiting, "nobody came", broken=True)
    assert told.content.occurred_at == at("3 Mar 11:30")
    assert (told.content.channel, told.content.party) == (Channel.CALL, "101")
    assert (told.content.duration_s, told.content.rating) == (2400, 1)
    assert told.content.text == "nobody came: they knew of nothing"
    assert told.acts == (Settle(1, Outcome.BROKEN),)
    assert no_show(parse("", context), 1, waiting, "p1 nobody came", broken=False).acts == ()


def test_it_is_marked_as_such() -> None:
    context = Context(now=at("3 Mar 12:00").astimezone(ZONE), promises={1})
    waiting = Waiting(at("3 Mar 12:00"))
    for line, spoken, tags in (
        ("", "ko", ("안옴",)),
        ("#urgent", "en", ("urgent", "no-show")),
        ("#no-show", "ko", ("no-show",)),
    ):
        reading = parse(line, context)
        found = no_show(reading, 1, waiting, "nobody came", broken=False, language=spoken)
        assert found.content.tags == tags
        assert tagged(found.content) is Missing.VISIT


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ("visit", Missing.VISIT),
        ("come back and finish", Missing.VISIT),
        ("callback", Missing.CALL),
        ("ring back", Missing.CALL),
        ("technician call", Missing.CALL),
        ("call about the refund", Missing.CALL),
        ("another technician", Missing.VISIT),
        ("콜백", Missing.CALL),
        ("담당자가 전화준다", Missing.CALL),
        ("기사 방문", Missing.VISIT),
        ("환불 처리", Missing.OTHER),
    ],
)
def test_what_was_promised_decides_what_is_missing(what: str, found: Missing) -> None:
    assert missing(what) is found


def test_a_call_that_never_came_is_no_visit() -> None:
    context = Context(now=at("3 Mar 12:00").astimezone(ZONE), promises={1})
    waiting, reading = Waiting(at("3 Mar 12:00")), parse("", context)
    call = no_show(reading, 1, waiting, "nobody rang", broken=True, missing=Missing.CALL).content
    assert (call.channel, call.direction, call.tags) == (Channel.CALL, Direction.IN, ("no-call",))
    note = no_show(reading, 1, waiting, "nothing came", broken=True, missing=Missing.OTHER).content
    assert (note.channel, note.direction) == (Channel.NOTE, None)
