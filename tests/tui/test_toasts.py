import pytest

from mot_tui.tui.app import MotApp
from mot_tui.tui.toasts import toast
from tests.casefile import Told
from tests.examples import few

SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허"


@pytest.mark.parametrize("size", [(120, 40), (100, 30), (80, 24)])
@pytest.mark.parametrize("before", ["", "a"])
async def test_a_toast_keeps_every_syllable(told: Told, size: tuple[int, int], before: str) -> None:
    """
    10:00 call @101 *4 !callback tomorrow 10am
    """
    app = MotApp(told.book, told.case_id)
    async with app.run_test(size=size, notifications=True) as pilot:
        toast(app, before + SYLLABLES)
        await pilot.pause()
        await pilot.pause()
        shown = "".join(strip.text for strip in app.screen._compositor.render_strips())
    assert [it for it in SYLLABLES if it not in shown] == []


@pytest.mark.parametrize("size", few([((80, 24),), ((66, 30),), ((99, 30),), ((60, 24),)]))
@pytest.mark.parametrize("before", ["", "a"])
async def test_over_the_open_panel_too(told: Told, size: tuple[int, int], before: str) -> None:
    """
    10:00 call @101 *4 !callback tomorrow 10am
    """
    app = MotApp(told.book, told.case_id)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.press("f4")
        assert app.screen.has_class("-panel")
        for n in range(5):
            toast(app, f"{n}{before}{SYLLABLES}")
        await pilot.pause()
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        shown = "".join("".join(segment.text for segment in strip) for strip in strips)
    assert [it for it in SYLLABLES if shown.count(it) < 5] == []


async def test_what_is_said_again_is_said_once(told: Told) -> None:
    app = MotApp(told.book, told.case_id)
    async with app.run_test(notifications=True) as pilot:
        for text in ("no such thing", "another", "no such thing"):
            toast(app, text)
            await pilot.pause()
        assert [it.message for it in app._notifications] == ["another", "no such thing"]
