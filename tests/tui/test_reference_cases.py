"""Both reference cases typed into the app, key by key: every figure of the pages comes out.

Calls are noted in call mode, visits and observations are lines, what a visit settles is settled
by its key. `pytest -s` prints keys and the processor's time for each entry; nothing hangs on these.
"""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mot_tui.config import Settings
from mot_tui.domain.requests import EntryRequest
from mot_tui.texts import language
from tests.casefile import Told, at
from tests.test_demo import demo
from tests.tui.fingers import Fingers, happened
from tests.tui.stage import on_stage

pytestmark = pytest.mark.slow

EACH = pytest.mark.parametrize("spoken", ["en", "ko"])


@asynccontextmanager
async def new_case(
    told: Told, key: str, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Fingers]:
    """The app, and a case that was opened in it by its title."""
    monkeypatch.setenv("TZ", "Asia/Seoul")
    told.book.settings = Settings(currency="KRW")
    language.use(spoken)
    async with on_stage(told, "2 Mar 09:00") as stage:
        fingers = Fingers(stage)
        await fingers.press("ctrl+n")
        await fingers.type(dict(demo(key, spoken).case.fields)["title"], "enter")  # type: ignore[index]
        assert stage.screen.desk.case is not None
        told.case_id = stage.screen.desk.case.id
        yield fingers
        print(fingers.told(f"\n{key} in {spoken}"))


def said(request: EntryRequest) -> tuple[object, ...]:
    """What an entry says, however it was typed."""
    content = request.content
    return (
        content.party,
        content.rating,
        set(content.tags),
        content.money,
        content.people,
        content.measurements,
        content.feeling,
        request.statements,
        request.contradictions,
        [(it.what, it.said, it.due and it.due.end) for it in request.promises],
        set(request.acts),
    )


def expected(shared: Path, key: str) -> dict[str, Any]:
    """What the reference file reckons."""
    path = shared / "cases" / "reference.json"
    if not path.is_file():
        pytest.skip("the reference cases are not beside the repository")
    cases = json.loads(path.read_text(encoding="utf-8"))["cases"]
    found: dict[str, Any] = next(it["expected"] for it in cases if it["key"] == key)
    return found


def figures(told: Told, **more: Any) -> tuple[str | None, ...]:
    """Score, additive law, and the share that each moment keeps."""
    found = told.book.score(told.case_id, **more)
    settled = found.settled.percent() if found.settled else None
    return settled, found.additive, found.per_moment


@EACH
async def test_the_move(
    told: Told, shared: Path, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = expected(shared, "move-internet")
    async with new_case(told, "move-internet", spoken, monkeypatch) as fingers:
        stage = fingers.stage
        for it in happened("move-internet", spoken):
            await fingers.write(it)
            if it.at == at("8 Mar 18:00"):
                # The chase made its own hour the due: an hour later it costs.
                told.clock.now = at("8 Mar 19:00")
                await stage.look()
                score = told.book.score(told.case_id)
                live = {
                    "settled": score.settled and score.settled.percent(),
                    "live": score.live and score.live.percent(),
                }
                assert live == wanted["live_D6_1900"]
                assert (stage.screen.score.live, stage.screen.score.settled) == ("45", "50")
        assert "47.1" in stage.text
        assert "1.6" in stage.text
        score = told.book.score(told.case_id)
        assert [it.running.percent() for it in score.rows] == wanted["running"]
        assert [it.points_without_zero for it in score.rows] == [
            "0", "16.4357", "28.5482", "8.4573", "16.4357", None, "28.5482",
        ]  # fmt: skip
        assert figures(told) == (wanted["product"], wanted["additive_all"], "0")
        zero = {n for n, it in enumerate(happened("move-internet", spoken), 1) if it.rating == "0"}
        assert figures(told, without=zero) == (
            wanted["without_zero"],
            wanted["additive_nonzero"],
            "50.0664",
        )
    same_as_the_file(told, "move-internet", spoken)


@EACH
async def test_the_modem(
    told: Told, shared: Path, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = expected(shared, "wireless-modem")
    async with new_case(told, "wireless-modem", spoken, monkeypatch) as fingers:
        for it in happened("wireless-modem", spoken):
            await fingers.write(it)
        assert "3.2" in fingers.stage.text
        assert "36" in fingers.stage.text
    rated = [n for n, it in enumerate(happened("wireless-modem", spoken), 1) if it.rating]
    score = told.book.score(told.case_id)
    assert [it.running.percent() for it in score.rows] == wanted["running"]
    assert [it.points_without_zero for it in score.rows] == [
        "9.9903", "19.4146", "33.7226", "33.7226", None,
    ]  # fmt: skip
    assert figures(told)[:2] == (wanted["product"], wanted["additive_all"])
    assert figures(told, without=rated[4:]) == (wanted["without_zero"], "45", "42.1287")
    # What if?
    third, fourth = at("7 Mar 20:00"), at("8 Mar 12:00")
    assert figures(told, as_of=third)[:2] == ("10.5", "50")
    assert figures(told, as_of=fourth, ratings={rated[3]: 5})[:2] == ("10.5", "62.5")
    assert figures(told, ratings={rated[3]: 5, rated[4]: 4})[:2] == ("9.45", "68")
    same_as_the_file(told, "wireless-modem", spoken)
    for _ in range(3):
        told.log("10:00 call *5", date(2026, 3, 20))
    assert figures(told)[:2] == ("0", "60")


def same_as_the_file(told: Told, key: str, spoken: str) -> None:
    """What the keys wrote says what the file says."""
    numbers = [it.number for it in told.book.entries(told.case_id)]
    written = [told.book.request(told.case_id, n) for n in numbers]
    for mine, its in zip(written, demo(key, spoken).entries, strict=True):
        assert said(mine) == said(its)
        assert mine.content.channel is its.content.channel
        assert abs(mine.content.occurred_at - its.content.occurred_at) <= timedelta(hours=12)
