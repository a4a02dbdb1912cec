"""What an export says of entries, as plain text: layouts only escape and place it."""

from collections.abc import Iterator, Mapping
from datetime import timedelta, tzinfo

from mot_tui.domain.content import Content, Measurement, Money
from mot_tui.domain.words import Channel, Direction
from mot_tui.exporters.document import NONE
from mot_tui.exporters.no_show import lasted_text
from mot_tui.exporters.promise_words import act_text, made_text
from mot_tui.exporters.report import Correction, PromiseLine, Quote, Report
from mot_tui.exporters.when import when_full_text
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.sums import result_text, sum_text
from mot_tui.texts.times import span_text
from mot_tui.texts.words import channel_text, payment_text


def contact_text(content: Content) -> str:
    """`call to 101`, `visit from technician 1`, `note`."""
    channel = channel_text(content.channel)
    if not content.party:
        is_out = content.channel in (Channel.DOWN, Channel.WEAK)
        return outage_text(content.channel) if is_out else channel
    match content.direction:
        case Direction.OUT:
            return _("{channel} to {who}").format(channel=channel, who=content.party)
        case Direction.IN:
            return _("{channel} from {who}").format(channel=channel, who=content.party)
        case None:
            return _("{channel}, {who}").format(channel=channel, who=content.party)


def detail_texts(content: Content) -> Iterator[str]:
    """What else an entry tells, each as a few words."""
    if content.place:
        yield _("where: {place}").format(place=content.place)
    if lasted := lasted_text(content):
        yield lasted
    if content.hold_s:
        yield _("{span} on hold").format(span=span_text(timedelta(seconds=content.hold_s)))
    if content.attempts:
        tried, n = content.attempts, content.attempts.count
        text = ngettext("{n} attempt to get through", "{n} attempts to get through", n).format(n=n)
        yield _("at least {what}").format(what=text) if tried.at_least else text
    if content.people is not None:
        n = content.people
        yield ngettext("{n} person came", "{n} people came", n).format(n=n)
    yield from (_measured(it) for it in content.measurements)
    yield from (f"{money_text(it)} ({payment_text(it.payment)})" for it in content.money)
    if content.references:
        yield _("reference: {names}").format(names=", ".join(content.references))


def marks_text(content: Content) -> str:
    """The customer's own tags; empty without any."""
    tags = ", ".join(content.tags)
    return _("marked by the customer: {tags}").format(tags=tags) if tags else ""


def _measured(it: Measurement) -> str:
    return f"{it.what} {result_text(it.operator, it.value, it.unit)}"


def money_text(money: Money) -> str:
    """`KRW 200,000`."""
    return sum_text(money.amount, money.currency)


def speaker_text(quote: Quote) -> str:
    """Who said it; what is observed the customer saw."""
    if quote.party:
        return quote.party
    return _("the customer") if quote.observed else NONE


def quote_text(quote: Quote, by: str | None = None) -> str:
    """A statement with its number, told from what the customer observed; `by` is named with it."""
    said = f"“{quote.text}”"
    if by:
        text = _("s{n}, {who}, word for word: {said}")
        return text.format(n=quote.number, who=by, said=said)
    if quote.observed:
        return _("s{n}, observed: {said}").format(n=quote.number, said=said)
    return _("s{n}, word for word: {said}").format(n=quote.number, said=said)


def entry_texts(
    entry: EntryView, report: Report, promises: Mapping[int, PromiseLine] | None = None
) -> Iterator[str]:
    """All that stands below an entry's first line, in its order.

    Whoever asks for many entries hands in the promises by number.
    """
    zone, content = report.zone, entry.content
    if promises is None:
        promises = {line.view.number: line for line in report.promises}
    if details := "; ".join(detail_texts(content)):
        yield details
    yield from (quote_text(report.quotes[said.number], said.by) for said in entry.statements)
    for it in entry.opposed:
        if it.second is None:
            yield _("s{n} contradicts what happened").format(n=it.first)
        else:
            yield _("s{first} contradicts s{second}").format(first=it.first, second=it.second)
    for n in entry.promises:
        if n in promises:
            yield made_text(promises[n], content.party, report)
    for act in entry.acts:
        if act.promise in promises:
            yield act_text(act, promises[act.promise], zone)
    if entry.evidence:
        files = ", ".join(f"v{n} ({report.file_names[n]})" for n in entry.evidence)
        yield _("evidence: {names}").format(names=files)
    if report.feelings and content.feeling:
        yield _("how it felt: {feeling}").format(feeling=content.feeling)
    if marks := marks_text(content):
        yield marks


def correction_texts(it: Correction, zone: tzinfo) -> Iterator[str]:
    """What an amendment changed, the old value with each."""
    before, after = it.before, it.after
    if before.rating != after.rating:
        old, new = (NONE if rating is None else rating for rating in (before.rating, after.rating))
        yield _("rating {new} instead of {old}").format(new=new, old=old)
    if before.occurred_at != after.occurred_at:
        old, new = (when_full_text(content, zone) for content in (before, after))
        yield _("time {new} instead of {old}").format(new=new, old=old)
    if contact_text(before) != contact_text(after):
        old, new = contact_text(before), contact_text(after)
        yield _("{new} instead of {old}").format(new=new, old=old)
    if before.text != after.text:
        yield _("the words were: “{old}”").format(old=before.text)
    details, since = ([*detail_texts(it), marks_text(it)] for it in (before, after))
    if details != since:
        old = "; ".join(filter(None, details)) or NONE
        yield _("the details were: {old}").format(old=old)


def outage_text(state: Channel) -> str:
    """What an outage was."""
    return _("no service") if state is Channel.DOWN else _("unstable service")
