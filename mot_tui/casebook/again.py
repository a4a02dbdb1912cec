"""An entry written anew: its line as it stands, and how another line reads in its place."""

from mot_tui.casebook.ledger import new_id
from mot_tui.casebook.questions import Questions
from mot_tui.casebook.saved import Preview
from mot_tui.domain import commands
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.requests import EntryRequest, Move, PromiseRequest
from mot_tui.domain.score import score
from mot_tui.domain.words import Kind
from mot_tui.entry.absolute import local
from mot_tui.entry.context import Reading, SpanKind
from mot_tui.entry.format import format_entry
from mot_tui.entry.parser import parse
from mot_tui.frozen import changed


class Again:
    """One entry of a case. Refuses an unknown one."""

    def __init__(self, book: Questions, case_id: str, number: int) -> None:
        self._book, self._case_id, self._number = book, case_id, number
        self.before: EntryRequest = book.request(case_id, number)
        zone = book.zone(case_id)
        by_others = {
            it.number for it in book.promises(case_id) if it.settled_by not in (None, number)
        }
        self._context = changed(book.context(case_id), settled=by_others)
        self._stood = local(self.before.content.occurred_at, zone)
        self.line = format_entry(
            _to_the_minute(self.before),
            zone,
            currency=self._context.currency,
            day=self._stood.date(),
            language=self._context.language,
        )
        self._as_it_stands = self._parsed(self.line).request

    def read(self, line: str) -> Reading:
        """The line as if it were typed when the entry happened: its dues count from then.

        A line that says no time keeps the entry's, a bare clock time means the entry's day;
        `^yesterday` counts from now, as everywhere. A due that stands in the line as it was
        written out keeps the words in which it was promised, a time the part of a second.
        """
        reading = self._parsed(line)
        stood, asked = self._as_it_stands, reading.request
        if asked.content.occurred_at == stood.content.occurred_at:
            at = self.before.content.occurred_at
            asked = changed(asked, content=changed(asked.content, occurred_at=at))
        before = dict(zip(map(_unsigned, stood.promises), self.before.promises, strict=False))
        moves = {
            read: act
            for read, act in zip(stood.acts, self.before.acts, strict=False)
            if isinstance(read, Move) and isinstance(act, Move)
        }
        request = changed(
            asked,
            promises=tuple(
                changed(before.get(_unsigned(it), it), by=it.by) for it in asked.promises
            ),
            acts=tuple(moves.get(it, it) if isinstance(it, Move) else it for it in asked.acts),
        )
        return changed(reading, request=request)

    def preview(self, request: EntryRequest) -> Preview:
        """What saving it would do to the score. Refuses what saving would refuse."""
        book = self._book
        with book.one_moment():
            case, at, names = book.folded(self._case_id), book.now(), book.names(self._case_id)
        entry = commands.known(names, Kind.ENTRY, self._number)
        facts = commands.amend_entry(case, entry, request, names, new_id)
        after = fold([Deed(at, tuple(facts))], case)
        grace = book.settings.grace
        return Preview(score(case, at, grace=grace), score(after, at, grace=grace))

    def _parsed(self, line: str) -> Reading:
        on_its_day = parse(line, changed(self._context, day=self._stood.date()))
        said = _time_said(line, on_its_day)
        if said:
            return parse(line, self._context) if "^" in said else on_its_day
        reading = parse(line, changed(self._context, now=self._stood))
        before = self.before.content
        content = changed(
            reading.request.content,
            occurred_at=before.occurred_at,
            precision=before.precision,
            until=before.until,
        )
        return changed(reading, request=changed(reading.request, content=content))


def _to_the_minute(request: EntryRequest) -> EntryRequest:
    """A time that a clock gave, and nobody typed, is not written out to the last figure."""
    at = request.content.occurred_at
    if not at.microsecond:
        return request
    cut = at.replace(second=0, microsecond=0)
    return changed(request, content=changed(request.content, occurred_at=cut))


def _unsigned(promise: PromiseRequest) -> PromiseRequest:
    """The same, whoever made it."""
    return changed(promise, by=None)


def _time_said(line: str, reading: Reading) -> str:
    """The words of a line that say when it happened."""
    spans = (it for it in reading.spans if it.kind is SpanKind.TIME)
    return next((line[it.start : it.end] for it in spans), "")
