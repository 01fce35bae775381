"""Hypothesis strategies for EDTF strings of every form in the closed list."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

DAYS = st.dates()
YEARS = st.integers(1, 9999).map("{:04}".format)
MONTHS = st.integers(1, 12).map("{:02}".format)
THREE_MONTHS = st.sampled_from(["21", "22", "23", "24", "33", "34", "35", "36"])
MARKS = st.sampled_from(["", "?", "~", "%"])
MONTHS_OF_YEARS = st.builds("{}-{}".format, YEARS, MONTHS)

SIMPLE = st.one_of(
    st.builds("{}{}".format, st.one_of(DAYS.map(date.isoformat), MONTHS_OF_YEARS, YEARS), MARKS),
    st.builds("{}-{}".format, YEARS.filter("9999".__ne__), THREE_MONTHS),
    st.integers(1, 999).map("{:03}X".format),
    st.integers(1, 99).map("{:02}XX".format),
    st.builds("{}-XX".format, st.one_of(YEARS, MONTHS_OF_YEARS)),
    YEARS.map("{}-XX-XX".format),
)
YEARLESS = st.one_of(
    st.builds("XXXX-{}".format, st.one_of(MONTHS, THREE_MONTHS)),
    st.builds("XXXX-{}-{:02}".format, MONTHS, st.integers(1, 29)),
)
INTERVALS = st.builds("{}/{}".format, SIMPLE, SIMPLE)
YEARLESS_INTERVALS = st.builds("{}/{}".format, YEARLESS, YEARLESS)
OPEN_INTERVALS = st.one_of(SIMPLE.map("../{}".format), SIMPLE.map("{}/..".format))
