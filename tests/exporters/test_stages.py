"""How far an export is: it never goes back, and begins before anything is asked."""

import pytest

from mot_tui.exporters.prepared import prepare
from mot_tui.exporters.stages import Stages
from mot_tui.exporters.wish import Wish
from tests.exporters.telling import Telling


@pytest.mark.parametrize(("format", "redact"), [("md", True), ("pdf", False), ("json", False)])
def test_it_begins_at_once_and_never_goes_back(telling: Telling, format: str, redact: bool) -> None:
    case = telling.open()
    telling.say(case, '10:00 call> @101 "it works" !visit 2026-03-03 *3\n11:00 visit @t1 x\n' * 5)
    seen: list[float] = []
    stages = Stages(lambda done, whole: seen.append(done / whole), 3, 1)
    asked = Wish(format, redact=redact)
    prepare(telling.book, case, asked, stages.next()).content(stages.next())
    assert seen[0] == 0
    assert seen == sorted(seen)
    assert len({*seen}) > 4
    assert 0.75 <= seen[-1] <= 1
