"""What programs read of cases and lines, beside what exports say too (`contract.md`, JSON)."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from mot_tui.cli.due import Open
from mot_tui.cli.session import zone_of_case
from mot_tui.domain.requests import Chase, Known, Move, Quote, Settle
from mot_tui.domain.score import Score
from mot_tui.domain.wire import Json, to_plain
from mot_tui.domain.words import PromiseState
from mot_tui.entry.context import Reading
from mot_tui.entry.due import DueReading
from mot_tui.exporters.plain import at_plain, case_plain, due_plain
from mot_tui.read.views import CaseView
from mot_tui.texts.problems import problem_text


def case_listed(view: CaseView, figures: Score, waiting: Sequence[Open]) -> Json:
    """A case in a list, with its score and what waits in it."""
    zone = zone_of_case(view)
    ends = [it.ends for it in waiting if it.state is not PromiseState.OVERDUE and it.ends]
    return {
        **case_plain(view, zone),
        "live": figures.live.percent() if figures.live else None,
        "open": len(waiting),
        "overdue": sum(it.state is PromiseState.OVERDUE for it in waiting),
        "next_due": at_plain(min(ends, default=None), zone),
    }


def reading_plain(reading: Reading, zone: tzinfo, now: datetime) -> Json:
    """How a line is read at `now`."""
    content, acts = reading.request.content, reading.request.acts
    return {
        "occurred_at": at_plain(content.occurred_at, zone),
        "until": at_plain(content.until, zone),
        "precision": content.precision,
        "future": content.is_ahead(now),
        "channel": content.channel,
        "direction": content.direction,
        "party": content.party,
        "mentions": list(content.mentions),
        "text": content.text,
        "feeling": content.feeling,
        "rating": content.rating,
        "statements": list(reading.request.statements),
        "speakers": [by or content.party for _, by in reading.request.said()],
        "promises": _promises(reading, zone),
        "settles": [
            {"promise": f"p{it.number}", "how": it.outcome} for it in acts if isinstance(it, Settle)
        ],
        "chases": [f"p{it.number}" for it in acts if isinstance(it, Chase)],
        "moves": [
            {
                "promise": f"p{it.number}",
                "said": it.said,
                **due_plain(it.due, zone),
                "mine": it.at_my_wish,
                "alternative": _other(reading.moved.get(place), zone),
            }
            for place, it in enumerate(acts)
            if isinstance(it, Move)
        ],
        "contradicts": [
            [_side(it.first), _side(it.second)] for it in reading.request.contradictions
        ],
        "duration_s": content.duration_s,
        "hold_s": content.hold_s,
        "attempts": to_plain(content.attempts),
        "people": content.people,
        "place": content.place,
        "measurements": [to_plain(it) for it in content.measurements],
        "money": [to_plain(it) for it in content.money],
        "tags": list(content.tags),
        "ref": next(iter(content.references), None),
        "references": list(content.references),
        "problems": [
            {
                "column": it.column,
                "length": it.length,
                "severity": it.severity.name.lower(),
                "code": it.code,
                "message": problem_text(it.code, it.values),
            }
            for it in reading.problems
        ],
    }


def _promises(reading: Reading, zone: tzinfo) -> list[Json]:
    nothing = {"from": None, "due": None, "rule": None, "approximate": False}
    return [
        {
            "said": made.said,
            "what": made.what,
            "who": made.by or reading.request.content.party,
            **(due_plain(made.due, zone) or nothing),
            "alternative": _other(other, zone),
        }
        for made, other in zip(reading.request.promises, reading.alternatives, strict=True)
    ]


def _other(other: DueReading | None, zone: tzinfo) -> Json:
    """The other reading of a due."""
    if other is None:
        return None
    start, due = at_plain(other.start, zone), at_plain(other.end, zone)
    return {"from": start, "due": due, "rule": other.rule}


def _side(side: Quote | Known | None) -> str | int | None:
    """`s3`; a statement of this line by its place, from 1; the line's text as None."""
    match side:
        case Known(number):
            return f"s{number}"
        case Quote(index):
            return index
        case None:
            return None
