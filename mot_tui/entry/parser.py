"""The parser: one line of the entry language to a request. It reads any text and never raises."""

from bisect import bisect_right

from mot_tui.domain.content import Content
from mot_tui.domain.requests import EntryRequest, speakers
from mot_tui.domain.words import Precision
from mot_tui.entry.assembly import Assembly, Taken
from mot_tui.entry.context import Code, Context, Problem, Reading, Severity, Span, SpanKind
from mot_tui.entry.counting import Counting
from mot_tui.entry.escapes import plain
from mot_tui.entry.head import Head, read_head
from mot_tui.entry.lexer import Lexer, Part
from mot_tui.entry.moment import Moment, past_run, time_behind, unsaid
from mot_tui.entry.signs import Happened, Moved, Promised, Said

__all__ = ["Code", "Context", "Problem", "Reading", "Severity", "parse"]

MOST_CARETS = 3
"""Only so many `^` are tried as a time: pasted matter may hold thousands."""


def parse(line: str, context: Context) -> Reading:
    """How a line is read against what is known of the case."""
    lexer = Lexer(line)
    head = read_head(lexer, context)
    lexed = lexer.lex(head.end)
    moment, when = (head.moment, None) if head.moment else _said_later(line, lexed.parts, context)
    known = moment or unsaid(context)
    assembly = Assembly(
        line=line,
        context=context,
        counting=Counting.of(known, context),
        quotes=sum(isinstance(part.sign, Said) for part in lexed.parts),
        lead=head.end if head.named else None,
        has_time=moment is not None,
    )
    if when:
        assembly.taken.append(when)
        assembly.spans.append(Span(when.start, when.end, SpanKind.TIME))
    phrases = _add_all(assembly, lexer.folded, [it for it in lexed.parts if not _in(it, when)])
    problems = [
        *head.problems,
        *_doubt(known, head, when),
        *_left_behind(line, moment, head, when, context),
        *assembly.problems,
        *(it for it in lexed.misses if not _is_phrase_word(it, phrases)),
    ]
    return Reading(
        request=EntryRequest(
            content=_content(assembly, head, known),
            promises=tuple(assembly.promises),
            statements=tuple(assembly.statements),
            acts=tuple(assembly.acts),
            contradictions=tuple(assembly.contradictions),
            speakers=speakers(assembly.speakers),
        ),
        problems=tuple(sorted(problems, key=lambda it: it.column)),
        alternatives=tuple(assembly.alternatives),
        moved=assembly.moved,
        offers=tuple(assembly.offers),
        spans=tuple(sorted((*head.spans, *assembly.spans), key=lambda it: (it.start, -it.end))),
        new_party=assembly.party is not None and assembly.party not in context.people,
    )


def _said_later(
    line: str, parts: tuple[Part, ...], context: Context
) -> tuple[Moment | None, Taken | None]:
    """The first `^` of the line that says when, or the next one or two."""
    carets = [part for part in parts if isinstance(part.sign, Happened)]
    for part in carets[:MOST_CARETS]:
        if run := past_run(line, part.start + 1, context):
            return run[1], Taken(part.start, run[0])
    return None, None


def _in(part: Part, when: Taken | None) -> bool:
    return when is not None and when.start <= part.start < when.end


def _add_all(assembly: Assembly, folded: str, parts: list[Part]) -> list[tuple[int, int]]:
    """Adds every sign; returns where the words of promises and moves stood."""
    phrases: list[tuple[int, int]] = []
    for n, part in enumerate(parts):
        next_start = parts[n + 1].start if n + 1 < len(parts) else len(folded)
        end = part.end
        if isinstance(part.sign, Promised | Moved):
            stop = folded.find(";", part.end, next_start)
            end = next_start if stop < 0 else stop
            phrases.append((part.start, end))
        assembly.add(part, end)
    return phrases


def _is_phrase_word(miss: Problem, phrases: list[tuple[int, int]]) -> bool:
    """Near misses in a phrase are words of it, and marked with it where it is not understood."""
    if miss.code is not Code.SIGN_UNREAD:
        return False
    place = bisect_right(phrases, (miss.column - 1, len(phrases))) - 1
    return place >= 0 and miss.column - 1 < phrases[place][1]


def _doubt(moment: Moment, head: Head, when: Taken | None) -> list[Problem]:
    if moment.doubt is None:
        return []
    start, end = (when.start, when.end) if when else (0, head.end)
    return [Problem(start + 1, end - start, moment.doubt)]


def _left_behind(
    line: str, moment: Moment | None, head: Head, when: Taken | None, context: Context
) -> list[Problem]:
    """`^today 02:30` before that time has come: only the day was read, and the rest is text."""
    if moment is None or moment.precision is not Precision.DAY:
        return []
    end = when.end if when else head.spans[0].end
    if (found := time_behind(line, end, context)) is None:
        return []
    start, end = found
    return [Problem(start + 1, end - start, Code.TIME_UNREAD, {"word": line[start:end]})]


def _content(made: Assembly, head: Head, moment: Moment) -> Content:
    return Content(
        occurred_at=moment.at,
        channel=head.channel,
        text=_fact_text(made.line, head.end, made.taken),
        precision=moment.precision,
        until=moment.until,
        direction=head.direction,
        party=made.party,
        mentions=tuple(made.mentions),
        rating=made.rating,
        feeling=made.feeling,
        duration_s=made.duration_s,
        hold_s=made.hold_s,
        attempts=made.attempts,
        people=made.people,
        place=made.place,
        references=tuple(made.references),
        measurements=tuple(made.measurements),
        money=tuple(made.money),
        tags=tuple(made.tags),
    )


def _fact_text(line: str, start: int, taken: list[Taken]) -> str:
    """What is no sign, as typed; one blank (or the line break there) where signs were."""
    pieces: list[str] = []
    typed: list[str] = []
    at = start
    for each in (*sorted(taken, key=lambda it: it.start), Taken(len(line), len(line))):
        typed.append(line[at : each.start])
        at = each.end
        if each.kept is not None:
            typed.append(each.kept.replace("\\", "\\u{5c}"))
        elif piece := plain("".join(typed).strip()):
            if pieces and not (pieces[-1].endswith("\n") or piece.startswith("\n")):
                pieces.append(" ")
            pieces.append(piece)
            typed = []
        else:
            typed = []
    return "".join(pieces)
