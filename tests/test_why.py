"""Why a value stands where it stands: from the published row back to the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from projects import COST_SHARING, edit, line_of, run
from provoking import provokes
from summitry.explaining import why
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from summitry.project import Project

CEILING = "us-rok-cost-sharing.ceiling"


def test_the_row_is_led_back_to_its_words_word_by_word(project: Project) -> None:
    explanation = why(CEILING, str(project.root))
    words = explanation.row.part.words["verbatim"]
    assert [(word.text, word.value) for word in words] == [
        ("bis zu", "at_most"),
        ("5", "5"),
        ("Milliarden", "1000000000"),
        ("Dollar", "USD"),
    ]
    where, line = explanation.lines["verbatim"]
    assert where.startswith(f"{COST_SHARING}:{line_of(COST_SHARING, 'bis zu 5')}:")
    assert line.strip() == "demanded: 'bis zu 5 Milliarden Dollar'"


def test_assumptions_evidence_and_caveats_stand_beside_the_row(project: Project) -> None:
    explanation = why(CEILING, str(project.root))
    assert [one.assumption.rule for one in explanation.inferences] == ["dollar-is-usd"]
    assert [(one.cells["source_id"], one.cells["locator"]) for one in explanation.evidence] == [
        ("diplomatie-de", "p2s2")
    ]
    assert [one.cells["kind"] for one in explanation.caveats] == ["ambiguity"]


def test_an_id_that_no_row_has_is_a_finding_with_the_nearest_one(project: Project) -> None:
    with pytest.raises(FindingsError) as error:
        why("us-rok-cost-sharing.celing", str(project.root))
    assert provokes(error.value.findings, "R005").near == CEILING


def test_notes_with_errors_explain_nothing(project: Project) -> None:
    edit(project, COST_SHARING, "bis zu 5 Milliarden", "bis zu 5 Miliarden")
    with pytest.raises(FindingsError) as error:
        why(CEILING, str(project.root))
    provokes(error.value.findings, "A001")


@pytest.mark.parametrize(
    ("row", "file"), [("USA", "raw/actors.csv:"), ("us-rok-cost-sharing.lng", f"{COST_SHARING}:")]
)
def test_a_row_without_a_phrase_is_led_back_to_its_line(
    project: Project, capsys: pytest.CaptureFixture[str], row: str, file: str
) -> None:
    assert run(project, "why", row) == 0
    assert f"{row} (written at {file}" in capsys.readouterr().out.splitlines()[0]


def test_a_key_without_its_note_gets_the_hint_of_the_whole_id(project: Project) -> None:
    with pytest.raises(FindingsError) as error:
        why("ceiling", str(project.root))
    assert provokes(error.value.findings, "R005").near == CEILING


def test_the_verb_says_so_when_the_row_is_not_the_published_one(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "why", CEILING) == 0
    assert "the notes have changed since the last build" in capsys.readouterr().out
