"""Writes a request as one line that the parser reads as the same request.

Dues are written in absolute form, so `said` and `rule` of a dated promise are not kept; that is
what a `.mot` file says of them (`docs/entry.md`).
"""

import re
from datetime import date, datetime, tzinfo

from mot_tui.domain.content import Content, Due, Measurement, Money
from mot_tui.domain.requests import (
    ActRequest,
    Chase,
    EntryRequest,
    Move,
    PromiseRequest,
    Settle,
)
from mot_tui.domain.words import USUAL_DIRECTION, Channel, Outcome, Payment, Precision
from mot_tui.entry.absolute import Absolute, local, write_absolute
from mot_tui.entry.contradictions import statement_words
from mot_tui.entry.due import longest_due, read_due
from mot_tui.entry.escapes import fold, numbered, quoted, safe, valued, written
from mot_tui.entry.phrase import stands_alone
from mot_tui.entry.sigils import MEASURE_WORD, sign_start
from mot_tui.entry.words import (
    CHANNELS,
    DIRECTION_SIGNS,
    HOLD_WORDS,
    LENGTHS,
    OUTCOMES,
    PARTICLES,
    PAYMENTS,
    PEOPLE_WORDS,
    PLACE_WORDS,
    REFERENCE_WORDS,
    word_for,
)

NOBODY = '@""'
"""Names no party; also what stands behind `up` so that it is not a word of a sentence."""

EMPTY = "\\u{}"
"""A word that stands for no text at all."""

SOME_MORNING = datetime(2026, 3, 2, 0, 1)  # noqa: DTZ001 - any day will do

_BARE = re.compile(r"[^\W\d_](?:[\w-]*[^\W_])?\Z")
_BARE_NAME = re.compile(r"[^\W_](?:[\w-]*[^\W_])?\Z")
_BARE_UNIT = re.compile(r"(?:[A-Za-z가-힣%](?:[A-Za-z가-힣%/]*))?\Z")
_SETTLED = {Outcome.KEPT: "+", Outcome.OWN: "="}


def format_entry(
    request: EntryRequest,
    zone: tzinfo,
    *,
    currency: str = "",
    day: date | None = None,
    language: str = "en",
) -> str:
    """One line; `day` is the heading it stands under, `currency` that of the case.

    `language` is that of its channel and key words; every language reads all of them.
    """
    content = request.content
    feeling = None if content.feeling is None else f"// {safe(content.feeling) or EMPTY}"
    words = [
        _time(content, zone, day),
        _channel(content, language),
        *_people(content),
        written(content.text, sign_start(heeding_backslash=False)),
        *statement_words([_said(*it) for it in request.said()], request.contradictions),
        *(_promise(promise, zone) for promise in request.promises),
        *(_act(act, zone, language) for act in request.acts),
        *_particulars(content, language),
        *(_money(money, currency, language) for money in content.money),
        *map(tagged, content.tags),
        feeling,
    ]
    return " ".join(word for word in words if word)


def _time(content: Content, zone: tzinfo, day: date | None) -> str:
    wall = local(content.occurred_at, zone)
    if content.precision is Precision.DAY:
        return "" if wall.date() == day else f"^{wall.date().isoformat()}"
    about = "~" if content.precision is Precision.APPROXIMATE else ""
    stamp = write_absolute(Absolute(content.occurred_at, content.occurred_at), zone)
    clock = stamp[11:]
    if wall.date() == day and len(clock) in (5, 8):
        return about + clock
    return f"^{about}{stamp}"


def _channel(content: Content, language: str) -> str:
    usual = USUAL_DIRECTION.get(content.channel)
    word = word_for(CHANNELS, content.channel, language)
    if content.direction is None or content.direction is usual:
        return word
    return f"{word}{DIRECTION_SIGNS[content.direction]}"


def _people(content: Content) -> list[str]:
    """The party, then whom else the text names; right after the channel all leave the text."""
    names = [named(name) for name in content.mentions]
    if content.party is not None:
        return [named(content.party), *names]
    return [NOBODY, *names] if names or content.channel is Channel.UP else []


def named(name: str) -> str:
    """A name as its sign: `@kim`, `@"Kim Minsu"`."""
    particle = any(name.endswith(it) for it in PARTICLES)
    return f"@{valued(name) if particle else worded(name)}"


def tagged(tag: str) -> str:
    """A tag as its sign."""
    return f"#{tag if _BARE.match(tag) else valued(tag)}"


def worded(value: str) -> str:
    """A value as one word, between quote signs where it is several."""
    return value if _BARE_NAME.match(value) else valued(value)


def _value(keys: tuple[str, str], value: str, language: str) -> str:
    return f"{_key(keys, language)}:{worded(value)}"


def _key(keys: tuple[str, str], language: str) -> str:
    return keys[language == "ko"]


# -- promises


def _said(text: str, by: str | None) -> str:
    return quoted(text) + (named(by) if by else "")


def _promise(promise: PromiseRequest, zone: tzinfo) -> str:
    words = _promised(promise, zone)
    if not promise.by:
        return words
    # Behind a name the first word could be a sign of its own.
    first = words[1:]
    if sign_start(heeding_backslash=False).match(fold(first)):
        first = numbered(first[0]) + first[1:]
    return f"!{named(promise.by)} {first}"


def _promised(promise: PromiseRequest, zone: tzinfo) -> str:
    what = _phrase(promise.what)
    if promise.due:
        due = _due(promise.due, zone)
        return f"!{due}" if not what and due[0].isalnum() else f"!{what or EMPTY}: {due}"
    if promise.said:
        # A `\` in a phrase says that it is no due, whatever it looks like.
        return f"!{what or EMPTY}: {_unread(promise.said)}"
    plain = what and stands_alone(promise.what) and not _looks_dated(promise.what)
    return f"!{what}" if plain else f"!{what or EMPTY}:"


def _phrase(text: str) -> str:
    """Words behind `!`, which must begin with a letter or digit."""
    first = text[:1] if text[:1].isalnum() else numbered(text[:1])
    # Behind an underscore nothing is a sign.
    words = written(f"_{text[1:]}", sign_start(heeding_backslash=False))[1:]
    return _without(":;：；", first + words)


def _unread(said: str) -> str:
    words = _without(";；", written(said, sign_start(heeding_backslash=False)))
    if "\\" in words or not _looks_dated(said):
        return words
    return f"\\{words}" if words[0] not in "nu" else numbered(words[0]) + words[1:]


def _looks_dated(said: str) -> bool:
    """Whether a due could be read from a phrase that had none, on another day perhaps."""
    return any(char.isdigit() for char in said) or any(
        read_due(said, SOME_MORNING, language) or longest_due(said, SOME_MORNING, language)
        for language in ("en", "ko")
    )


def _without(signs: str, words: str) -> str:
    return re.sub(f"[{signs}]", lambda found: numbered(found[0]), words)


def _due(due: Due, zone: tzinfo) -> str:
    return write_absolute(Absolute(due.start, due.end, due.approximate), zone)


def _act(act: ActRequest, zone: tzinfo, language: str) -> str:
    match act:
        case Settle(number, (Outcome.KEPT | Outcome.OWN | Outcome.BROKEN) as outcome):
            return f"{_SETTLED.get(outcome, '-')}p{number}"
        case Settle(number, outcome):
            return f"-p{number}:{word_for(OUTCOMES, outcome, language)}"
        case Chase(number):
            return f"?p{number}"
        case Move(number, _, due, at_my_wish):
            return f"{'<' if at_my_wish else '>'}p{number} {_due(due, zone)}"


# -- the rest


def _particulars(content: Content, language: str) -> list[str]:
    words: list[str] = []
    if content.duration_s is not None:
        words.append(f"~{_length(content.duration_s, language)}")
    if content.hold_s is not None:
        words.append(f"{_key(HOLD_WORDS, language)}:{_length(content.hold_s, language)}")
    if content.attempts is not None:
        words.append(f"x{content.attempts.count}{'+' if content.attempts.at_least else ''}")
    if content.rating is not None:
        words.append(f"*{content.rating}")
    if content.people is not None:
        words.append(f"{_key(PEOPLE_WORDS, language)}:{content.people}")
    if content.place is not None:
        words.append(_value(PLACE_WORDS, content.place, language))
    words += (_value(REFERENCE_WORDS, it, language) for it in content.references)
    words += map(_measurement, content.measurements)
    return words


def _length(seconds: int, language: str) -> str:
    hour, minute, second = (word_for(LENGTHS, it, language) for it in (3600, 60, 1))
    parts = ((seconds // 3600, hour), (seconds // 60 % 60, minute), (seconds % 60, second))
    return "".join(f"{count}{unit}" for count, unit in parts if count) or f"0{minute}"


def _measurement(it: Measurement) -> str:
    keys = (*PEOPLE_WORDS, *PLACE_WORDS, *REFERENCE_WORDS, *HOLD_WORDS, MEASURE_WORD)
    bare = _BARE.match(it.what) and it.what not in keys
    name = f"{it.what}:" if bare else f"{MEASURE_WORD}:{valued(it.what)}"
    unit = it.unit if _BARE_UNIT.match(it.unit) else numbered(it.unit)
    return f"{name}{it.operator}{it.value}{unit}"


def _money(money: Money, currency: str, language: str) -> str:
    typed = ""
    if money.currency != currency:
        plain = re.fullmatch("[A-Z]{3}", money.currency)
        typed = money.currency if plain else numbered(money.currency) or EMPTY
    cost = money.payment is Payment.COST
    paid = "" if cost else f":{word_for(PAYMENTS, money.payment, language)}"
    amount = "?" if money.amount is None else money.amount
    return f"${amount}{typed}{paid}"
