"""How a line begins: `[time] [channel[direction]]`."""

import re

from mot_tui.domain.words import USUAL_DIRECTION, Channel, Direction
from mot_tui.entry.context import Code, Context, Problem, Span, SpanKind
from mot_tui.entry.lexer import Lexer
from mot_tui.entry.moment import Moment, clocked, past_run, read_clock
from mot_tui.entry.sigils import sign_start
from mot_tui.entry.words import CHANNELS, DIRECTIONS, LONGER_ENDINGS
from mot_tui.frozen import frozen

_WORD = re.compile(r"\s*(\S+)")
_CHANNEL = re.compile(r"([^\W\d_]+)([<>]?)\Z")


@frozen
class Head:
    """What stands first; `end` is where the rest of the line begins."""

    moment: Moment | None
    channel: Channel
    direction: Direction | None
    named: bool
    end: int
    spans: tuple[Span, ...]
    problems: tuple[Problem, ...]


def read_head(lexer: Lexer, context: Context) -> Head:
    """The time and the channel at the start of a line."""
    spans: list[Span] = []
    moment, end = _time(lexer, context)
    if moment:
        spans.append(Span(_behind_blanks(lexer.line, 0), end, SpanKind.TIME))
    word = _WORD.match(lexer.folded, end)
    found = _CHANNEL.match(word[1]) if word else None
    channel = CHANNELS.get(found[1]) if found else None
    if word is None or found is None or channel is None or _merely_up(lexer, channel, word.end()):
        problems = _longer(word[1], word.start(1)) if word and channel is None else ()
        return Head(moment, Channel.NOTE, None, False, end, tuple(spans), problems)
    spans.append(Span(word.start(1), word.end(), SpanKind.CHANNEL))
    direction = DIRECTIONS.get(found[2], USUAL_DIRECTION.get(channel))
    return Head(moment, channel, direction, True, word.end(), tuple(spans), ())


def _time(lexer: Lexer, context: Context) -> tuple[Moment | None, int]:
    first = _WORD.match(lexer.folded)
    if first is None:
        return None, 0
    if first[1].startswith("^"):
        run = past_run(lexer.line, first.start(1) + 1, context)
        return (run[1], run[0]) if run else (None, 0)
    end = first.end()
    half = _WORD.match(lexer.folded, end)
    if half and half[1].lower() in ("am", "pm") and (clock := read_clock(first[1], half[1])):
        return clocked(clock, context), half.end()
    clock = read_clock(first[1])
    return (clocked(clock, context), end) if clock else (None, 0)


def _merely_up(lexer: Lexer, channel: Channel, end: int) -> bool:
    """Whether `up` is a word of a sentence: "up to 3 days"."""
    if channel is not Channel.UP:
        return False
    rest = _behind_blanks(lexer.line, end)
    if rest == len(lexer.line):
        return False
    return not any(part.start == rest for part in lexer.lex(end).parts[:1])


def _longer(word: str, at: int) -> tuple[Problem, ...]:
    """A hint where the first word is more than a channel: `전화했는데`, `called`, `Call`."""
    if sign_start(heeding_backslash=False).match(word):
        return ()
    lowered = word.lower()
    for name in CHANNELS:
        behind = lowered.removeprefix(name)
        if behind == lowered:
            continue
        if not name.isascii() or not behind or behind[0] in "<>" or behind in LONGER_ENDINGS:
            return (Problem(at + 1, len(word), Code.CHANNEL_LONGER, {"word": word[:80]}),)
    return ()


def _behind_blanks(line: str, at: int) -> int:
    return len(line) - len(line[at:].lstrip())
