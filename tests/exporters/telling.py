"""Cases told to a casebook, and the bytes that exports of them should have."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from mot_tui.casebook import Casebook, evidence
from mot_tui.config import Settings
from mot_tui.domain import requests as r
from mot_tui.domain.content import Attempts, Measurement, Money
from mot_tui.domain.words import CaseField, CaseOutcome, Payment
from mot_tui.exporters.report import Head, Report, build
from tests.casefile import SetClock, docstring, lines, read

GOLDEN = Path(__file__).resolve().parents[1] / "golden"

FIELDS = {CaseField.TITLE: "Internet after the move", CaseField.TIMEZONE: "Asia/Seoul"}


class Telling:
    """A casebook of its own, whose clock stands at the entry that is logged."""

    def __init__(self, folder: Path, settings: Settings | None = None) -> None:
        self.clock = SetClock()
        self.book = Casebook.open(
            folder / "mot.db",
            folder / "identity.json",
            now=self.clock,
            settings=settings or Settings(),
        )

    def open(self, *criteria: str, **fields: str) -> str:
        """A case; fields by their names."""
        said = FIELDS | {CaseField(name): value for name, value in fields.items()}
        request = r.CaseRequest(tuple(said.items()), tuple(criteria))
        return self.book.open_case(request).id

    def say(self, case_id: str, text: str, /, **more: Any) -> None:
        """Log every line a minute after it happened; `more` is what else the entry says."""
        for day, line in lines(text):
            self.log(case_id, line, day, **more)

    def log(self, case_id: str, line: str, day: date, /, **more: Any) -> None:
        """Log one line."""
        request = read(line, day)
        request = replace(request, content=replace(request.content, **more))
        happened = request.content.until or request.content.occurred_at
        self.clock.now = max(self.clock.now, happened + timedelta(minutes=1))
        self.book.log(case_id, request)

    def amend(self, case_id: str, number: int, text: str, reason: str) -> None:
        """Write an entry anew."""
        ((day, line),) = lines(text)
        self.book.amend(case_id, number, read(line, day), reason)

    def keep(self, case_id: str, name: str, content: bytes, entry: int | None = None) -> None:
        """Keep a file as evidence."""
        path = self.book.ledger.journal.path.with_name(name)
        path.write_bytes(content)
        evidence.attach(self.book, case_id, path, entry)

    def report(self, case_id: str, *, feelings: bool = False) -> Report:
        """The report of a case as the clock stands."""
        return build(self.book, case_id, feelings=feelings)

    def told(self, test: Callable[..., object]) -> Report:
        """The report of the case that a test's docstring tells."""
        case_id = self.open()
        self.say(case_id, docstring(test))
        return self.report(case_id)


GOLDEN_CASE = """
10:00 call> @101 ordered the move; only the flat changes !visit 2026-03-03 *5 #order
12:00 down place:"living room"
## 2026-03-03
~10:00 visit @t1 one became three "there is a hub, everything will work" +p1 *2 !come back
## 2026-03-05
note third day without a fix
## 2026-03-08
18:00 text> @t1 chased; the reply: ?p2 !visit 2026-03-09 10:00-12:00
## 2026-03-09
09:00 visit @t1 "only the small room works" !=s1 *1 +p2 >p3 2026-03-10 12:00
11:00 call> @101 typed twice *3
13:30 call< @101 they hang up *1 // in tears
"""


def golden_report(telling: Telling) -> Report:
    """A case with something of everything, as the golden files show it."""
    case = telling.open(
        "living room | bedroom", "no extra fee",
        company="L-Telecom", service="home internet", reference="C-1",
        wanted="Internet as before", baseline="Old flat: *two* rooms, quickly",
    )  # fmt: skip
    telling.say(case, GOLDEN_CASE)
    telling.say(
        case, "## 2026-03-10\n14:00 call> @desk penalty *0",
        money=(Money("200000", "KRW", Payment.DEMANDED), Money(None, "KRW", Payment.REFUSED)),
        measurements=(Measurement("load", ">=", "20", "s"),),
        duration_s=720, attempts=Attempts(3, at_least=True), people=2, references=("A7731",),
    )  # fmt: skip
    telling.keep(case, "hub [1].jpg", b"a photo of the hub", entry=3)
    telling.keep(case, "contract.pdf", b"the contract")
    telling.keep(case, "wrong.jpg", b"", entry=6)
    evidence.strike(telling.book, case, 3, "another flat")
    telling.book.strike(case, 7, "typed twice")
    telling.amend(case, 8, "## 2026-03-09\n13:30 call< @101 they hang up *2", "one too low")
    telling.book.close_case(case, CaseOutcome.LEFT)
    return settled_heads(telling.report(case))


def settled_heads(report: Report) -> Report:
    """The report with device and hash that are the same in every run."""
    head = Head("d1" * 8, report.head.records, "ab" * 32)
    return replace(report, device=head.device, heads=(head,))


def is_golden(name: str, content: bytes) -> bool:
    """Whether these are the bytes of a golden file; `MOT_GOLDEN=write` makes them that."""
    path = GOLDEN / name
    if os.environ.get("MOT_GOLDEN") == "write":
        path.write_bytes(content)
    return path.read_bytes() == content
