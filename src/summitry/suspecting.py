"""The records of registers under suspicion: what is known, what is new, and how often checks err."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summitry.registers import corrections, facts, false_alarms, known_errors
from summitry.registers.columns import FILES, path
from summitry.registers.hsg import REGISTERS
from summitry.registers.quality import CHECKS, suspicions
from summitry.registers.quality.suspicion import register_of
from summitry.registers.quality.verdicts import OPEN, tally, verdicts
from summitry_validation.findings import Finding, FindingsError, Place
from summitry_validation.nearness import nearest
from summitry_validation.rendering.words import several

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.project import Project
    from summitry.registers.facts import Facts
    from summitry.registers.known_errors import KnownError
    from summitry.registers.quality.suspicion import Suspicion
    from summitry.registers.quality.verdicts import Tally

__all__ = ["Suspected", "chosen", "suspect"]


@dataclass(slots=True)
class Suspected:
    """What the checks suspect: the numbers of each, and a finding for each suspicion that is shown."""

    findings: list[Finding] = field(default_factory=list)
    tallies: Sequence[Tally] = ()
    records: int = 0
    errors: Sequence[KnownError] = ()

    @property
    def lines(self) -> list[str]:
        """Return a line for each check that suspects anything, and one for what people found."""
        found = [_told(one) for one in self.tallies if one.suspected]
        by_hand = sum(not error.checks for error in self.errors)
        return [*found, f"     {by_hand} more errors were found by reading"] if by_hand else found


def chosen(names: Sequence[str]) -> Sequence[str]:
    """Return the registers that are named, or all where none is; raise FindingsError for an unknown one."""
    unknown = [name for name in names if name not in REGISTERS]
    if unknown:
        raise FindingsError(Finding("R052", name, near=nearest(name, REGISTERS)) for name in unknown)
    return names or [*REGISTERS]


def suspect(project: Project, registers: Iterable[str] = REGISTERS, decided: bool = False) -> Suspected:
    """Return what is suspected in the records of registers; what somebody has decided only where asked for.

    The two files of decisions are held against the registers as well: an error that does not fit any more
    is a finding.
    """
    done, among = Suspected(), frozenset(registers)
    texts = _texts(project, done.findings)
    world = _world(texts, done.findings)
    errors = known_errors.read(texts[known_errors.FILE], done.findings)
    alarms = false_alarms.read(texts[false_alarms.FILE], done.findings)
    done.findings += corrections.unfit(world, errors)
    done.errors = [error for error in errors if register_of(error.record_id) in among]
    done.records = sum(one.register in among for one in world.values())
    some = [one for one in suspicions(world) if register_of(one.record_id) in among]
    verdict = verdicts(errors, alarms)
    done.tallies = [tally(check, some, verdict) for check in CHECKS]
    done.findings += [_placed(one, texts) for one in some if decided or verdict(one) == OPEN]
    return done


def _told(one: Tally) -> str:
    decided = f"{one.errors} led to errors, {several(one.false, 'false alarm')}, {one.open} open"
    return f"{one.check.code} {one.check.name}: {one.suspected} suspected; {decided}"


def _texts(project: Project, findings: list[Finding]) -> dict[str, str]:
    """Return the texts of all files by their paths; one that is not there has its header only."""
    decisions = {known_errors.FILE: known_errors.FIELDS, false_alarms.FILE: false_alarms.FIELDS}
    facts_of = {path(register, file): fields for register in REGISTERS for file, fields in FILES.items()}
    heads = {
        name: ",".join(field.name for field in fields) for name, fields in (facts_of | decisions).items()
    }
    found = project.texts(heads, findings)
    return {name: found.get(name) or f"{head}\n" for name, head in heads.items()}


def _world(texts: Mapping[str, str], findings: list[Finding]) -> dict[str, Facts]:
    world: dict[str, Facts] = {}
    for register in REGISTERS:
        world |= facts.read(register, texts, findings)
    return world


def _placed(one: Suspicion, texts: Mapping[str, str]) -> Finding:
    """Return a finding at the line of the suspected row."""
    file = path(register_of(one.record_id), one.file)
    start = ",".join(filter(None, (one.record_id.partition(".")[2], one.position))) + ","
    lines = enumerate(texts[file].split("\n"), start=1)
    number = next((number for number, line in lines if line.startswith(start)), 1)
    return replace(one.finding, place=Place(file, number))
