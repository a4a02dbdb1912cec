"""`mot brief`: what to tell the next agent, for people and for programs."""

from mot_tui.exporters.brief import MOST_SECONDS, MOST_WORDS
from tests.cli.ran import Mot, Ran


def test_the_brief_is_read_out_or_read_by_a_program(mot: Mot, case: Ran) -> None:
    """
    10:00 call> @101 "it comes at noon" !visit: 2026-03-02 12:00
    13:00 call> @102 "nobody comes" !=s1
    """
    ran = mot("brief")
    assert ran.out.splitlines() == [
        "My case: Internet after the move. Open since today.",
        "101 promised: visit, today at noon. It is 2 hours late.",
        "101 said today: “it comes at noon”, but 102: “nobody comes”.",
        "Why was it not kept, and by when for certain?",
    ]
    told = mot("brief", "--json").json
    assert told["text"] == " ".join(ran.out.splitlines())
    assert told["contradiction"] == ["s2", "s1"]
    assert told["promised"]["promise"] == "p1"
    assert 0 < told["words"] <= MOST_WORDS
    assert 0 < told["seconds"] <= MOST_SECONDS
