"""Deadlines of the case in which promises stand in every state: one near, one met."""

from datetime import date

from mot_tui.casebook import Casebook, deadlines
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.domain.words import DeadlineEnd
from tests.casefile import at

_SIGNED, _INSTALLED = date(2026, 2, 27), date(2026, 3, 2)
ENTERED = {
    "en": (
        DeadlineRequest(
            "cancel without penalty",
            (StartEvent(_INSTALLED, "installed"), StartEvent(_SIGNED, "contract signed")),
            14,
            words="14 days from the day of the contract",
            said_by="the consumer office",
        ),
        DeadlineRequest("complain in writing", (StartEvent(_INSTALLED),), 5, business=True),
    ),
    "ko": (
        DeadlineRequest(
            "위약금 없이 해지",
            (StartEvent(_INSTALLED, "설치"), StartEvent(_SIGNED, "계약")),
            14,
            words="계약한 날부터 14일",
            said_by="소비자 상담원",
        ),
        DeadlineRequest("서면 이의 제기", (StartEvent(_INSTALLED),), 5, business=True),
    ),
}


def with_deadlines(book: Casebook, case: str, lang: str) -> None:
    """Enter both, and meet the second."""
    for asked in ENTERED[lang]:
        deadlines.enter(book, case, asked)
    deadlines.end(book, case, 2, DeadlineEnd.MET, at=at("6 Mar 10:00"))
