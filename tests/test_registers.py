"""Registers: the records that notes cite, as facts and the hash of a text that is not kept."""

from __future__ import annotations

from datetime import date

import pytest

from provoking import provokes
from summitry.registers import read

HEADER = (
    "record_id,start_date,end_date,country_as_stated,place_as_stated,category_as_stated,"
    "text_sha256,text_length,release\n"
)
HASH = "0123456789abcdef" * 4
RECORDS = (
    f'{HEADER}17,1999-05-03,1999-05-04,"Norway, Kingdom of",Oslo,,{HASH},23,1.0\n'
    f"18,2000-01-01,2000-01-01,Norway,,,{HASH},23,1.0\n"
)
FILE = "raw/registers/journeys.csv"


def test_a_record_is_named_after_its_register() -> None:
    records = read({FILE: RECORDS})
    assert records.findings == []
    assert list(records) == ["journeys.17", "journeys.18"]
    record = records["journeys.17"]
    assert (record.register, record.record_id, record.id) == ("journeys", "17", "journeys.17")
    assert (record.start, record.end, record.text_sha256) == (date(1999, 5, 3), date(1999, 5, 4), HASH)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("end_date", "last_date", "R010"),
        (",23,1.0", ",23", "R011"),
        (",Oslo,", ", Oslo,", "R012"),
        ("17,", ",", "R013"),
        ("1999-05-03", "3 May 1999", "R014"),
        (HASH, HASH[1:], "R014"),
        ("\n18,", "\n17,", "R015"),
        ("\n18,", "\n16,", "R016"),
    ],
)
def test_what_is_wrong_with_a_record_is_found(old: str, new: str, code: str) -> None:
    place = provokes(read({FILE: RECORDS.replace(old, new, 1)}).findings, code).place
    assert place is not None
    assert place.file == FILE
