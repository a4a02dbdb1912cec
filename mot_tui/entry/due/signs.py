"""The marks of due phrases: what stands before and behind a time and says how it is meant."""

from collections.abc import Iterator

from mot_tui.entry.due.line import Line
from mot_tui.entry.due.units import Mark, Sign
from mot_tui.entry.due.words import WEEKDAYS

Table = tuple[tuple[Mark, tuple[str, ...]], ...]

_ENGLISH_LEADS: Table = (
    (Mark.BY, ("on or before", "no later than", "not later than", "by the latest", "as late as",
               "at the latest by", "at the very latest by", "latest by", "by", "due by", "due",
               "latest", "before or on")),
    (Mark.BEFORE, ("before", "just before", "shortly before", "prior to", "in advance of",
                   "ahead of")),
    (Mark.UNTIL, ("until", "untill", "till", "til", "up until", "through", "thru")),
    (Mark.WITHIN, ("within", "within the", "inside", "inside of", "in the course of",
                   "during the course of")),
    (Mark.COUNT, ("within the next", "within next", "within a maximum of", "a maximum of",
                  "in a maximum of", "within at most", "in the next",
                  "in the coming", "over the next", "during the next", "for the next", "next",
                  "the next", "upcoming", "in less than", "in under", "less than", "under", "up to",
                  "max", "maximum", "in max", "at most", "no more than", "in no more than",
                  "not more than")),
    (Mark.AFTER, ("after", "at or after", "not before", "any time after", "anytime after",
                  "sometime after")),
    (Mark.IN, ("in another", "in", "+", "another")),
    (Mark.ABOUT, ("about", "around", "approximately", "roughly", "approx", "circa", "ca",
                  "sometime", "some time", "anytime", "any time", "at some point", "at about",
                  "at around", "at approximately")),
    (Mark.FROM, ("from",)),
    (Mark.BETWEEN, ("between", "in between", "sometime between", "some time between",
                    "anytime between", "any time between")),
    (Mark.TO, ("to", "-", "~")),
    (Mark.AND, ("and", "&")),
    (Mark.OR, ("or",)),
)  # fmt: skip
_ENGLISH_TAILS: Table = (
    (Mark.LATEST, ("at the latest", "at the very latest", "at latest", "or less", "or sooner",
                  "or before", "or earlier", "at most", "at the most", "latest", "max",
                  "maximum", "tops")),
    (Mark.LATER, ("from now", "later", "hence", "from today", "time")),
    (Mark.AFTER, ("or later", "onwards", "or after")),
    (Mark.AGO, ("ago",)),
    (Mark.ABOUT, ("or so", "ish", "sometime", "some time", "roughly", "approximately",
                  "or thereabouts")),
)  # fmt: skip
# Korean words as the tokens they fall into.
_KOREAN_TAILS: Table = (
    (Mark.BY, ("까지", "까지 는", "까지는", "까지도", "까지 꼭", "까지 반드시")),
    (Mark.WITHIN, ("안 에", "안 으로", "안쪽", "안쪽 으로", "안 에는", "내", "내 에", "내 로",
                   "내 에는", "이내", "이내 에", "이내 로", "이내 에는", "중", "중 에", "중 으로",
                   "중 에는", "동안", "간", "소요", "소요 예정", "걸림", "만 에", "되기 전")),
    (Mark.BEFORE, ("전", "전 에", "전 으로", "되기 전 에")),
    (Mark.UPON, ("이전", "이전 에", "이전 으로")),
    (Mark.AFTER, ("이후", "이후 에", "이후 로")),
    (Mark.LATER, ("뒤", "뒤 에", "뒤 쯤", "후", "후 에", "후 로", "있다가", "있다 가", "지나서")),
    (Mark.TO, ("부터", "에서", "에서 부터")),
    (Mark.BETWEEN, ("사이", "사이 에", "사이 로")),
    (Mark.ABOUT, ("쯤", "쯤 에", "경", "경 에", "정도", "정도 에", "가량", "무렵", "무렵 에",
                  "즈음", "즈음 에", "께", "내외", "전후", "전후 로")),
    (Mark.AND, ("와", "과", "하고")),
    (Mark.OR, ("나", "이나", "또는", "혹은", "아니면", "내지")),
    (Mark.COMMA, ("에", "에는", "날", "예정", "꼭", "반드시", "무조건", "의")),
)  # fmt: skip
_KOREAN_LEADS: Table = (
    (Mark.LATEST, ("늦어도", "아무리 늦어도", "늦으면", "늦게는")),
    (
        Mark.COUNT,
        ("최대", "길어도", "길어야", "길면", "많게는", "앞으로", "향후", "다음", "다가오는"),
    ),
    (Mark.ABOUT, ("약", "대략", "한")),
    (Mark.COMMA, ("꼭", "반드시", "무조건")),
    (Mark.ONWARD, ("지금 부터", "지금 으로부터", "오늘 부터", "오늘 로부터", "오늘 기준")),
)


def _by_first_word(*tables: tuple[Table, bool]) -> dict[str, list[tuple[tuple[str, ...], Sign]]]:
    """Index all marks by their first word, longer ones first."""
    index: dict[str, list[tuple[tuple[str, ...], Sign]]] = {}
    for table, leads in tables:
        for mark, phrases in table:
            for phrase in phrases:
                words = tuple(phrase.split())
                index.setdefault(words[0], []).append((words, Sign(mark, leads)))
    for marks in index.values():
        marks.sort(key=lambda entry: -len(entry[0]))
    return index


_SIGNS = _by_first_word(
    (_ENGLISH_LEADS, True), (_ENGLISH_TAILS, False), (_KOREAN_TAILS, False), (_KOREAN_LEADS, True)
)


def _ends_span(line: Line, i: int) -> bool:
    """Tell `이번 주 안`, which nothing follows."""
    return i == len(line.words) - 1 and line.word(i - 1) in ("주", "달", "시간", "분")


def signs(line: Line, i: int) -> Iterator[tuple[Sign, int]]:
    """Read a mark at i, longer ones first."""
    if line.word(i) == "," and i > 0:
        yield Sign(Mark.COMMA, True), i + 1
    for words, sign in _SIGNS.get(line.word(i), ()):
        if line.words[i : i + len(words)] == words:
            yield sign, i + len(words)
    if line.word(i) == "/" and line.word(i - 1) in WEEKDAYS and line.word(i + 1) in WEEKDAYS:
        yield Sign(Mark.OR, True), i + 1
    # A bare `안` is "within" only where nothing follows: `안 온다` means "will not come".
    if line.word(i) == "안" and (line.tight(i) or _ends_span(line, i)):
        yield Sign(Mark.WITHIN, False), i + 1
    if line.word(i) == "~" and (i == 0 or not line.tight(i)):
        yield Sign(Mark.ABOUT, True), i + 1
