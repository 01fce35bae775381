"""`summitry locate`: from words to the sentences that have them, in the source that the text is of."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owned_texts import KEY, WORDS, harbour
from projects import ROOT, run
from provoking import provokes
from summitry import anchoring
from summitry.locating import locate
from summitry.project import Project
from summitry.sources.anchors import anchor
from summitry.sources.concordance import concordance
from summitry_validation.findings import FindingsError


@pytest.fixture
def text(tmp_path: Path) -> str:
    project, text = harbour(tmp_path)
    anchoring.anchor(project, KEY, text)
    # Another source stands before it, and a file that is none.
    sources = tmp_path / "raw" / "sources"
    (sources / "a.csv").write_bytes((ROOT / "raw" / "sources" / "diplomatie-de.csv").read_bytes())
    (sources / "b.csv").write_bytes(b"\xff")
    return text


@pytest.fixture
def here(text: str, tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_each_sentence_that_has_the_words_is_printed_once(
    here: Project, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(here, "locate", "3 millionen dollar", "--text", text) == 0
    assert capsys.readouterr().out.splitlines() == [
        "p2s3     Arland verlangte bis zu 3 Millionen Dollar pro Jahr.",
        f"1 place in {KEY}, no findings",
    ]
    assert run(here, "locate", "Hafens", "--text", text) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        *("p1s1", "p2s1", "p2s2", "p3s2", "p4s3", "5")
    ]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("einen kühlen Tag", ["p2s2"]),
        ("die „alten“ Dollar", []),
        ("2 Millionen alten Dollar", ["p3s2"]),
        ("Tag im Hafen. Arland", ["p2s2-3"]),
        ("ab. Borland wollte", []),
        ("Arstad", []),
    ],
)
def test_words_are_compared_one_by_one_within_a_paragraph(
    here: Project, text: str, phrase: str, found: list[str]
) -> None:
    if found:
        assert list(locate(here, phrase, text).sentences) == found
    else:
        with pytest.raises(FindingsError) as error:
            locate(here, phrase, text)
        provokes(error.value.findings, "E031")


def test_words_that_occur_nowhere_are_found_with_the_sentence_most_like_them(
    here: Project, text: str
) -> None:
    with pytest.raises(FindingsError) as error:
        locate(here, "am 13. Oktobr unterschriben", text)
    finding = provokes(error.value.findings, "E031")
    assert (finding.near, finding.detail) == ("p4s2", KEY)


@pytest.mark.parametrize("phrase", ["", "…", "?"])
def test_no_words_occur_nowhere(here: Project, text: str, phrase: str) -> None:
    assert run(here, "locate", phrase, "--text", text) == 1


@pytest.mark.parametrize("words", [WORDS.replace("Hafen", "Haven"), WORDS + "Mehr.\n", ""])
def test_a_text_of_no_anchored_source_is_a_finding(here: Project, text: str, words: str) -> None:
    Path(text).write_text(words, encoding="utf-8")
    with pytest.raises(FindingsError) as error:
        locate(here, "Hafen", text)
    provokes(error.value.findings, "E032")


def test_a_text_in_another_encoding_of_its_letters_is_the_same_text(here: Project, text: str) -> None:
    Path(text).write_bytes(b"\xef\xbb\xbf" + WORDS.replace("ü", "u\u0308").replace("\n", "\r\n").encode())
    assert locate(here, "kühler", text).sentences == {"p2s2": "Es war ein kühler Tag im Hafen."}


def test_a_text_that_cannot_be_read_is_a_finding(here: Project, text: str) -> None:
    assert run(here, "locate", "Hafen", "--text", f"{text}.gone") == 1


@given(st.lists(st.lists(st.sampled_from(("oslo", "haff")), min_size=1, max_size=4), min_size=1, max_size=5))
def test_each_occurrence_is_in_the_sentences_of_its_words(sentences: list[list[str]]) -> None:
    text = " ".join(f"{' '.join(words)}.".capitalize() for words in sentences)
    known = concordance(text, anchor(text, "en"), "en")
    words = [(word, number) for number, some in enumerate(sentences, start=1) for word in some]
    expected = [
        sorted({above, below})
        for (one, above), (other, below) in pairwise(words)
        if (one, other) == ("oslo", "haff")
    ]
    assert [[one.sentence for one in found] for found in known.find("oslo haff")] == expected
