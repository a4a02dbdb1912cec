"""A call as one entry: what its lines say together, and what was not asked yet.

Pure: readings come from the parser, instants and the words for a hold from the caller.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from enum import Enum, auto
from itertools import chain

from mot_tui.domain import requests as r
from mot_tui.domain.content import Content
from mot_tui.domain.words import USUAL_DIRECTION, Channel, Precision
from mot_tui.entry.absolute import local
from mot_tui.entry.context import Context, Reading, Span, SpanKind
from mot_tui.entry.escapes import fold, plain, spoken
from mot_tui.entry.notes import Jotted, Notes
from mot_tui.entry.sigils import PUNCTUATION
from mot_tui.entry.speakers import Line, by_speaker
from mot_tui.entry.words import DIRECTIONS
from mot_tui.frozen import frozen
from mot_tui.typed import TypeVar

T = TypeVar("T")

REACHED = frozenset({*USUAL_DIRECTION, Channel.SHOP} - {Channel.AD})
"""Channels by which people talk: one of them at the start of a line says by which these do."""

_APART = frozenset(
    {SpanKind.TIME, SpanKind.RATING, SpanKind.DURATION, SpanKind.FEELING, SpanKind.CHANNEL}
)
"""A line that says nothing beside these leaves no words: the entry tells them elsewhere."""


class Missing(Enum):
    """What is better asked before they are gone."""

    NAME = auto()
    REFERENCE = auto()
    DATE = auto()


@frozen
class Heard:
    """A line, how it was read, and against what."""

    line: Jotted
    reading: Reading
    context: Context

    @property
    def content(self) -> Content:
        """What it says by itself."""
        return self.reading.request.content

    @property
    def channel(self) -> Span | None:
        """Where it says by which channel they talk: `call>`, or a name right behind the word.

        Without these the first word is one of a sentence: “call me back”, “text was unclear”.
        """
        spans = self.reading.spans
        found = next((it for it in spans if it.kind is SpanKind.CHANNEL), None)
        if found is None or self.content.channel not in REACHED:
            return None
        behind = self.line.typed[found.end :].lstrip()[:1]
        told = fold(self.line.typed[found.end - 1]) in DIRECTIONS or fold(behind) == "@"
        return found if told else None

    @property
    def is_timed(self) -> bool:
        """Whether it says by a word of its own when that was."""
        timed = any(it.kind is SpanKind.TIME for it in self.reading.spans)
        return timed and self.content.precision is not Precision.DAY

    @property
    def at(self) -> datetime:
        """When it was said: by the line's own word, or when it was typed."""
        return self.content.occurred_at if self.is_timed else self.line.at


def in_order(heard: Iterable[Heard]) -> Iterator[tuple[datetime, Heard]]:
    """Each line with the instant that orders it: a clock that was set back changes no order."""
    latest: datetime | None = None
    for it in heard:
        if it.is_timed:
            yield it.at, it
        else:
            latest = max(it.at, latest or it.at)
            yield latest, it


def missing(request: r.EntryRequest) -> tuple[Missing, ...]:
    """What a call has not brought: who it was, a reference, by when something will happen."""
    content = request.content
    lacks = {
        Missing.NAME: not content.party and not content.mentions,
        Missing.REFERENCE: not content.references,
        Missing.DATE: not any(it.due for it in request.promises),
    }
    return tuple(it for it, is_lacking in lacks.items() if is_lacking)


def as_entry(
    notes: Notes,
    heard: Sequence[Heard],
    ended_at: datetime,
    *,
    zone: tzinfo,
    hold_words: Callable[[timedelta], str],
    rating: int | None = None,
) -> r.EntryRequest:
    """One entry of all lines, in the order in which they were typed.

    Its text is what was noted, a row a line, each with its time; `rating` None leaves that of
    the last line that rates.
    """
    requests = [it.reading.request for it in heard]
    contents = [it.content for it in heard]
    held = notes.held(ended_at)
    started_at = min((notes.started_at, *(it.at for it in heard if it.is_timed)))
    ratings = [it.rating for it in contents if it.rating is not None]
    names = list(dict.fromkeys(chain.from_iterable(_names(it) for it in contents)))
    party = names[0] if names else None
    promises, speakers = by_speaker(map(_spoken, heard), party)
    by = next((it.content for it in heard if it.channel), Content(started_at, Channel.CALL))
    lasted = int((ended_at - started_at).total_seconds())
    return r.EntryRequest(
        content=Content(
            occurred_at=started_at,
            channel=by.channel,
            direction=by.direction or USUAL_DIRECTION.get(by.channel),
            text=_text(notes, heard, ended_at, zone, hold_words),
            party=party,
            mentions=tuple(names[1:]),
            rating=rating if rating is not None else (ratings[-1] if ratings else None),
            feeling="\n".join(it.feeling for it in contents if it.feeling) or None,
            duration_s=_last(it.duration_s for it in contents) or lasted,
            hold_s=_last(it.hold_s for it in contents) or int(held.total_seconds()) or None,
            attempts=_last(it.attempts for it in contents),
            people=_last(it.people for it in contents),
            place=_last(it.place for it in contents),
            references=_all(it.references for it in contents),
            measurements=_all(it.measurements for it in contents),
            money=tuple(chain.from_iterable(it.money for it in contents)),
            tags=_all(it.tags for it in contents),
        ),
        promises=promises,
        statements=tuple(chain.from_iterable(it.statements for it in requests)),
        acts=_all([act for act in it.reading.request.acts if _stands(act, it)] for it in heard),
        contradictions=tuple(_contradictions(heard)),
        speakers=speakers,
    )


def _spoken(heard: Heard) -> Line:
    return Line(heard.line.typed, heard.reading, heard.channel.end if heard.channel else 0)


def words_of(heard: Heard) -> str:
    """What a line says in words; signs that the entry tells apart are not in it.

    Words said are in quotes, a promise as it was said. A line that is nothing but signs, and
    one that names a number which does not stand, is as typed.
    """
    spans = _outermost(heard.reading.spans)
    if heard.reading.refused:
        return heard.line.typed.strip()
    typed, at = heard.line.typed, 0
    pieces: list[str] = []
    for span in spans:
        pieces += (plain(typed[at : span.start]).strip(), _of_sign(span, heard))
        at = span.end
    words = " ".join(it for it in (*pieces, plain(typed[at:]).strip()) if it)
    if words or all(it.kind in _APART for it in spans):
        return words
    return typed.strip()


def _of_sign(span: Span, heard: Heard) -> str:
    """A sign as words; nothing where the entry tells it apart."""
    typed = heard.line.typed[span.start : span.end]
    match span.kind:
        case SpanKind.STATEMENT:
            said = typed.rstrip(PUNCTUATION)
            return f"“{spoken(said[1:-1].strip())}”{typed[len(said) :]}"
        case SpanKind.PROMISE:
            by = next((it for it in heard.reading.spans if it.start == span.start + 1), None)
            if by and by.kind is SpanKind.PERSON:
                name, typed = _name(typed[1 : by.end - span.start]), typed[by.end - span.start :]
                return f"{name.rstrip(PUNCTUATION)}: {_promised(typed)}"
            return _promised(typed[1:])
        case SpanKind.PERSON if _leads(span, heard) and heard.line.typed[span.end :].strip():
            name = _name(typed)
            # Behind a Korean particle the sentence goes on by itself.
            return f"{name} –" if name in _names(heard.content) else name
        case SpanKind.PERSON:
            return _name(typed)
        case SpanKind.CHANNEL if span != heard.channel:
            # `note` is a word of this language alone.
            return "" if heard.content.channel is Channel.NOTE else typed
        case _:
            return ""


def _promised(typed: str) -> str:
    return typed.strip().rstrip(";；").strip()


def _name(typed: str) -> str:
    return typed[1:].strip('"“”「」')


def _leads(span: Span, heard: Heard) -> bool:
    """Whether a name is the first that a line says, behind its channel."""
    start = heard.channel.end if heard.channel else 0
    return not heard.line.typed[start : span.start].strip()


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """Spans that lie in no other one, in their order."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda it: (it.start, -it.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def _text(
    notes: Notes,
    heard: Sequence[Heard],
    ended_at: datetime,
    zone: tzinfo,
    hold_words: Callable[[timedelta], str],
) -> str:
    rows = [(place, it.at, words) for place, it in in_order(heard) if (words := words_of(it))]
    lengths = [(it.since, it.length(ended_at)) for it in notes.holds]
    rows += [(since, since, hold_words(length)) for since, length in lengths if length]
    # By time alone: lines of one instant stay as they were typed.
    rows.sort(key=lambda it: it[0])
    return "\n".join(f"{local(at, zone):%H:%M} {words}" for _place, at, words in rows)


def _names(content: Content) -> Iterator[str]:
    if content.party:
        yield content.party
    yield from content.mentions


def _stands(act: r.ActRequest, heard: Heard) -> bool:
    return heard.context.promises is None or act.number in heard.context.promises


def _contradictions(heard: Sequence[Heard]) -> Iterator[r.Contradiction]:
    """Quotes are counted through the whole call; statements that do not stand are left out."""
    before = 0
    for it in heard:
        standing = it.context.statements
        for pair in it.reading.request.contradictions:
            sides = (pair.first, pair.second)
            known = [side.number for side in sides if isinstance(side, r.Known)]
            if standing is None or all(number in standing for number in known):
                first = _counted(pair.first, before)
                second = None if pair.second is None else _counted(pair.second, before)
                yield r.Contradiction(first, second)
        before += len(it.reading.request.statements)


def _counted(side: r.Quote | r.Known, before: int) -> r.Quote | r.Known:
    return r.Quote(side.index + before) if isinstance(side, r.Quote) else side


def _last(given: Iterable[T | None]) -> T | None:
    return next(reversed([it for it in given if it is not None]), None)


def _all(given: Iterable[Iterable[T]]) -> tuple[T, ...]:
    """All of them, each once."""
    return tuple(dict.fromkeys(chain.from_iterable(given)))
