"""`summitry parse`: every reading of a phrase with its words, or why nothing reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from projects import ROOT
from summitry.cli import main

if TYPE_CHECKING:
    import pytest


def test_each_word_is_shown_with_what_it_was_read_as(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "bis zu 5 Milliarden Dollar jährlich", "--lang", "de"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["Milliarden", "scale", "1000000000"] in lines
    assert ["Dollar", "currency", "USD", "dollar-is-usd"] in lines
    assert ["period", "per_year"] in lines


def test_the_page_on_normalising_shows_what_the_verb_prints(capsys: pytest.CaptureFixture[str]) -> None:
    main(["parse", "knapp 1 Mrd. US-$ p. a.", "--lang", "de"])
    page = (ROOT / "docs" / "normalising.md").read_text(encoding="utf-8")
    assert f"--lang de\n{capsys.readouterr().out}```" in page


def test_a_state_is_shown_once_and_a_date_with_its_bounds(capsys: pytest.CaptureFixture[str]) -> None:
    main(["parse", "South Korea"])
    assert "actor\n" not in capsys.readouterr().out
    main(["parse", "early 2019"])
    assert "2019-04-30" in capsys.readouterr().out


def test_only_what_reads_the_phrase_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "12 July 2018"]) == 0
    shown = capsys.readouterr().out
    assert "2018-07-12" in shown
    assert "amount" not in shown


def test_a_phrase_can_be_read_as_one_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "two", "percent", "--as", "number"]) == 1
    assert "A016" in capsys.readouterr().out


def test_json_is_one_document_and_all_that_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "2 % des BIP", "--lang", "de", "--as", "percent", "--format", "json"]) == 0
    (reading,) = json.loads(capsys.readouterr().out)["readings"]
    assert (reading["kind"], reading["point"], reading["unit"]) == ("percent", "2", "percent_of_gdp")
    assert [word["text"] for word in reading["words"]] == ["2", "%", "des BIP"]


def test_a_phrase_that_nothing_reads_is_a_finding_with_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "bis zu 5 Miliarden Dollar", "--lang", "de"]) == 1
    assert "did you mean 'Milliarden'?" in capsys.readouterr().out
