"""The page docs/upstream-errors.md: what is wrong in the registers, for those who keep them.

Made by `python -m summitry.registers.quality.page > docs/upstream-errors.md` in the folder of a project.
"""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.registers import facts, known_errors
from summitry.registers.columns import FILES, path
from summitry.registers.hsg import REGISTERS
from summitry.registers.quality import CHECKS
from summitry.registers.quality.suspicion import register_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.registers.facts import Facts
    from summitry.registers.known_errors import KnownError

# How a register calls what our files have, by file and column; what it does not have follows from these.
_FIELDS = {
    ("records", "record_id"): ("id", "id"),
    ("records", "start_date"): ("start-date", "start-date"),
    ("records", "end_date"): ("end-date", "end-date"),
    ("records", "country_as_stated"): ("country", "from"),
    ("records", "place_as_stated"): ("locale", ""),
    ("records", "text_sha256"): ("remarks", "description"),
    ("readings", "country_id"): ("country/@id", "from/@id"),
    ("people", "name_as_stated"): ("remarks", "description"),
    ("people", "title_as_stated"): ("remarks", "description"),
    ("places", "place_as_stated"): ("locale", "description"),
}
_READING = "found by reading"
_GRADES = ("high", "medium", "low")


def page(root: Path) -> str:
    """Return the page for the project in a folder."""
    errors = known_errors.read((root / known_errors.FILE).read_text(encoding="utf-8"), [])
    records = world(root)
    text = files("summitry.registers.quality").joinpath("page.md").read_text(encoding="utf-8")
    told = [error for error in errors if _field(error, records) and not _follows(error, errors)]
    sections = (line for register in REGISTERS for line in _section(register, told, records))
    return text.replace("{NUMBERS}", "\n".join(_numbers(told))).replace("{ERRORS}", "\n".join(sections))


def world(root: Path) -> Mapping[str, Facts]:
    """Return the records of all registers below a folder; what is wrong with the files is not told."""
    found: dict[str, Facts] = {}
    for register in REGISTERS:
        names = (path(register, file) for file in FILES)
        found |= facts.read(register, {name: (root / name).read_text(encoding="utf-8") for name in names}, [])
    return found


def _follows(error: KnownError, errors: Iterable[KnownError]) -> bool:
    """Return whether an error is that of a field which is listed too: of a place that is all of a locale."""
    return error.file == "places" and any(
        (other.record_id, other.field) == (error.record_id, error.field) and other.file == "records"
        for other in errors
    )


def _field(error: KnownError, world: Mapping[str, Facts]) -> str:
    """Return how the register calls the field; "" where it has none, and the error follows from another."""
    names = _FIELDS.get((error.file, error.field), ("", ""))
    is_visit = error.record_id.startswith("hsg-visits")
    rows = world[error.record_id].people if error.file == "people" else ()
    if any(row["position"] == error.position and row["part"] == "visitor" for row in rows):
        return "visitor"
    return names[is_visit]


def _numbers(errors: Sequence[KnownError]) -> Iterator[str]:
    counts = Counter((register_of(error.record_id), error.confidence) for error in errors)
    yield f"| register | {' | '.join(_GRADES)} | errors |"
    yield "| --- " * (len(_GRADES) + 2) + "|"
    for register in REGISTERS:
        some = [counts[register, grade] for grade in _GRADES]
        yield f"| {register} | {' | '.join(map(str, some))} | {sum(some)} |"


def _section(register: str, errors: Iterable[KnownError], world: Mapping[str, Facts]) -> Iterator[str]:
    own = [error for error in errors if register_of(error.record_id) == register]
    yield f"## {register}"
    for code, name in (*((check.code, check.name) for check in CHECKS), ("", _READING)):
        some = [error for error in own if (error.checks or ("",))[0] == code]
        if some:
            yield f"\n### {name[0].upper()}{name[1:]}\n"
            yield "| record | day | field | stands | proposed | confidence | why |"
            yield "| --- | --- | --- | --- | --- | --- | --- |"
            yield from (_line(error, world) for error in sorted(some, key=_order))
    yield ""


def _order(error: KnownError) -> tuple[int, int, str, str]:
    number = int(error.record_id.partition(".")[2])
    return _GRADES.index(error.confidence), number, error.file, error.field


def _line(error: KnownError, world: Mapping[str, Facts]) -> str:
    number = error.record_id.partition(".")[2]
    # Of a text only the hash is kept, which says nothing to people.
    stands = "" if error.field in {"text_sha256", "record_id"} else error.register_value
    why = error.evidence + (f" See {', '.join(error.witnesses)}." if error.witnesses else "")
    day = world[error.record_id].record["start_date"]
    cells = (number, day, _field(error, world), stands, error.proposed_value, error.confidence, why)
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    print(page(Path()), end="")
