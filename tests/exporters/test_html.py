"""The summary as one HTML file: text stays text, nothing acts, nothing is fetched."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mot_tui.exporters import html
from mot_tui.exporters.document import (
    Document,
    Item,
    Items,
    Paragraph,
    Section,
    Subheading,
    Table,
    items,
)
from mot_tui.texts import language
from mot_tui.texts.visible import visible_lines
from tests.exporters.telling import Telling, golden_report, is_golden
from tests.tui.stage import HOSTILE

ACTIVE = (
    "</p><script>alert(1)</script>",
    "</style><style>*{display:none}",
    '"><img src=http://e.example/x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- </title> --!> <![CDATA[ ]]>",
    "{{ 7*7 }} {% raw %} {# x #}",
    "&lt;b&gt; &#60; &amp; &notit;",
    "javascript:alert(1) http://e.example",
    " two  blanks \n\n and rows ",
)
TAGS = set(
    "html head meta title style body header nav main section h1 h2 h3 p ul ol li b span a table"
    " thead tbody tr th td figure figcaption svg desc line text path circle g".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name id href class scope role data-name viewbox"
    " aria-labelledby x y x1 y1 x2 y2 d cx cy r".split()
)


class Reader(HTMLParser):
    """What a browser would make of a page: tags with their attributes, and the text in each."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[tuple[str, str]] = []
        self.odd: list[str] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.tags[-1], data))

    def handle_comment(self, data: str) -> None:
        self.odd.append(data)

    def unknown_decl(self, data: str) -> None:
        self.odd.append(data)

    handle_pi = unknown_decl

    def of(self, tag: str) -> list[str]:
        """The texts directly behind such a tag."""
        return [text for name, text in self.texts if name == tag]


def page_of(text: str) -> Reader:
    """A page that says the same everywhere."""
    blocks = (
        Paragraph(text),
        Subheading(text),
        Items((Item(text, text, (text, text)),)),
        Table((text, text), ((text, "end"),)),
    )
    document = Document(text, items(text), (Section("one", text, blocks),), lang="ko")
    return Reader(html.render(document))


PLAIN = page_of("x")


@given(
    st.text(st.characters(exclude_categories=()), min_size=1) | st.sampled_from(ACTIVE + HOSTILE)
)
@example("</p><script>")
def test_the_text_is_unchanged_and_no_tag_comes_in(text: str) -> None:
    page = page_of(text)
    assert page.tags == PLAIN.tags
    assert [name for name, _ in page.attributes if name != "class"] == [
        name for name, _ in PLAIN.attributes if name != "class"
    ]
    assert not page.odd
    shown = visible_lines(text)
    for name, value in page.attributes:
        assert value == shown or name != "data-name"
    if shown.strip():
        for tag in ("title", "h1", "h2", "h3", "p", "th", "td", "span", "b", "a"):
            assert shown in page.of(tag), tag


def test_a_policy_lets_nothing_act_but_the_one_style(telling: Telling) -> None:
    written = html.write(golden_report(telling)).decode()
    (style,) = re.findall(r"<style>(.*?)</style>", written, re.DOTALL)
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"
    assert ("content", policy) in Reader(written.encode()).attributes
    assert "url(" not in style
    assert "@import" not in style


def test_every_part_has_a_place_in_the_contents(telling: Telling) -> None:
    page = Reader(html.write(golden_report(telling)))
    named = [value for name, value in page.attributes if name == "id"]
    assert len(named) == len({*named})
    links = [(value or "")[1:] for name, value in page.attributes if name == "href"]
    assert links[:4] == ["wanted", "baseline", "solved", "short"]
    assert {*links} <= {*named}


def test_the_picture_shows_the_figures_of_the_score(telling: Telling) -> None:
    """
    10:00 call> @101 ordered !visit 2026-03-03 12:00 *5
    ## 2026-03-03
    15:00 visit @t1 late +p1 *3 !call 2026-03-04 12:00
    ## 2026-03-05
    note nothing yet *2
    """
    report = telling.told(test_the_picture_shows_the_figures_of_the_score)
    page = Reader(html.write(report))
    titles = [text for tag, text in page.texts if tag == "title"][2:]
    dots = [
        f"e{n}: {row.running.percent()}" for n, row in zip((1, 2, 3), report.rows, strict=False)
    ]
    # The promise that is overdue has lowered the score of now.
    assert titles == [*dots, report.rows[3].running.percent(), "p1: kept", "p2: overdue"]
    # Late is striped, and open is signed.
    assert page.of("text")[-2:] == ["p1 ✓", "p2 ▲"]
    assert [value for name, value in page.attributes if name == "class"].count("late") == 2


def test_a_case_without_a_score_has_no_picture(telling: Telling) -> None:
    assert "svg" not in Reader(html.write(telling.report(telling.open()))).tags


def test_a_moment_of_one_instant_is_drawn(telling: Telling) -> None:
    """
    10:00 call> @101 ordered *0
    """
    page = Reader(html.write(telling.told(test_a_moment_of_one_instant_is_drawn)))
    assert "e1: 0" in page.of("title")


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_the_bytes_are_those_of_the_golden_file(telling: Telling, spoken: str) -> None:
    report = golden_report(telling)
    with language.speaking(spoken):
        assert is_golden(f"case.{spoken}.html", html.write(report))
