"""What the app tells by itself: once, in the ways that are left on, and not in quiet hours."""

from datetime import timedelta
from typing import Any

import pytest

from mot_tui.casebook import telling as t
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.errors import Unusable
from mot_tui.exporters.telling import messages
from mot_tui.frozen import changed
from mot_tui.tui.notices import WAYS, notice_sequence
from mot_tui.tui.telling import AGAIN, toast_text
from tests.casefile import Told, at, read
from tests.tui.stage import HOSTILE, RISKY, Stage, on_stage

MINUTE, TICK = timedelta(minutes=1), timedelta(microseconds=1)


def use(told: Told, **settings: Any) -> None:
    told.book.settings = changed(told.book.settings, **settings)


def heard(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the terminal gets beside the screen: bells and notices."""
    got: list[str] = []
    monkeypatch.setattr(stage.app, "bell", lambda: got.append("bell"))
    monkeypatch.setattr("mot_tui.tui.terminal._write", lambda _app, text: got.append(text))
    return got


async def test_a_window_is_told_when_it_begins_and_when_it_is_over_in_every_way(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call @tech1 !visit 2026-03-02 19:00-20:00
    """
    use(told, terminal_notice="osc9", lead_minutes=30)
    async with on_stage(told) as stage:
        got = heard(stage, monkeypatch)
        for now, says in (
            ("2 Mar 18:29", None),
            ("2 Mar 18:30", "p1 visit is due in 30 min"),
            ("2 Mar 19:00", "p1 visit is due now, 1 h left"),
            ("2 Mar 20:00", None),
        ):
            got.clear()
            told.clock.now = at(now)
            await stage.look()
            await stage.look()
            if says is None:
                assert got == []
                continue
            assert stage.toasts[-1] == f"{says} · The move"
            assert [it for it in got if "]2;" not in it] == [
                f"\x1b]9;mot: {says} · The move · tech1 · Mon 2 Mar 19:00–20:00\x1b\\",
                "bell",
            ]
        got.clear()
        told.clock.go(TICK)
        await stage.look()
        assert stage.toasts[-1] == "p1 visit is overdue now · The move"
        assert "\x1b]2;▲ 1 overdue · The move – mot\x07" in got
        # Who reminds outside the app knows that it was told.
        assert t.look(told.book, t.remembered(told.book), told.clock.now).news == []


def test_of_many_the_most_pressing_is_named_first(told: Told) -> None:
    """
    10:00 call !visit 2026-03-02 11:00-20:00 !callback 2026-03-02 17:00
    """
    now = at("2 Mar 18:00")
    news = t.look(told.book, t.remembered(told.book), now).news
    (message,) = messages(news, told.book.settings, now, 1)
    assert toast_text(message) == "▲ 1 overdue, 1 due now: p2 callback, p1 visit"


async def test_what_was_missed_is_told_at_the_start_in_one_toast(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    """
    fields = ((CaseField.TITLE, "Another matter"), (CaseField.TIMEZONE, "Asia/Seoul"))
    other = told.book.open_case(CaseRequest(fields)).id
    told.book.log(other, read("10:00 shop !refund 2026-03-02 17:30"))
    async with on_stage(told) as stage:
        await stage.look()
        assert stage.toasts == ["▲ 2 overdue: p1 callback, p1 refund"]
        assert t.look(told.book, t.remembered(told.book), told.clock.now).news == []
    async with on_stage(told) as stage:
        await stage.look()
        assert stage.toasts == []


async def test_each_way_can_be_switched_off_and_nights_are_quiet(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call !callback 2026-03-02 19:00 !visit 2026-03-02 23:00 !refund 2026-03-02 23:30
    10:01 call !reply 2026-03-03 01:00 !fix 2026-03-03 02:00
    """
    use(told, timezone="Asia/Seoul", toast=False, title=False, bell=False)
    async with on_stage(told) as stage:
        got = heard(stage, monkeypatch)
        told.clock.now = at("2 Mar 19:01")
        await stage.look()
        assert (stage.toasts, got) == ([], [])
        assert "▲ 1 overdue" in stage.text
        # Nobody was told, so somebody else may tell it.
        assert len(t.look(told.book, t.remembered(told.book), told.clock.now).news) == 1
        use(told, toast=True, quiet="22:00-08:00")
        stage.screen.show_case()
        await stage.look()
        assert stage.toasts == ["p1 callback is overdue now · The move"]
        for now in ("2 Mar 23:10", "3 Mar 02:10", "3 Mar 07:59"):
            told.clock.now = at(now)
            await stage.look()
            assert len(stage.toasts) == 1
        told.clock.now = at("3 Mar 08:00")
        await stage.look()
        assert stage.toasts[1:] == ["▲ 4 overdue: p2 visit, p3 refund, p4 reply …"]
        assert got == []


async def test_what_another_process_told_is_not_told_again(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 19:00 !visit 2026-03-02 19:00
    """
    async with on_stage(told) as stage:
        told.clock.now = at("2 Mar 19:01")
        other = told.open_again()
        told_there, busy_there = t.look(other, t.remembered(other), told.clock.now).news
        t.mark(other, t.claim(other, [told_there]))
        with pytest.MonkeyPatch.context() as elsewhere:
            elsewhere.setattr("mot_tui.casebook.telling.os.getpid", lambda: 1)
            t.claim(other, [busy_there])
        await stage.look()
        assert stage.toasts == []
        # It could not be told there after all.
        t.give_back(other, [busy_there])
        told.clock.go(AGAIN)
        await stage.look()
        assert stage.toasts == ["p2 visit is overdue now · The move"]
        other.close()


async def test_where_nothing_can_be_written_it_is_told_once_all_the_same(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 19:00
    """
    async with on_stage(told) as stage:
        told.book.ledger.journal.read_only = True
        told.clock.now = at("2 Mar 19:00") + TICK
        await stage.look()
        told.clock.go(MINUTE)
        stage.screen.show_case()
        assert stage.toasts == ["p1 callback is overdue now · The move"]


async def test_what_cannot_be_looked_up_now_is_looked_up_later(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call !callback 2026-03-02 19:00
    """

    def fail(*_: object) -> None:
        raise Unusable("io", path=told.folder, detail="")

    async with on_stage(told) as stage:
        told.clock.now = at("2 Mar 19:00") + TICK
        with monkeypatch.context() as broken:
            broken.setattr(t, "_kept", fail)
            stage.screen.look_for_news()
        await stage.pilot.pause()
        assert stage.toasts == []
        told.clock.go(AGAIN)
        await stage.look()
        assert stage.toasts == ["p1 callback is overdue now · The move"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("text", [*HOSTILE, "4;3;50", "a;b;c", "long " * 1000])
def test_a_notice_is_one_short_sequence_whatever_was_typed(way: str, text: str) -> None:
    sequence = notice_sequence(way, "a1", f"p1 {text}", text)
    parts = sequence.split("\x1b\\")
    assert parts.pop() == ""
    assert len(parts) == (2 if way == "osc99" else 1)
    for part in parts:
        assert part.startswith(f"\x1b]{way.removeprefix('osc')};")
        assert not set(part[2:]) & set(RISKY)
        assert len(part.encode()) < 2000
    assert way != "osc777" or sequence.count(";") == 3
    assert notice_sequence("off", "a1", text, text) == ""


async def test_a_promise_is_put_off_and_the_list_says_until_when(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 18:10 !visit 2026-03-03 10:00-12:00
    11:00 call +p2
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "p")
        stage.screen.action_snooze()
        await stage.pilot.pause()
        assert "p1: hear nothing of it until when?" in stage.text
        await stage.press("enter")
        assert "quiet until 19:00" in stage.text
        told.clock.now = at("2 Mar 18:59")
        await stage.look()
        assert stage.toasts == ["p1: quiet until 19:00"]
        assert "quiet until 19:00" in stage.text
        told.clock.now = at("2 Mar 19:00")
        await stage.look()
        assert stage.toasts[1:] == ["p1 callback is 50 min late · The move"]
        assert "p1 callback" in stage.text
        assert "quiet until 19:00" not in stage.text.replace(stage.toasts[0], "")
        stage.screen.action_snooze()
        await stage.pilot.pause()
        await stage.type("in 3 days")
        assert "Thu 5 Mar 18:00 · in 2 d 23 h" in stage.text
        await stage.press("enter")
        assert stage.toasts[-1] == "p1: quiet until Thu 5 Mar 18:00"
        stage.screen.promise_list.cursor = 1
        stage.screen.action_snooze()
        await stage.pilot.pause()
        assert stage.toasts[-1] == "p2 is over, so nobody is reminded of it."
