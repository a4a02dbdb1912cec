"""Files kept as evidence, as exports tell them."""

import json
from hashlib import sha256

import pytest

from mot_tui.casebook import evidence, people
from mot_tui.domain.words import PersonField
from mot_tui.exporters import casefile, markdown
from mot_tui.exporters.document import Items
from mot_tui.exporters.motfile import mot_bytes
from mot_tui.exporters.plan import plan_of
from mot_tui.exporters.prepared import prepare
from mot_tui.exporters.redaction import redact
from mot_tui.exporters.summary import summary
from mot_tui.exporters.wish import Wish
from mot_tui.importers import casefile as importer
from tests.casefile import docstring
from tests.exporters.telling import Telling


def test_the_summary_lists_what_counts_and_tells_what_was_struck_out(telling: Telling) -> None:
    """
    10:00 visit @tech1 one room only
    11:00 note waited
    """
    case = telling.open()
    telling.say(case, docstring(test_the_summary_lists_what_counts_and_tells_what_was_struck_out))
    assert "evidence" not in [it.id for it in summary(telling.report(case)).sections]
    telling.keep(case, "room.jpg", b"x" * 1234, entry=1)
    telling.keep(case, "bill.pdf", b"a bill")
    telling.keep(case, "wrong.png", b"", entry=2)
    evidence.strike(telling.book, case, 3, "another flat")
    evidence.vault(telling.book).path_of(sha256(b"a bill").hexdigest()).unlink()
    report = telling.report(case)
    sections = {it.id: it.blocks for it in summary(report).sections}
    _law, here, _why, absent = sections["evidence"]
    assert isinstance(here, Items)
    assert isinstance(absent, Items)
    assert [(it.lead, it.text, it.below) for it in (*here.items, *absent.items)] == [
        (
            "v1",
            "room.jpg (1.2 kB)",
            (
                "Mon 2 Mar 2026 10:00, visit from tech1 (e1)",
                "kept Mon 2 Mar 2026 11:01",
                f"SHA-256 {sha256(b'x' * 1234).hexdigest()}",
            ),
        ),
        (
            "v2",
            "bill.pdf (6 B)",
            (
                "of the case as a whole",
                "kept Mon 2 Mar 2026 11:01",
                f"SHA-256 {sha256(b'a bill').hexdigest()}",
            ),
        ),
    ]
    for redact_ in (False, True):
        assert prepare(telling.book, case, Wish(redact=redact_)).absent == ("v2",)
    assert prepare(telling.book, case, Wish(without=frozenset({"evidence"}))).absent == ()
    page = markdown.render(summary(report)).decode()
    assert "evidence: v1 (room.jpg)" in page
    assert "v3, struck out: another flat; it was the file “wrong.png”" in page


@pytest.mark.slow
def test_redaction_goes_through_names_of_files_and_leaves_digests(telling: Telling) -> None:
    """
    10:00 call> @김민수 talked
    """
    case = telling.open(customer="8812345")
    telling.say(case, docstring(test_redaction_goes_through_names_of_files_and_leaves_digests))
    people.describe(telling.book, case, "김민수", [(PersonField.NUMBER, "010-1234-5678")])
    # Digests of which a part could be a number of somebody.
    contents = [str(n).encode() for n in range(300)]
    digests = {sha256(it).hexdigest() for it in contents}
    telling.keep(case, "김민수_01012345678_8812345.m4a", contents[0], entry=1)
    for n, it in enumerate(contents[1:]):
        telling.keep(case, f"{n}.png", it)
    report = telling.report(case)
    page = markdown.render(redact(summary(report), plan_of(report)).document).decode()
    for gone in ("민수", "01012345678", "8812345"):
        assert gone not in page
    assert ".m4a" in page
    assert all(it in page for it in digests)


def test_json_keeps_what_is_known_of_files_which_do_not_travel(telling: Telling) -> None:
    case = telling.open()
    telling.say(case, "10:00 note here")
    telling.keep(case, "room.jpg", b"photo", entry=1)
    telling.keep(case, "bill.pdf", b"bill")
    written = casefile.write(telling.report(case))
    whole = json.loads(written)
    assert [(it["id"], it["entry"], it["name"]) for it in whole["evidence"]] == [
        ("v1", "e1", "room.jpg"), ("v2", None, "bill.pdf"),
    ]  # fmt: skip
    assert whole["entries"][0]["evidence"] == ["v1"]
    view, problems = importer.take(telling.book, written, as_copy=True)
    assert problems == ()
    again = json.loads(casefile.write(telling.report(view.id)))
    assert again["evidence"] == whole["evidence"]
    kept = next(it for it in whole["facts"] if it["fact"] == "evidence-kept")
    kept["digest"] = "../../etc/passwd"
    _, problems = importer.take(telling.book, json.dumps(whole).encode(), as_copy=True)
    assert [it.place.partition(".")[2] for it in problems] == ["digest"]


def test_a_mot_file_tells_that_it_holds_none(telling: Telling) -> None:
    case = telling.open()
    telling.say(case, "10:00 note here")
    telling.keep(case, "room.jpg", b"photo", entry=1)
    telling.keep(case, "bill.pdf", b"bill")
    assert mot_bytes(telling.book, case, feelings=True)[1] == ["e1", "v2"]
