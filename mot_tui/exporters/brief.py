"""What to tell the next agent: at most 60 words, 15 seconds to read aloud (`contract.md`).

Whole sentences only: of what is too long another wording is taken, or the sentence is left out.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from mot_tui.casebook import Casebook
from mot_tui.casebook.reading import zone_of
from mot_tui.domain.content import Content
from mot_tui.domain.words import FAILED, OBSERVED, CaseField, Kind, Outcome, PromiseState
from mot_tui.exporters.matter import Matter, Side
from mot_tui.exporters.topics import Topic, question, topics
from mot_tui.frozen import frozen
from mot_tui.read.views import PromiseView
from mot_tui.texts.aloud import SYLLABLES_A_SECOND, seconds, syllables

MOST_WORDS = 60
MOST_SECONDS = 15
_MOST_SYLLABLES = int(MOST_SECONDS * SYLLABLES_A_SECOND)


@frozen
class Brief:
    """What is told, sentence by sentence, and what it is told of.

    `promise` is the one that matters most, `overdue` how many are, `opposed` the two sides of the
    contradiction that is told, or of the newest. `question` is what to ask now.
    """

    sentences: tuple[str, ...]
    question: str
    wanted: str
    promise: PromiseView | None
    overdue: int
    opposed: tuple[Side, Side] | None

    @property
    def text(self) -> str:
        """All of it, in one line."""
        return " ".join(self.sentences)

    @property
    def words(self) -> int:
        """How many words are read aloud."""
        return len(self.text.split())

    @property
    def seconds(self) -> int:
        """How long it takes aloud."""
        return seconds(self.text)


def brief(book: Casebook, case_id: str) -> Brief:
    """The brief of a case as it stands, in the language spoken now. Refuses an unknown case."""
    matter = matter_of(book, case_id)
    told = [*topics(matter)]
    chosen = _fitting(told)
    opposed = next((it.opposed for it in chosen if it.opposed), None)
    newest = matter.oppositions[0] if matter.oppositions else None
    return Brief(
        sentences=tuple(it.text for it in chosen),
        question=question(matter),
        wanted=matter.wanted,
        promise=matter.promise,
        overdue=matter.overdue,
        opposed=opposed or newest,
    )
