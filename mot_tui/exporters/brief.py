"""What to tell the next agent: at most 60 words, 15 seconds to read aloud (`contract.md`).

Whole sentences only: of what is too long another wording is taken, or the sentence is left out.
"""

from collections.abc import Sequence

from mot_tui.casebook import Casebook
from mot_tui.exporters.contradiction import Wording
from mot_tui.exporters.matter import Opposed, matter_of
from mot_tui.exporters.topics import NAMING, NEEDED, Topic, question, topics
from mot_tui.frozen import changed, frozen
from mot_tui.read.views import PromiseView
from mot_tui.texts.aloud import seconds

MOST_WORDS = 60
MOST_SECONDS = 15


@frozen
class Brief:
    """What is told, sentence by sentence, and what it is told of.

    `promise` is the one that matters most, `overdue` says how many are, `opposed` the
    contradiction that is told, or else the newest. `question` is what to ask now.
    """

    sentences: tuple[str, ...]
    question: str
    wanted: str
    promise: PromiseView | None
    overdue: int
    opposed: Opposed | None

    @property
    def text(self) -> str:
        """All of it, on one line."""
        return " ".join(self.sentences)

    @property
    def words(self) -> int:
        """How many words are read aloud."""
        return len(self.text.split())

    @property
    def seconds(self) -> int:
        """About how long it takes aloud, rounded up."""
        return seconds(self.text)


def brief(book: Casebook, case_id: str, promises: Sequence[PromiseView] | None = None) -> Brief:
    """The brief of a case as it stands, in the language spoken now. Refuses an unknown case.

    Whoever has read its promises hands them in: no second look is taken.
    """
    matter = matter_of(book, case_id, promises)
    chosen = _fitting(topics(matter))
    told = next((it.opposed for it in chosen if it.opposed), None)
    asked = question(matter, told)
    if _is_short([*chosen, Wording(asked)]):
        chosen.append(Wording(asked))
    return Brief(
        sentences=tuple(it.text for it in chosen),
        question=asked,
        wanted=matter.wanted,
        promise=matter.promise,
        overdue=matter.overdue,
        opposed=told or next(iter(matter.oppositions), None),
    )


def _fitting(told: Sequence[Topic]) -> list[Wording]:
    """What is told; where a shorter way to name the matter makes room for more, that one."""
    most = max(len(it.wordings) for it in told if it.worth <= NAMING)
    tried = [_chosen([_shorter(it, by) for it in told]) for by in range(max(1, most))]
    found = max(tried, key=lambda it: sum(worth <= NEEDED for worth in it))
    places = sorted(found.values(), key=lambda pair: pair[0])
    return [wording for _place, wording in places]


def _shorter(topic: Topic, by: int) -> Topic:
    """The same without its first wordings, where it names the matter."""
    if topic.worth > NAMING:
        return topic
    return changed(topic, wordings=topic.wordings[by:] or topic.wordings[-1:])


def _chosen(told: Sequence[Topic]) -> dict[int, tuple[int, Wording]]:
    """By worth, with its place, of each thing the first wording for which there is room."""
    chosen: dict[int, tuple[int, Wording]] = {}
    for place, topic in sorted(enumerate(told), key=lambda pair: pair[1].worth):
        for wording in topic.wordings:
            if _is_short([*(it for _place, it in chosen.values()), wording]):
                chosen[topic.worth] = place, wording
                break
    return chosen


def _is_short(wordings: Sequence[Wording]) -> bool:
    text = " ".join(it.text for it in wordings)
    return len(text.split()) <= MOST_WORDS and seconds(text) <= MOST_SECONDS
