"""The templates of letters: our own, and those that a person keeps in the settings folder.

Somebody may have got a template from anywhere. So it can only place what it is given: no calls, no
attributes, no files, and nothing that repeats but what is there.
"""

import re
import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import ascii_lowercase

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError, nodes
from jinja2.sandbox import SandboxedEnvironment

from mot_tui.errors import Refused, Unusable
from mot_tui.frozen import frozen
from mot_tui.texts.language import LANGUAGES
from mot_tui.texts.letters import template_fault, what_text
from mot_tui.texts.visible import visible

KINDS = ("complaint", "reminder", "cancellation", "mediator")
"""Our own."""

_OURS = Path(__file__).with_name("templates") / "letters"
_NAME = re.compile(rf"(?P<kind>[^\W_][\w-]*)(?:\.(?P<lang>{'|'.join(LANGUAGES)}))?\.txt")
_MOST = 100_000
"""Bytes of a template, characters of a letter."""

_LONG = 10_000
"""Characters of one thing that was typed: more is a slip."""

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.For, nodes.If,
    nodes.CondExpr, nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.Filter,
    nodes.Test, nodes.Getitem, nodes.Slice, nodes.Concat,
)  # fmt: skip
"""Of these nothing goes on for ever: a loop is over what is there, and none stands in another."""

_FILTERS = ("capitalize", "count", "default", "first", "join", "last", "length", "lower", "upper")
_TESTS = ("defined", "undefined")
_QUOTED = re.compile(r"'([^']*)'")
_ITEMS = {"ko": "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허"}
"""How points below a number count in Korean; elsewhere a, b, c."""

_FAULTS = (TemplateError, TypeError, ValueError, LookupError, SyntaxError, RecursionError)
"""What goes wrong where a template is laid out."""


@frozen
class Template:
    """A kind of letter in a language; `path` is where a person keeps it, None for one of ours."""

    kind: str
    lang: str
    path: Path
    own: bool = False

    def text(self) -> str:
        """As it stands in its file. Raises `Unusable`."""
        try:
            with self.path.open("rb") as file:
                read = file.read(_MOST + 1)
        except OSError as error:
            detail = error.strerror or str(error)
            raise Unusable("io", path=self.path, detail=detail) from error
        if len(read) > _MOST:
            raise _broken(self, 1, template_fault("long", most=_MOST))
        try:
            return read.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = read[: error.start].count(b"\n") + 1
            raise _broken(self, line, template_fault("utf-8")) from None


def found(folder: Path | None) -> list[Template]:
    """All templates, our own kinds first; where a person has one of the same name, that one."""
    ours = {(kind, lang): Template(kind, lang, _OURS / f"{kind}.{lang}.txt")
            for kind in KINDS for lang in LANGUAGES}  # fmt: skip
    return [*(ours | _own(folder)).values()]


def _own(folder: Path | None) -> dict[tuple[str, str], Template]:
    try:
        paths = sorted(folder.iterdir()) if folder else []
    except OSError:
        return {}
    parts = [(it, named) for it in paths if (named := _NAME.fullmatch(it.name))]
    # One without a language is for all of them, unless there is one for it alone.
    parts.sort(key=lambda it: it[1]["lang"] is not None)
    return {
        (named["kind"], lang): Template(named["kind"], lang, path, own=True)
        for path, named in parts
        for lang in ((named["lang"],) if named["lang"] else LANGUAGES)
    }


def template(folder: Path | None, kind: str, lang: str) -> Template:
    """The template of a kind; in another language where there is only that. Refuses others."""
    known = found(folder)
    of_kind = {it.lang: it for it in known if it.kind == kind}
    if not of_kind:
        raise Refused("unknown-letter", value=kind, known=[*dict.fromkeys(it.kind for it in known)])
    return of_kind.get(lang) or next(iter(of_kind.values()))


def ours(kind: str, lang: str) -> Template:
    """The template that came with the program, to start from. Refuses what is no kind of ours."""
    if kind not in KINDS:
        raise Refused("unknown-letter", value=kind, known=KINDS)
    return Template(kind, lang, _OURS / f"{kind}.{lang}.txt")


# -- laid out


class _Sandbox(SandboxedEnvironment):
    """Nothing has attributes, nothing can be called, in case the list of parts has a hole."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        return False

    def is_safe_callable(self, obj: object) -> bool:
        return False


class _Counter:
    """Counts on each time that it is placed: by the marks, and without any of them in figures."""

    def __init__(self, marks: str = "") -> None:
        self._n, self._marks = 0, marks

    def __str__(self) -> str:
        self._n += 1
        return self._marks[self._n - 1 : self._n] or str(self._n)


def _counters(lang: str) -> Mapping[str, _Counter]:
    """They count on through the letter: parts that are left out leave no gap."""
    return {"number": _Counter(), "item": _Counter(_ITEMS.get(lang, ascii_lowercase))}


def lay_out(it: Template, values: Mapping[str, object]) -> str:
    """The letter. Raises `Unusable("bad-template")` with the line."""
    text = it.text()
    environment = _environment()
    try:
        parsed = environment.parse(text)
        _check(it, parsed)
        made = environment.from_string(parsed)
        return _tidy(it, values, made.generate(**values, **_counters(it.lang)))
    except TemplateSyntaxError as error:
        raise _broken(it, error.lineno, error.message or "") from error
    except _FAULTS as error:
        raise _broken(it, _line_of(error), _told(error)) from error


def _environment() -> SandboxedEnvironment:
    made = _Sandbox(
        # Plain text; each format escapes the whole for itself.
        autoescape=False,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in _FILTERS}
    made.tests = {name: made.tests[name] for name in _TESTS}
    return made


def _shown(value: object) -> str:
    """What was typed stands on one line, and shows what hides; what is missing shows its mark."""
    if isinstance(value, tuple | list):
        return ", ".join(map(_shown, value))
    return visible(str(value))


def _check(it: Template, parsed: nodes.Template) -> None:
    for node in parsed.find_all(nodes.Node):
        nested = isinstance(node, nodes.For) and any(
            inner is not node for inner in node.find_all(nodes.For)
        )
        if nested or not isinstance(node, _ALLOWED) or getattr(node, "recursive", False):
            raise _broken(it, node.lineno, template_fault("forbidden"))


def _tidy(it: Template, values: Mapping[str, object], parts: Iterable[str]) -> str:
    """The whole without blanks at the ends of lines, and never two empty lines for a left-out part.

    Three empty lines are room for a signature.
    """
    length, read = 0, []
    for part in parts:
        length += len(part)
        if length > _MOST:
            raise _too_long(it, values)
        read.append(part)
    lines = "".join(read).splitlines()
    rows = [line.rstrip() for line in lines]
    return "\n".join(rows).strip("\n") + "\n"


def _too_long(it: Template, values: Mapping[str, object]) -> Refused | Unusable:
    """What is to blame: something that was typed, else the template."""
    lengths = {name: len(_shown(value)) for name, value in values.items()}
    name = max(lengths, key=lambda it: lengths[it])
    if lengths[name] < _LONG:
        return _broken(it, 1, template_fault("long", most=_MOST))
    return Refused("letter-long", name=what_text(name), n=lengths[name])


def _broken(it: Template, line: int, detail: str) -> Unusable:
    return Unusable("bad-template", path=it.path, line=line, detail=detail.rstrip("."))


def _line_of(error: BaseException) -> int:
    """Where it went wrong; the library puts lines of the template into the traceback."""
    lines = [
        frame.lineno or 1
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == "<template>"
    ]
    return lines[-1] if lines else 1


def _told(error: BaseException) -> str:
    if isinstance(error, UndefinedError) and (name := _QUOTED.search(str(error))):
        return template_fault("unknown", name=name[1])
    return str(error)
