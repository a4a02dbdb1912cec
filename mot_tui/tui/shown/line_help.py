"""How a line is written and what the figures mean, in rows for the help: what stands left, right.

Examples are parted by two spaces; each is a piece of a line that the parser takes as it stands.
"""

from mot_tui.texts.language import _

Rows = list[tuple[str, str]]


def line_rows() -> Rows:
    """The signs of the entry language, each with what it says."""
    return [
        (_("call  visit  text  mail …"), _("how; > they were called, < they called: call>")),
        (_("@kim  @101"), _("who")),
        ("*0 … *5", _("how it was: 5 as promised, 3 I had to push, 0 finished")),
        (_('"we will ring you"'), _("what they said, word for word")),
        (_("!callback tomorrow 10am"), _("what they promised, and by when")),
        ("+p2  =p2  -p2  ?p2", _("kept · done by myself · broken · I chased")),
        (_(">p2 friday  <p2 monday"), _("moved by them · at my wish")),
        ("!=s3", _("contradicts statement 3")),
        (_("~20m  x3  people:2"), _("how long, how often tried, how many came")),
        (_("$120:quoted  £20  #tag"), _("money ($: in the case's currency), tags")),
        (_("load:>=20s  place:bedroom"), _("what you measured, and where")),
        (_("ref:AB-1234  hold:4m"), _("their reference, how long on hold")),
        (_("10:05  ^yesterday 15:00"), _("when, if not now")),
        (_("down  weak  up"), _("the service went out, is bad, came back")),
        (
            _("// tired of this"),
            _("what you felt; in no summary unless you ask; JSON holds everything"),
        ),
    ]


def figure_rows() -> Rows:
    """The figures beside the score."""
    return [
        (_("additive"), _("the mean of the shares: the law that would forgive")),
        (_("per moment"), _("the even share that would have led to the same score")),
        (_("worst"), _("the lowest share of all moments")),
        (_("moments"), _("how many were rated, or were promises that ran late")),
        (_("kept on time"), _("promises kept by their due, of those that fell due")),
    ]
