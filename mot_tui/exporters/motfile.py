"""A case as a `.mot` file and back; in a file promises and statements count from its top."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mot_tui.casebook import Casebook
from mot_tui.casebook.people import people
from mot_tui.domain import requests as r
from mot_tui.domain.content import Content
from mot_tui.domain.restate import requests_of
from mot_tui.domain.words import CaseField
from mot_tui.exporters.mot import write_mot
from mot_tui.frozen import changed
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _
from mot_tui.texts.words import case_outcome_text


@dataclass(slots=True)
class _Numbers:
    """The numbers that the file has given so far, by those of the case."""

    promises: dict[int, int] = field(default_factory=dict)
    statements: dict[int, int] = field(default_factory=dict)
    settled: set[int] = field(default_factory=set)

    def knows(self, entry: EntryView) -> bool:
        """Whether all that an entry names stands above it, and ends as it ended in the case.

        Of two entries that settle a promise the one that was written down first holds.
        """
        named = {act.promise for act in entry.acts}
        settles = [act for act in entry.acts if act.outcome is not None]
        ended = self.settled | {act.promise for act in settles if not act.reported}
        return named <= self.promises.keys() and {act.promise for act in settles} <= ended

    def take(self, entry: EntryView) -> None:
        """Count what an entry makes."""
        self.settled.update(act.promise for act in entry.acts if act.outcome is not None)
        for number in entry.promises:
            self.promises[number] = len(self.promises) + 1
        for said in entry.statements:
            self.statements[said.number] = len(self.statements) + 1


def mot_bytes(book: Casebook, case_id: str, *, feelings: bool) -> tuple[bytes, list[str]]:
    """The file, and what it cannot hold all of, by number or name."""
    view = book.case(case_id)
    entries = [it for it in book.entries(case_id) if it.struck is None]
    requests, cut = _renumbered(book, case_id, _readable(entries))
    if not feelings:
        requests = [changed(it, content=changed(it.content, feeling=None)) for it in requests]
    case = r.CaseRequest(
        tuple((it.field, it.value) for it in view.fields if it.field in CaseField), view.criteria
    )
    cut += _beyond_lines(book, case_id)
    return write_mot(case, requests, book.zone(case_id)).encode("utf-8", "replace"), cut


def _beyond_lines(book: Casebook, case_id: str) -> Iterator[str]:
    """What no line says: files of the case, deadlines, who people are, how it was closed."""
    yield from (f"v{it.number}" for it in book.evidence(case_id) if it.counts and it.entry is None)
    yield from (f"d{it.number}" for it in book.deadlines(case_id))
    told = people(book, case_id)
    named = (it.name for it in told if it.aliases or any(it.details.values()))
    yield from (_("what is known of {name}").format(name=it) for it in named)
    if outcome := book.case(case_id).outcome:
        yield case_outcome_text(outcome)


def _readable(entries: list[EntryView]) -> list[EntryView]:
    """The timeline; as it was written down where only so all of it reads again as it is."""
    written = sorted(entries, key=lambda it: it.order)
    if not _is_backward(entries) and _is_backward(written):
        return written
    return entries


def _is_backward(entries: Sequence[EntryView]) -> bool:
    """Whether every promise and statement stands above the entries that name it."""
    numbers = _Numbers()
    for entry in entries:
        if not numbers.knows(entry):
            return False
        numbers.take(entry)
        quoted = {side for it in entry.opposed for side in (it.first, it.second) if side}
        if not quoted <= numbers.statements.keys():
            return False
    return True


def _renumbered(
    book: Casebook, case_id: str, entries: list[EntryView]
) -> tuple[list[r.EntryRequest], list[str]]:
    numbers = _Numbers()
    made: list[r.EntryRequest] = []
    cut: list[str] = []
    of_case = {id: number for (_kind, id), number in book.numbers(case_id).items()}
    said = requests_of(book.folded(case_id), [it.id for it in entries], of_case)
    for entry, asked in zip(entries, said, strict=True):
        # By their numbers in the file: what is read again is written alike.
        acts = tuple(sorted(_acts(asked.acts, numbers), key=lambda it: it.number))
        against = tuple(_contradictions(asked.contradictions, numbers))
        live = len(entry.acts), len(entry.opposed)
        if (len(acts), len(against)) != live or entry.evidence or not numbers.knows(entry):
            cut.append(f"e{entry.number}")
        numbers.take(entry)
        request = changed(asked, acts=acts, contradictions=against)
        if not _is_empty(request):
            made.append(request)
    return made, cut


def _is_empty(request: r.EntryRequest) -> bool:
    content = request.content
    bare = Content(content.occurred_at, precision=content.precision, until=content.until)
    return request == r.EntryRequest(bare)


def _acts(acts: Sequence[r.ActRequest], numbers: _Numbers) -> Iterator[r.ActRequest]:
    for act in acts:
        if (number := numbers.promises.get(act.number)) is not None:
            yield changed(act, number=number)


def _contradictions(
    pairs: Sequence[r.Contradiction], numbers: _Numbers
) -> Iterator[r.Contradiction]:
    for pair in pairs:
        first, second = _side(pair.first, numbers), _side(pair.second, numbers)
        if first is not None and (second is not None or pair.second is None):
            yield r.Contradiction(first, second)


def _side(side: r.Quote | r.Known | None, numbers: _Numbers) -> r.Quote | r.Known | None:
    if not isinstance(side, r.Known):
        return side
    number = numbers.statements.get(side.number)
    return None if number is None else r.Known(number)
