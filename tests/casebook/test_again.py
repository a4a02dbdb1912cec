"""An entry written anew begins as the line that stands, and loses nothing that is not touched."""

from decimal import Decimal

import pytest

from mot_tui.casebook.again import Again
from mot_tui.domain.words import CaseField
from mot_tui.errors import Refused
from mot_tui.frozen import changed
from tests.casefile import Told, percent


@pytest.mark.parametrize(
    "line",
    [
        '10:05 call> @101 "somebody comes" !callback tomorrow 10am *4 // tired',
        "~10:00 visit< @tech1 only one room *2 #half people:3 $20000:quoted",
        "^2026-02-27 note on some day",
        "down no internet",
        "call< @101 !refund !fix within 3 days x3+ ~20m",
        "전화 @101 내일까지 방문 준다고 함 !방문 내일 오전 10시~12시 *2",
        'call @101 "yes" "no"@lee !@lee check !@"Kim Minsu" refund tomorrow !fix tomorrow',
    ],
)
def test_the_line_that_stands_reads_as_the_entry(told: Told, line: str) -> None:
    told.log(line)
    again = Again(told.book, told.case_id, 1)
    reading = again.read(again.line)
    assert reading.request == again.before
    assert not reading.problems
    with pytest.raises(Refused, match="nothing-changed"):
        told.book.amend(told.case_id, 1, reading.request)


def test_a_promise_keeps_its_words_while_somebody_else_is_said_to_have_made_it(told: Told) -> None:
    told.log("10:05 call @101 !callback tomorrow 10am")
    again = Again(told.book, told.case_id, 1)
    (before,) = again.before.promises
    (now,) = again.read(again.line.replace("!callback", "!@lee callback")).request.promises
    assert now == changed(before, by="lee")


def test_the_line_does_not_repeat_the_day(told: Told) -> None:
    told.log("10:05 call @101 lost *4")
    assert Again(told.book, told.case_id, 1).line == "10:05 call @101 lost *4"


def test_a_promise_keeps_its_words_while_others_change(told: Told) -> None:
    told.log("10:05 call @101 !callback tomorrow 10am")
    told.log("11:00 call< @101 >p1 friday 5pm")
    for number, word in ((1, "callback"), (2, ">p1")):
        again = Again(told.book, told.case_id, number)
        request = again.read(again.line.replace("call", "chat", 1)).request
        assert word in again.line
        assert request.promises == again.before.promises
        assert request.acts == again.before.acts
        assert request.content != again.before.content


def test_a_due_that_is_typed_anew_counts_from_the_entry(told: Told) -> None:
    told.log("10:05 call @101 !callback tomorrow 10am")
    request = Again(told.book, told.case_id, 1).read("call @101 !callback tomorrow 11am").request
    assert request.promises[0].said == "tomorrow 11am"
    due = request.promises[0].due
    assert due is not None
    assert due.end.isoformat() == "2026-03-03T02:00:00+00:00"


def test_the_effect_is_that_of_the_new_line(told: Told) -> None:
    told.say("10:00 call *5\n11:00 call *2")
    again = Again(told.book, told.case_id, 2)
    preview = again.preview(again.read("call *4").request)
    shown = [percent(preview.before.live), percent(preview.after.live)]
    assert shown == [Decimal(50), Decimal(90)]


def test_an_unknown_entry_is_refused(told: Told) -> None:
    with pytest.raises(Refused, match="unknown-number"):
        Again(told.book, told.case_id, 9)


def test_the_line_of_a_case_in_korean_is_written_in_korean(told: Told) -> None:
    told.book.describe(told.case_id, [(CaseField.LANGUAGE, "ko")])
    typed = '10:05 전화< @101 "온다" !방문 ~1시간20분 *2 인원:3 장소:거실 $20000KRW:안내'
    told.log(typed)
    told.log("11:00 문자 -p1:거절")
    first, second = (Again(told.book, told.case_id, number) for number in (1, 2))
    assert first.line == typed
    assert second.line == "11:00 문자 -p1:거절"
    assert first.read(first.line).request == first.before


def test_a_time_to_the_microsecond_is_not_written_out_and_not_lost(told: Told) -> None:
    at = told.clock.now.replace(microsecond=506829, second=33)
    request = told.book.read(told.case_id, "call @101 lost").request
    told.book.log(told.case_id, changed(request, content=changed(request.content, occurred_at=at)))
    again = Again(told.book, told.case_id, 1)
    assert again.line.endswith("call @101 lost")
    assert "." not in again.line
    assert again.read(again.line).request == again.before
    assert again.read(f"{again.line} *2").request.content.occurred_at == at
    other = again.read(f"09:01 {again.line.partition(' ')[2]}").request.content.occurred_at
    assert other != at
