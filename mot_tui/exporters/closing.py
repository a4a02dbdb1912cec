"""What stands at the end of every export: the score, and how the case was kept."""

from collections.abc import Iterator

from mot_tui.domain.words import Kind
from mot_tui.exporters.document import NONE
from mot_tui.exporters.report import Report
from mot_tui.exporters.when import full_text, zone_text
from mot_tui.texts.language import _, ngettext


def convention_text() -> str:
    """What the score is, and what it is not."""
    return _(
        "Each rated moment keeps a share of what the one before left, 5 all of it and 0 nothing: "
        "a convention for one person's judgement, not a probability and not evidence."
    )


def score_texts(report: Report) -> Iterator[str]:
    """The figures beside the list of units."""
    score = report.score
    if score.settled:
        yield _("score: {score} of 100").format(score=score.settled.shown())
    if score.zero and score.without_zero:
        number = report.numbers[Kind.ENTRY, score.zero]
        text = _("0 – final since e{n}; without it {score}")
        yield text.format(n=number, score=score.without_zero.shown())
    same = score.settled and score.live and score.settled.same(score.live)
    if score.live and not same:
        text = _("with the promises that are overdue now: {score}")
        yield text.format(score=score.live.shown())
    if score.additive is not None:
        yield _("moments: {n}; added instead of multiplied: {additive}; worst: {worst}").format(
            n=score.n, additive=score.additive, worst=score.worst
        )
    if score.due:
        text = _("promises kept on time: {kept} of {due} that fell due")
        yield text.format(kept=score.kept, due=score.due)


def heads_texts(report: Report) -> Iterator[str]:
    """Device, number and hash of the newest record, for each device that wrote."""
    when = full_text(report.exported_at, report.zone)
    zone = zone_text(report.zone, report.exported_at)
    yield _("written {when}; all times are those of {zone}").format(when=when, zone=zone)
    for head in report.heads:
        count = ngettext("{n} record", "{n} records", head.records).format(n=head.records)
        mine = _("this device") if head.device == report.device else _("another device")
        yield _("{whose} {device}: {count}, newest hash {hash}").format(
            whose=mine, device=head.device, count=count, hash=head.hash or NONE
        )


def foot_text(report: Report) -> str:
    """What stands below every page: when it was made, and how the newest hash begins."""
    head, when = report.head, full_text(report.exported_at, report.zone)
    count = ngettext("{n} record", "{n} records", head.records).format(n=head.records)
    return _("as of {when} · device {device}: {count}, newest hash {hash}").format(
        when=when, device=head.device[:8], count=count, hash=f"{head.hash[:16]}…"
    )


def chain_texts(report: Report) -> Iterator[str]:
    """What the journal shows and what it does not."""
    yield _(
        "Each record carries the time of its writing, by that device's clock, and the SHA-256 hash "
        "of the one before it, so whoever was given a hash above can see later whether anything up "
        "to it was changed; it proves no more than that, since before a hash is given away the "
        "file's owner could write all of it anew."
    )
    yield from _remarks(report)


def _remarks(report: Report) -> Iterator[str]:
    from_file = (it.taken is None and it.stated_recorded_at is not None for it in report.entries)
    if taken := sum(from_file):
        text = ngettext(
            "{n} entry came from a file; the time at which it was written down is as stated there.",
            "{n} entries came from a file; the times at which they were written down are as "
            "stated there.",
            taken,
        )
        yield text.format(n=taken)
    if report.clock_set:
        text = ngettext(
            "{n} record was made while the program's clock was set by hand.",
            "{n} records were made while the program's clock was set by hand.",
            report.clock_set,
        )
        yield text.format(n=report.clock_set)
