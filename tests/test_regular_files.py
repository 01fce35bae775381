"""Files that others may have put there: read where they are regular, in their place and of a fair size."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summitry_validation.regular_files import beginning, content, is_inside, reason, text

if TYPE_CHECKING:
    from collections.abc import Callable


def refusal(path: Path, most: int = 9, within: Path | None = None) -> str:
    with pytest.raises(OSError) as error:  # noqa: PT011 - its words are what is asked for
        content(path, most, within)
    return reason(error.value)


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 9)
    assert content(tmp_path / "a", 9) == b"x" * 9
    assert refusal(tmp_path / "a", 8) == "it is larger than 0 kB"
    assert beginning(tmp_path / "a", 4) == b"xxxx"


def test_a_file_whose_size_the_system_does_not_know_is_read() -> None:
    assert b"Name:" in content(Path("/proc/self/status"), 2**20)


def test_line_ends_are_those_of_unix(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a\r\nb\rc\n")
    assert text(tmp_path / "a", 99) == "a\nb\nc\n"


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.mkdir(), "it is a folder"),
        (os.mkfifo, "it is no regular file"),
        (lambda path: path.symlink_to("/dev/zero"), "it is no regular file"),
        (lambda path: path.symlink_to(path.name), "Too many levels of symbolic links"),
        (lambda path: None, "No such file or directory"),
    ],
)
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, make: Callable[[Path], object], why: str) -> None:
    make(tmp_path / "a")
    assert refusal(tmp_path / "a") == why


@pytest.mark.parametrize("name", ["\0", "a\0b", "\ud800"])
def test_a_name_that_no_file_has_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name) == "it has no name that a file can have"


def test_a_link_is_followed_within_a_folder_and_not_out_of_it(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "a").write_bytes(b"a")
    (tmp_path / "secret").write_bytes(b"b")
    (tmp_path / "inside" / "near").symlink_to("a")
    (tmp_path / "inside" / "far").symlink_to("../secret")
    assert content(tmp_path / "inside" / "near", 9, tmp_path / "inside") == b"a"
    assert refusal(tmp_path / "inside" / "far", within=tmp_path / "inside") == "it is a link to elsewhere"
    assert content(tmp_path / "inside" / "far", 9) == b"b"


@pytest.mark.parametrize(
    ("path", "inside"), [("a", True), ("a/b", True), ("..", False), ("/etc", False), ("\0", False)]
)
def test_a_path_is_inside_of_its_folder_or_not(tmp_path: Path, path: str, inside: bool) -> None:
    assert is_inside(tmp_path / path, tmp_path) is inside
