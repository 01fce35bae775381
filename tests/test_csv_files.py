"""CSV as every reader expects it."""

from __future__ import annotations

from summitry.publishing.csv_files import csv_bytes
from summitry.publishing.tables import prepared
from tiny import GUESTS, ROWS, TABLES, TALKS


def test_the_bytes_are_utf8_with_line_feeds_and_no_quote_too_many() -> None:
    assert csv_bytes(TALKS, prepared(TABLES, ROWS)["talks"]).decode() == (
        "talk_id,start,delegates,is_open,cost,strength,language,summary,parent_id\n"
        "rastatt,,,,0.5,,de,,\n"
        'vienna,1815-06-09,9007199254740993,false,1400000000000,request,,"Um ""Ruhe"", und Ordnung",rastatt\n'
    )


def test_a_table_without_rows_is_its_header() -> None:
    assert csv_bytes(GUESTS, ()) == b"talk_id,country\n"
