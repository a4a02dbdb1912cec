"""Puts the signs of a line together: what each adds to the request, and what stays text."""

from collections.abc import Container

from mot_tui.domain.content import Attempts, Measurement, Money
from mot_tui.domain.requests import (
    ActRequest,
    Chase,
    Contradiction,
    Known,
    Move,
    PromiseRequest,
    Settle,
)
from mot_tui.entry import signs
from mot_tui.entry.context import Code, Context, Offer, Problem, Span, SpanKind
from mot_tui.entry.contradictions import paired
from mot_tui.entry.counting import Counting
from mot_tui.entry.due import DueReading
from mot_tui.entry.escapes import fold
from mot_tui.entry.lexer import Part
from mot_tui.entry.phrase import Phrase, read_new_due, read_promise
from mot_tui.entry.sigils import PUNCTUATION
from mot_tui.entry.words import PARTICLES
from mot_tui.frozen import frozen

_OF_MOVES = {Code.DUE_SKIPPED: Code.MOVE_SKIPPED, Code.DUE_TWICE: Code.MOVE_TWICE}


@frozen
class Taken:
    """Characters that are no text; `kept` is what stays of them."""

    start: int
    end: int
    kept: str | None = None


class Assembly:
    """What the signs of a line have added up to so far."""

    # A plain class: the standard decorator alone would cost a one-shot command a fifth of its time.
    def __init__(
        self,
        *,
        line: str,
        context: Context,
        counting: Counting,
        quotes: int,
        lead: int | None,
        has_time: bool,
    ) -> None:
        self.line = line
        self.context = context
        self.counting = counting
        self.quotes = quotes
        self.lead = lead
        self.has_time = has_time
        self.problems: list[Problem] = []
        self.spans: list[Span] = []
        self.taken: list[Taken] = []
        self.offers: list[Offer] = []
        self.promises: list[PromiseRequest] = []
        self.alternatives: list[DueReading | None] = []
        self.moved: dict[int, DueReading] = {}
        self.statements: list[str] = []
        self.speakers: list[str | None] = []
        self.acts: list[ActRequest] = []
        self.contradictions: list[Contradiction] = []
        self.party: str | None = None
        self.has_party: bool = False
        self.mentions: dict[str, None] = {}
        self.rating: int | None = None
        self.feeling: str | None = None
        self.duration_s: int | None = None
        self.hold_s: int | None = None
        self.attempts: Attempts | None = None
        self.people: int | None = None
        self.place: str | None = None
        self.references: list[str] = []
        self.measurements: list[Measurement] = []
        self.money: list[Money] = []
        self.tags: dict[str, None] = {}

    def add(self, part: Part, phrase_end: int) -> None:
        """One more sign; the words of a promise or a move reach to `phrase_end`."""
        refusal: Code | None = None
        match part.sign:
            case signs.Named() as name:
                self._name(part, name)
                return
            case signs.Said() as said:
                self._said(part, said)
                return
            case signs.Promised() as promised:
                self._promise(part, promised, phrase_end)
                return
            case signs.Moved() as move:
                self._move(part, move, phrase_end)
                return
            case Settle() | Chase() as act:
                self._act(part, act)
            case signs.Happened():
                refusal = Code.SIGN_REPEATED if self.has_time else Code.TIME_UNREAD
            case signs.Against() | signs.Around() | signs.Opposed() as pair:
                refusal = self._contradict(part, pair)
            case (
                signs.Rated()
                | signs.Lasted()
                | signs.Held()
                | Attempts()
                | signs.Came()
                | signs.Placed()
            ) as once:
                refusal = self._once(once)
            case again:
                self._again(again)
        if refusal:
            self._problem(refusal, part.start, part.end)
        else:
            self._take(part, part.end)

    # -- signs of the content

    def _again(
        self,
        sign: signs.Felt | signs.Referred | signs.Priced | signs.Tagged | Measurement,
    ) -> None:
        """Signs that may stand in a line more than once."""
        match sign:
            case signs.Felt(text):
                self.feeling = text
            case signs.Referred(reference):
                self.references.append(reference)
            case signs.Priced(amount, currency, payment):
                known = self.context.currency if currency is None else currency
                self.money.append(Money(amount, known, payment))
            case signs.Tagged(tag):
                self.tags[tag] = None
            case Measurement():
                self.measurements.append(sign)

    def _once(
        self,
        sign: signs.Rated | signs.Lasted | signs.Held | Attempts | signs.Came | signs.Placed,
    ) -> Code | None:
        """Signs of which the first counts; another one stays text."""
        match sign:
            case signs.Rated(rating) if self.rating is None:
                self.rating = rating
            case signs.Lasted(seconds) if self.duration_s is None:
                self.duration_s = seconds
            case signs.Held(seconds) if self.hold_s is None:
                self.hold_s = seconds
            case Attempts() if self.attempts is None:
                self.attempts = sign
            case signs.Came(people) if self.people is None:
                self.people = people
            case signs.Placed(place) if self.place is None:
                self.place = place
            case _:
                return Code.SIGN_REPEATED
        return None

    def _name(self, part: Part, sign: signs.Named) -> None:
        """The first name is the party; right after the channel names leave the text."""
        name = sign.among(self.context.people)
        if not self.has_party:
            self.has_party, self.party = True, name or None
            self.mentions.pop(name, None)
        elif name and name != self.party:
            self.mentions[name] = None
        leads = self.lead is not None and not self.line[self.lead : part.start].strip()
        self.lead = part.end if leads else None
        tail = sign.tail.strip(PUNCTUATION)
        if leads and (not tail or tail in PARTICLES):
            kept = None
        else:
            kept = sign.tail if leads else sign.name + sign.tail
        self._take(part, part.end, kept)

    # -- what somebody said

    def _said(self, part: Part, sign: signs.Said) -> None:
        """A statement; what hangs on the name of who said it and is no particle stays text."""
        self.statements.append(sign.text)
        self.speakers.append(self._speaker(part, sign.by))
        tail = sign.by.tail.strip(PUNCTUATION) if sign.by else ""
        kept = sign.by.tail if sign.by and tail and tail not in PARTICLES else None
        end = part.name[0] if part.name else part.end
        self.spans.append(Span(part.start, end, SpanKind.STATEMENT))
        self.taken.append(Taken(part.start, part.end, kept))

    def _speaker(self, part: Part, sign: signs.Named | None) -> str | None:
        """Who said or promised a thing; the line names them too, but not as its party."""
        if sign is None or part.name is None:
            return None
        name = sign.among(self.context.people)
        if name and name != self.party:
            self.mentions[name] = None
        self.spans.append(Span(*part.name, SpanKind.PERSON))
        return name or None

    # -- promises

    def _promise(self, part: Part, sign: signs.Promised, end: int) -> None:
        start = part.end
        phrase = read_promise(self.line[start:end], self.counting)
        by = self._speaker(part, sign.by)
        self.promises.append(PromiseRequest(phrase.what, phrase.said, phrase.due, by))
        self.alternatives.append(phrase.alternative)
        self._doubts(phrase, start, len(self.promises) - 1)
        self._take(part, self._behind_semicolon(end))

    def _move(self, part: Part, sign: signs.Moved, end: int) -> None:
        """A new due; one that cannot be read moves nothing and its words stay text."""
        phrase = read_new_due(self.line[part.end : end], self.counting)
        if phrase.due is None:
            if phrase.unread is None:
                self._problem(Code.MOVE_UNREAD, part.start, part.end)
            self._doubts(phrase, part.end, None)
            return
        self._check(sign.number, self.context.promises, Code.PROMISE_UNKNOWN, part)
        if phrase.alternative:
            self.moved[len(self.acts)] = phrase.alternative
        self.acts.append(Move(sign.number, phrase.said, phrase.due, sign.at_my_wish))
        self._doubts(phrase, part.end, None)
        self._take(part, self._behind_semicolon(end))

    def _doubts(self, phrase: Phrase, start: int, promise: int | None) -> None:
        if phrase.due_at:
            first, last = phrase.due_at
            self.spans.append(Span(start + first, start + last, SpanKind.DUE))
        if (unread := phrase.unread) is None:
            return
        at = start + unread.start
        code = _OF_MOVES.get(unread.code, Code.MOVE_UNREAD) if promise is None else unread.code
        self._problem(code, at, at + unread.length)
        if unread.offered:
            offered_at = start + unread.offered_at
            self.offers.append(Offer(offered_at, unread.offered_text, unread.offered, promise))

    def _act(self, part: Part, act: Settle | Chase) -> None:
        self._check(act.number, self.context.promises, Code.PROMISE_UNKNOWN, part)
        if isinstance(act, Settle) and act.number in self.context.settled:
            self._problem(Code.PROMISE_SETTLED, part.start, part.end)
        self.acts.append(act)

    def _contradict(
        self, part: Part, sign: signs.Against | signs.Around | signs.Opposed
    ) -> Code | None:
        pair = paired(sign, len(self.statements), self.quotes)
        if pair is None:
            return Code.NOTHING_AROUND
        for side in (pair.first, pair.second):
            if isinstance(side, Known):
                standing = self.context.statements
                self._check(side.number, standing, Code.STATEMENT_UNKNOWN, part)
        self.contradictions.append(pair)
        return None

    # -- places in the line

    def _behind_semicolon(self, end: int) -> int:
        return end + 1 if fold(self.line[end : end + 1]) == ";" else end

    def _check(self, number: int, standing: Container[int] | None, code: Code, part: Part) -> None:
        if standing is not None and number not in standing:
            start, end = part.start, part.end
            self.problems.append(Problem(start + 1, end - start, code, {"number": str(number)}))

    def _problem(self, code: Code, start: int, end: int) -> None:
        word = {"word": self.line[start:end][:80]}
        self.problems.append(Problem(start + 1, max(end - start, 1), code, word))

    def _take(self, part: Part, end: int, kept: str | None = None) -> None:
        self.spans.append(Span(part.start, end, signs.SPAN_KINDS[type(part.sign)]))
        self.taken.append(Taken(part.start, end, kept))
