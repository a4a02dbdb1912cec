"""Who said and promised what in a call that is handed on: its party, or who came later."""

from collections.abc import Iterable

from mot_tui.domain.requests import PromiseRequest, speakers
from mot_tui.entry.context import Reading, Span, SpanKind
from mot_tui.entry.words import HANDED_ON
from mot_tui.frozen import changed, frozen

_BEFORE_ALL = -1


@frozen
class Turn:
    """From character `at` of a line on this person speaks; None: nobody who was named."""

    at: int
    name: str | None


@frozen
class Line:
    """A line of a call as typed; what is told in it begins at character `start`."""

    typed: str
    reading: Reading
    start: int

    def spans(self, kind: SpanKind) -> list[Span]:
        """Its parts of one kind, in their order."""
        return [it for it in self.reading.spans if it.kind is kind]

    def turns(self) -> list[Turn]:
        """Whoever begins it speaks from there on, and whom a hand-off names last."""
        # A name that is glued to a quote or a promise says whose this one is, no more.
        alone = [it for it in self.spans(SpanKind.PERSON) if not _is_glued(self.typed, it.start)]
        meant = [it for it in alone[:1] if self._begins_with(it)]
        if not HANDED_ON.isdisjoint(self.reading.request.content.tags):
            meant += alone[-1:]
        return [Turn(it.start, name) for it in meant if (name := self._name(it))]

    def _begins_with(self, name: Span) -> bool:
        start = max((it.end for it in self.spans(SpanKind.TIME)), default=0)
        return not self.typed[max(start, self.start) : name.start].strip()

    def _name(self, span: Span) -> str | None:
        """As the entry holds it: without a particle."""
        content = self.reading.request.content
        word = self.typed[span.start + 1 : span.end].strip('"“”「」')
        known = [it for it in (content.party, *content.mentions) if it and word.startswith(it)]
        return max(known, key=len, default=None)


def by_speaker(
    lines: Iterable[Line], party: str | None
) -> tuple[tuple[PromiseRequest, ...], tuple[str | None, ...]]:
    """The promises of all lines, and the speakers of their statements; None is the party.

    A name at the very words goes before whoever speaks in the line.
    """
    promises: list[PromiseRequest] = []
    said: list[str | None] = []
    last = Turn(_BEFORE_ALL, party)
    for line in lines:
        turns, request = [last, *line.turns()], line.reading.request
        for (_, own), span in zip(request.said(), line.spans(SpanKind.STATEMENT), strict=True):
            said.append(_other(own or _speaking(turns, span), party))
        for made, span in zip(request.promises, line.spans(SpanKind.PROMISE), strict=True):
            promises.append(changed(made, by=_other(made.by or _speaking(turns, span), party)))
        last = Turn(_BEFORE_ALL, turns[-1].name)
    return tuple(promises), speakers(said)


def _speaking(turns: list[Turn], said: Span) -> str | None:
    return next(it.name for it in reversed(turns) if it.at < said.start)


def _other(name: str | None, party: str | None) -> str | None:
    return None if name == party else name


def _is_glued(typed: str, at: int) -> bool:
    return at > 0 and not typed[at - 1].isspace()
