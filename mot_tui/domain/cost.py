"""What one promise costs the score: with it, without it, and in which factor it stands."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from mot_tui.domain.case import Case
from mot_tui.domain.promises import standings
from mot_tui.domain.score import Unit, units
from mot_tui.domain.share import Share, product
from mot_tui.frozen import frozen


@frozen
class Cost:
    """Live scores with and without the promise; None where there is no unit at all.

    `factor` is that of the unit it stands in, None where it is in none; `shared` says whether a
    rating or another promise stands in it too, `provisional` whether it still grows. Where
    another moment was rated 0, `zero_apart` says that both scores leave such moments out.
    """

    live: Share | None
    without: Share | None
    factor: Share | None = None
    shared: bool = False
    provisional: bool = False
    zero_apart: bool = False


def cost(case: Case, promise: str, now: datetime, grace: timedelta = timedelta(0)) -> Cost:
    """What a live promise costs at `now`, as `score` counts it."""
    stand = standings(case, grace)
    whole = units(case, now, stand)
    rest = units(case, now, [it for it in stand if it.id != promise])
    own = next((it for it in whole if promise in it.promises), None)
    entry = own.entry if own else None
    apart = any(not it.factor.digits for it in whole if it is not own)
    live, without = live_of(whole, entry), live_of(rest, entry)
    if own is None:
        return Cost(live, without, zero_apart=apart)
    shared = own.rating is not None or len(own.promises) > 1
    return Cost(live, without, own.factor, shared, own.provisional, apart)


def live_of(counted: Sequence[Unit], entry: str | None = None) -> Share | None:
    """The live score, moments rated 0 left out but for that of `entry`; None without a unit."""
    left = [it.factor for it in counted if it.factor.digits or it.entry == entry]
    return product(left) if left else None
