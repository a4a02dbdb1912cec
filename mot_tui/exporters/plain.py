"""Views and figures as plain JSON values, as `contract.md` names them.

One place for `mot show`, `mot due`, `mot score` with `--json` and for the case file.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo

from mot_tui.domain.content import Due
from mot_tui.domain.promises import SOON
from mot_tui.domain.score import Row, Score
from mot_tui.domain.share import Share
from mot_tui.domain.wire import Json, to_plain
from mot_tui.domain.words import Kind
from mot_tui.read.views import ActView, CaseView, EntryView, PromiseView

Numbers = Mapping[tuple[Kind, str], int]
"""The number of each id of a case."""


def at_plain(instant: datetime | None, zone: tzinfo) -> str | None:
    """An instant as ISO 8601 with the offset of a zone."""
    return None if instant is None else instant.astimezone(zone).isoformat()


def due_plain(due: Due | None, zone: tzinfo) -> Json:
    """A due with all that is known of it, its window in absolute time."""
    if due is None:
        return None
    return {
        "from": at_plain(due.start, zone),
        "due": at_plain(due.end, zone),
        "rule": due.rule,
        "zone": due.zone,
        "approximate": due.approximate,
        "calendar": due.calendar,
        "remind": at_plain(due.remind, zone),
    }


def running_of(rows: Iterable[Row], most: int | None = None) -> dict[str, Share]:
    """The score so far at each entry that is a unit, by entry id; `most` are places of it."""
    return {
        row.unit.entry: row.running
        for row in rows
        if row.unit.entry and _is_told(row.running, most)
    }


def case_plain(view: CaseView, zone: tzinfo) -> Json:
    """A case as a whole: what is said of it, how it was closed, its score."""
    zero = None
    if view.zero is not None:
        zero = {"entry": f"e{view.zero}", "without": _percent(view.without_zero)}
    return {
        "case": f"c{view.number}",
        "id": f"c{view.number}",
        "key": view.id,
        **{it.field.value: it.value for it in view.fields},
        "title": view.title,
        "criteria": list(view.criteria),
        "state": _case_state(view),
        "outcome": view.outcome,
        "closed_at": at_plain(view.closed_at, zone),
        "entries": view.entries,
        "settled": _percent(view.settled),
        "zero": zero,
        "last_at": at_plain(view.last_at, zone),
        "out_since": at_plain(view.out_since, zone),
    }


def _case_state(view: CaseView) -> str:
    if view.archived:
        return "archived"
    return "closed" if view.outcome else "open"


def entry_plain(view: EntryView, zone: tzinfo, running: Share | None = None) -> Json:
    """A line on the timeline; `running` is exact, from the rows of the score.

    `recorded_at` is this journal's word; `stated_recorded_at` is that of the file the entry came
    from, and the same where it came from none.
    """
    content = view.content
    return {
        "id": f"e{view.number}",
        "at": at_plain(content.occurred_at, zone),
        "until": at_plain(content.until, zone),
        "precision": content.precision,
        "recorded_at": at_plain(view.recorded_at, zone),
        "stated_recorded_at": at_plain(view.stated_recorded_at or view.recorded_at, zone),
        "channel": content.channel,
        "direction": content.direction,
        "party": content.party,
        "mentions": list(content.mentions),
        "text": content.text,
        "feeling": content.feeling,
        "rating": content.rating,
        "factor": view.factor.exact() if view.factor else None,
        "running": _percent(running),
        "promises": [f"p{n}" for n in view.promises],
        **_acts_plain(view.acts, zone),
        "statements": [
            {"id": f"s{it.number}", "text": it.text, "by": it.by or content.party}
            for it in view.statements
        ],
        "contradicts": [
            [f"s{it.first}", None if it.second is None else f"s{it.second}"] for it in view.opposed
        ],
        "duration_s": content.duration_s,
        "hold_s": content.hold_s,
        "attempts": content.attempts.count if content.attempts else None,
        "at_least": bool(content.attempts and content.attempts.at_least),
        "people": content.people,
        "place": content.place,
        "ref": content.references[0] if content.references else None,
        "references": list(content.references),
        "measurements": [_whole(it) for it in content.measurements],
        "money": [_whole(it) for it in content.money],
        "tags": list(content.tags),
        "recorded_later": view.recorded_later,
        "amended": view.revisions,
        "evidence": [f"v{n}" for n in view.evidence],
        "struck": view.struck,
        "moved_to": view.given,
        "moved_from": view.taken,
    }


def _acts_plain(acts: Sequence[ActView], zone: tzinfo) -> dict[str, Json]:
    settles, moves, chases = [], [], []
    for act in acts:
        promise = f"p{act.promise}"
        if act.outcome is not None:
            settles.append({"promise": promise, "how": act.outcome, "reported": act.reported})
        elif act.due is not None:
            due = due_plain(act.due, zone)
            moves.append({"promise": promise, **due, "mine": act.at_my_wish})
        else:
            chases.append(promise)
    return {"settles": settles, "moves": moves, "chases": chases}


def promise_plain(view: PromiseView, now: datetime, zone: tzinfo, soon: timedelta = SOON) -> Json:
    """A promise as it stands at `now`; `moves` and `chases` say how often."""
    found = view.standing
    return {
        "case": f"c{view.case}",
        "promise": f"p{view.number}",
        "what": found.what,
        "said": found.said,
        "who": view.party,
        "made_at": at_plain(view.made_at, zone),
        "from": at_plain(found.due.start if found.due else None, zone),
        "due": at_plain(found.due.end if found.due else found.deadline, zone),
        "state": found.state(now, soon),
        "late_s": int(found.late(now).total_seconds()),
        "moves": len(found.moves),
        "chases": len(found.chases),
        "entry": f"e{view.entry}",
        "approximate": bool(found.due and found.due.approximate),
    }


def score_plain(
    score: Score,
    numbers: Numbers,
    zone: tzinfo,
    case: int | None = None,
    now: datetime | None = None,
    *,
    most: int | None = None,
) -> Json:
    """All figures of a case, with the unit behind each; `case` is its number.

    With `now` each unit says whether it lies ahead of the clock. A running score of more than
    `most` places is None: it is the product of the factors.
    """
    zero = None
    if score.zero is not None:
        without = _percent(score.without_zero)
        zero = {"entry": f"e{numbers[Kind.ENTRY, score.zero]}", "without": without}
    return {
        "case": None if case is None else f"c{case}",
        "settled": _percent(score.settled),
        "live": _percent(score.live),
        "additive": score.additive,
        "per_moment": score.per_moment,
        "worst": score.worst,
        "n": score.n,
        "keep_rate": {"kept": score.kept, "due": score.due},
        "zero": zero,
        "units": [
            _unit_plain(row, numbers, zone, most) | ({"future": row.unit.at > now} if now else {})
            for row in score.rows
        ],
    }


def _unit_plain(row: Row, numbers: Numbers, zone: tzinfo, most: int | None) -> Json:
    unit = row.unit
    return {
        "entry": f"e{numbers[Kind.ENTRY, unit.entry]}" if unit.entry else None,
        "promises": [f"p{numbers[Kind.PROMISE, id]}" for id in unit.promises],
        "rating": unit.rating,
        "factor": unit.factor.exact(),
        "running": row.running.percent() if _is_told(row.running, most) else None,
        "additive": row.additive,
        "points": row.points,
        "points_without_zero": row.points_without_zero,
        "provisional": unit.provisional,
        "recorded_later": unit.recorded_later,
        "at": at_plain(unit.at, zone),
    }


def _is_told(share: Share, most: int | None) -> bool:
    return most is None or share.places <= most or not share.digits


def _percent(share: Share | None) -> str | None:
    return None if share is None else share.percent()


def _whole(part: object) -> Json:
    """A part of an entry with every field, those at their default too."""
    return {name: to_plain(getattr(part, name)) for name in part.__slots__}  # type: ignore[attr-defined]
