"""Letters in words: their kinds, what is missing in them and how to say it, why one is refused."""

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
    """Something that may be missing."""
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
    }[name]


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
        "deadline": _("mot deadline 'cancel' --days 14 --from 2026-03-02=signed; --deadline d1"),
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
        "no-editor": _("Nobody said which editor: set EDITOR, as in `EDITOR=nano mot letter …`."),
        "deadline-not-running": _("There is no deadline {name} in this case that still runs."),
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
