"""The two cases that the program shows itself with, and the hour at which they are looked at."""

from datetime import UTC, datetime
from pathlib import Path

from mot_tui.casebook import Casebook
from mot_tui.importers.mot import read_mot
from mot_tui.read.views import CaseView

CASES = ("move-internet", "wireless-modem")
"""In the order in which they are loaded; the first one is in use."""

EVENING = datetime(2026, 3, 9, 13, 30, tzinfo=UTC)
"""Half past ten at night in Seoul, after the last line of both cases."""


def text(case: str, language: str) -> bytes:
    """A demo case as a `.mot` file."""
    return (Path(__file__).parent / f"{case}.{language}.mot").read_bytes()


def load(book: Casebook, language: str) -> list[CaseView]:
    """Write the demo cases into a casebook, in a language; the first one is in use."""
    loaded = []
    for case in CASES:
        file = read_mot(text(case, language), book.now())
        loaded.append(book.open_case(file.case, file.entries))
    book.use(loaded[0].id)
    return loaded
