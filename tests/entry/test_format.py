"""What is written reads as the same request, whatever the text."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from mot_tui.domain.content import Attempts, Content, Due, Measurement, Money
from mot_tui.domain.requests import (
    Chase,
    Contradiction,
    EntryRequest,
    Known,
    Move,
    PromiseRequest,
    Quote,
    Settle,
    speakers,
)
from mot_tui.domain.words import (
    USUAL_DIRECTION,
    Channel,
    Direction,
    Outcome,
    Payment,
    Precision,
)
from mot_tui.entry.absolute import day_bounds
from mot_tui.entry.context import Code, Context
from mot_tui.entry.format import format_entry
from mot_tui.entry.parser import parse

SEOUL = ZoneInfo("Asia/Seoul")
ZONES = [SEOUL, ZoneInfo("America/New_York"), ZoneInfo("UTC"), ZoneInfo("Asia/Kathmandu")]

LOOKALIKES = st.sampled_from(
    r"""*2 *7 @kim @"Kim #tag #3 !callback != !=s1 ! !! +p2, -p2:refused ?p3 >p2 <p2 ~20m ~20 x3
    x3+ $200 $?:refused people:3 ref:A place:"b load:>=20s // "we will" “ ” 「 」 " ; ;; : // \ \\
    "x"@kim "x"@"Kim !@kim !@"Kim" !@"Kim"가
    \n \u{41} \u{ C:\new \\server\note \*2 call 전화 up 10:05 ^2h ^^ ~14:00 ＊２ ！콜백 ＠김
    ＂ ： ；
    £149 €5:paid ￥3 149£ GBP149 5EUR net>=3 a≤2 \£1
    @101에서 +ㅔ2 tomorrow 내일 note: ## # s1!=s2 q1!= measure:"a net:>=3 \net:>=3 \note #
    2026-03-03
    by 2026-03-03 | ～20분 ”! 」? x3) (x3 -- -p """.split()
)
BLANKS = st.sampled_from(
    [" ", "  ", "\n", "\t", "\u3000", "\xa0", "\r\n", "\x85", "\u2028", "\x1c"]
)
HOSTILE = st.sampled_from(
    ["\0", "\x1b[31m", "\u202e", "\ud800", "\udfff", "\ufeff", "[red]", "\x7f"]
)
ANY_TEXT = st.one_of(
    st.just(""),
    st.sampled_from(["김", "김가", "101에서", "x3", "people:3", "kim"]),
    st.lists(st.one_of(LOOKALIKES, BLANKS, HOSTILE, st.text(max_size=3)), max_size=12).map("".join),
    st.lists(LOOKALIKES, max_size=6).map(" ".join),
    st.text(st.characters(codec=None), max_size=20),
)
NUMBERS = st.integers(1, 999)


def instants() -> st.SearchStrategy[datetime]:
    minutes = st.integers(0, 60 * 24 * 366 * 40)
    return minutes.map(lambda it: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(minutes=it))


@st.composite
def dues(draw: st.DrawFn, zone: ZoneInfo) -> Due:
    end = draw(instants()) + draw(
        st.sampled_from([timedelta(), timedelta(seconds=5, microseconds=7)])
    )
    approximate = draw(st.booleans())
    if draw(st.booleans()):
        bounds = day_bounds(end.astimezone(zone).date(), zone)
        assert bounds
        return Due(bounds[1], bounds[0], zone=zone.key, approximate=approximate)
    spans = st.integers(0, 5000).map(lambda it: timedelta(minutes=it))
    start = draw(st.one_of(st.none(), st.just(end), spans.map(lambda span: end - span)))
    return Due(end, start, zone=zone.key, approximate=approximate)


@st.composite
def contents(draw: st.DrawFn, zone: ZoneInfo) -> Content:
    at = draw(instants())
    precision = draw(st.sampled_from(Precision))
    until = None
    if precision is Precision.DAY:
        bounds = day_bounds(at.astimezone(zone).date(), zone)
        assert bounds
        at, until = bounds
    channel = draw(st.sampled_from(Channel))
    names = draw(st.lists(ANY_TEXT.filter(bool), max_size=3, unique=True))
    party = draw(st.one_of(st.none(), ANY_TEXT.filter(bool)))
    return Content(
        occurred_at=at,
        precision=precision,
        until=until,
        channel=channel,
        direction=draw(st.sampled_from(Direction))
        if draw(st.booleans())
        else USUAL_DIRECTION.get(channel),
        text=draw(ANY_TEXT),
        party=party,
        mentions=tuple(name for name in names if name != party),
        rating=draw(st.one_of(st.none(), st.integers(0, 5))),
        feeling=draw(st.one_of(st.none(), ANY_TEXT)),
        duration_s=draw(st.one_of(st.none(), st.integers(0, 10**6))),
        hold_s=draw(st.one_of(st.none(), st.integers(0, 10**6))),
        attempts=draw(st.one_of(st.none(), st.builds(Attempts, NUMBERS, st.booleans()))),
        people=draw(st.one_of(st.none(), NUMBERS)),
        place=draw(st.one_of(st.none(), ANY_TEXT)),
        references=tuple(draw(st.lists(ANY_TEXT, max_size=2))),
        measurements=tuple(draw(st.lists(MEASUREMENTS, max_size=2))),
        money=tuple(draw(st.lists(MONEY, max_size=2))),
        tags=tuple(draw(st.lists(ANY_TEXT, max_size=3, unique=True))),
    )


DECIMALS = st.from_regex(r"[0-9]{1,9}(\.[0-9]{1,4})?", fullmatch=True)
MEASUREMENTS = st.builds(
    Measurement,
    ANY_TEXT,
    st.sampled_from([">=", ">", "=", "<", "<="]),
    DECIMALS,
    st.one_of(st.sampled_from(["s", "Mbps", "%", "초", ""]), ANY_TEXT),
)
MONEY = st.builds(
    Money,
    st.one_of(st.none(), DECIMALS),
    st.one_of(st.sampled_from(["KRW", "USD", "", "usd"]), ANY_TEXT),
    st.sampled_from(Payment),
)
OPPOSED = st.builds(
    Contradiction, st.builds(Known, NUMBERS), st.one_of(st.none(), st.builds(Known, NUMBERS))
)


@st.composite
def requests(draw: st.DrawFn, zone: ZoneInfo) -> EntryRequest:
    said = draw(st.lists(ANY_TEXT, max_size=4))
    sides: list[st.SearchStrategy[Known | Quote]] = [st.builds(Known, NUMBERS)]
    if said:
        sides.append(st.builds(Quote, st.integers(1, len(said))))
    pairs = st.builds(Contradiction, st.one_of(sides), st.one_of(st.none(), *sides))
    content = draw(contents(zone))
    names = [name for name in (content.party, *content.mentions) if name]
    by = st.sampled_from([None, *names])
    promises = st.builds(PromiseRequest, ANY_TEXT, ANY_TEXT, st.one_of(st.none(), dues(zone)), by)
    acts = st.one_of(
        st.builds(Settle, NUMBERS, st.sampled_from(Outcome)),
        st.builds(Chase, NUMBERS),
        st.builds(Move, NUMBERS, st.just("friday"), dues(zone), st.booleans()),
    )
    return EntryRequest(
        content=content,
        promises=tuple(draw(st.lists(promises, max_size=3))),
        statements=tuple(said),
        acts=tuple(draw(st.lists(acts, max_size=3))),
        contradictions=tuple(draw(st.lists(pairs, max_size=3))),
        speakers=speakers([draw(by) for _ in said]),
    )


def compared(request: EntryRequest) -> EntryRequest:
    """Without what a file does not keep: the words and the rule of a due."""

    def bare(due: Due | None) -> Due | None:
        return due and replace(due, rule="", calendar=None, remind=None)

    def act(it: Settle | Chase | Move) -> Settle | Chase | Move:
        if not isinstance(it, Move):
            return it
        return replace(it, said="", due=replace(it.due, rule="", remind=None))

    return replace(
        request,
        promises=tuple(
            replace(it, said="" if it.due else it.said, due=bare(it.due)) for it in request.promises
        ),
        acts=tuple(map(act, request.acts)),
    )


@given(st.data())
def test_what_is_written_reads_as_the_same_request(data: st.DataObject) -> None:
    zone = data.draw(st.sampled_from(ZONES))
    request = data.draw(requests(zone))
    day = data.draw(
        st.sampled_from(
            [None, date(2026, 3, 2), request.content.occurred_at.astimezone(zone).date()]
        )
    )
    currency = data.draw(st.sampled_from(["KRW", "", "won"]))
    written = data.draw(st.sampled_from(["en", "ko"]))
    line = format_entry(request, zone, currency=currency, day=day, language=written)
    context = Context(
        datetime(2026, 3, 2, 14, 30, tzinfo=zone),
        language=data.draw(st.sampled_from(["en", "ko"])),
        currency=currency,
        people=frozenset({"101", "김"}),
        day=day,
    )
    reading = parse(line, context)
    assert compared(reading.request) == compared(request), line
    assert {it.code for it in reading.problems} <= {Code.DUE_UNREAD}
    assert all(char.isprintable() or char in "\u3000\xa0" or ord(char) > 127 for char in line)
