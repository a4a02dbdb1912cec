"""The summary as a PDF: its text as others read it, in order, with nothing acting or lost."""

import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import is_normalized

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mot_tui import demo, exporters
from mot_tui.errors import Unusable
from mot_tui.exporters import document as d
from mot_tui.exporters import pdf, pdf_extra
from mot_tui.exporters.pdf_letters import BOLD, REGULAR, _letters, shown
from mot_tui.exporters.summary import summary
from mot_tui.read.views import EntryView
from mot_tui.texts import language
from mot_tui.texts.sentences import sentence
from tests.exporters import paper
from tests.exporters.telling import Telling, golden_report, is_golden
from tests.hostile import MARKDOWN

ROOT = Path(__file__).resolve().parents[2]
AT = datetime(2026, 3, 9, 3, tzinfo=UTC)
FOOT = "at the foot"

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="reads PDF with poppler-utils"
)


def document(*blocks: d.Block, title: str = "A case") -> d.Document:
    return d.Document(
        title, d.items("one"), (d.Section("s", "Part", blocks),), lang="ko", at=AT, foot=FOOT
    )


def read(content: bytes) -> str:
    """The text of all pages."""
    return "".join(f"{page}\f" for page in paper.pages(content))


ANY = st.text(st.characters(exclude_categories=()), max_size=40)


@given(ANY)
@example("\u1112\u1161\u11ab")
@example("".join(MARKDOWN))
def test_every_letter_is_one_that_the_font_has(text: str) -> None:
    line = shown(text)
    assert _letters(REGULAR).issuperset(map(ord, line))
    assert shown(line) == line
    assert is_normalized("NFC", line)


def test_what_the_font_lacks_is_a_number() -> None:
    assert shown("no \U0001f621\x1b[0m\u202e!") == "no ‹1F621›‹001B›[0m‹202E›!"
    assert shown("이전 설치 漢字 … “q” → Łódź 5 €") == "이전 설치 漢字 … “q” → Łódź 5 €"
    assert shown("p2 ✗, p1 ✓") == "p2 ×, p1 ✓"
    assert ord("한") in _letters(BOLD)


@needs_poppler
@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_the_case_reads_as_the_golden_file(telling: Telling, spoken: str) -> None:
    with language.speaking(spoken):
        found = summary(golden_report(telling))
        content = pdf.render(found)
    paper.in_order(found, content)
    assert is_golden(f"case.{spoken}.pdf.txt", read(content).encode())
    told = paper.poppler("pdfinfo", content)
    assert "A4" in told
    assert f"Title:           {found.title}" in told
    assert f"/Lang ({spoken})".encode() in content
    fonts = paper.poppler("pdffonts", content).splitlines()[2:]
    assert all("MotSans" in line and " yes yes yes " in line for line in fonts), fonts


@needs_poppler
@pytest.mark.slow
@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_the_demo_cases_are_searched_word_by_word(telling: Telling, spoken: str) -> None:
    telling.clock.now = demo.EVENING
    for case in demo.load(telling.book, spoken):
        with language.speaking(spoken):
            found = summary(telling.report(case.id))
            content = pdf.render(found)
        paper.in_order(found, content)
        told = read(content)
        headings = [told.index(f"\n{it.heading}\n") for it in found.sections]
        assert headings == sorted(headings)
        # By words, as somebody searches who has the file alone.
        wanted = {word for entry in telling.report(case.id).live for word in named(entry)}
        assert {it for it in wanted if it not in told} == set()
        assert any("가" <= letter <= "힣" for it in wanted for letter in it) is (spoken == "ko")
        fonts = paper.poppler("pdffonts", content).splitlines()[2:]
        assert {line.split()[0].partition("+")[2] for line in fonts} == {REGULAR, BOLD}
        assert all(" yes yes yes " in line for line in fonts), fonts


def named(entry: EntryView) -> Iterator[str]:
    """Words that stand alone in an entry: short enough for any line."""
    return (it for it in re.findall(r"\w+", entry.content.text) if len(it) < 20)


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
    monkeypatch.setitem(sys.modules, "reportlab.lib.pagesizes", None)
    with pytest.raises(Unusable, match="no-reportlab") as refused:
        pdf.render(document())
    # The command stands in the sentence as it can be pasted, and installs what the extra says.
    told = sentence(refused.value.code, refused.value.values)
    assert f"`{sys.executable} -m pip install '{pdf_extra.REPORTLAB}'`" in told
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert extras["optional-dependencies"]["pdf"] == [pdf_extra.REPORTLAB]
