"""A summary as one HTML file: no script, nothing that it would fetch."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from mot_tui.exporters.document import NONE, Document
from mot_tui.exporters.drawing import draw
from mot_tui.exporters.report import Report
from mot_tui.exporters.summary import summary
from mot_tui.texts.language import _
from mot_tui.texts.visible import visible_lines

TEMPLATES = Path(__file__).with_name("templates")
_SHORT = 12


def write(report: Report) -> bytes:
    """The summary of a case: UTF-8."""
    return render(summary(report))


def render(document: Document) -> bytes:
    """Any document: UTF-8. What was typed is text; the policy lets nothing but the styles act."""
    values = {"document": document, "contents": _("Contents"), "draw": draw, "dash": NONE}
    return page("summary", values | {"title": document.title, "lang": document.lang})


def page(name: str, values: Mapping[str, object]) -> bytes:
    """A page by the template and the styles of a name; `values` have its `title` and `lang`."""
    style = "".join((TEMPLATES / f"{it}.css").read_text(encoding="utf-8") for it in ("page", name))
    hashed = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    made = _template(f"{name}.html").render(
        **values,
        # Our own file, and what it holds is not HTML.
        style=Markup(style),  # noqa: S704
        policy=f"default-src 'none'; style-src 'sha256-{hashed}'; "
        "base-uri 'none'; form-action 'none'",
    )
    return made.encode("utf-8")


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["is_short"] = _is_short
    environment.globals["kind"] = lambda block: type(block).__name__
    return environment.get_template(name)


def _shown(value: object) -> object:
    """Whatever is placed shows what hides; it is escaped after that."""
    return visible_lines(value) if type(value) is str else value


def _is_short(cell: str) -> bool:
    """Whether a cell, as it is shown, has so few letters that it stays on one line."""
    return len(cell) <= _SHORT and len(visible_lines(cell)) <= _SHORT
