"""Letters in words: their kinds, what is missing in them and how to say it, why one is refused."""

from collections.abc import Sequence

from mot_tui.texts.language import _, ngettext


def kind_text(kind: str) -> str:
    """What a kind of letter is called; one of the person's own by its name."""
    return {
        "complaint": _("complaint to head office"),
        "reminder": _("reminder with a new deadline"),
        "cancellation": _("cancellation"),
        "mediator": _("submission to a mediator"),
    }.get(kind, kind)


def what_text(name: str) -> str:
    """Something that may be missing; what else a template can place by its name there."""
    return {
        "name": _("your name"),
        "address": _("your address"),
        "customer": _("your customer number"),
        "company": _("the company"),
        "service": _("the service it is about"),
        "wanted": _("what you want"),
        "to": _("who it goes to"),
        "deadline": _("the last day on which you may cancel"),
        "letters": _("when you wrote before"),
    }.get(name, name)


def gap_text(name: str) -> str:
    """What is missing, as it stands in its mark."""
    return _("{what} – please fill in").format(what=what_text(name))


def remedy_text(name: str) -> str:
    """How to say it."""
    return {
        "name": "mot edit --holder '…'",
        "address": "mot edit --address '…'",
        "customer": "mot edit --customer '…'",
        "company": "mot edit --company '…'",
        "service": "mot edit --service '…'",
        "wanted": "mot edit --wanted '…'",
        "to": "--to '…'",
        "deadline": _("mot deadline 'cancel' --days 14 --from 2026-03-02=signed"),
        "letters": _("mot log 'post> @head-office …'"),
    }.get(name, _("--edit"))


def more_text(n: int) -> str:
    """What has no room in a letter."""
    text = ngettext("{n} more, in the summary", "{n} more, in the summary", n)
    return text.format(n=n)


def missing_text(n: int) -> str:
    """How much is missing."""
    text = ngettext("{n} thing is missing:", "{n} things are missing:", n)
    return text.format(n=n)


def sent_text(kind: str) -> str:
    """The first row of the entry that says a letter was sent; below it stands the letter."""
    return _("letter: {kind}").format(kind=kind_text(kind))


def answer_text(company: str) -> str:
    """What the deadline is called that a letter sets."""
    return _("answer from {company}").format(company=company) if company else _("their answer")


def again_text() -> str:
    """Why the deadline for an answer to an earlier letter is dropped."""
    return _("asked again")


def logged_text(entry: int, answer: int | None, when: str, **also: Sequence[int]) -> str:
    """That a letter stands in the case, and what became of deadlines by it, by their numbers.

    `when` is by when an `answer` is wanted; `also` are those `met`, `dropped` and `waiting`.
    """
    parts = [_("saved {name}").format(name=f"e{entry}")]
    if answer is not None:
        wanted = _("{deadline}: answer wanted by {when}")
        parts.append(wanted.format(deadline=f"d{answer}", when=when))
    told = {
        "met": _("{names} met"),
        "dropped": _("{names} dropped: asked again"),
        "waiting": _("also still open: {names}"),
    }
    for how, text in told.items():
        if numbers := also.get(how):
            parts.append(text.format(names=", ".join(f"d{n}" for n in numbers)))
    return " · ".join(parts)


def refusals() -> dict[str, str]:
    """Why something is refused, by code."""
    return {
        "bad-template": _("{path}, line {line}: {detail}."),
        "editor-failed": _("The editor {name} failed ({detail}); nothing was changed."),
        "editor-left": _("The editor {name} failed ({detail}); what you wrote stands in {path}."),
        "letter-empty": _("There is nothing in the letter; nothing was written."),
        "letter-gaps": _(
            "The letter still says {names}: fill that in, or say --force to have it so."
        ),
        "letter-long": _(
            "There are {n} characters for “{name}”: more than a letter can hold; make it shorter."
        ),
        "no-editor": _("Nobody said which editor: set EDITOR, as in `EDITOR=nano mot letter …`."),
        "deadline-of-answer": _(
            "By {name} somebody else must answer; a letter names a deadline of your own."
        ),
        "unknown-letter": _("There is no letter “{value}”; there are: {known}."),
    }


def template_fault(code: str, **values: object) -> str:
    """What is wrong in a template, behind its line."""
    return {
        "forbidden": _("only names, “if”, “for” and a few filters can stand in a template"),
        "unknown": _("nothing is known that is called “{name}”"),
        "long": _("it makes more than {most} characters"),
        "utf-8": _("the file is no UTF-8"),
    }[code].format(**values)
