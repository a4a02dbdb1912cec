"""The case as it stands: what the fold of its facts gives."""

from collections.abc import Container, Iterator, Mapping
from datetime import datetime, timedelta
from operator import attrgetter

from mot_tui.domain.content import Content, Due
from mot_tui.domain.deadlines import Deadline
from mot_tui.domain.evidence import Evidence
from mot_tui.domain.facts import Act, Contradicted, PromiseMade, StatementMade
from mot_tui.domain.instants import shifted
from mot_tui.domain.words import CaseField, CaseOutcome, Channel, PersonField
from mot_tui.frozen import NONE, changed, frozen

_TICK = timedelta(microseconds=1)


@frozen
class Revision:
    """What an entry said before it was amended, and why it was."""

    content: Content
    amended_at: datetime
    reason: str
    stated_amended_at: datetime | None = None


@frozen
class Entry:
    """A line on the timeline; `order` is its place among all entries as they were written down.

    `recorded_at` is when it came into this journal, `stated_recorded_at` when the file it came
    from says that it was written down. `struck` is why it does not count; empty where it went to
    the case called `given`. `taken` is the title of the case that it came from.
    """

    id: str
    content: Content
    order: int
    recorded_at: datetime
    struck: str | None = None
    revisions: tuple[Revision, ...] = ()
    stated_recorded_at: datetime | None = None
    given: str | None = None
    taken: str | None = None

    @property
    def sort_key(self) -> tuple[datetime, int]:
        """Its place on the timeline; a line of which only the day is known ends that day."""
        day_over = self.content.until
        at = shifted(day_over, -_TICK) if day_over else self.content.occurred_at
        return (at, self.order)


@frozen
class Promise:
    """The company's word, and all that entries did to it, in the order of the fold.

    `by` is who gave it, None: the entry's party.
    """

    id: str
    entry: str
    what: str
    said: str
    due: Due | None
    acts: tuple[Act, ...] = ()
    by: str | None = None


def promise_made(it: Promise) -> PromiseMade:
    """The fact that makes a promise as it stands."""
    return PromiseMade(it.id, it.entry, it.what, it.said, it.due, it.by)


@frozen
class Case:
    """One matter, folded from its facts. Ids that no live entry stands behind stay inside.

    `details` are said of people by the name that they go by; `aliases` lead there.
    """

    opened: datetime | None = None
    fields: Mapping[CaseField, str] = NONE
    criteria: Mapping[str, str] = NONE
    closed: tuple[CaseOutcome, datetime] | None = None
    archived: bool = False
    entries: Mapping[str, Entry] = NONE
    promises: Mapping[str, Promise] = NONE
    statements: Mapping[str, StatementMade] = NONE
    contradictions: tuple[Contradicted, ...] = ()
    details: Mapping[tuple[str, PersonField], str] = NONE
    aliases: Mapping[str, str] = NONE
    deadlines: Mapping[str, Deadline] = NONE
    evidence: Mapping[str, Evidence] = NONE

    @property
    def title(self) -> str:
        """The case's title."""
        return self.fields.get(CaseField.TITLE, "")

    def called(self, name: str) -> str:
        """The one name of whoever is named so."""
        return self.aliases.get(name, name)

    def other_names(self, name: str) -> tuple[str, ...]:
        """The aliases of whoever goes by this name."""
        return tuple(it for it, to in self.aliases.items() if to == name)

    def named(self, content: Content) -> Content:
        """What an entry says, everybody in it by the one name; its text stays as typed."""
        if not self.aliases:
            return content
        party = None if content.party is None else self.called(content.party)
        called = dict.fromkeys(self.called(it) for it in content.mentions)
        called.pop(party or "", None)
        return changed(content, party=party, mentions=tuple(called))

    def speaker(self, made: StatementMade | Promise) -> str | None:
        """Who said or promised this, by the one name: its own word, else the entry's party."""
        name = made.by if made.by is not None else self.entries[made.entry].content.party
        return None if name is None else self.called(name)

    def other_speaker(self, made: StatementMade | Promise) -> str | None:
        """The same where it is not the entry's party."""
        if made.by is None:
            return None
        party, name = self.entries[made.entry].content.party, self.called(made.by)
        return None if party is not None and self.called(party) == name else name

    def is_live(self, entry: str) -> bool:
        """Whether an entry is there and not struck out."""
        return (found := self.entries.get(entry)) is not None and found.struck is None

    def as_of(self, instant: datetime) -> "Case":
        """What had happened by an instant (entry time), as known today."""
        happened = {
            id: entry for id, entry in self.entries.items() if entry.content.occurred_at <= instant
        }
        return changed(self, entries=happened)

    def timeline(self, of: Container[Channel] | None = None) -> list[Entry]:
        """Live entries, or those `of` some channels, in the order of the timeline.

        That is time, then fold order (`score.md`).
        """
        live = [
            entry
            for entry in self.entries.values()
            if entry.struck is None and (of is None or entry.content.channel in of)
        ]
        return sorted(live, key=attrgetter("sort_key"))

    def counts(self, evidence: Evidence) -> bool:
        """Whether a file is evidence: not struck out, nor is the entry that it belongs to."""
        entry = self.entries.get(evidence.entry or "")
        return evidence.struck is None and (entry is None or entry.struck is None)

    def live_promises(self) -> Iterator[Promise]:
        """Promises whose entry is live, in the order they were written down."""
        return (promise for promise in self.promises.values() if self.is_live(promise.entry))

    def live_acts(self, promise: Promise) -> list[Act]:
        """What live entries did to a promise, in the order of the fold."""
        return [act for act in promise.acts if self.is_live(act.entry)]

    def live_contradictions(self) -> list[Contradicted]:
        """Contradictions of which both sides stand."""
        return [
            it
            for it in self.contradictions
            if self.is_live(it.entry)
            and self.has_statement(it.first)
            and (it.second is None or self.has_statement(it.second))
        ]

    def has_statement(self, statement: str) -> bool:
        """Whether a statement stands, in a live entry."""
        made = self.statements.get(statement)
        return made is not None and self.is_live(made.entry)
