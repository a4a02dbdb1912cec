"""The invariants of score.md, rule 10, over any casework."""

from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mot_tui.domain.score import FACTORS, Score, Unit, curve, running_texts
from mot_tui.domain.share import Share
from tests.anyfacts import BEGAN, SETTLED, Step, steps, tell
from tests.casefile import Story

NOWS = st.integers(-1000, 50000).map(lambda minutes: BEGAN + timedelta(minutes=minutes))
HAPPENED = steps((*SETTLED, "chase"), day_only=False).map(
    lambda done: sorted(done, key=lambda step: step.at)
)
"""Entries written down as they happened, without moves and withdrawals."""


def fraction(share: Share | None) -> Fraction:
    return Fraction(1) if share is None else Fraction(share.digits, 10**share.places)


def live(story: Story, now: datetime) -> Fraction:
    return fraction(story.score(now).live)


@given(steps(), NOWS)
def test_product_at_most_worst_at_most_per_moment_at_most_additive(
    done: list[Step], now: datetime
) -> None:
    found = tell(done).score(now)
    if found.settled is None:
        assert (found.additive, found.per_moment, found.worst, found.n) == (None, None, None, 0)
        return
    figures = [found.worst, found.per_moment, found.additive]
    worst, per_moment, additive = (Decimal(it) for it in figures if it is not None)
    rounded = Decimal(found.settled.scaled(4)) / 10**4
    assert rounded <= worst <= per_moment <= additive <= 100
    assert fraction(found.live) <= fraction(found.settled)


@given(steps(), NOWS)
def test_zero_if_and_only_if_some_rating_is_zero(done: list[Step], now: datetime) -> None:
    found = tell(done).score(now)
    rated_zero = any(step.rating == 0 for step in done)
    assert rated_zero is (found.zero is not None)
    assert rated_zero is (found.settled is not None and not found.settled.digits)
    assert (fraction(found.live) == 0) is rated_zero
    # Without a zero that stands alone there is no score at all: “–”.
    rest = [it for it in found.units if it.factor.digits and not it.provisional]
    assert (found.without_zero is not None) is (rated_zero and bool(rest))
    assert fraction(found.without_zero) > 0


@given(steps(), NOWS)
def test_points_sum_to_what_is_lost(done: list[Step], now: datetime) -> None:
    found = tell(done).score(now)
    assert_sums(found, [row.points for row in found.rows], found.settled)
    if found.zero:
        spared = [row.points_without_zero for row in found.rows]
        assert_sums(found, spared, found.without_zero)
        masked = [row for row in found.rows if not row.unit.provisional and row.unit.factor.digits]
        assert all(row.points == "0" for row in masked)


def assert_sums(found: Score, points: list[str | None], left: Share | None) -> None:
    if found.settled is None:
        assert not any(points)
        return
    lost = 100 * (1 - fraction(left))
    total = sum(Fraction(it) for it in points if it is not None)
    # Each figure is rounded to four places.
    assert abs(total - lost) <= Fraction(len(points), 10**4)
    assert all(Fraction(it) >= 0 for it in points if it is not None)


@given(HAPPENED)
def test_a_new_entry_never_raises_the_score(done: list[Step]) -> None:
    for n, step in enumerate(done):
        before, after = tell(done[:n]), tell(done[: n + 1])
        assert live(after, step.when) <= live(before, step.when)
        settled = [fraction(story.score(step.when).settled) for story in (before, after)]
        assert settled[1] <= settled[0]


@given(HAPPENED, st.lists(st.sampled_from(SETTLED), min_size=1, max_size=6), NOWS)
def test_settling_in_one_action_never_raises_the_live_score(
    done: list[Step], outcomes: list[str], now: datetime
) -> None:
    now = max([now, *(step.when for step in done)])
    minutes = (now - BEGAN) // timedelta(minutes=1)
    acts = tuple((outcome, nth, 0) for nth, outcome in enumerate(outcomes))
    settling = Step(minutes, None, (), acts, day_only=False)
    assert live(tell([*done, settling]), settling.when) <= live(tell(done), settling.when)


@given(steps(), NOWS, st.integers(0, 50000))
def test_time_alone_never_raises_the_score(done: list[Step], now: datetime, minutes: int) -> None:
    story = tell(done)
    later = now + timedelta(minutes=minutes)
    assert live(story, later) <= live(story, now)
    assert fraction(story.score(later).settled) == fraction(story.score(now).settled)


@given(steps(), NOWS)
def test_the_running_score_never_rises_and_ends_at_the_live_one(
    done: list[Step], now: datetime
) -> None:
    found = tell(done).score(now)
    running = [fraction(row.running) for row in found.rows]
    assert running == sorted(running, reverse=True)
    assert (running or [Fraction(1)])[-1] == fraction(found.live)


@given(steps(), NOWS)
def test_without_an_entry_is_the_product_of_the_others(done: list[Step], now: datetime) -> None:
    story = tell(done)
    found = story.score(now)
    for left_out in {unit.entry for unit in found.units if unit.entry}:
        is_zero = any(u.entry == left_out and not u.factor.digits for u in found.units)
        others = [
            unit.factor
            for unit in found.units
            if unit.entry != left_out and not (is_zero and not unit.factor.digits)
        ]
        product = Fraction(1)
        for factor in others:
            product *= fraction(factor)
        assert fraction(story.score(now, without=frozenset({left_out})).live) == product


@given(steps(), NOWS)
def test_every_promise_that_fell_due_was_kept_or_not(done: list[Step], now: datetime) -> None:
    story = tell(done)
    found = story.score(now)
    assert 0 <= found.kept <= found.due <= len(story.case.promises)


@given(steps(), NOWS)
def test_only_what_happened_by_then_counts_as_of_then(done: list[Step], now: datetime) -> None:
    seen = tell(done).case.as_of(now)
    assert all(entry.content.occurred_at <= now for entry in seen.timeline())
    assert len(seen.timeline()) == sum(step.request(1).content.occurred_at <= now for step in done)


@given(st.lists(st.sampled_from(FACTORS[1:] * 9 + FACTORS)))
def test_the_running_score_is_told_as_if_it_had_been_multiplied_to_the_end(
    factors: list[Share],
) -> None:
    units = [Unit(str(n), (), None, factor, BEGAN) for n, factor in enumerate(factors)]
    assert running_texts(units) == [it.shown() for it in curve(units)]
