"""The HTML in a browser: nothing is asked for, nothing complained of, nothing too wide."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from mot_tui import demo
from mot_tui.exporters import html
from mot_tui.exporters.document import Items, Paragraph, Section, Subheading
from mot_tui.exporters.summary import summary
from mot_tui.texts import language
from tests.exporters import paper
from tests.exporters.holding import Page
from tests.exporters.telling import Telling, golden_report
from tests.exporters.test_hostile import document
from tests.hostile import KINDS, LONG

pytestmark = pytest.mark.slow

PATIENCE_S = 120
WIDTHS = (320, 390, 760, 1280)
FRAMES = """<!doctype html><title>?</title>{frames}
<script>onload = () => {{
  const pages = [...document.querySelectorAll("iframe")].map(it => it.contentDocument);
  document.title = "wide " + pages.map(it => it.documentElement.scrollWidth).join(" ");
}}</script>"""


class Served:
    """A server of pages, which knows what else it was asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))
        self.address = f"http://127.0.0.1:{self.server.server_port}"


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, served: Served, *given: object) -> None:
        self.served = served
        super().__init__(*given)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.served.asked.append(self.path)
        found = self.served.pages.get(self.path)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(found or b"")

    def log_message(self, *_said: object) -> None:
        """Says nothing."""


@pytest.fixture
def served() -> Iterator[Served]:
    served = Served()
    thread = threading.Thread(target=served.server.serve_forever)
    thread.start()
    yield served
    served.server.shutdown()
    thread.join()
    served.server.server_close()


def browse(folder: Path, address: str, *given: str) -> tuple[str, list[str]]:
    """The page as the browser has it then, and what its console said."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("chromium is not installed")
    ran = subprocess.run(
        [
            program, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
            "--disable-background-networking", "--disable-component-update", "--no-first-run",
            f"--user-data-dir={folder / 'browser'}", *given, address,
        ],
        capture_output=True, text=True, check=True, timeout=PATIENCE_S,
    )  # fmt: skip
    said = [line for line in ran.stderr.splitlines() if "CONSOLE" in line]
    return ran.stdout, said


def hostile(address: str) -> bytes:
    """A page whose every word would fetch something or be too wide, if words could."""
    fetch = f'"><img src={address}/a><link rel=stylesheet href={address}/b><script src={address}/c>'
    texts = [fetch, f"url({address}/d)", f"{'w' * 300} {fetch}", f"{'가' * 300} {fetch}"]
    return html.render(document([*texts, *(it for kind in (*KINDS, LONG) for it in kind)], fetch))


def test_a_browser_asks_for_nothing_and_has_nothing_to_say(
    telling: Telling, served: Served, tmp_path: Path
) -> None:
    path, printed = tmp_path / "case.html", tmp_path / "case.pdf"
    for page in (html.write(golden_report(telling)), hostile(served.address)):
        path.write_bytes(page)
        shown, said = browse(tmp_path, path.as_uri(), "--dump-dom")
        assert said == []
        # What it makes of the page is what a parser of others makes of it.
        ours, theirs = Page(page), Page(shown.encode())
        assert theirs.lines == ours.lines
        assert {name for name, _ in theirs.shape} == {name for name, _ in ours.shape}
        assert theirs.attributes == ours.attributes
        _, said = browse(tmp_path, path.as_uri(), f"--print-to-pdf={printed}")
        assert said == []
        assert printed.read_bytes().startswith(b"%PDF")
    assert served.asked == []


@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_what_is_printed_is_read_in_its_order(
    telling: Telling, tmp_path: Path, spoken: str
) -> None:
    telling.clock.now = demo.EVENING
    for case in demo.load(telling.book, spoken):
        with language.speaking(spoken):
            told = summary(telling.report(case.id))
            page = html.render(told)
        (tmp_path / "case.html").write_bytes(page)
        printed = tmp_path / "case.pdf"
        browse(tmp_path, (tmp_path / "case.html").as_uri(), f"--print-to-pdf={printed}")
        left = paper.squeezed("".join(paper.pages(printed.read_bytes())))
        # Behind the contents, which name every part.
        left = left[left.index(paper.squeezed(told.sections[-1].heading)) :]
        for section in told.sections:
            for text in (section.heading, *first_words(section)):
                _, found, left = left.partition(paper.squeezed(text))
                assert found, (section.id, text, left[:200])


def first_words(section: Section) -> Iterator[str]:
    """The words by which each entry and paragraph begins: they stand on one line of one page."""
    for block in section.blocks:
        if isinstance(block, Paragraph | Subheading):
            yield " ".join(block.text.split()[:4])
        elif isinstance(block, Items):
            yield from (" ".join(it.text.split()[:4]) for it in block.items)


def test_this_browser_would_ask_and_would_complain(served: Served, tmp_path: Path) -> None:
    page = f"<img src={served.address}/a>"
    (tmp_path / "case.html").write_text(page)
    browse(tmp_path, (tmp_path / "case.html").as_uri(), "--dump-dom")
    assert served.asked == ["/a"]
    policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
    (tmp_path / "case.html").write_text(policy + page)
    _, said = browse(tmp_path, (tmp_path / "case.html").as_uri(), "--dump-dom")
    assert said
    assert served.asked == ["/a"]


def test_no_page_is_wider_than_its_window(telling: Telling, served: Served, tmp_path: Path) -> None:
    frames = "".join(f"<iframe width={it} height=2000 src=page></iframe>" for it in WIDTHS)
    for page in (html.write(golden_report(telling)), hostile(served.address)):
        served.pages = {"/page": page, "/": FRAMES.format(frames=frames).encode()}
        shown, _ = browse(tmp_path, served.address + "/", "--dump-dom")
        found = shown.split("<title>wide ")[1].split("<")[0].split()
        assert [n for n, it in zip(WIDTHS, found, strict=True) if int(it) > n] == []
    assert {*served.asked} <= {"/", "/page", "/favicon.ico"}
