"""A call in notes becomes one entry: lines, times, holds, promises, statements, contradictions."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from mot_tui.domain.requests import Contradiction, EntryRequest, Known, Quote
from mot_tui.domain.words import Channel, Direction
from mot_tui.entry.call import Heard, Missing, as_entry, missing, words_of
from mot_tui.entry.context import Context
from mot_tui.entry.format import format_entry
from mot_tui.entry.notes import Hold, Jotted, Notes
from mot_tui.entry.parser import parse
from tests.entry.conftest import SEOUL


def clock(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-02 {text}").replace(tzinfo=SEOUL)


def hear(at: str, typed: str) -> Heard:
    context = Context(clock(at), currency="KRW", promises={1}, statements={1, 3}, people={"101"})
    return Heard(Jotted(clock(at), typed), parse(typed, context), context)


Call = Callable[..., EntryRequest]


def call(
    *lines: tuple[str, str],
    start: str = "14:30",
    end: str = "14:42",
    holds: tuple[Hold, ...] = (),
    rating: int | None = None,
) -> EntryRequest:
    heard = [hear(at, typed) for at, typed in lines]
    notes = Notes(clock(start), tuple(it.line for it in heard), holds)

    def told(span: timedelta) -> str:
        return f"on hold {span.total_seconds() // 60:.0f} min"

    return as_entry(notes, heard, clock(end), zone=SEOUL, hold_words=told, rating=rating)


def test_every_line_is_a_row_with_its_own_time() -> None:
    made = call(
        ("14:30", "@101 third time this week"),
        ("14:33", '"a technician will ring you" !callback tomorrow 10am *2 #upsell'),
        ("14:41", "they hang up #hang-up-by-them"),
        holds=(Hold(clock("14:35"), clock("14:39")),),
    )
    assert made.content.text == (
        "14:30 101 – third time this week\n"
        "14:33 “a technician will ring you” callback tomorrow 10am\n"
        "14:35 on hold 4 min\n"
        "14:41 they hang up"
    )
    content = made.content
    assert (content.channel, content.direction, content.party) == (
        Channel.CALL,
        Direction.OUT,
        "101",
    )
    assert content.occurred_at == clock("14:30")
    assert (content.duration_s, content.hold_s, content.rating) == (720, 240, 2)
    assert content.tags == ("upsell", "hang-up-by-them")
    assert made.statements == ("a technician will ring you",)
    (promise,) = made.promises
    assert (promise.what, promise.said) == ("callback", "tomorrow 10am")


def test_a_due_counts_from_its_own_line() -> None:
    made = call(("14:31", "!callback in 10 minutes"), ("14:41", "!refund in 10 minutes"))
    dues = [it.due.end for it in made.promises if it.due]
    assert dues == [clock("14:41"), clock("14:51")]


def test_a_hold_that_nobody_ended_ends_with_the_call() -> None:
    made = call(holds=(Hold(clock("14:40")),))
    assert made.content.hold_s == 120


def test_a_hold_of_two_seconds_was_a_mistake() -> None:
    two = Hold(clock("14:40"), clock("14:40") + timedelta(seconds=2))
    made = call(("14:31", "hello"), holds=(two,))
    assert made.content.hold_s is None
    assert made.content.text == "14:31 hello"


def test_quotes_are_counted_through_the_call() -> None:
    made = call(
        ("14:31", '"only the small room"'),
        ("14:32", '"the hub is there" != "all will work"'),
        ("14:33", '"no hub" !=s3'),
        ("14:34", "they deny it !=s1"),
    )
    assert made.contradictions == (
        Contradiction(Quote(2), Quote(3)),
        Contradiction(Quote(4), Known(3)),
        Contradiction(Known(1), None),
    )


def test_a_number_that_does_not_stand_keeps_its_words_and_does_nothing() -> None:
    made = call(("14:31", "as said ?p1 and ?p9 !=s7"))
    assert [it.number for it in made.acts] == [1]
    assert made.contradictions == ()
    assert made.content.text == "14:31 as said ?p1 and ?p9 !=s7"


def test_the_last_rating_counts_and_the_one_at_the_end_before_it() -> None:
    lines = ("14:31", "*3"), ("14:35", "*1")
    assert call(*lines).content.rating == 1
    assert call(*lines, rating=4).content.rating == 4
    assert call(*lines).content.text == ""


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("call me back they say", "call me back they say"),
        ("call< @kim asks again", "kim – asks again"),
        ("전화 @101 세 번째", "101 – 세 번째"),
        ("@101에서 안 된다고 함", "101에서 안 된다고 함"),
        ("text was unclear", "text was unclear"),
        ("down again", "down again"),
        ("talked to @lee about it", "talked to lee about it"),
        ("@kim", "kim"),
        ("*2 // tired", ""),
        ("ref:AB-1", "ref:AB-1"),
        ("!visit friday; sure", "visit friday sure"),
        (r"\*2 of 5", "*2 of 5"),
        ("they said “we will”, again", "they said “we will”, again"),
    ],
)
def test_a_line_leaves_its_words(typed: str, words: str) -> None:
    assert words_of(hear("14:31", typed)) == words


def test_a_channel_is_said_with_its_direction_or_before_a_name() -> None:
    assert call(("14:31", "call< @kim asks")).content.direction is Direction.IN
    assert call(("14:31", "chat @bot hello")).content.channel is Channel.CHAT
    assert call(("14:31", "chat is down")).content.channel is Channel.CALL


def test_a_call_that_was_noted_late_began_with_its_first_time() -> None:
    made = call(("14:33", "14:20 they pick up"), ("14:35", "go on"))
    assert made.content.occurred_at == clock("14:20")
    assert made.content.duration_s == 22 * 60
    assert made.content.text.splitlines()[0] == "14:20 they pick up"


def test_what_was_not_asked() -> None:
    assert missing(call()) == (Missing.NAME, Missing.REFERENCE, Missing.DATE)
    asked = call(("14:31", "@kim ref:A1 !visit soon"))
    assert missing(asked) == (Missing.DATE,)
    assert missing(call(("14:31", "@kim ref:A1 !visit tomorrow 9-12"))) == ()


def test_a_call_is_an_entry_as_a_line_could_say_it() -> None:
    made = call(
        ("14:30", "@101 third time"),
        ("14:33", '"we will ring" !callback tomorrow 10am ?p1 !=s3 ref:A7 $20:quoted'),
        holds=(Hold(clock("14:35"), clock("14:39")),),
        rating=1,
    )
    line = format_entry(made, SEOUL, currency="KRW")
    context = Context(clock("14:50"), currency="KRW")
    again = parse(line, context).request
    assert again.content == made.content
    assert again.statements == made.statements
    assert again.contradictions == made.contradictions
    assert [it.due.end for it in again.promises if it.due] == [clock("10:00") + timedelta(days=1)]


def test_after_a_crash_the_call_ended_when_it_was_last_heard_of() -> None:
    notes = Notes(clock("14:30"), seen_at=clock("14:40"), broken=True)
    assert notes.ended_at(clock("18:00")) == clock("14:40")
    assert Notes(clock("14:30")).ended_at(clock("14:00")) == clock("14:30")
