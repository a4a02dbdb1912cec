"""The picture of a case with more moments than it is wide."""

from datetime import UTC, datetime, timedelta
from random import Random

from mot_tui.domain.score import Row, Unit
from mot_tui.domain.share import Share
from mot_tui.exporters.curve import MOST_POINTS, _drawn

BEGAN = datetime(2026, 3, 2, tzinfo=UTC)


def rows(count: int, zero: int) -> list[Row]:
    """Moments three minutes apart, none of which costs anything but one; the mean goes anyhow."""
    chance = Random(3)
    return [
        Row(
            Unit(f"e{n}", (), 5, Share(int(n != zero)), BEGAN + n * timedelta(minutes=3)),
            Share(int(n < zero)),
            str(chance.randrange(100)),
            "0",
            None,
        )
        for n in range(count)
    ]


def test_all_moments_are_drawn_where_there_is_room() -> None:
    made = rows(MOST_POINTS, 7)
    assert _drawn(made) == made


def test_of_too_many_none_is_lost_that_shows() -> None:
    made = rows(20_000, zero=12_345)
    places = {row.unit.entry: n for n, row in enumerate(made)}
    drawn = [places[row.unit.entry] for row in _drawn(made)]
    assert drawn == sorted({*drawn})
    assert len(drawn) < 2_100
    assert {0, 12_345, 19_999} < {*drawn}, "the zero stands where it fell"
    means = [int(row.additive or 0) for row in made]
    # The five hundredth part of the time, which is a hair of the picture.
    for start in range(0, 20_000, 40):
        seen = [means[n] for n in drawn if start <= n < start + 40]
        assert (min(seen), max(seen)) == (min(means[start:][:40]), max(means[start:][:40]))
