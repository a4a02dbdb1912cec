"""Every code that is raised anywhere has its sentence, and no value can break one."""

import ast
from collections.abc import Iterator

import pytest

from mot_tui.domain.words import (
    CaseField,
    CaseOutcome,
    Channel,
    Direction,
    Outcome,
    Payment,
    PersonField,
    PromiseState,
)
from mot_tui.entry.context import Code
from mot_tui.importers.mot import FileCode
from mot_tui.journal import fault
from mot_tui.texts import changes, notices, problems, sentences, words
from mot_tui.texts.fill import fill
from tests.source import PACKAGE, trees

ERRORS = {"Refused", "Unusable", "Misused", "unusable", "refused"}
FINDINGS = {"Finding", "_error", "_about"}
NOTICES = {"Notice", "_tell"}
CODES_RETURNED = ("journal/vet.py", "journal/schema.py")
"""Where functions give a code, or None, for others to raise."""


def texts_in(node: ast.expr | None) -> Iterator[str]:
    """The texts that an expression may be."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=other):
            yield from texts_in(body)
            yield from texts_in(other)
        case _:
            return


def called(names: set[str]) -> set[str]:
    """The codes given to these, also by way of a local name."""
    found: set[str] = set()
    for place, tree in trees():
        if place.startswith("tui/"):
            continue
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef):
                continue
            local: dict[str, set[str]] = {}
            for node in ast.walk(function):
                if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                    given = local.setdefault(node.targets[0].id, set())
                    given.update(texts_in(node.value))
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and _name(node.func) in names and node.args:
                    first = node.args[0]
                    found.update(texts_in(first))
                    if isinstance(first, ast.Name):
                        found.update(local.get(first.id, ()))
    return found


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def returned() -> set[str]:
    """The codes that the vetting of a file gives back."""
    found: set[str] = set()
    for place, tree in trees():
        if place in CODES_RETURNED:
            for node in ast.walk(tree):
                if isinstance(node, ast.Return):
                    found.update(texts_in(node.value))
    return found


def test_every_error_has_a_sentence() -> None:
    tables = {*fault._SQLITE.values(), *fault._SYSTEM.values()}
    raised = called(ERRORS) | returned() | tables
    assert {"case-closed", "ambiguous-case", "unknown-case", "newer", "busy"} <= raised
    assert raised - sentences.codes() == set()


def test_every_notice_and_finding_has_a_sentence() -> None:
    told, found = called(NOTICES), called(FINDINGS)
    assert {"ahead", "new-identity"} <= told
    assert told - notices.notice_codes() == set()
    assert {"damaged", "gap", "partial"} <= found
    assert found - notices.finding_codes() == set()


def test_every_change_has_words() -> None:
    tree = ast.parse((PACKAGE / "casebook" / "history.py").read_bytes())
    pairs = [node for node in ast.walk(tree) if isinstance(node, ast.Tuple) and node.elts]
    codes = {text for pair in pairs for text in texts_in(pair.elts[0])}
    assert "made-entry" in codes
    assert codes - changes.change_codes() - {"undid", "redid"} == set()


def test_every_problem_of_a_line_has_words() -> None:
    assert set(Code) - problems.problem_codes() == set()


def test_every_problem_of_a_file_has_words() -> None:
    found = set()
    for place, tree in trees():
        if place.startswith("importers/"):
            found |= {text for node in ast.walk(tree) for text in _second_of_problem(node)}
    found |= set(FileCode)
    assert found - problems.import_problem_codes() == set()


def _second_of_problem(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Name(id="Problem"), args=[_, code, *_]):
            yield from texts_in(code)
        case _:
            return


@pytest.mark.parametrize("code", sorted(sentences.codes()))
def test_a_sentence_stands_without_its_values(code: str) -> None:
    said = sentences.sentence(code, {})
    assert said
    assert said.endswith((".", ")."))
    assert "{" not in said


def test_backups_are_named_where_they_help() -> None:
    none = sentences.sentence("damaged", {"path": "/x/mot.db", "backups": []})
    assert none == "/x/mot.db is damaged and was left as it is. There is no backup beside it."
    some = sentences.sentence("damaged", {"path": "/x/mot.db", "backups": ["backups/a.db"]})
    assert "backups/a.db; `mot restore FILE --replace`" in some


def test_values_are_harmless() -> None:
    assert fill("x {name}", {"name": "\x1b[31m{other}\n"}) == "x ␛[31m{other}"
    assert len(fill("{name}", {"name": "x" * 10_000_000})) < 1000
    assert fill("{name} {missing}", {"name": None}) == "– –"


def test_an_unknown_code_is_named() -> None:
    assert "no-such-code" in sentences.sentence("no-such-code", {})


@pytest.mark.parametrize(
    ("text_of", "members"),
    [
        (words.channel_text, Channel),
        (words.state_text, PromiseState),
        (words.outcome_text, Outcome),
        (words.case_outcome_text, CaseOutcome),
        (words.payment_text, Payment),
        (words.field_text, CaseField),
        (words.person_field_text, PersonField),
    ],
)
def test_every_word_of_the_domain_is_known(text_of, members) -> None:  # type: ignore[no-untyped-def]
    assert len({text_of(it) for it in members}) == len(members)
    assert {it for it in members if it.value not in words._words("en")[_kind(text_of)]} == set()


def _kind(text_of) -> str:  # type: ignore[no-untyped-def]
    return str(text_of.__name__).removesuffix("_text").replace("_", "-")


def test_every_state_and_direction_has_a_sign() -> None:
    assert set(PromiseState) - {"settled"} == set(words.STATE_SIGNS)
    assert set(Direction) == set(words.DIRECTION_SIGNS)
