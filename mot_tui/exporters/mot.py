"""Writes a case as a `.mot` file that reads again to the same entries and promises."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, tzinfo

from mot_tui.domain.requests import CaseRequest, EntryRequest
from mot_tui.domain.words import CaseField
from mot_tui.entry.absolute import local
from mot_tui.entry.escapes import numbered, safe
from mot_tui.entry.format import format_entry


def write_mot(case: CaseRequest, entries: Sequence[EntryRequest], zone: tzinfo) -> str:
    """The file's text; times are on the wall clock of `zone`, which the case should name."""
    currency = dict(case.fields).get(CaseField.CURRENCY, "")
    lines = [*_front_matter(case), "", *_entries(entries, zone, currency)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _front_matter(case: CaseRequest) -> Iterator[str]:
    for field, value in case.fields:
        yield f"{field}: {_value(value)}"
    if case.criteria:
        yield f"accept: {' | '.join(map(_value, case.criteria))}"


def _value(text: str) -> str:
    return re.sub(r"\|", lambda _: numbered("|"), safe(text)) or "\\u{}"


def _entries(entries: Sequence[EntryRequest], zone: tzinfo, currency: str) -> Iterator[str]:
    day: date | None = None
    for entry in entries:
        happened_on = local(entry.content.occurred_at, zone).date()
        if happened_on != day:
            if day is not None:
                yield ""
            day = happened_on
            yield f"## {day.isoformat()}"
        yield format_entry(entry, zone, currency=currency, day=day)
