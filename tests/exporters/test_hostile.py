"""Five thousand hostile texts through every writer, and a case of them through every export.

Each is read back by a program of others. What a format holds of a text:

- JSON and `.mot` all of it; CSV and HTML all of it, but that what hides is shown (`visible_lines`);
- Markdown, plain text and calendars the same in one line (`visible`), without blanks at its ends;
- PDF what its fonts have, put together (NFC), all else by its number (`shown`), with any blanks.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from mot_tui.exporters import calendar, csvs, html, markdown, pdf, text
from mot_tui.exporters import document as d
from mot_tui.exporters.appointment import Appointment
from mot_tui.exporters.document import NONE
from mot_tui.frozen import changed
from mot_tui.texts.visible import visible, visible_lines
from tests.exporters import holding as h
from tests.exporters import paper
from tests.hostile import KINDS, corpus

CORPUS = corpus()
AT = datetime(2026, 3, 9, 3, tzinfo=UTC)


def document(texts: list[str], title: str = "A case") -> d.Document:
    """A document in which every text stands where it begins a line, and in a table."""
    blocks: list[d.Block] = []
    for n, it in enumerate(texts):
        other = texts[n - 1]
        blocks += [d.Paragraph(it), d.Items((d.Item(it, "10:00", (other,)), d.Item(it)))]
        blocks += [d.Subheading(it), d.Table((other[:6], "Entry"), ((it, "e1"),))]
    parts = (d.Section("one", "Part", tuple(blocks)),)
    return d.Document(title, d.items(*texts[:9]), parts, "ko", AT, "at the foot")


def plain(document: d.Document) -> d.Document:
    """The same with words that are none."""
    found: d.Document = h.mapped(document, lambda _: "x")
    return found


def stripped(text: str) -> str:
    return visible(text).strip()


# -- the checks: whether other programs read the texts of a document, and nothing besides


def check_markdown(told: d.Document) -> None:
    found = h.Marked(markdown.render(told))
    assert found.lines == h.lines(told, stripped)
    assert found.shape == h.Marked(markdown.render(plain(told))).shape
    assert not found.active


def check_html(told: d.Document) -> None:
    page = h.Page(html.render(told))
    title, *lines = h.spoken(told, visible_lines)
    contents = [visible_lines(it.heading) for it in told.sections]
    first = len(h.spoken(d.Document("", told.facts, ()), visible_lines))
    start, rest = lines[:first], lines[first:]
    assert page.lines == [title, title, *start, page.lines[2 + first], *contents, *rest]
    assert page.shape == h.Page(html.render(plain(told))).shape
    assert not page.odd
    assert all(value[:1] == "#" for name, value in page.attributes if name == "href")
    assert not {name for name, _ in page.attributes if name.startswith("on") or name == "src"}


def check_text(told: d.Document) -> None:
    written = text.render(told).decode()
    assert visible_lines(written) == written
    # The head of a column stands before each of its cells that says something.
    for line in h.spoken(h.headless(told), visible):
        if line != NONE:
            _, found, written = written.partition(line)
            assert found, (line, written[:200])


def check_pdf(told: d.Document) -> None:
    content = pdf.render(told)
    paper.in_order(told, content)
    for option in ("-js", "-url"):
        assert len(paper.poppler("pdfinfo", content, option).splitlines()) <= 1
    info = paper.poppler("pdfinfo", content)
    assert "JavaScript:      no" in info
    assert "Form:            none" in info


CHECKS: dict[str, Callable[[d.Document], None]] = {
    "md": check_markdown, "html": check_html, "txt": check_text, "pdf": check_pdf,
}  # fmt: skip


@pytest.mark.parametrize("name", ["md", "html", "txt"])
def test_trouble_of_every_kind_is_read_as_it_is(name: str) -> None:
    CHECKS[name](document([it for kind in KINDS for it in kind[::3]]))


@pytest.mark.slow
@pytest.mark.parametrize("name", CHECKS)
def test_five_thousand_texts_are_read_as_they_are(name: str) -> None:
    for n in range(0, len(CORPUS), 500):
        CHECKS[name](document(CORPUS[n : n + 500]))


@pytest.mark.slow
def test_five_thousand_cells_are_read_as_they_are_and_none_acts() -> None:
    for name in ("", "x"):
        cells = [name + it for it in CORPUS]
        rows = h.rows(csvs.write(d.Table(("a", "b"), tuple((it, "end") for it in cells))))
        read = [first for first, _end in rows[1:]]
        assert h.bare(read) == [*map(visible_lines, cells)]
        assert h.acting(read) == []


@pytest.mark.slow
def test_five_thousand_texts_in_a_calendar_are_read_as_they_are() -> None:
    told = [
        Appointment(
            f"{n}@mot", 0, AT, AT, None, visible(one), (visible_lines(two), visible(three)),
            place=visible(four), labels=(visible(five), visible(one)),
        )
        for n, (one, two, three, four, five) in enumerate(batched(CORPUS, 5))
    ]  # fmt: skip
    content = calendar.write(told[0].name, told)
    plain = [changed(it, name="x", words=("x",), place="x", labels=("x", "x")) for it in told]
    assert h.properties(content) == h.properties(calendar.write("x", plain))
    for it, event in zip(told, h.events(content), strict=True):
        assert event["SUMMARY"] == it.name
        assert event["DESCRIPTION"] == "\n".join(it.words)
        assert event["LOCATION"] == it.place
        assert h.labels(event) == [*it.labels]


def batched(texts: list[str], many: int) -> Iterator[tuple[str, ...]]:
    for n in range(0, len(texts), many):
        yield tuple(texts[n : n + many])
