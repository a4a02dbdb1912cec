"""What was said before keeps its rows as they were drawn: they must never be old ones."""

from textual.geometry import Region

from mot_tui.tui.widgets.said_before import SaidBefore
from tests.casefile import Told
from tests.tui.stage import on_stage


def drawn(said: SaidBefore) -> list[str]:
    return [repr(list(row)) for row in said.render_lines(Region(0, 0, *said.size))]


async def test_rows_follow_the_cursor_and_the_colours(told: Told) -> None:
    """
    10:00 call> @101 "the fee is waived"
    11:00 call> @102 "a technician will come" !callback 2026-03-02 12:00
    """
    async with on_stage(told) as stage:
        await stage.press("f2")
        said = stage.screen.query_one(SaidBefore)
        seen = [drawn(said)]
        for deed in ("down", "theme"):
            if deed == "theme":
                stage.app.theme = "mot-light"
                await stage.pilot.pause()
            else:
                await stage.press(deed)
            kept = drawn(said)
            said._drawn.clear()
            said._styles_cache.clear()
            assert kept == drawn(said)
            assert kept not in seen
            seen.append(kept)
