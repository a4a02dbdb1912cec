"""An entry with files kept as evidence of it, for its picture."""

from pathlib import Path

from mot_tui.casebook import evidence
from tests.tui.stage import Stage

FILES = {
    "en": {"living room [1].jpg": 1_834_000, "the splitter.png": 48_500},
    "ko": {"거실 [1].jpg": 1_834_000, "분배기.png": 48_500},
}
"""What they are called, and how large they are."""


async def attached(stage: Stage, lang: str) -> None:
    """Keep them of the last entry but one, and read it."""
    await stage.press("escape", "up")
    desk, chosen = stage.screen.desk, stage.screen.timeline.chosen
    assert desk.case is not None
    assert chosen is not None
    for name, size in FILES[lang].items():
        path = Path.home() / name
        path.write_bytes(b"x" * size)
        evidence.attach(desk.book, desk.case.id, path, chosen.number)
    stage.screen.show_case(chosen.number)
    await stage.press("enter")
