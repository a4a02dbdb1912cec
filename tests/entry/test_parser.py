"""Every row of the tables of the entry language, in both languages."""

from datetime import UTC, date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.domain.content import Attempts, Due, Measurement, Money
from mot_tui.domain.requests import Chase, Contradiction, Known, Move, Quote, Settle
from mot_tui.domain.words import Channel, Direction, Outcome, Payment, Precision
from mot_tui.entry.context import Code, Context, Reading, Severity, SpanKind
from mot_tui.entry.parser import parse
from tests.entry.lines import Read, marked, seoul
from tests.examples import few


def codes(reading: Reading) -> list[Code]:
    return [it.code for it in reading.problems]


# -- the two worked lines


def test_the_english_line_that_is_worked_out(read: Read) -> None:
    reading = read(
        'call> @101 third time this week "a technician will ring you" !callback tomorrow 10am '
        "~12m *2 ref:A7731 // polite but useless"
    )
    content = reading.request.content
    assert (content.channel, content.direction) == (Channel.CALL, Direction.OUT)
    assert (content.party, content.text) == ("101", "third time this week")
    assert reading.request.statements == ("a technician will ring you",)
    (promise,) = reading.request.promises
    assert (promise.what, promise.said) == ("callback", "tomorrow 10am")
    due = seoul("2026-03-03 10:00").astimezone(UTC)
    assert promise.due
    assert (promise.due.start, promise.due.end, promise.due.zone) == (due, due, "Asia/Seoul")
    assert (content.duration_s, content.rating, content.references) == (720, 2, ("A7731",))
    assert content.feeling == "polite but useless"
    assert content.occurred_at == seoul("2026-03-02 14:30")
    assert reading.problems == ()


def test_the_korean_line_that_is_worked_out(read: Read) -> None:
    line = '방문 @기사1 작은 방만 된다고 함 "추가 IP 가입해야 한다" !=s1 *1 +p1 #upsell'
    reading = read(line, language="ko", promises={1}, statements={1})
    content = reading.request.content
    assert (content.channel, content.direction) == (Channel.VISIT, Direction.IN)
    assert (content.party, content.text) == ("기사1", "작은 방만 된다고 함")
    assert reading.request.statements == ("추가 IP 가입해야 한다",)
    assert reading.request.contradictions == (Contradiction(Quote(1), Known(1)),)
    assert (content.rating, content.tags) == (1, ("upsell",))
    assert reading.request.acts == (Settle(1, Outcome.KEPT),)
    assert reading.problems == ()


def test_a_callback_is_logged_with_few_more_keys_than_its_words(read: Read) -> None:
    """call @101 !callback tomorrow 10 *2"""
    line = "call @101 !callback tomorrow 10 *2"
    assert len(line) - len("call 101 callback tomorrow 10") <= 12
    (promise,) = read(line).request.promises
    assert promise.what == "callback"
    assert promise.due
    assert promise.due.end == seoul("2026-03-03 10:00")
    content = read(line).request.content
    assert (content.party, content.rating, content.text) == ("101", 2, "")


# -- when


@pytest.mark.parametrize(
    ("line", "at", "happened"),
    [
        ("10:05 call", "2026-03-02 14:30", "2026-03-02 10:05"),
        ("10:05 call", "2026-03-02 10:04", "2026-03-02 10:05"),
        ("3:10 call", "2026-03-02 16:00", "2026-03-02 15:10"),
        ("03:10 call", "2026-03-02 16:00", "2026-03-02 03:10"),
        ("3:10am call", "2026-03-02 16:00", "2026-03-02 03:10"),
        ("3:10 pm call", "2026-03-02 16:00", "2026-03-02 15:10"),
        ("12:10 call", "2026-03-02 14:30", "2026-03-02 12:10"),
        ("12:10 call", "2026-03-02 00:30", "2026-03-02 00:10"),
        ("15:00 call", "2026-03-02 14:30", "2026-03-01 15:00"),
        ("14:45 call", "2026-03-02 14:30", "2026-03-02 14:45"),
        ("14:46 call", "2026-03-02 14:30", "2026-03-01 14:46"),
        ("23:55 call", "2026-03-02 00:05", "2026-03-01 23:55"),
        ("00:05 call", "2026-03-02 23:55", "2026-03-03 00:05"),
        ("１０：０５ call", "2026-03-02 14:30", "2026-03-02 10:05"),
        ("^yesterday 15:00 call", "2026-03-02 14:30", "2026-03-01 15:00"),
        ("^어제 3시 전화", "2026-03-02 14:30", "2026-03-01 15:00"),
        ("^2h ago call", "2026-03-02 14:30", "2026-03-02 12:30"),
        ("call @101 ^2h ago *2", "2026-03-02 14:30", "2026-03-02 12:30"),
        ("^2026-02-27 09:15 call", "2026-03-02 14:30", "2026-02-27 09:15"),
        ("call", "2026-03-02 14:30:59.5", "2026-03-02 14:30"),
    ],
)
def test_when_it_happened(read: Read, line: str, at: str, happened: str) -> None:
    reading = read(line, at)
    content = reading.request.content
    assert content.occurred_at == seoul(happened)
    assert content.occurred_at.tzinfo is UTC
    assert (content.precision, content.channel) == (Precision.EXACT, Channel.CALL)
    assert content.text == ""
    assert reading.problems == ()


@pytest.mark.parametrize("line", ["~14:00 call", "～14:00 전화", "^~2026-03-02 14:00 call"])
def test_a_tilde_before_the_time_says_about(read: Read, line: str) -> None:
    content = read(line).request.content
    assert content.occurred_at == seoul("2026-03-02 14:00")
    assert content.precision is Precision.APPROXIMATE


@pytest.mark.parametrize("line", ["^yesterday still down", "^어제 아직도 안 됨", "^2026-03-01 x"])
def test_a_day_alone_is_kept_as_a_day(read: Read, line: str) -> None:
    content = read(line).request.content
    assert content.precision is Precision.DAY
    assert content.occurred_at == seoul("2026-03-01 00:00")
    assert content.until == seoul("2026-03-02 00:00")


def test_a_line_under_a_day_heading_without_a_time_has_the_precision_day(read: Read) -> None:
    content = read("note nobody calls", day=date(2026, 3, 5)).request.content
    assert (content.precision, content.text) == (Precision.DAY, "nobody calls")
    assert (content.occurred_at, content.until) == (seoul("2026-03-05"), seoul("2026-03-06"))


@pytest.mark.parametrize(
    ("line", "happened"),
    [("9:00 visit", "09:00"), ("12:30 visit", "12:30"), ("3:10pm visit", "15:10")],
)
def test_under_a_day_heading_a_time_stands_as_written(read: Read, line: str, happened: str) -> None:
    content = read(line, "2026-03-20 22:00", day=date(2026, 3, 5)).request.content
    assert content.occurred_at == seoul(f"2026-03-05 {happened}")
    assert content.precision is Precision.EXACT


def test_dues_count_from_the_time_of_the_entry(read: Read) -> None:
    """^2026-02-27 10:00 call !callback tomorrow 9am"""
    (promise,) = read("^2026-02-27 10:00 call !callback tomorrow 9am").request.promises
    assert promise.due
    assert promise.due.end == seoul("2026-02-28 09:00")


def test_a_due_that_needs_the_time_of_a_day_only_entry_is_not_guessed(read: Read) -> None:
    """note !callback in 2 hours"""
    reading = read("note !callback in 2 hours", day=date(2026, 3, 5))
    assert reading.request.promises[0].due is None
    assert codes(reading) == [Code.DUE_NEEDS_TIME]
    dated = read("note !callback tomorrow", day=date(2026, 3, 5)).request.promises[0].due
    assert dated
    assert dated.end == seoul("2026-03-07")


# -- channels


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("call phone 전화 통화", Channel.CALL),
        ("visit 방문", Channel.VISIT),
        ("text sms 문자", Channel.TEXT),
        ("chat 채팅", Channel.CHAT),
        ("mail email 메일", Channel.MAIL),
        ("post letter 우편", Channel.POST),
        ("shop store 매장", Channel.SHOP),
        ("web 웹", Channel.WEB),
        ("ad 광고", Channel.AD),
        ("test 테스트 측정", Channel.TEST),
        ("note 메모", Channel.NOTE),
        ("down 끊김", Channel.DOWN),
        ("weak 불안정", Channel.WEAK),
    ],
)
def test_the_first_word_is_the_channel(read: Read, words: str, channel: Channel) -> None:
    for word in words.split():
        content = read(f"{word} hello").request.content
        assert (content.channel, content.text) == (channel, "hello"), word
        assert read(f"hello {word}").request.content.channel is Channel.NOTE


@pytest.mark.parametrize(
    ("line", "direction"),
    [
        ("call", Direction.OUT),
        ("문자", Direction.OUT),
        ("chat", Direction.OUT),
        ("mail", Direction.OUT),
        ("우편", Direction.OUT),
        ("visit", Direction.IN),
        ("광고", Direction.IN),
        ("shop", None),
        ("note", None),
        ("call<", Direction.IN),
        ("전화＜", Direction.IN),
        ("visit>", Direction.OUT),
        ("shop>", Direction.OUT),
    ],
)
def test_who_reached_whom(read: Read, line: str, direction: Direction | None) -> None:
    assert read(line).request.content.direction is direction


@pytest.mark.parametrize("line", ["up", "복구", "up *4", "복구 ~20분", '10:05 up "it is on"'])
def test_up_alone_or_before_a_sigil_is_the_service_coming_back(read: Read, line: str) -> None:
    assert read(line).request.content.channel is Channel.UP


@pytest.mark.parametrize("line", ["up to 3 days", "복구 기사 온다고 함", "up *9 again"])
def test_up_before_a_word_is_a_note(read: Read, line: str) -> None:
    content = read(line).request.content
    assert (content.channel, content.text) == (Channel.NOTE, line)


@pytest.mark.parametrize("word", ["전화했는데", "called", "Call", "call:", "문자로", "call>@101"])
def test_a_longer_channel_word_is_a_note_with_a_hint(read: Read, word: str) -> None:
    reading = read(f"{word} nobody answers")
    assert reading.request.content.channel is Channel.NOTE
    assert reading.request.content.text == f"{word} nobody answers"
    assert codes(reading) == [Code.CHANNEL_LONGER]
    assert reading.problems[0].severity is Severity.HINT


@pytest.mark.parametrize("word", ["testing", "address", "noteworthy", "still"])
def test_other_words_give_no_hint(read: Read, word: str) -> None:
    hinted = codes(read(f"{word} words"))
    assert hinted == ([Code.CHANNEL_LONGER] if word == "testing" else [])


# -- who


@pytest.mark.parametrize(
    ("line", "party", "mentions", "text"),
    [
        ("call @101 hello", "101", (), "hello"),
        ('call @"Kim Minsu" hello', "Kim Minsu", (), "hello"),
        ("call hello @kim again", "kim", (), "hello kim again"),
        ("call @101 hello @kim, again", "101", ("kim",), "hello kim, again"),
        ("call @101 @kim hello", "101", ("kim",), "hello"),
        ("전화 @101에서 또 미룸", "101", (), "또 미룸"),
        ("메모 또 @101에서 미룸", "101", (), "또 101에서 미룸"),
        ("note @101's promise", "101", (), "promise"),
        ("메모 @기사에서 옴", "기사에서", (), "옴"),
        ("@101 no channel", "101", (), "101 no channel"),
        ("call ＠101 hello", "101", (), "hello"),
        ("call me@home.kr", None, (), "me@home.kr"),
    ],
)
def test_who_it_was(
    read: Read, line: str, party: str | None, mentions: tuple[str, ...], text: str
) -> None:
    content = read(line, people={"101"}).request.content
    assert (content.party, content.mentions, content.text) == (party, mentions, text)


# -- single signs


@pytest.mark.parametrize("rating", range(6))
def test_a_rating(read: Read, rating: int) -> None:
    for line in (f"call *{rating}", f"call *{rating}.", f"전화 ＊{chr(0xFF10 + rating)}"):
        content = read(line).request.content
        assert (content.rating, content.text) == (rating, "")


@pytest.mark.parametrize(
    "line", ["note *7", "note *2점", "note $12,50", "note ~20", "note ^^", "note -p2:late"]
)
def test_near_misses_stay_text_and_are_marked(read: Read, line: str) -> None:
    reading = read(line)
    assert reading.request.content.text == line.removeprefix("note ")
    assert marked(line, reading) == [line.removeprefix("note ")]
    assert reading.request.acts == ()


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("~20m", 1200),
        ("~1h20m", 4800),
        ("~20분", 1200),
        ("～1시간20분", 4800),
        ("~2h", 7200),
        ("~90s", 90),
    ],
)
def test_how_long_it_took(read: Read, line: str, seconds: int) -> None:
    assert read(f"call {line}").request.content.duration_s == seconds


@pytest.mark.parametrize(("line", "seconds"), [("hold:4m", 240), ("대기:1시간20분", 4800)])
def test_how_long_of_it_they_kept_one_on_hold(read: Read, line: str, seconds: int) -> None:
    content = read(f"call ~2h {line} they sing").request.content
    assert (content.duration_s, content.hold_s, content.text) == (7200, seconds, "they sing")


def test_how_often_it_was_tried(read: Read) -> None:
    assert read("call x3").request.content.attempts == Attempts(3)
    assert read("call x3+ #unanswered").request.content.attempts == Attempts(3, at_least=True)
    tried = read("BMW X3 x3+").request.content
    assert (tried.text, tried.attempts) == ("BMW X3", Attempts(3, at_least=True))


@pytest.mark.parametrize(
    ("word", "money"),
    [
        ("$200000:quoted", Money("200000", "KRW", Payment.QUOTED)),
        ("$12,500", Money("12500", "KRW", Payment.COST)),
        ("$1,234,567.89:paid", Money("1234567.89", "KRW", Payment.PAID)),
        ("$?:refused", Money(None, "KRW", Payment.REFUSED)),
        ("$?", Money(None, "KRW", Payment.COST)),
        ("$20USD", Money("20", "USD", Payment.COST)),
        ("$20usd:waived", Money("20", "USD", Payment.WAIVED)),
        ("＄２０：청구", Money("20", "KRW", Payment.DEMANDED)),
        ("£149:paid", Money("149", "GBP", Payment.PAID)),
        ("€20.50", Money("20.50", "EUR", Payment.COST)),
        ("￦5,000:안내", Money("5000", "KRW", Payment.QUOTED)),
        ("¥?:refused", Money(None, "JPY", Payment.REFUSED)),
        ("$9:claimed", Money("9", "KRW", Payment.CLAIMED)),
        ("$9:credited", Money("9", "KRW", Payment.CREDITED)),
    ],
)
def test_money(read: Read, word: str, money: Money) -> None:
    assert read(f"call {word}").request.content.money == (money,)


def test_particulars(read: Read) -> None:
    """visit people:3 ref:AB-1234 place:"small room" load:>=20s speed:<1.5Mbps"""
    line = 'visit people:3 ref:AB-1234 place:"small room" load:>=20s speed:<1.5Mbps ref:7'
    content = read(line).request.content
    assert content.people == 3
    assert content.references == ("AB-1234", "7")
    assert content.place == "small room"
    assert content.measurements == (
        Measurement("load", ">=", "20", "s"),
        Measurement("speed", "<", "1.5", "Mbps"),
    )
    assert content.text == ""


def test_korean_particulars(read: Read) -> None:
    """방문 인원:3 접수：가-7 장소：“작은 방” 속도:<=3초"""
    content = read("방문 인원:3 접수：가-7 장소：“작은 방” 속도:<=3초").request.content
    assert (content.people, content.references, content.place) == (3, ("가-7",), "작은 방")
    assert content.measurements == (Measurement("속도", "<=", "3", "초"),)


def test_tags(read: Read) -> None:
    content = read("note #not-fixed #약속 flat #3, #again. ＃full").request.content
    assert content.tags == ("not-fixed", "약속", "again", "full")
    assert content.text == "flat #3,"


@pytest.mark.parametrize(
    "line", ["note *2 *3", "note ~2m ~3m", "note x2 x3", "note people:1 people:2"]
)
def test_of_two_of_a_kind_the_first_counts(read: Read, line: str) -> None:
    reading = read(line)
    again = line.rsplit(maxsplit=1)[-1]
    assert reading.request.content.text == again
    assert marked(line, reading) == [again]
    assert codes(reading) == [Code.SIGN_REPEATED]


# -- statements and contradictions


@pytest.mark.parametrize(
    ("line", "statements", "text"),
    [
        ('note "we will send someone"', ("we will send someone",), ""),
        ("note “곧 갑니다” 하고 끊음", ("곧 갑니다",), "하고 끊음"),
        ("메모 「곧 갑니다」", ("곧 갑니다",), ""),
        ('메모 다시 "온다"라고 함', ("온다",), "다시 라고 함"),
        ('note "A", then ＂B＂.', ("A", "B"), "then"),
        ('note 5" cable', (), '5" cable'),
        ("note 'twas \"it's fine\"", ("it's fine",), "'twas"),
        ('note "a *2 #x // y"', ("a *2 #x // y",), ""),
    ],
)
def test_word_for_word(read: Read, line: str, statements: tuple[str, ...], text: str) -> None:
    request = read(line).request
    assert (request.statements, request.content.text) == (statements, text)
    assert request.content.rating is None


def test_a_quote_sign_without_a_partner_is_plain_and_marked(read: Read) -> None:
    """ "we will *2"""
    reading = read('"we will *2')
    assert (reading.request.content.text, reading.request.content.rating) == ('"we will', 2)
    assert [(it.column, it.length, it.code) for it in reading.problems] == [
        (1, 1, Code.QUOTE_UNCLOSED)
    ]


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ('"A" != "B"', [Contradiction(Quote(1), Quote(2))]),
        ('"A" "B" !=s3', [Contradiction(Quote(2), Known(3))]),
        ("worked yesterday !=s3", [Contradiction(Known(3), None)]),
        ('!=s3 "A"', [Contradiction(Known(3), None)]),
        (
            '"A" "B" "C" q1!=q3 s2!=s3',
            [
                Contradiction(Quote(1), Quote(3)),
                Contradiction(Known(2), Known(3)),
            ],
        ),
    ],
)
def test_contradictions(read: Read, line: str, pairs: list[Contradiction]) -> None:
    reading = read(line)
    assert list(reading.request.contradictions) == pairs
    assert reading.problems == ()


def test_a_contradiction_of_nothing_stays_text_and_is_marked(read: Read) -> None:
    for line in ('"A" !=', '!= "B"', "note !=", '"A" q1!=q2'):
        reading = read(line)
        assert reading.request.contradictions == ()
        assert codes(reading) == [Code.NOTHING_AROUND]
        assert reading.request.content.text.endswith("!=") or "q1!=q2" in line


# -- promises


def due_of(reading: Reading) -> Due:
    due = reading.request.promises[0].due
    assert due
    return due


@pytest.mark.parametrize(
    ("line", "what", "said", "end"),
    [
        ("!callback tomorrow 10am", "callback", "tomorrow 10am", "2026-03-03 10:00"),
        ("!내일 오전 10시까지 콜백", "콜백", "내일 오전 10시까지", "2026-03-03 10:00"),
        (
            "!내일 오전 10시까지 콜백 준다고 함",
            "콜백",
            "내일 오전 10시까지 콜백 준다고 함",
            "2026-03-03 10:00",
        ),
        ("!콜백 내일 오전 10시까지", "콜백", "내일 오전 10시까지", "2026-03-03 10:00"),
        ("!another technician: tomorrow", "another technician", "tomorrow", "2026-03-04 00:00"),
        ("!다른 기사：내일", "다른 기사", "내일", "2026-03-04 00:00"),
        ("！callback tom 10.", "callback", "tom 10.", "2026-03-03 10:00"),
        ("!call back tomorrow 10am", "call back", "tomorrow 10am", "2026-03-03 10:00"),
        ("!friday 5pm visit", "visit", "friday 5pm", "2026-03-06 17:00"),
        ("!tomorrow 10am", "", "tomorrow 10am", "2026-03-03 10:00"),
        (
            "!callback: 2026-03-05 10:00-12:30",
            "callback",
            "2026-03-05 10:00-12:30",
            "2026-03-05 12:30",
        ),
        ("!callback +2h ~12m", "callback", "+2h", "2026-03-02 16:30"),
        ("!callback tomorrow 10am; thanks", "callback", "tomorrow 10am", "2026-03-03 10:00"),
    ],
)
def test_a_promise_with_a_due(read: Read, line: str, what: str, said: str, end: str) -> None:
    for language in ("en", "ko"):
        reading = read(line, language=language)
        (promise,) = reading.request.promises
        assert (promise.what, promise.said) == (what, said)
        assert due_of(reading).end == seoul(end)
        assert reading.problems == ()
        assert reading.alternatives == (reading.alternatives[0],)
    assert reading.request.content.text == ("thanks" if ";" in line else "")


@pytest.mark.parametrize(
    ("line", "what", "said", "unread"),
    [
        ("!callback", "callback", "", []),
        ("!another technician", "another technician", "", []),
        ("!come back and finish", "come back and finish", "", []),
        ("!callback shortly", "callback", "shortly", ["shortly"]),
        ("!콜백 조만간", "콜백", "조만간", ["조만간"]),
        ("!callback friday 5pm maybe", "callback", "friday 5pm maybe", ["maybe"]),
        ("!callback, then maybe tomorrow", "callback", "then maybe tomorrow", ["then maybe"]),
        (r"!callback: \tomorrow", "callback", "tomorrow", []),
        ("!fix: *7", "fix", "*7", ["*7"]),
    ],
)
def test_a_promise_without_a_due_keeps_its_words(
    read: Read, line: str, what: str, said: str, unread: list[str]
) -> None:
    reading = read(line)
    (promise,) = reading.request.promises
    assert (promise.what, promise.said, promise.due) == (what, said, None)
    assert marked(line, reading) == unread
    assert reading.request.content.text == ""


def test_the_longest_readable_part_is_offered_and_not_saved(read: Read) -> None:
    """!callback friday 5pm maybe"""
    (offer,) = read("!callback friday 5pm maybe").offers
    assert (offer.text, offer.start, offer.promise) == ("friday 5pm", 10, 0)
    assert offer.due.end == seoul("2026-03-06 17:00")


def test_an_exclamation_is_no_promise(read: Read) -> None:
    reading = read("!!! again")
    assert (reading.request.content.text, reading.request.promises) == ("!!! again", ())
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("+p2", Settle(2, Outcome.KEPT)),
        ("=p2", Settle(2, Outcome.OWN)),
        ("-p2", Settle(2, Outcome.BROKEN)),
        ("-p2:gave-up", Settle(2, Outcome.GAVE_UP)),
        ("-p2:refused", Settle(2, Outcome.REFUSED)),
        ("-p2:withdrawn", Settle(2, Outcome.WITHDRAWN)),
        ("-p2:거절", Settle(2, Outcome.REFUSED)),
        ("?p2", Chase(2)),
        ("＋ｐ２", Settle(2, Outcome.KEPT)),
        ("+ㅔ2", Settle(2, Outcome.KEPT)),
    ],
)
def test_what_became_of_a_promise(read: Read, line: str, act: Settle | Chase) -> None:
    assert read(line, promises={2}).request.acts == (act,)
    assert read(line, promises={2}).problems == ()


def test_a_kept_promise_with_thanks(read: Read) -> None:
    request = read("+p2, thanks").request
    assert (request.acts, request.content.text) == ((Settle(2, Outcome.KEPT),), "thanks")


@pytest.mark.parametrize(
    ("line", "end", "at_my_wish"),
    [
        (">p2 friday 5pm", "2026-03-06 17:00", False),
        ("<p2 monday", "2026-03-10 00:00", True),
        ("＞p2 금요일 오후 5시", "2026-03-06 17:00", False),
        (">p2 friday 5pm; sorry", "2026-03-06 17:00", False),
    ],
)
def test_a_promise_moves(read: Read, line: str, end: str, at_my_wish: bool) -> None:
    reading = read(line, promises={2})
    (act,) = reading.request.acts
    assert isinstance(act, Move)
    assert (act.number, act.at_my_wish, act.due.end) == (2, at_my_wish, seoul(end))
    assert reading.request.content.text == ("sorry" if "sorry" in line else "")


@pytest.mark.parametrize(
    ("line", "unread"), [(">p2 friday 5pm sorry", "sorry"), (">p2", ">p2"), (">p2 soon", "soon")]
)
def test_an_unreadable_new_due_moves_nothing(read: Read, line: str, unread: str) -> None:
    reading = read(line)
    assert reading.request.acts == ()
    assert reading.request.content.text == line
    assert marked(line, reading) == [unread]
    assert codes(reading) == [Code.MOVE_UNREAD]


def test_an_unknown_number_is_marked_and_must_be_refused(read: Read) -> None:
    reading = read("+p9 ?p1 !=s4", promises={1}, statements=set())
    assert [(it.column, it.code, it.values) for it in reading.refused] == [
        (1, Code.PROMISE_UNKNOWN, {"number": "9"}),
        (9, Code.STATEMENT_UNKNOWN, {"number": "4"}),
    ]


def test_a_promise_settled_twice_is_a_hint(read: Read) -> None:
    reading = read("+p1", promises={1}, settled={1})
    assert codes(reading) == [Code.PROMISE_SETTLED]
    assert reading.refused == ()


# -- text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (r"note \*2 and \#tag", "*2 and #tag"),
        (r"\call me", "call me"),
        (r"\10:05 train", "10:05 train"),
        (r"\note this", "note this"),
        (r"note \ *2", "*2"),
        (r"note one\ntwo", "one\ntwo"),
        (r"note one \n two", "one\ntwo"),
        (r"note \u{1f4de} rings", "📞 rings"),
        (r"note C:\new\temp", r"C:\new\temp"),
        (r"note \\server\new", r"\\server\new"),
        ("note two  blanks", "two  blanks"),
        ("note one *2 two", "one two"),
        ("note one\ttwo\nthree", "one\ttwo\nthree"),
        ("https://x//b#c", "https://x//b#c"),
        ("flat #3", "flat #3"),
        ("note a // b", "a"),
        ("note a //b", "a //b"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_text_as_typed(read: Read, line: str, text: str) -> None:
    assert read(line).request.content.text == text


def test_feelings_are_verbatim(read: Read) -> None:
    content = read('call *1 // fuming *5 #not "a tag').request.content
    assert (content.feeling, content.rating, content.tags) == ('fuming *5 #not "a tag', 1, ())


def test_every_part_that_was_read_has_its_span(read: Read) -> None:
    line = '10:05 call @101 "A" !callback friday *2 // tired'
    parts = [(line[it.start : it.end].strip(), it.kind) for it in read(line).spans]
    assert parts == [
        ("10:05", SpanKind.TIME),
        ("call", SpanKind.CHANNEL),
        ("@101", SpanKind.PERSON),
        ('"A"', SpanKind.STATEMENT),
        ("!callback friday", SpanKind.PROMISE),
        ("friday", SpanKind.DUE),
        ("*2", SpanKind.RATING),
        ("// tired", SpanKind.FEELING),
    ]


# -- any text

SIGNS = st.sampled_from(
    [*'*@#!+=-?<>~$^"“”「」;:/\\. \n\t\0', "p1", "s1", "x3", "\\n", "\\u{", "10:05", "내일", "ref:"]
)


@given(st.one_of(st.text(st.characters(codec=None)), st.lists(SIGNS).map("".join)))
def test_any_text_is_read(line: str) -> None:
    for day in (None, date(2026, 3, 2)):
        reading = parse(line, Context(seoul("2026-03-02 14:30"), day=day))
        assert all(1 <= it.column <= len(line) + 1 for it in reading.problems)
        assert all(0 <= it.start < it.end <= len(line) for it in reading.spans)


@pytest.mark.parametrize(
    "piece",
    few(
        [
            "a ",
            "*2 ",
            '"a" ',
            "가 ",
            "a",
            " ",
            '" ',
            "“ ",
            "@a ",
            "!a ",
            "^a ",
            r"\*2 ",
            r"\n",
            "x1",
        ],
        4,
    ),
)
def test_a_pasted_book_is_read(read: Read, piece: str) -> None:
    # What takes more than a moment here grows faster than the line does.
    letters = 1_000_000
    reading = read("note " + piece * (letters // len(piece)))
    assert reading.request.content.channel is Channel.NOTE
    assert len(reading.problems) < letters // 100


def test_reading_goes_on_after_too_many_signs(read: Read) -> None:
    reading = read("note " + "#a " * 2_001)
    assert codes(reading) == [Code.TOO_MANY_SIGNS]
    assert reading.request.content.text == "#a"
