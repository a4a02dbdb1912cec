"""Every figure of score.md and of docs/score.md, from cases told in the entry language."""

import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from mot_tui.domain.score import Row, Score, score
from mot_tui.domain.words import Kind
from tests.casefile import Story, at, percent

DOCS = Path(__file__).resolve().parents[2] / "docs" / "score.md"
LATER = at("1 Apr 00:00")
MOVE, MODEM, RECOVERED = 0, 1, 2


@dataclass(frozen=True)
class Worked:
    """A worked case of the page: its lines, and the table behind them."""

    lines: str
    table: list[list[str]]


def worked() -> list[Worked]:
    page = DOCS.read_text(encoding="utf-8")
    found = re.findall(
        r"```mot\n(.*?)```\n\n\|[^\n]*\n\|[-|]*\|\n(.*?)\n\n", page + "\n", re.DOTALL
    )
    return [Worked(lines, [cells(row) for row in rows.splitlines()]) for lines, rows in found]


def cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip("|").split("|")]


@pytest.fixture
def move() -> Story:
    return Story(worked()[MOVE].lines)


@pytest.fixture
def modem() -> Story:
    return Story(worked()[MODEM].lines)


def figures(story: Story, now: datetime, **more: Any) -> tuple[str | None, ...]:
    found = story.score(now, **more)
    settled = found.settled
    return (settled.percent() if settled else None, found.additive, found.per_moment)


def table_row(story: Story, row: Row) -> list[str]:
    entry = row.unit.entry
    assert entry is not None
    number = next(n for (kind, n), id in story.names.items() if (kind, id) == (Kind.ENTRY, entry))
    return [
        f"e{number}",
        "–" if row.unit.rating is None else str(row.unit.rating),
        row.unit.factor.exact(),
        row.running.percent(),
        row.additive or "–",
        row.points or "–",
        row.points_without_zero or "–",
    ]


# -- the page


def test_the_page_holds_three_worked_cases() -> None:
    assert len(worked()) == 3


@pytest.mark.parametrize("n", [MOVE, MODEM, RECOVERED])
def test_the_tables_of_the_page_are_what_the_program_reckons(n: int) -> None:
    example = worked()[n]
    story = Story(example.lines)
    rows = story.score(at("9 Mar 16:00")).rows
    assert [table_row(story, row) for row in rows] == example.table


# -- reference case A


def test_the_move_runs_down_to_nothing(move: Story, shared: Path) -> None:
    expected = reference(shared, "move-internet")
    found = move.score(at("9 Mar 16:00"))
    assert [row.running.percent() for row in found.rows] == expected["running"]
    assert found.settled is not None
    assert found.settled.percent() == expected["product"]
    assert found.zero == move.entry_id(9)
    assert found.without_zero is not None
    assert found.without_zero.percent() == expected["without_zero"] == "1.575"
    assert found.without_zero.shown() == "1.6"
    assert found.additive == expected["additive_all"] == "47.1429"
    assert found.n == 7
    assert found.worst == "0"
    assert found.per_moment == "0"
    assert (found.kept, found.due) == (2, 3)


def test_the_move_without_its_zero(move: Story) -> None:
    without = frozenset({move.entry_id(9)})
    assert figures(move, LATER, without=without) == ("1.575", "55", "50.0664")


def test_the_move_live_while_a_chased_promise_is_open(move: Story, shared: Path) -> None:
    expected = reference(shared, "move-internet")["live_D6_1900"]
    then = at("8 Mar 19:00")
    found = score(move.case.as_of(then), then)
    assert (percent(found.settled), percent(found.live)) == (Decimal(50), Decimal(45))
    assert (Decimal(expected["settled"]), Decimal(expected["live"])) == (Decimal(50), Decimal(45))
    assert [row.unit.provisional for row in found.rows] == [False, False, True]
    assert found.rows[-1].unit.at == then
    assert found.rows[-1].points is None
    assert (found.additive, found.n) == ("75", 2)


def test_the_second_visit_is_fifteen_hours_late(move: Story) -> None:
    assert move.promise(2).late(LATER) == timedelta(hours=15)
    assert move.promise(3).late(LATER) == timedelta(0)
    (unit,) = [it for it in move.score(LATER).units if it.entry == move.entry_id(6)]
    assert unit.promises == (move.promise_id(2), move.promise_id(3))
    assert unit.factor.exact() == "0.3"


# -- reference case B


def test_the_modem_runs_down_to_nothing(modem: Story, shared: Path) -> None:
    expected = reference(shared, "wireless-modem")
    found = modem.score(LATER)
    assert [row.running.percent() for row in found.rows] == expected["running"]
    assert found.additive == expected["additive_all"] == "36"
    assert percent(found.without_zero) == Decimal(expected["without_zero"])
    without = frozenset({modem.entry_id(5)})
    assert figures(modem, LATER, without=without) == ("3.15", "45", "42.1287")


def test_what_if_the_modem_had_worked_on_the_train(modem: Story) -> None:
    third, fourth = at("4 Mar 18:30"), at("5 Mar 10:00")
    worked_then = {modem.entry_id(4): 5}
    assert figures_as_of(modem, third) == ("10.5", "50")
    assert figures_as_of(modem, fourth, ratings=worked_then) == ("10.5", "62.5")
    forgiving = worked_then | {modem.entry_id(5): 4}
    assert figures(modem, LATER, ratings=forgiving)[:2] == ("9.45", "68")


def test_three_perfect_moments_do_not_lift_a_zero(modem: Story) -> None:
    modem.say("""
        ## 2026-03-06
        10:00 call *5
        11:00 call *5
        12:00 call *5
    """)
    assert figures(modem, LATER)[:2] == ("0", "60")


def figures_as_of(story: Story, then: datetime, **more: Any) -> tuple[str, str | None]:
    found = score(story.case.as_of(then), then, **more)
    assert found.settled is not None
    return found.settled.percent(), found.additive


# -- synthetic cases


def test_a_failure_recovered_well() -> None:
    story = Story(worked()[RECOVERED].lines)
    assert figures(story, LATER) == ("90", "97.5", "97.4004")


LADDER = """
## 2026-03-02
09:00 call *3
10:00 call *2 !callback 2026-03-02 17:00
"""


@pytest.mark.parametrize(
    ("hours", "live"),
    [
        *[("1", "31.5"), ("30", "24.5"), ("100", "17.5"), ("200", "10.5"), ("1000", "10.5")],
        *[("-5", "35"), ("0", "35"), ("24", "24.5"), ("72", "17.5"), ("168", "10.5")],
    ],
)
def test_an_open_promise_costs_more_the_later_it_gets(hours: str, live: str) -> None:
    story = Story(LADDER)
    now = at("2 Mar 17:00") + timedelta(hours=int(hours))
    assert story.live(now) == Decimal(live)
    assert story.settled(now) == Decimal(35)


def test_the_ladder_is_that_of_the_reference_file(shared: Path) -> None:
    (ladder,) = [it for it in synthetic(shared) if it["key"] == "ladder"]
    story = Story(LADDER)
    for hours, live in ladder["expected_live"].items():
        assert story.live(at("2 Mar 17:00") + timedelta(hours=int(hours))) == Decimal(live)


@pytest.mark.parametrize(
    ("settling", "factor"),
    [
        ("## 2026-03-03\n23:00 call< +p1 *5", "0.7"),
        ("## 2026-03-03\n23:00 call< +p1 *1", "0.3"),
        ("## 2026-03-11\n01:00 call< +p1 *4", "0.3"),
    ],
)
def test_a_late_settling_is_one_failure_with_its_rating(settling: str, factor: str) -> None:
    story = Story("10:00 call !callback 2026-03-02 17:00")
    story.say(settling)
    (unit,) = story.score(LATER).units
    assert unit.factor.exact() == factor


def test_two_promises_settled_together_multiply(case: Story) -> None:
    """
    ## 2026-03-02
    09:00 call !callback 2026-03-02 17:00
    10:00 call !visit 2026-03-03 22:00
    ## 2026-03-03
    23:00 visit +p1 +p2 *5
    """
    (unit,) = case.score(LATER).units
    assert unit.factor.exact() == "0.63"
    assert case.live(LATER) == Decimal(63)


# -- all ratings, and the empty case


@pytest.mark.parametrize(
    ("rating", "left"), [(5, "100"), (4, "90"), (3, "70"), (2, "50"), (1, "30"), (0, "0")]
)
def test_each_rating_keeps_its_share(rating: int, left: str) -> None:
    assert Story(f"10:00 call *{rating}").live(LATER) == Decimal(left)


def test_without_units_there_are_no_figures(case: Story) -> None:
    """
    10:00 call nobody rated this
    """
    assert case.score(LATER) == Score(None, None, None, None, 0, 0, 0, None, None, ())


def test_only_an_open_promise_gives_a_live_score_alone(case: Story) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    """
    found = case.score(at("2 Mar 18:00"))
    assert (found.settled, found.additive, found.per_moment, found.worst) == (None,) * 4
    assert percent(found.live) == Decimal(90)
    assert found.n == 0


def test_several_zeros_share_the_blame_and_are_left_out_together(case: Story) -> None:
    """
    10:00 call *2
    11:00 call *0
    12:00 call *0
    13:00 call *0
    """
    found = case.score(LATER)
    assert [row.points for row in found.rows] == ["0", "33.3333", "33.3333", "33.3333"]
    assert [row.points_without_zero for row in found.rows] == ["50", None, None, None]
    assert found.zero == case.entry_id(2)
    assert percent(found.without_zero) == Decimal(50)


def reference(shared: Path, key: str) -> dict[str, Any]:
    cases = json.loads((shared / "cases" / "reference.json").read_text(encoding="utf-8"))["cases"]
    expected: dict[str, Any] = next(it["expected"] for it in cases if it["key"] == key)
    return expected


def synthetic(shared: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        (shared / "cases" / "reference.json").read_text(encoding="utf-8")
    )["synthetic"]
    return found
