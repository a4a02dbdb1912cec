"""The words of a case that a line may want next, each with what it stands for."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, tzinfo

from mot_tui.domain.case import Case, Promise
from mot_tui.domain.content import Content
from mot_tui.domain.facts import PromiseSettled
from mot_tui.domain.people import people
from mot_tui.domain.promises import standing
from mot_tui.domain.words import CaseField, Kind
from mot_tui.entry.complete import KnownWords
from mot_tui.read.sources import Numbers
from mot_tui.texts.language import language
from mot_tui.texts.times import window_text

_MOST = 60
"""Characters of what a statement says: enough to know it again."""

_MOST_TOLD = 30
"""Promises that are told with their dues: the most pressing ones."""

_NEVER = datetime.max.replace(tzinfo=UTC)


def known_words(case: Case, numbers: Numbers, zone: tzinfo) -> KnownWords:
    """People and references with the last one first, tags by use, promises that are open."""
    # Whoever has two names is offered by the one that counts.
    newest = [case.named(entry.content) for entry in reversed(case.timeline())]
    tags = Counter(tag for it in newest for tag in it.tags)
    reference = case.fields.get(CaseField.REFERENCE, "")
    named = [it for it in people(case) if it.entries]
    return KnownWords(
        people={it.name: " · ".join(filter(None, (it.role, it.firm))) for it in named},
        tags=[tag for tag, _count in tags.most_common()],
        promises=dict(_promises(case, numbers, zone)),
        statements=dict(_statements(case, numbers)),
        references=_once(_references(newest, reference)),
        places=_once(it.place for it in newest if it.place),
        measures=_once(measured.what for it in newest for measured in it.measurements),
        korean=language() == "ko",
    )


def _promises(case: Case, numbers: Numbers, zone: tzinfo) -> Iterator[tuple[int, str]]:
    """`visit · Tue 3 Mar 10:00 · 101`, the most pressing first; of the last only what they are."""
    opened = [it for it in case.live_promises() if not _is_settled(case, it)]
    stand = [(standing(case, it), it) for it in reversed(opened)]
    # By their deadlines: what is overdue longest comes first, what has no date last.
    stand.sort(key=lambda it: it[0].deadline or _NEVER)
    for place, (stands, promise) in enumerate(stand):
        told = [promise.what or promise.said]
        if place < _MOST_TOLD:
            due = stands.due
            told.append(window_text(due.start, due.end, zone) if due else "")
            told.append(case.speaker(promise) or "")
        yield numbers[Kind.PROMISE, promise.id], " · ".join(filter(None, told))


def _is_settled(case: Case, promise: Promise) -> bool:
    return any(isinstance(act, PromiseSettled) for act in case.live_acts(promise))


def _statements(case: Case, numbers: Numbers) -> Iterator[tuple[int, str]]:
    for id, said in case.statements.items():
        if not case.has_statement(id):
            continue
        text = " ".join(said.text.split())
        short = text if len(text) <= _MOST else text[: _MOST - 1] + "…"
        who = case.speaker(said)
        yield numbers[Kind.STATEMENT, id], f"“{short}”" + (f" {who}" if who else "")


def _references(newest: Iterable[Content], own: str) -> Iterator[str]:
    yield from (name for it in newest for name in it.references)
    if own:
        yield own


def _once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))
