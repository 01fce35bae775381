"""Projects in which somebody has planted something, each visited by a verb in one process that is watched.

Run as a program with an empty folder, it prints one JSON list for each visit: the trick, the exit code or the
error that ended it, what was touched outside of the project or asked of a network, and what was printed.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import projects
from summitry.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    Trick = Callable[[Path, Path], list[str]]

SECRET = "open sesame"  # noqa: S105 - it opens nothing
KEY = "diplomatie-de"
RAW = (
    *("raw/actors.csv", "raw/sources.bib", "raw/registers/hsg-visits.csv", f"raw/sources/{KEY}.csv"),
    "CITATION.cff",
)
FOLDERS = ("raw", "raw/notes", "raw/registers", "raw/sources")
PLANTED = (".stage", ".publish", ".publish/manifest.sha256")
PUBLISHED = (".lock", "datapackage", "build", "datapackage.json")
CHECK, BUILD = ["check"], ["build"]


def replaced(file: str, maker: Callable[[Path, Path], object], verb: list[str]) -> Trick:
    """Return a trick that puts something else in the place of a file or folder, and lets a verb meet it."""

    def trick(root: Path, outside: Path) -> list[str]:
        path = root / file
        path.parent.mkdir(exist_ok=True)
        if path.is_dir():
            shutil.move(path, outside / "moved")
        else:
            path.unlink(missing_ok=True)
        maker(path, outside)
        return verb

    return trick


def link_out(path: Path, outside: Path) -> None:
    """Make a link to a folder outside, if one has been moved there, or to a file."""
    path.symlink_to(outside / "moved" if (outside / "moved").exists() else outside / "secret")


def named(name: str) -> Trick:
    """Return a trick that adds a note of this name."""

    def trick(root: Path, outside: Path) -> list[str]:
        (root / "raw" / "notes" / name).write_text("x", encoding="utf-8")
        return CHECK

    return trick


def anchored(plant: Callable[[Path, Path], object], key: str = KEY) -> Trick:
    """Return a trick in which a text is anchored, after something was planted."""

    def trick(root: Path, outside: Path) -> list[str]:
        (root / "raw" / "sources" / f"{KEY}.csv").unlink()
        (root / "text").write_text("Ein Satz.\n", encoding="utf-8")
        plant(root, outside)
        return ["anchor", key, "--text", str(root / "text")]

    return trick


def entry(root: Path, key: str) -> None:
    """Add a source with this key to the bibliography."""
    with (root / "raw" / "sources.bib").open("a", encoding="utf-8") as file:
        file.write(f"@online{{{key},\n title = {{T}},\n language = {{de}},\n coding = {{in_progress}}\n}}\n")


def fetching(root: Path, outside: Path) -> list[str]:
    """Let the published descriptor name addresses where a reader would look for more."""
    published(root, outside)
    path = root / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        resource.update(dialect="http://127.0.0.1:9/dialect.json", profile="http://127.0.0.1:9/profile.json")
    path.write_text(json.dumps(package), encoding="utf-8")
    return ["build", "--check"]


def published(root: Path, outside: Path) -> list[str]:
    """Publish the project as it should be."""
    for file in ("datapackage", "datapackage.json", "build"):
        copy = shutil.copytree if (projects.ROOT / file).is_dir() else shutil.copy
        copy(projects.ROOT / file, root / file)
    return CHECK


def why_through_a_link(root: Path, outside: Path) -> list[str]:
    """Put a link in the place of the published tables."""
    published(root, outside)
    shutil.move(root / "datapackage", outside / "moved")
    (root / "datapackage").symlink_to(outside / "moved")
    return ["why", "USA"]


def pipe(path: Path, outside: Path) -> None:
    """Make a pipe, which to open is to wait."""
    os.mkfifo(path)


def endless(path: Path, outside: Path) -> None:
    """Make a link to a file without an end."""
    path.symlink_to("/dev/zero")


def folder(path: Path, outside: Path) -> None:
    """Make a folder."""
    path.mkdir()


def utf_16(path: Path, outside: Path) -> None:
    """Write a file that is no UTF-8."""
    path.write_bytes("a,b\n".encode("utf-16"))


def itself(path: Path, outside: Path) -> None:
    """Make a link that leads to itself."""
    path.symlink_to(path.name)


MAKERS = {
    "a link to outside": link_out,
    "a pipe": pipe,
    "endless": endless,
    "a folder": folder,
    "UTF-16": utf_16,
    "a link to itself": itself,
}


def verb_for(file: str) -> list[str]:
    """Return the lightest verb that meets a file."""
    return BUILD if file in (*PUBLISHED, "CITATION.cff") else CHECK


def tricks(files: tuple[str, ...], *names: str) -> dict[str, Trick]:
    """Return tricks that put each of these things in the place of each of these files."""
    return {
        f"{file} is {name}": replaced(file, MAKERS[name], verb_for(file)) for file in files for name in names
    }


TRICKS: dict[str, Trick] = {
    **tricks(RAW, "a link to outside", "a pipe", "endless", "a folder", "UTF-16"),
    **tricks(FOLDERS, "a link to outside"),
    **tricks(PLANTED, "a link to outside", "a pipe", "endless"),
    **tricks(PUBLISHED, "a link to outside"),
    **tricks(("raw/notes/x.md",), *MAKERS),
    **{
        f"a note is called {name!r}": named(name)
        for name in ("a\nb.md", "A b.md", "\udcff.md", "a" * 240 + ".md")
    },
    "the key of a source is a path": anchored(
        lambda root, _: entry(root, "../../../outside/made"), "../../../outside/made"
    ),
    "a link waits where anchors are written": anchored(
        lambda root, outside: (root / f"raw/sources/{KEY}.new").symlink_to(outside / "made")
    ),
    "a link waits where anchors will stand": anchored(
        lambda root, outside: (root / f"raw/sources/{KEY}.csv").symlink_to(outside / "made")
    ),
    "a text is endless": lambda root, outside: ["read", KEY, "--text", "/dev/zero"],
    "a text is a folder": lambda root, outside: ["read", KEY, "--text", str(root)],
    "the published tables are a link to outside": why_through_a_link,
    "the descriptor names addresses": fetching,
}


def visit(name: str, folder: Path, events: list[str]) -> list[object]:
    """Play one trick in a project of its own, and return what came of it."""
    outside = folder / "outside"
    outside.mkdir()
    (outside / "secret").write_text(f"---\nnote: {SECRET}\n---\n", encoding="utf-8")
    root = projects.copy(folder / "project").root
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        argv = TRICKS[name](root, outside)
        before = sorted(map(str, outside.rglob("*")))
        events.clear()
        try:
            code: object = main([argv[0], "--root", str(root), *argv[1:]])
        # whatever ends a verb is what the test is about
        except BaseException as error:
            code = f"{type(error).__name__}: {error}"
    made = sorted(map(str, outside.rglob("*")))
    return [name, code, [*events, *([] if made == before else ["outside has changed"])], out.getvalue()]


def watch() -> list[str]:
    """Return a list to which each touch of a folder called outside, or of a network, is added from now on."""
    events: list[str] = []

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        touched = [str(one) for one in arguments if isinstance(one, str | bytes | os.PathLike)]
        if event.startswith("socket.") or (event in TOUCHING and any("outside" in one for one in touched)):
            events.append(f"{event} {touched}")

    sys.addaudithook(hook)
    return events


TOUCHING = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate")

if __name__ == "__main__":
    everything = watch()
    for number, trick_name in enumerate(TRICKS):
        own = Path(sys.argv[1]) / str(number)
        own.mkdir()
        print(json.dumps(visit(trick_name, own, everything)), flush=True)
