"""What docs/notes.md says of the files beside the notes is what these files have."""

from __future__ import annotations

from projects import ROOT
from summitry import authorities
from summitry.notes import authority_columns
from summitry_validation.contract import codelists

PAGE = (ROOT / "docs" / "notes.md").read_text(encoding="utf-8")


def test_every_file_that_a_user_adds_to_is_described() -> None:
    assert {*authority_columns.FILES, "retired"} == set(authorities.TABLES)


def test_the_columns_are_those_of_the_files_in_their_order() -> None:
    for file, fields in authority_columns.columns().items():
        first, _, _ = (ROOT / "raw" / f"{file}.csv").read_text(encoding="utf-8").partition("\n")
        assert first == ",".join(field.name for field in fields)
        rows = [line for line in _section(f"raw/{file}.csv") if line.startswith("| `")]
        assert [row.split("`")[1] for row in rows] == [field.name for field in fields]


def test_the_terms_of_every_column_are_explained() -> None:
    for name in authority_columns.codelists():
        assert all(any(f"- `{one.term}`: " in line for line in _section(name)) for one in codelists()[name])


def _section(heading: str) -> list[str]:
    return PAGE.split(f"\n### {heading}\n")[1].split("\n#")[0].splitlines()
