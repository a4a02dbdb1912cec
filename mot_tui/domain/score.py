"""The multiplicative score (`score.md`): exact, and never of its own accord a zero."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import accumulate
from math import exp, log
from operator import mul

from mot_tui.domain.case import Case, Entry
from mot_tui.domain.promises import Standing, lateness_factor, standings
from mot_tui.domain.share import LEAST, Share, decimals, product, rounded_quotient
from mot_tui.domain.words import FAILED, Outcome, PromiseState
from mot_tui.frozen import NONE, frozen

FACTORS = (Share(0), Share(3, 1), Share(5, 1), Share(7, 1), Share(9, 1), Share(1))
"""The factor of each rating, 0 to 5 (`score.md`, rule 2)."""

RATINGS = range(6)
FAILED_AT_MOST, FAILED_UNRATED = 2, 1
"""What a broken promise makes of its entry's rating (`score.md`, rule 3)."""


@frozen
class Unit:
    """One failure or success, one factor: a rated moment with the promises it settles.

    `entry` is None for an open overdue promise, which is provisional and stands at now.
    `recorded_later` marks a zero that moments stood behind when it was written down.
    """

    entry: str | None
    promises: tuple[str, ...]
    rating: int | None
    factor: Share
    at: datetime
    provisional: bool = False
    recorded_later: bool = False


@frozen
class Row:
    """A unit on the curve. Texts are decimals: `running` exact, the others to four places."""

    unit: Unit
    running: Share
    additive: str | None
    points: str | None
    points_without_zero: str | None


@frozen
class Score:
    """All figures of a case at one instant; None where there are no units to speak of."""

    settled: Share | None
    live: Share | None
    additive: str | None
    worst: str | None
    n: int
    kept: int
    due: int
    zero: str | None
    without_zero: Share | None
    units: tuple[Unit, ...]

    @property
    def per_moment(self) -> str | None:
        """A hundred times the geometric mean of the settled units, to four places."""
        return _per_moment([unit.factor for unit in self.units if not unit.provisional])

    @property
    def rows(self) -> tuple[Row, ...]:
        """The units with their figures; computed when asked for, most askers need the score."""
        return _rows(list(self.units), masked=self.zero is not None)


def settling_factor(found: Standing, now: datetime) -> Share | None:
    """The lateness factor a settled promise brings to its unit; None where it brings none."""
    late = lateness_factor(found.late(now))
    match found.outcome:
        case Outcome.KEPT:
            return late if found.deadline else None
        case Outcome.OWN:
            return late if found.late(now) else None
        case Outcome.BROKEN | Outcome.GAVE_UP | Outcome.REFUSED:
            return late
        case _:
            return None


def units(
    case: Case,
    now: datetime,
    stand: Sequence[Standing],
    ratings: Mapping[str, int] = NONE,
) -> list[Unit]:
    """The units of a case in the order of the curve; `ratings` replaces ratings for a what-if.

    `stand` is where its promises stand.
    """
    settled_by: dict[str, list[Standing]] = {}
    for found in stand:
        if found.settled_by:
            settled_by.setdefault(found.settled_by, []).append(found)
    timeline = case.timeline()
    late = _recorded_later(timeline)
    result = []
    for entry in timeline:
        content, settles = entry.content, settled_by.get(entry.id, ())
        rating = ratings.get(entry.id, content.rating) if ratings else content.rating
        if (factor := _factor(rating, settles, now)) is not None:
            ids = tuple([found.id for found in settles]) if settles else ()
            at = content.occurred_at
            result.append(Unit(entry.id, ids, rating, factor, at, False, entry.id in late))
    return result + [
        Unit(None, (found.id,), None, lateness_factor(found.late(now)), now, True)
        for found in stand
        if found.state(now) is PromiseState.OVERDUE
    ]


def _recorded_later(timeline: list[Entry]) -> set[str]:
    """Entries behind whose time others stood already when they were written down."""
    late, earliest = set(), len(timeline) and max(entry.order for entry in timeline)
    by_start = timeline
    if any(entry.content.until for entry in timeline):
        # By the start of a day of which nothing more is known: nothing that day lies before it.
        by_start = sorted(timeline, key=lambda it: (it.content.occurred_at, it.order))
    for entry in reversed(by_start):
        if entry.order > earliest:
            late.add(entry.id)
        earliest = min(earliest, entry.order)
    return late


def _factor(rating: int | None, settles: Sequence[Standing], now: datetime) -> Share | None:
    """The one factor of an entry, None where it is no unit (`score.md`, rules 3 and 4)."""
    if rating not in RATINGS:
        # Commands refuse such a rating; a record of another program may still hold one.
        rating = None
    if not settles:
        return None if rating is None else FACTORS[rating]
    if any(found.outcome in FAILED for found in settles):
        rating = FAILED_UNRATED if rating is None else min(rating, FAILED_AT_MOST)
    lateness = [it for found in settles if (it := settling_factor(found, now)) is not None]
    if not lateness:
        return None if rating is None else FACTORS[rating]
    together = product(lateness)
    return together if rating is None else min(FACTORS[rating], together)


def score(
    case: Case,
    now: datetime,
    *,
    without: frozenset[str] = frozenset(),
    ratings: Mapping[str, int] = NONE,
    grace: timedelta = timedelta(0),
) -> Score:
    """The score of a case at `now`; `ratings` sets ratings anew, `without` leaves entries out.

    Without one zero is without all of them (`score.md`, Where two readers might differ).
    """
    stand = standings(case, grace)
    counted = units(case, now, stand, ratings)
    drops_zero = any(not unit.factor.digits for unit in counted if unit.entry in without)
    counted = [
        unit
        for unit in counted
        if unit.entry not in without and (unit.factor.digits or not drops_zero)
    ]
    return score_of(counted, *keep_rate(stand, now))


def curve(counted: Sequence[Unit]) -> list[Share]:
    """The running score at each unit."""
    return list(accumulate((unit.factor for unit in counted), mul))


def running_texts(counted: Sequence[Unit]) -> list[str]:
    """The running score at each unit, as people see it.

    No factor is above 1: what is too little to be told stays so until it is nothing, and is not
    multiplied on to hundreds of digits.
    """
    running, texts = Share(1), [""]
    for unit in counted:
        if texts[-1] == LEAST and unit.factor.digits:
            texts.append(LEAST)
            continue
        running *= unit.factor
        texts.append(running.shown())
    return texts[1:]


def score_of(counted: list[Unit], kept: int = 0, due: int = 0) -> Score:
    """The figures of units in the order of the curve, provisional ones last."""
    factors = [unit.factor for unit in counted if not unit.provisional]
    zeros = [unit for unit in counted if not unit.factor.digits]
    rest = [factor for factor in factors if factor.digits]
    return Score(
        settled=product(factors) if factors else None,
        live=product([unit.factor for unit in counted]) if counted else None,
        additive=_means(factors, since=len(factors))[-1] if factors else None,
        worst=decimals(min(factors).scaled(4)) if factors else None,
        n=len(factors),
        kept=kept,
        due=due,
        zero=zeros[0].entry if zeros else None,
        without_zero=product(rest) if zeros and rest else None,
        units=tuple(counted),
    )


def keep_rate(stand: Sequence[Standing], now: datetime) -> tuple[int, int]:
    """How many promises were kept on time, of how many that fell due (`score.md`, rule 8)."""
    kept = due = 0
    for found in stand:
        if found.outcome is Outcome.WITHDRAWN:
            continue
        if found.outcome is Outcome.KEPT and found.deadline is None:
            continue
        if found.outcome or found.state(now) is PromiseState.OVERDUE:
            due += 1
            kept += found.outcome is Outcome.KEPT and not found.late(now)
    return kept, due


def _rows(counted: list[Unit], *, masked: bool) -> tuple[Row, ...]:
    rows: list[Row] = []
    settled = [unit.factor for unit in counted if not unit.provisional]
    points = iter(_loss_shares(settled))
    spared = iter(_loss_shares([factor for factor in settled if factor.digits]))
    means = iter(_means(settled))
    mean = None
    for unit, running in zip(counted, curve(counted), strict=True):
        if unit.provisional:
            rows.append(Row(unit, running, mean, None, None))
            continue
        mean = next(means)
        without = next(spared) if masked and unit.factor.digits else None
        rows.append(Row(unit, running, mean, next(points), without))
    return tuple(rows)


def _means(factors: list[Share], since: int = 1) -> list[str]:
    """A hundred times the mean of the first, the first two …, from the first `since` on.

    Four places, half up on the exact value.
    """
    places = max((factor.places for factor in factors), default=0)
    total, means = 0, []
    for n, factor in enumerate(factors, start=1):
        total += factor.digits * 10 ** (places - factor.places)
        if n >= since:
            means.append(decimals(rounded_quotient(total * 10**6, n * 10**places)))
    return means


def _log(share: Share) -> float:
    return log(share.digits) - share.places * log(10)


def _per_moment(factors: list[Share]) -> str | None:
    """A hundred times the geometric mean: the even share that would have led here."""
    if not factors:
        return None
    if not all(factor.digits for factor in factors):
        return "0"
    mean = exp(sum(_log(factor) for factor in factors) / len(factors))
    return decimals(int(mean * 10**6 + 0.5))


def _loss_shares(factors: list[Share]) -> list[str]:
    """The points each factor cost: log shares of what is lost (`score.md`, rule 9)."""
    zeros = sum(not factor.digits for factor in factors)
    if zeros:
        each = decimals(rounded_quotient(10**6, zeros))
        return ["0" if factor.digits else each for factor in factors]
    total = sum(_log(factor) for factor in factors)
    if total == 0:
        return ["0"] * len(factors)
    lost = 100 - 100 * exp(total)
    return [decimals(int(lost * _log(factor) / total * 10**4 + 0.5)) for factor in factors]
