"""The Korean catalogue says all that the source says; `make catalogue` brings it up to date."""

import ast
import gettext
import re
from datetime import datetime
from zoneinfo import ZoneInfo

import polib
import pytest

from mot_tui.entry.context import Context
from mot_tui.entry.parser import parse
from mot_tui.texts.language import CATALOGUES
from tests import catalogue

PLACES = re.compile(r"\{[^{}]*\}|%\([a-z_]+\)[rs]|%[rs]")
"""Values are put in by name, but for the messages of argparse."""

CHAINS = re.compile(r"`[^`]*mot [a-z]+|--[a-z-]+|\bMOT_[A-Z]+")
"""What a person is to type as it stands: commands, options, variables."""

EXAMPLE = re.compile(r"^  mot log '(.*)'$|^(call @\S+ .*)$")
"""Messages that are a line of the entry language as a whole."""

PARTICLE = re.compile(r"\}[”’)]?(?:은|는|이|가|을|를|과|와|로|으로)(?![가-힣])")
"""Particles that would have to agree with a word that only the running program knows."""


@pytest.fixture(scope="module")
def po() -> polib.POFile:
    return polib.pofile(str(catalogue.CATALOGUE))


def said(entry: polib.POEntry) -> list[str]:
    """The translations of an entry: one, as Korean has no plural; none where it has none yet."""
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    return [text for text in texts if text]


def test_the_catalogue_holds_what_the_source_says(po: polib.POFile) -> None:
    held = [(entry.msgid, entry.msgid_plural) for entry in po]
    assert len(held) == len(set(held))
    assert set(held) == set(catalogue.messages()), "`make catalogue` brings it up to date"


def test_every_message_is_translated(po: polib.POFile) -> None:
    assert [entry.msgid for entry in po if len(said(entry)) != 1] == []
    assert [entry.msgid for entry in po if entry.fuzzy or entry.obsolete] == []


def test_a_message_and_its_translation_have_the_same_places(po: polib.POFile) -> None:
    for entry in po:
        for text in said(entry):
            places = sorted(PLACES.findall(text))
            assert places == sorted(PLACES.findall(entry.msgid)), entry.msgid
            if entry.msgid_plural:
                assert places == sorted(PLACES.findall(entry.msgid_plural)), entry.msgid


def test_places_without_a_name_keep_their_order(po: polib.POFile) -> None:
    for entry in po:
        unnamed = [place for place in PLACES.findall(entry.msgid) if place in ("%r", "%s")]
        assert len(unnamed) < 2, entry.msgid


def test_what_is_typed_is_not_translated(po: polib.POFile) -> None:
    for entry in po:
        for text in said(entry):
            assert sorted(CHAINS.findall(text)) == sorted(CHAINS.findall(entry.msgid)), entry.msgid


def test_blanks_and_line_breaks_at_the_ends_are_kept(po: polib.POFile) -> None:
    for entry in po:
        for text in said(entry):
            around = [len(it) - len(it.strip()) for it in (entry.msgid, text)]
            assert around[0] == around[1], entry.msgid
            assert entry.msgid.count("\n") == text.count("\n"), entry.msgid


def test_no_particle_hangs_on_a_value(po: polib.POFile) -> None:
    assert [text for entry in po for text in said(entry) if PARTICLE.search(text)] == []


def test_the_lines_that_are_shown_as_examples_read_without_a_problem(po: polib.POFile) -> None:
    context = Context(datetime(2026, 3, 9, 22, 30, tzinfo=ZoneInfo("Asia/Seoul")))
    examples = [entry for entry in po if EXAMPLE.match(entry.msgid)]
    assert examples
    for entry in examples:
        line = _line(entry.msgstr)
        reading, meant = parse(line, context), parse(_line(entry.msgid), context)
        assert not reading.problems, line
        assert reading.request.content.rating == meant.request.content.rating
        dues = [[made.due for made in it.request.promises] for it in (reading, meant)]
        assert dues[0] == dues[1], line


def _line(message: str) -> str:
    return message.strip().removeprefix("mot log ").strip("'")


def test_the_header_says_utf8_and_one_form(po: polib.POFile) -> None:
    assert po.metadata == catalogue.HEADER


def test_the_compiled_catalogue_is_what_the_source_of_it_says(po: polib.POFile) -> None:
    compiled = polib.mofile(str(catalogue.CATALOGUE.with_suffix(".mo")))
    assert {(it.msgid, it.msgid_plural): said(it) for it in compiled} == {
        (it.msgid, it.msgid_plural): said(it) for it in po if said(it)
    }
    read = gettext.translation("mot", CATALOGUES, ["ko"])
    for entry in compiled:
        many = entry.msgid_plural
        for n in (1, 2):
            text = read.ngettext(entry.msgid, many, n) if many else read.gettext(entry.msgid)
            assert [text] == said(entry)


def test_bringing_it_up_to_date_keeps_translations() -> None:
    old = polib.POFile()
    old.append(polib.POEntry(msgid="kept", msgstr="지킴"))
    old.append(polib.POEntry(msgid="gone", msgstr="없어짐"))
    new = catalogue.updated(old, {("kept", ""): ["a.py"], ("{n} day", "{n} days"): ["b.py"]})
    assert [(it.msgid, said(it)) for it in new] == [("kept", ["지킴"]), ("{n} day", [])]


def test_a_message_that_is_not_written_out_is_refused() -> None:
    with pytest.raises(ValueError, match="written out"):
        list(catalogue.marked(ast.parse("_(name)"), "a.py"))
