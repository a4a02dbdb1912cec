"""The summary as a PDF: its text as others read it, in order, with nothing acting or lost."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from unicodedata import is_normalized

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mot_tui import exporters
from mot_tui.errors import Unusable
from mot_tui.exporters import document as d
from mot_tui.exporters import pdf
from mot_tui.exporters.pdf_letters import BOLD, REGULAR, _letters, shown
from mot_tui.exporters.summary import summary
from mot_tui.texts import language
from tests.exporters.telling import Telling, golden_report, is_golden
from tests.exporters.test_markdown import HOSTILE
from tests.tui.stage import HOSTILE as MARKUP

AT = datetime(2026, 3, 9, 3, tzinfo=UTC)
FOOT = "at the foot"
LONG = ("x" * 3000, "가" * 2000, "word " * 900, "a\u0301" * 400, "", "  ", "b" * 61)

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="reads PDF with poppler-utils"
)


def asked(program: str, content: bytes, *options: str) -> str:
    """What a program of poppler says of a PDF."""
    ran = subprocess.run([program, *options, "-"], input=content, capture_output=True, check=True)
    assert ran.stderr == b""
    return ran.stdout.decode()


def read(content: bytes) -> str:
    """The text in the order in which it stands in the file."""
    command = ["pdftotext", "-raw", "-", "-"]
    ran = subprocess.run(command, input=content, capture_output=True, check=True)
    assert ran.stderr == b""
    return ran.stdout.decode()


def squeezed(text: str) -> str:
    """Without blanks: where lines end is the layout's."""
    return "".join(text.split())


def body(content: bytes, document: d.Document) -> str:
    """What stands between the head and the foot of the pages, without blanks."""
    head, pages = squeezed(shown(document.title)), read(content).split("\f")[:-1]
    found = []
    for number, page in enumerate(pages, 1):
        text, ends = squeezed(page), squeezed(f"{document.foot}{number}/{len(pages)}")
        begins = head if number > 1 else ""
        assert text[: len(begins)] == begins
        assert text[-len(ends) :] == ends
        found.append(text.removeprefix(begins).removesuffix(ends))
    return "".join(found)


def texts(document: d.Document) -> Iterator[str]:
    """Every text of a document in order."""
    yield document.title
    blocks = [block for section in document.sections for block in (section, *section.blocks)]
    for block in (document.facts, *blocks):
        match block:
            case d.Section():
                yield block.heading
            case d.Paragraph(text) | d.Subheading(text):
                yield text
            case d.Items(items):
                for item in items:
                    yield from (item.lead, item.text, *item.below)
            case d.Table():
                yield from (cell for row in (block.head, *block.rows) for cell in row)
            case d.Curve(text=text):
                yield text


def document(*blocks: d.Block, title: str = "A case") -> d.Document:
    return d.Document(
        title, d.items("one"), (d.Section("s", "Part", blocks),), lang="ko", at=AT, foot=FOOT
    )


def in_order(document: d.Document) -> None:
    """Whether another program reads every text where it belongs."""
    left = body(pdf.render(document), document)
    for text in filter(str.strip, texts(document)):
        wanted = squeezed(shown(text))
        _, found, left = left.partition(wanted)
        assert found == wanted, (text[:200], left[:200])


ANY = st.text(st.characters(exclude_categories=()), max_size=40)


@given(ANY)
@example("\u1112\u1161\u11ab")
@example("".join(HOSTILE))
def test_every_letter_is_one_that_the_font_has(text: str) -> None:
    line = shown(text)
    assert _letters(REGULAR).issuperset(map(ord, line))
    assert shown(line) == line
    assert is_normalized("NFC", line)


def test_what_the_font_lacks_is_a_number() -> None:
    assert shown("no \U0001f621\x1b[0m\u202e!") == "no ‹1F621›‹001B›[0m‹202E›!"
    assert shown("이전 설치 漢字 … “q” → Łódź 5 €") == "이전 설치 漢字 … “q” → Łódź 5 €"
    assert ord("한") in _letters(BOLD)


@needs_poppler
@settings(max_examples=8)
@given(st.lists(ANY | st.sampled_from((*HOSTILE, *MARKUP)), min_size=4, max_size=12))
@example([*HOSTILE, *MARKUP])
@example([*LONG])
def test_another_program_reads_what_was_typed(given: list[str]) -> None:
    items = tuple(d.Item(it, given[-1][:20], (it,)) for it in given)
    rows = tuple((it[:200], given[n - 1][:200], "e1") for n, it in enumerate(given))
    table = d.Table(("One", "Against", "Entry"), rows)
    blocks = (d.Paragraph(given[0]), d.Subheading(given[1]), d.Items(items), table)
    in_order(document(*blocks, title=given[2][:20]))


@needs_poppler
@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_the_case_reads_as_the_golden_file(telling: Telling, spoken: str) -> None:
    with language.speaking(spoken):
        found = summary(golden_report(telling))
        content = pdf.render(found)
    in_order(found)
    assert is_golden(f"case.{spoken}.pdf.txt", read(content).encode())
    told = asked("pdfinfo", content)
    assert "A4" in told
    assert f"Title:           {found.title}" in told
    assert f"/Lang ({spoken})".encode() in content
    fonts = asked("pdffonts", content).splitlines()[2:]
    assert all("MotSans" in line and " yes yes yes " in line for line in fonts), fonts


@needs_poppler
def test_a_table_repeats_its_head_on_every_page() -> None:
    rows = tuple((f"p{n}", "words " * (n % 9)) for n in range(150))
    found = document(d.Table(("Number", "What was said"), (*rows, ("high", "가나다 " * 900))))
    pages = read(pdf.render(found)).split("\f")[:-1]
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
        assert page.count("What was said") == 1
    numbers = [word for page in pages for word in page.split() if word[:1] == "p" and word[1:]]
    assert numbers == [f"p{n}" for n in range(150)]


@needs_poppler
def test_a_picture_of_many_promises_fits_the_page(telling: Telling) -> None:
    parts = summary(golden_report(telling)).sections
    (curve,) = (it for part in parts for it in part.blocks if isinstance(it, d.Curve))
    drawn = read(pdf.render(document(curve)))
    assert curve.legend[1] in drawn
    assert f"{curve.bars[0].label} {curve.bars[0].sign}" in drawn
    assert "100" in read(pdf.render(document(replace(curve, bars=curve.bars * 100))))


def test_an_equal_document_is_equal_bytes() -> None:
    found = document(d.Paragraph("한글"), d.Table((), ()), d.Table(("a",), ()))
    seen: list[tuple[int, int]] = []
    assert pdf.render(found) == pdf.render(found, lambda done, whole: seen.append((done, whole)))
    assert b"D:20260309030000" in pdf.render(found)
    assert seen[-1][0] == seen[-1][1]
    assert all(done <= whole for done, whole in seen)


def test_without_the_library_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(exporters, "pdf_pages", raising=False)
    monkeypatch.delitem(sys.modules, "mot_tui.exporters.pdf_pages", raising=False)
    monkeypatch.setitem(sys.modules, "reportlab.lib.colors", None)
    with pytest.raises(Unusable, match="no-reportlab"):
        pdf.render(document())
