"""What the summary adds up: contacts, time, own money, steps taken."""

from mot_tui.domain.content import Money
from mot_tui.domain.words import Payment
from mot_tui.exporters.document import Block, Items, Paragraph, Subheading, Table
from mot_tui.exporters.report import Report
from mot_tui.exporters.summary import SECTIONS, summary
from tests.casefile import docstring
from tests.exporters.telling import Telling, golden_report


def blocks(report: Report, id: str) -> tuple[Block, ...]:
    """Those of one section; none where it was left out."""
    return next((it.blocks for it in summary(report).sections if it.id == id), ())


def texts(block: Block) -> list[str]:
    assert isinstance(block, Items)
    return [" ".join(filter(None, (it.lead, it.text))) for it in block.items]


def test_contacts_are_counted_by_channel_and_what_they_took_is_added(telling: Telling) -> None:
    """
    09:00 ad "works everywhere"
    10:00 call> @101 first !visit 2026-03-03 10:00-12:00
    11:00 call> @101 second ~12m hold:5m x3+
    12:00 call< @101 they rang ~1h
    13:00 down
    ## 2026-03-03
    12:00 visit nobody came ~2h -p1
    13:00 chat> @bot typed ?p1
    """
    report = telling.told(test_contacts_are_counted_by_channel_and_what_they_took_is_added)
    table, rest = blocks(report, "effort")
    assert isinstance(table, Table)
    assert table.rows == (
        ("Call", "3", "2", "1", "1 h 12 min, and 1 not timed"),
        ("Chat", "1", "1", "–", "–"),
    )
    assert texts(rest) == [
        "visits that did not happen: 1 (waited 2 h)",
        "5 min on hold",
        "at least 3 attempts to get through",
        "asked after a promise 1 time",
    ]


def test_own_money_is_added_exactly_and_nothing_else_is(telling: Telling) -> None:
    case = telling.open()
    sums = ("0.1", "0.2", "9" * 40, None, "a few")
    money = [Money(it, "EUR") for it in sums] + [Money("5", ""), Money("7", "EUR", Payment.PAID)]
    telling.say(case, "10:00 note paid", money=tuple(money))
    (said,) = blocks(telling.report(case), "effort")
    assert texts(said) == [
        f"own money: EUR {'9' * 40}.3", "own money: 5", "own money: 2 unknown sums"
    ]  # fmt: skip


def test_steps_are_what_the_customer_did(telling: Telling) -> None:
    """
    10:00 call> @101 first !visit 2026-03-03
    11:00 mail> @office complained
    12:00 mail< @office thanks
    ## 2026-03-04
    09:00 text> @t1 where are you ?p1
    """
    report = telling.told(test_steps_are_what_the_customer_did)
    (steps,) = blocks(report, "steps")
    assert texts(steps) == [
        "Mon 2 Mar 2026 11:00 mail to office (e2)",
        "Wed 4 Mar 2026 09:00 text to t1, asked after p1 (visit) (e4)",
    ]


def test_every_part_has_a_name_and_can_be_left_out(telling: Telling) -> None:
    report = golden_report(telling)
    names = [it.id for it in summary(report).sections]
    assert names == [it for it in SECTIONS if it in names]
    assert len(names) == 17
    assert not summary(report, without=SECTIONS).sections
    assert "score" not in [it.id for it in summary(report, without={"score"}).sections]


def test_a_long_letter_stands_whole_behind_the_story(telling: Telling) -> None:
    case, lines = telling.open(), [f"line {n}" for n in range(13)]
    telling.say(case, "10:00 mail> @office *2", text="\n\n".join(lines))
    telling.say(case, "11:00 call> @101 *2", text="\n".join(lines))
    report = telling.report(case)
    _note, _written, _day, told = blocks(report, "chronology")
    assert isinstance(told, Items)
    assert told.items[0].text == "mail to office (e1): its 13 lines stand whole behind the rest"
    assert told.items[1].below == tuple(lines)
    head, *letter = blocks(report, "letters")
    assert head == Subheading("Mon 2 Mar 2026 10:00 · mail to office (e1)")
    assert letter == [Paragraph(it) for it in lines]


def test_a_case_that_holds_nothing_has_nothing_to_add_up(telling: Telling) -> None:
    """
    10:00 note only a note
    """
    report = telling.told(test_a_case_that_holds_nothing_has_nothing_to_add_up)
    assert [it.id for it in summary(report).sections] == ["short", "chronology", "kept"]


def test_in_short_names_what_stands(telling: Telling) -> None:
    """
    09:00 call> @101 "all is done" !visit: 2026-03-03 10:00-12:00 !refund: 2026-03-20 10:00
    10:00 call> @park "nothing is done" !=s1
    ## 2026-03-03
    13:35 visit nobody came ~3h35m #no-show
    ## 2026-03-04
    10:00 call< >p1 2026-03-05 10:00
    ## 2026-03-05
    11:35 note still waiting
    """
    case = telling.open()
    telling.say(case, docstring(test_in_short_names_what_stands))
    telling.say(case, "## 2026-03-05\n11:40 note a taxi *2", money=(Money("12.5", "EUR"),))
    report = telling.report(case)
    (said,) = blocks(report, "short")
    assert texts(said)[1:] == [
        "overdue: p1 (visit), since Thu 5 Mar 2026 10:00;"
        " 1 d 23 h late, counted from before they moved it",
        "open: p2 (refund, 101), promised Mon 2 Mar 2026 09:00: Fri 20 Mar 10:00",
        "promises kept on time: 0 of 1 that fell due",
        "visits that did not happen: 1 (waited 3 h 35 min)",
        "contradiction: 101 “all is done” (s1) – park “nothing is done” (s2)",
        "own money: EUR 12.5",
        "last: Thu 5 Mar 2026 11:40, note: a taxi (e6)",
        "score: 50 of 100",
    ]
    (steps,) = blocks(report, "steps")
    vain = "Tue 3 Mar 2026 13:35 waited 3 h 35 min for a visit that did not happen (e3)"
    assert vain in texts(steps)
    hidden = ("chronology", "promises", "contradictions", "effort", "score")
    (left,) = next(it.blocks for it in summary(report, without=hidden).sections if it.id == "short")
    assert len(texts(left)) == 1


def test_in_short_says_that_nothing_is_overdue_and_what_was_demanded(telling: Telling) -> None:
    """
    ~10:00 call> @101 moved the line !another technician
    11:00 call> @desk asked what leaving costs $200000:quoted
    11:30 test no light
    12:00 down
    """
    report = telling.told(test_in_short_says_that_nothing_is_overdue_and_what_was_demanded)
    (said,) = blocks(report, "short")
    assert texts(said)[1:-1] == [
        "no service since Mon 2 Mar 2026 12:00, 1 min so far",
        "overdue: nothing that was given a date",
        "open: p1 (another technician, 101), promised Mon 2 Mar 2026 about 10:00: no date given",
        "KRW 200,000 quoted – call to desk: asked what leaving costs (e2)",
    ]


def test_long_words_stand_whole_or_not_at_all_in_short(telling: Telling) -> None:
    case = telling.open()
    telling.say(case, "10:00 call> @101 talked")
    telling.say(case, "11:00 note " + "x" * 295 + " 110-234-567890")
    last = texts(blocks(telling.report(case), "short")[0])[1]
    assert last == "last: Mon 2 Mar 2026 11:00, note (e2)"
