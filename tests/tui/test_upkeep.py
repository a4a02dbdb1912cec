from pathlib import Path

from mot_tui.tui.app import MotApp
from mot_tui.tui.upkeep import back_up
from tests.casefile import Told


async def test_the_day_gets_one_backup(told: Told, tmp_path: Path) -> None:
    """
    10:00 call @101 *4
    """
    folder = tmp_path / "backups"
    app = MotApp(told.book, told.case_id, backups=folder)
    async with app.run_test():
        back_up(app, told.book, folder)
        back_up(app, told.book, folder)
    assert [it.name[:4] for it in folder.iterdir()] == ["mot-"]


async def test_a_backup_that_cannot_be_made_is_told(told: Told, tmp_path: Path) -> None:
    """
    10:00 call @101 *4
    """
    folder = tmp_path / "file"
    folder.touch()
    app = MotApp(told.book, told.case_id)
    async with app.run_test() as pilot:
        back_up(app, told.book, folder)
        await pilot.pause()
        assert len(app._notifications) == 1
