"""The start is quick: nothing heavy, and no screen before it is shown."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"pydantic", "sqlite_utils", "markdown", "markdown_it", "plotext", "holidays", "jinja2"}
LATER = {
    f"mot_tui.tui.{name}"
    for name in (
        "asking",
        "case_form",
        "clipboard",
        "dealing",
        "deeds_of_cases",
        "palette",
        "preferences",
        "screens.act",
        "screens.amend",
        "screens.cases",
        "screens.choose",
        "screens.edit_case",
        "screens.end_case",
        "screens.entry",
        "screens.form",
        "screens.help",
        "screens.new_case",
        "screens.private",
        "screens.rate",
        "screens.search",
        "screens.settings",
        "screens.strike",
        "screens.words",
        "shown.copied",
        "templates",
    )
}

SCRIPT = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from mot_tui.casebook import Casebook
from mot_tui.config import Settings
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.tui.app import MotApp

folder = Path(sys.argv[1])
now = lambda: datetime(2026, 3, 2, tzinfo=UTC)
book = Casebook.open(folder / "mot.db", folder / "id.json", now=now, settings=Settings())
case = book.open_case(CaseRequest(((CaseField.TITLE, "x"),))).id

async def main():
    async with MotApp(book, case).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        print(*sorted(sys.modules))

asyncio.run(main())
"""


def test_nothing_heavy_is_loaded_before_the_first_screen(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert not (HEAVY | LATER) & set(run.stdout.split())
