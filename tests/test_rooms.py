"""The layers of the house: who may import whom, and that nobody imports in a circle."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

import pytest

from projects import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODE = {
    "summitry": ROOT / "src" / "summitry",
    "summitry_validation": ROOT / "validation" / "summitry_validation",
}
# Each room, and the rooms of summitry that it may import beside summitry_validation and itself.
ROOMS = {
    "text": set(),
    "sheets": set(),
    "project": set(),
    "released": set(),
    "normalize": {"released", "text"},
    "notes": {"text"},
    "sources": {"normalize", "sheets"},
    "authorities": {"sheets"},
    "registers": {"sheets"},
    "ingesting": {"project", "publishing", "registers"},
    "suspecting": {"project", "registers"},
    "publishing": set(),
    "assembly": {"authorities", "normalize", "notes", "registers", "sources", "text", "sheets"},
    "gathering": {"assembly", "authorities", "normalize", "notes", "project", "registers", "sources"},
    "checking": {"assembly", "gathering", "notes", "project", "publishing"},
    "anchoring": {"project", "publishing", "sources"},
    "drafting": {"gathering", "notes", "project", "publishing", "sources"},
    "formatting": {"authorities", "notes", "project", "publishing"},
    "locating": {"anchoring", "project", "publishing", "sources"},
    "proofreading": {"anchoring", "notes", "project", "sources"},
    "loading": {"released"},
    "views": {"loading", "normalize"},
    "testing": {"project", "sources"},
    "witness": set(),
    "releases": {"publishing", "sources", "notes"},
    "record": {"assembly", "gathering", "sources"},
    "covering": {"assembly", "gathering", "project", "sources"},
    "building": {"gathering", "project", "publishing", "record", "releases", "witness"},
    "agreement": {"gathering", "project", "publishing", "sheets"},
    "neighbours": {"assembly"},
    "explaining": {"assembly", "gathering", "neighbours", "project", "publishing"},
}
# Imports that are put off until they are needed, so that a light command stays light.
PUT_OFF = {"import_module"}


def modules() -> dict[str, Path]:
    """Return every module of ours by its dotted name."""
    found = {}
    for package, folder in CODE.items():
        for path in folder.rglob("*.py"):
            parts = (package, *path.relative_to(folder).with_suffix("").parts)
            found[".".join(parts).removesuffix(".__init__")] = path
    return found


def imports(path: Path) -> Iterator[str]:
    """Yield what a module imports when it runs; imports for the type checker alone do not count."""
    for node in _running(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _running(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        yield node
        yield from _running(node)


@pytest.mark.parametrize("name", sorted(ROOMS))
def test_a_room_imports_only_the_rooms_below_it(name: str) -> None:
    below = ROOMS[name] | {name}
    for module, path in modules().items():
        if not f"{module}.".startswith(f"summitry.{name}."):
            continue
        rooms = {word.split(".")[1] for word in imports(path) if word.startswith("summitry.")}
        assert rooms <= below, f"{module} imports {rooms - below}"


def test_every_room_is_known() -> None:
    rooms = {name.split(".")[1] for name in modules() if name.startswith("summitry.")}
    assert rooms - {"cli"} == set(ROOMS)


def test_the_validation_package_imports_nothing_from_summitry() -> None:
    for module, path in modules().items():
        if module.startswith("summitry_validation"):
            assert not [
                word for word in imports(path) if word == "summitry" or word.startswith("summitry.")
            ], module


def test_normalisers_know_phrases_and_not_notes() -> None:
    assert "notes" not in ROOMS["normalize"]


def test_no_module_imports_itself_by_a_detour() -> None:
    known = modules()
    graph = {
        name: {word for word in imports(path) if word in known and word != name}
        for name, path in known.items()
    }
    # A package's own face imports its modules; that these name the package is no circle of work.
    for name, words in graph.items():
        words -= {word for word in words if name.startswith(f"{word}.")}
    assert list(TopologicalSorter(graph).static_order())


def test_only_module_level_imports_are_written() -> None:
    for module, path in modules().items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            inside = [node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)]
            assert not inside, (
                f"{module}.{function.name} imports inside; use importlib.import_module with its reason"
            )
