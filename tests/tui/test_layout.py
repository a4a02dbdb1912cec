"""Nothing is cut or lies over something else, whatever the size of the terminal."""

import pytest

from mot_tui.tui.widgets.key_line import KeyLine
from mot_tui.tui.widgets.timeline import Timeline
from tests.casefile import Told
from tests.examples import SLOW
from tests.tui.stage import Stage, on_stage

SIZES = [
    pytest.param(size, id=f"{size[0]}x{size[1]}", marks=() if fast else SLOW)
    for size, fast in {
        (120, 40): False,
        (100, 30): True,
        (96, 28): False,
        (80, 24): True,
        (80, 15): False,
        (60, 20): True,
        (45, 30): True,
        (30, 10): True,
    }.items()
]
PARTS = ["#head", "#timeline", "#strip", "#side", "#foot", "#keys"]


def regions_of(stage: Stage) -> dict[str, tuple[int, int, int, int]]:
    found = {}
    for name in PARTS:
        widget = stage.screen.query_one(name)
        if widget.display and widget.region.area:
            region = widget.region
            found[name] = (region.x, region.y, region.right, region.bottom)
    return found


@pytest.mark.parametrize("size", SIZES)
async def test_parts_lie_beside_each_other(told: Told, size: tuple[int, int]) -> None:
    """
    10:00 call> @101 ordered the move of the whole line into the new flat *5 !visit 2026-03-03 10:00
    13:00 visit< @tech1 only one room works "sign up for another address" *2
    """
    async with on_stage(told, size=size) as stage:
        stage.screen.bar.fill("call> @101 a long line with !visit tomorrow 10-12 *2 and more " * 4)
        await stage.pilot.pause()
        stage.screen.measure()
        await stage.pilot.pause()
        regions = list(regions_of(stage).items())
        for place, (name, (x, y, right, bottom)) in enumerate(regions):
            assert right <= size[0], name
            assert bottom <= size[1], name
            for other, (x2, y2, right2, bottom2) in regions[place + 1 :]:
                apart = right <= x2 or right2 <= x or bottom <= y2 or bottom2 <= y
                assert apart, (name, other)
        assert {"#timeline", "#foot", "#keys"} <= {name for name, _region in regions}
        assert stage.screen.query_one(Timeline).region.height >= (1 if size[1] < 13 else 3)
        keys = stage.screen.query_one(KeyLine)
        assert keys.render().cell_length - 2 <= keys.content_size.width
        # The line and how it reads are there, whatever else had to go.
        bar, reading = stage.screen.bar.region, stage.screen.reading.region
        assert (bar.height, reading.y) == (1, bar.bottom)
        assert reading.height >= 2


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_of_the_timeline_ends_with_its_score(
    told: Told, size: tuple[int, int]
) -> None:
    """
    10:00 call> @101 기사가 온다고 했는데 오지 않았고 연락도 없었다 정말로 아무 연락도 없었다 *5
    13:00 visit< @기사1 작은 방만 된다고 함 "추가 IP 가입해야 한다" *2
    """
    async with on_stage(told, size=size) as stage:
        assert "2 →    50" in stage.text
        if size[1] > 10:
            assert "5 →   100" in stage.text


async def test_a_narrow_screen_tells_score_and_first_promise_in_the_head(told: Told) -> None:
    """
    10:00 call *2 !visit 2026-03-02 12:00
    11:00 call !refund 2026-03-03 12:00
    """
    async with on_stage(told, size=(80, 24)) as stage:
        assert not stage.screen.query_one("#side").display
        second = stage.text.splitlines()[1]
        assert "score 45 · settled 50 · ▲ p1 visit 6 h late · 1 more" in second
        await stage.press("f4")
        assert stage.screen.query_one("#side").display
        assert "kept on time" in stage.text
        await stage.press("f4")
        assert not stage.screen.query_one("#side").display


async def test_a_resized_terminal_is_followed(told: Told) -> None:
    """
    10:00 call *2
    """
    async with on_stage(told) as stage:
        await stage.pilot.resize_terminal(80, 24)
        await stage.pilot.pause()
        assert not stage.screen.query_one("#side").display
        assert "2 →    50" in stage.text
        await stage.pilot.resize_terminal(120, 40)
        await stage.pilot.pause()
        assert stage.screen.query_one("#side").display


async def test_where_a_form_scrolls_the_arrows_still_go_from_field_to_field(told: Told) -> None:
    async with on_stage(told, size=(60, 14)) as stage:
        await stage.press("f6")
        body = stage.app.screen.query_one(".dialog-body")
        assert body.max_scroll_y > 0
        fields = list(stage.app.screen.query(".form-asked"))
        for field in fields[1:]:
            await stage.press("down")
            assert stage.app.focused is field
            assert stage.app.screen.region.contains_region(field.region)
            assert body.region.contains_region(field.region)
