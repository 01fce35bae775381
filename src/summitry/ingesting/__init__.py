"""Ingest: from a checkout of an official register to raw/registers/, without a sentence of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summitry.ingesting import changes, files, identities, summary
from summitry.ingesting.checkout import entries, release_of
from summitry.publishing.recovery import finish
from summitry.registers import geography
from summitry.registers.columns import path
from summitry.registers.companions import companion, leaders
from summitry.registers.hsg import REGISTERS
from summitry.registers.reading.reader import read
from summitry.registers.rows import Read, rows
from summitry_validation.catalogue import failed
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from summitry.project import Project
    from summitry.registers.entries import Entry
    from summitry.registers.geography import Geography

    Watch = Callable[[Sequence[Entry]], Iterable[Entry]]

__all__ = ["REGISTERS", "Ingested", "ingest"]


@dataclass(slots=True)
class Ingested:
    """What was found in a checkout, in lines for people, and whether it was written."""

    findings: list[Finding] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    records: int = 0
    written: bool = False


def ingest(  # noqa: PLR0913, PLR0917 - what a caller may choose, each by its name
    project: Project,
    register: str,
    checkout: Path,
    release: str = "",
    accept: bool = False,
    watch: Watch = iter,
) -> Ingested:
    """Read a checkout of a register, and write its facts; `watch` may show how far it is.

    Nothing is written where anything is wrong, or where the files of the project say something else and
    `accept` is not given. Raises FindingsError where the disk refuses.
    """
    finish(project.root)
    done = Ingested()
    known = _geography(project, done.findings)
    release = release or release_of(checkout, register, done.findings)
    found = entries(checkout, REGISTERS[register], known, done.findings)
    if failed(done.findings):
        return done
    texts = _texts(watch(found), release, known, done)
    _settle(project, register, texts, accept, done)
    done.lines += identities.settle(project, done.findings)
    return done


def _geography(project: Project, findings: list[Finding]) -> Geography:
    countries, places = (files.geography(project, name, findings) for name in ("countries", "places"))
    return geography.read(countries, places, findings)


def _texts(found: Iterable[Entry], release: str, known: Geography, done: Ingested) -> files.Texts:
    """Return the texts of all files of a register, and say what they hold."""
    reads = [Read(entry, read(entry), _land(entry, known)) for entry in found]
    presidents = leaders([one.entry for one in reads])
    reads = [one._replace(companion=companion(one.entry, one.reading, presidents)) for one in reads]
    done.records = len(reads)
    done.lines += summary.lines(reads)
    return files.texts(rows(one, release, known) for one in reads)


def _land(entry: Entry, known: Geography) -> geography.Land:
    """Return where a record lies: its first place may be elsewhere than its country, as Bermuda is."""
    land = known.land(entry.country_id, entry.country, entry.first) or geography.Land("", "")
    spots = known.spots(entry.place, entry.country, land, entry.first)
    return next((spot.land for spot in spots), land)


def _settle(project: Project, register: str, texts: files.Texts, accept: bool, done: Ingested) -> None:
    """Write what differs, where that is accepted; say what would change, where it is not."""
    before = files.before(project, register, done.findings)
    differs = changes.between(before, texts)
    done.lines += [f"{register}.{line}" for line in differs]
    first = not any(before.values())
    if failed(done.findings):
        return
    if differs and not (accept or first):
        done.findings.append(Finding("R040", path(register, "records"), detail=str(len(differs))))
    elif before != texts:
        files.write(project, register, texts)
        done.written = True
