"""What became of promises, in words: hours tell how late something came, never how long it did not.

The case: p1 is noted as broken an hour after its due, p2 is kept late, p3 was asked after before it
had a date.
"""

import pytest

from mot_tui.exporters import csvs, tables
from mot_tui.exporters.curve import curve
from mot_tui.exporters.document import NONE
from mot_tui.exporters.promise_words import act_text
from mot_tui.exporters.report import Report
from mot_tui.exporters.sheets import sheets
from tests.exporters.telling import Telling

CASE = """
10:00 call> @101 "at noon" !callback 2026-03-02 12:00 !email 2026-03-02 12:00 !refund
11:00 call> @101 ?p3
12:00 call> @101 ?p3 >p3 2026-03-02 18:00
13:00 note nothing came -p1 +p2
15:00 mail< @101 paid +p3
"""


@pytest.fixture
def report(telling: Telling) -> Report:
    case = telling.open()
    telling.say(case, CASE)
    return telling.report(case)


def test_what_was_never_kept_is_not_told_as_late(report: Report) -> None:
    told = {row[0]: row[5:7] for row in tables.promises(report).rows}
    assert told == {
        "p1": ("broken – never kept", NONE),
        "p2": ("kept", "1 h"),
        "p3": ("kept", "4 h"),
    }
    lines = {it.view.number: it for it in report.promises}
    acts = {it.promise: it for entry in report.entries for it in entry.acts if it.outcome}
    assert [act_text(acts[n], lines[n], report.zone) for n in (1, 2, 3)] == [
        "p1 (callback): broken – never kept",
        "p2 (email): kept, 1 h late",
        "p3 (refund): kept, 4 h after the customer first asked",
    ]
    assert [it.is_late for it in curve(report).bars] == [False, True, True]


def test_a_spreadsheet_has_no_seconds_for_what_never_came(report: Report) -> None:
    table = csvs.tables(sheets(report))["promises"]
    late = table.head.index("Seconds late")
    assert [row[late] for row in table.rows] == ["", "3600", "14400"]


def test_a_date_that_followed_the_asking_says_from_when_lateness_counts(report: Report) -> None:
    due = {row[0]: row[4] for row in tables.promises(report).rows}["p3"]
    assert due == "Mon 2 Mar 18:00; first chased Mon 2 Mar 2026 11:00"
