"""What the company said before: statements and promises, found by words and by the person.

Pure, and quick: what each was about is worked out once, a line is compared while it is typed.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime

from mot_tui.domain.case import Case, Promise
from mot_tui.domain.facts import StatementMade
from mot_tui.domain.words import OBSERVED, CaseField, Kind, PersonField
from mot_tui.frozen import frozen

_WORD = re.compile(r"\w+")
_HANGUL = re.compile("[가-힣]")
_LATIN_LEAST, _LATIN_STEM = 3, 5
"""Shorter words are in every sentence; endings do not matter: `install`, `installation`."""
_HANGUL_STEM = 2
"""Two syllables carry the word, the rest is endings and particles."""

_COMMON = frozenset(
    "about again ago all already also and any are ask asked asks back been before but call called"
    " calls can come could day did does done first for from get got had has have her here him his"
    " how into its just know last let like made make may more must need new next not now off one"
    " only our out over own per please put said same say says see set she should some still take"
    " tell tells that the their them then there they this time today tomorrow too two until use"
    " very want wants was way week well were what when where which who why will with would yes"
    " yesterday yet you your yours"
    " 그것 그래 그럼 그런 그렇 다시 말씀 안내 안녕 어제 오늘 이것 이렇 있다 있습"
    " 저희 제가 지금 하는 합니 해요 했다 내일 고객".split()
)
"""Words that say nothing about the matter; Korean ones by their stem."""


@frozen
class Earlier:
    """A statement or a promise of the company; `of` is its kind, `text` is word for word."""

    of: Kind
    id: str
    entry: str
    at: datetime
    party: str | None
    text: str
    stems: frozenset[str] = frozenset()


def earlier(case: Case) -> tuple[Earlier, ...]:
    """All that the company said in a case, the newest first; own observations are not among it."""
    said: dict[str, list[tuple[Kind, str, str, StatementMade | Promise]]] = {}
    for statement in case.statements.values():
        said.setdefault(statement.entry, []).append(
            (Kind.STATEMENT, statement.statement, statement.text, statement)
        )
    for promise in case.promises.values():
        words = " ".join(filter(None, (promise.what, promise.said)))
        said.setdefault(promise.entry, []).append((Kind.PROMISE, promise.id, words, promise))
    found = []
    for entry in reversed(case.timeline()):
        own = entry.content.channel in OBSERVED
        content = case.named(entry.content)
        about = stems(content.text)
        found += [
            Earlier(
                kind,
                id,
                entry.id,
                content.occurred_at,
                case.speaker(made),
                text,
                about | stems(text),
            )
            for kind, id, text, made in said.get(entry.id, ())
            if not own or case.other_speaker(made) is not None
        ]
    return tuple(found)


def matching(
    said: Iterable[Earlier], line: str, people: frozenset[str] = frozenset()
) -> tuple[Earlier, ...]:
    """What was said about the words of a line, or by one of these people; still newest first.

    What shares more words with the line stands before what shares less.
    """
    wanted = stems(line)
    shared = [(len(wanted & it.stems), it) for it in said]
    found = [(n, it) for n, it in shared if n or (it.party and it.party in people)]
    return tuple(it for _n, it in sorted(found, key=lambda it: -it[0]))


def of_firm(case: Case, said: Iterable[Earlier], firm: str) -> tuple[Earlier, ...]:
    """Without the word of another firm; whoever is of none that is known is of the case's."""
    if not firm:
        return tuple(said)
    firms = {
        name: value.casefold()
        for (name, field), value in case.details.items()
        if field is PersonField.FIRM and value
    }
    own = firm.casefold()
    usual = case.fields.get(CaseField.COMPANY, "").casefold() or own
    return tuple(it for it in said if firms.get(it.party or "", usual) == own)


def stems(text: str) -> frozenset[str]:
    """What a text is about: the beginnings of its longer words."""
    found = set()
    for word in _WORD.findall(unicodedata.normalize("NFC", text).casefold()):
        if _HANGUL.match(word):
            stem = word[:_HANGUL_STEM] if len(word) >= _HANGUL_STEM else ""
        else:
            stem = word[:_LATIN_STEM] if len(word) >= _LATIN_LEAST or word.isdecimal() else ""
        if stem and stem not in _COMMON and word not in _COMMON:
            found.add(stem)
    return frozenset(found)
