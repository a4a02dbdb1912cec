"""A promise on a moving clock: its state, words, sign and colour change at their instant."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mot_tui.domain.content import Due
from mot_tui.domain.promises import SOON, Standing
from mot_tui.domain.words import PromiseState
from mot_tui.entry.context import Context
from mot_tui.entry.parser import parse
from mot_tui.read.views import PromiseView
from mot_tui.tui.shown.promise import PromiseShown, promises_of
from mot_tui.tui.waking import next_wake
from mot_tui.tui.widgets.case_head import CaseHead
from mot_tui.tui.widgets.entry_strip import EntryStrip
from mot_tui.tui.widgets.promise_list import PromiseList
from mot_tui.tui.widgets.score_panel import ScorePanel
from mot_tui.tui.widgets.timeline import Timeline
from tests.casefile import Told
from tests.tui.stage import on_stage

TICK = timedelta(microseconds=1)

SIGNED = {
    PromiseState.WAITING: ("○", ""),
    PromiseState.SOON: ("◐", "accent"),
    PromiseState.DUE: ("●", "accent"),
    PromiseState.OVERDUE: ("▲", "bad"),
    PromiseState.UNDATED: ("?", ""),
}

# The zone of the case, when it was said there, the due as it was said; then from which instant on
# which state stands, with its countdown. Overdue begins a microsecond behind the last one.
WALKS = {
    "inside one day": (
        "Asia/Seoul",
        "2026-03-02T09:00",
        "2026-03-02 17:00-19:00",
        [
            ("2026-03-02T09:00+09:00", "soon", "in 8 h"),
            ("2026-03-02T17:00+09:00", "due", "due now, 2 h left"),
            ("2026-03-02T19:00+09:00", "overdue", "<1 min late"),
        ],
    ),
    "over midnight": (
        "Asia/Seoul",
        "2026-03-01T09:00",
        "2026-03-02 23:00-01:00",
        [
            ("2026-03-01T09:00+09:00", "waiting", "in 1 d 14 h"),
            ("2026-03-01T23:00+09:00", "soon", "in 1 d"),
            ("2026-03-02T23:00+09:00", "due", "due now, 2 h left"),
            ("2026-03-03T01:00+09:00", "overdue", "<1 min late"),
        ],
    ),
    "a day of 23 hours, in London": (
        "Europe/London",
        "2026-03-27T12:00",
        "2026-03-29",
        [
            ("2026-03-27T12:00+00:00", "waiting", "in 2 d"),
            ("2026-03-28T00:00+00:00", "soon", "tomorrow"),
            ("2026-03-29T00:00+00:00", "due", "due now, 23 h left"),
            ("2026-03-30T00:00+01:00", "overdue", "<1 min late"),
        ],
    ),
    "a day of 25 hours, in New York": (
        "America/New_York",
        "2026-10-30T12:00",
        "2026-11-01",
        [
            ("2026-10-30T12:00-04:00", "waiting", "in 2 d"),
            ("2026-10-31T00:00-04:00", "soon", "tomorrow"),
            ("2026-11-01T00:00-04:00", "due", "due now, 1 d 1 h left"),
            ("2026-11-02T00:00-05:00", "overdue", "<1 min late"),
        ],
    ),
    "an instant behind the hour that London skips": (
        "Europe/London",
        "2026-03-28T08:00",
        "2026-03-29 10:00",
        [
            ("2026-03-28T08:00+00:00", "waiting", "in 1 d 1 h"),
            ("2026-03-28T09:00+00:00", "soon", "in 1 d"),
            ("2026-03-29T10:00+01:00", "overdue", "<1 min late"),
        ],
    ),
    "a window around the hour that New York has twice": (
        "America/New_York",
        "2026-10-31T12:00",
        "2026-11-01 00:30-03:00",
        [
            ("2026-10-31T12:00-04:00", "soon", "in 12 h 30 min"),
            ("2026-11-01T00:30-04:00", "due", "due now, 3 h 30 min left"),
            ("2026-11-01T03:00-05:00", "overdue", "<1 min late"),
        ],
    ),
    "a last moment without a window": (
        "Asia/Seoul",
        "2026-03-02T09:00",
        "by 2026-03-02 17:00",
        [
            ("2026-03-02T09:00+09:00", "soon", "in 8 h"),
            ("2026-03-02T17:00+09:00", "overdue", "<1 min late"),
        ],
    ),
}


@pytest.fixture(params=["UTC", "Pacific/Kiritimati", "America/New_York"])
def machine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The zone of this machine, which nothing may depend on."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def promised(zone: ZoneInfo, said_at: str, words: str) -> PromiseView:
    said = datetime.fromisoformat(said_at).replace(tzinfo=zone)
    reading = parse(f"call !visit {words}", Context(said))
    assert reading.problems == ()
    due = reading.request.promises[0].due
    assert isinstance(due, Due)
    standing = Standing("p", "e", "visit", words, due, deadline=due.end, overdue_from=due.end)
    return PromiseView(1, 1, 1, None, said.astimezone(UTC), standing)


def look(view: PromiseView, zone: ZoneInfo, now: datetime) -> PromiseShown:
    (shown,) = promises_of([view], zone, now, SOON)
    return shown


@pytest.mark.parametrize("walk", WALKS)
def test_each_state_begins_at_its_instant_in_words_sign_and_colour(walk: str, machine: str) -> None:
    name, said_at, words, expected = WALKS[walk]
    zone = ZoneInfo(name)
    view = promised(zone, said_at, words)
    before = None
    for text, state, when in expected:
        instant = datetime.fromisoformat(text).astimezone(UTC)
        if before is not None:
            assert look(view, zone, instant - TICK).state.value == before
        if state == "overdue":
            # At the very instant it is still in time.
            assert look(view, zone, instant).state.value == before
            instant += TICK
        shown = look(view, zone, instant)
        assert (shown.state.value, shown.when) == (state, when)
        assert (shown.sign, shown.role) == SIGNED[shown.state]
        before = state


@pytest.mark.parametrize("walk", WALKS)
def test_nothing_looks_different_before_the_screen_wakes(walk: str) -> None:
    name, said_at, words, expected = WALKS[walk]
    zone = ZoneInfo(name)
    view = promised(zone, said_at, words)
    now, last = view.made_at, view.standing.overdue_from
    assert last is not None
    seen = [look(view, zone, now)]
    while now <= last + timedelta(minutes=2):
        wake = next_wake(now, [view.standing])
        assert wake is not None
        assert look(view, zone, wake - TICK) == seen[-1]
        now = wake
        if (shown := look(view, zone, now)) != seen[-1]:
            seen.append(shown)
    states = list(dict.fromkeys(it.state.value for it in seen))
    assert states == [state for _when, state, _words in expected]
    # A clock that is set back shows what it showed then.
    assert look(view, zone, view.made_at) == seen[0]


def test_what_has_no_date_is_told_by_its_age_whatever_the_clock_says() -> None:
    zone = ZoneInfo("Asia/Seoul")
    made = datetime(2026, 3, 2, 1, tzinfo=UTC)
    view = PromiseView(1, 1, 1, None, made, Standing("p", "e", "visit", "someday"))
    told = {timedelta(0): "undated, <1 min old", timedelta(days=3): "undated, 3 d old"}
    told[-timedelta(hours=1)] = "undated, <1 min old"
    for by, when in told.items():
        shown = look(view, zone, made + by)
        assert (shown.state, shown.when) == (PromiseState.UNDATED, when)
        assert (shown.sign, shown.role) == SIGNED[shown.state]


async def test_the_tick_paints_what_it_changes_and_nothing_else(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call *5 !callback 2026-03-02 18:30
    """
    painted: list[str] = []

    def watch(widget: type, name: str) -> None:
        paint = getattr(widget, name)

        def watched(self: object, *given: object) -> object:
            painted.append(widget.__name__)
            return paint(self, *given)

        monkeypatch.setattr(widget, name, watched)

    async with on_stage(told, "2 Mar 18:29") as stage:
        for widget in (CaseHead, PromiseList, ScorePanel):
            watch(widget, "render")
        watch(EntryStrip, "render_line")
        watch(Timeline, "render_line")

        async def painted_after(span: timedelta) -> set[str]:
            painted.clear()
            told.clock.go(span)
            await stage.look()
            return {*painted}

        assert await painted_after(timedelta(seconds=1)) == {"PromiseList"}
        assert await painted_after(timedelta(seconds=58)) == set()
        assert await painted_after(timedelta(seconds=1)) == set()
        # The head, the list and the score, all in the moment behind the due.
        due = {"CaseHead", "PromiseList", "ScorePanel"}
        assert await painted_after(TICK) == due
        assert await painted_after(timedelta(seconds=59)) == set()
        assert await painted_after(timedelta(seconds=1)) == {"PromiseList"}
        assert await painted_after(-timedelta(minutes=2)) == due
