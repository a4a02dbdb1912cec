"""The house stays as docs/architecture.md draws it."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.source import PACKAGE, trees

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 300

# Where an error of any kind is put into words for a person instead of a traceback.
EDGES = {"__main__.py", "tui/app.py"}
BROAD = {"Exception", "BaseException"}

# In pieces, or this file would name them.
REGISTRY_HOSTS = [
    b"".join(pieces)
    for pieces in [
        (b"py", b"pi.org"),
        (b"python", b"hosted"),
        (b"registry.", b"npmjs"),
        (b"deb.", b"debian"),
    ]
]


def place(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def nodes() -> Iterator[tuple[str, ast.AST]]:
    """Every node of every module, with the place that a failure names."""
    for module, tree in trees():
        for node in ast.walk(tree):
            yield f"{module}:{getattr(node, 'lineno', 0)}", node


def name_of(node: ast.AST) -> str | None:
    """What a node names: `Exception` in `except Exception` and in `builtins.Exception`."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
            return name
        case _:
            return None


def test_imports_go_one_way() -> None:
    script = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_core_loads_none_of_the_heavy_libraries() -> None:
    core = [
        ".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for part in ("domain", "entry", "journal")
        for module in sorted((PACKAGE / part).rglob("*.py"))
    ]
    assert core
    script = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "print(*sorted({'textual', 'pydantic', 'sqlite_utils'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, *core], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == []


def test_no_import_is_for_types_only() -> None:
    assert [at for at, node in nodes() if name_of(node) == "TYPE_CHECKING"] == []


def test_only_the_edges_catch_everything() -> None:
    found = [
        at
        for at, node in nodes()
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or BROAD & {name_of(part) for part in ast.walk(node.type)})
        and at.rpartition(":")[0] not in EDGES
    ]
    assert found == []


def runs_text(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="eval" | "exec")):
            return True
        case ast.Attribute(value=ast.Name(id="os"), attr="system"):
            return True
        case ast.keyword(arg="shell", value=value):
            return not (isinstance(value, ast.Constant) and value.value is False)
        case _:
            return False


def test_nothing_runs_text_as_code() -> None:
    assert [at for at, node in nodes() if runs_text(node)] == []


@pytest.mark.parametrize("module", MODULES, ids=place)
def test_a_module_is_one_noun(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_no_file_names_a_registry() -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("only a clone knows which files belong to the project")
    listed = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    files = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    assert [
        f"{file.relative_to(ROOT)}: {host.decode()}"
        for file in files
        if file.is_file()
        for host in REGISTRY_HOSTS
        if host in file.read_bytes()
    ] == []
