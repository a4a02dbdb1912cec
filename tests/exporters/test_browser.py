"""The HTML in a browser: nothing is asked for, nothing complained of, nothing too wide."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from mot_tui.exporters import html
from tests.exporters.telling import Telling, golden_report

pytestmark = pytest.mark.slow

PATIENCE_S = 120
WIDE = """<!doctype html><title>?</title><iframe width={width} height=2000 src=page></iframe>
<script>onload = () => {{
  const page = document.querySelector("iframe").contentDocument.documentElement;
  document.title = "wide " + page.scrollWidth + " of " + page.clientWidth;
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


def hostile(telling: Telling, address: str) -> bytes:
    """A case whose every word would fetch something, if words could."""
    fetch = f'"><img src={address}/a><link rel=stylesheet href={address}/b><script src={address}/c>'
    case = telling.open(fetch, title=fetch, company=fetch, wanted=f"{'w' * 300} {fetch}")
    telling.say(case, "10:00 call> one !visit 2026-03-03 *1", text=fetch, party=fetch, place=fetch)
    telling.say(case, "11:00 mail> two ?p1 *0", text=f"{'가' * 300} {fetch}", tags=(fetch,))
    return html.write(telling.report(case))


def test_a_browser_asks_for_nothing_and_has_nothing_to_say(
    telling: Telling, served: Served, tmp_path: Path
) -> None:
    for page in (html.write(golden_report(telling)), hostile(telling, served.address)):
        (tmp_path / "case.html").write_bytes(page)
        address = (tmp_path / "case.html").as_uri()
        shown, said = browse(tmp_path, address, "--dump-dom")
        assert "</section>" in shown
        assert said == []
        _, said = browse(tmp_path, address, f"--print-to-pdf={tmp_path / 'case.pdf'}")
        assert said == []
        assert (tmp_path / "case.pdf").read_bytes().startswith(b"%PDF")
    assert served.asked == []


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


@pytest.mark.parametrize("width", [320, 390, 760, 1280])
def test_no_page_is_wider_than_its_window(
    telling: Telling, served: Served, tmp_path: Path, width: int
) -> None:
    for page in (html.write(golden_report(telling)), hostile(telling, served.address)):
        served.pages = {"/page": page, "/": WIDE.format(width=width).encode()}
        shown, _ = browse(tmp_path, served.address + "/", "--dump-dom")
        wide, room = shown.split("<title>wide ")[1].split("<")[0].split(" of ")
        assert int(wide) <= int(room) <= width
    assert {*served.asked} <= {"/", "/page", "/favicon.ico"}
