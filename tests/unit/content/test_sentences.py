"""The sentences to have at hand during a talk."""

import re
from pathlib import Path

import pytest

from coach.content import sentences
from coach.content.reading import ContentError
from coach.content.sentences import ReadySentence, ready_sentences
from coach.domain.target import Stage
from coach.domain.wording import Language, Wording
from tests.unit.content.dutch import says_je, says_u

each = pytest.mark.parametrize("sentence", ready_sentences(), ids=lambda one: one.id)


@each
def test_a_sentence_is_there_in_all_wordings_and_keeps_to_its_form(sentence: ReadySentence) -> None:
    assert set(sentence.texts) == set(Wording)
    assert set(sentence.situation) == set(Language)
    assert not says_u(sentence.texts[Wording.NL])
    assert not says_je(sentence.texts[Wording.NL_U])


@each
@pytest.mark.parametrize("wording", Wording)
def test_a_sentence_is_said_without_anything_left_to_fill(sentence: ReadySentence, wording: Wording) -> None:
    said = sentence.said(wording, 20)
    assert not re.search(r"[{}\[\]]", said)
    assert ("20" in said) == ("{minutes}" in sentence.texts[wording])


@pytest.mark.parametrize("stage", Stage)
def test_in_every_stage_there_is_one_answer_to_having_no_vacancies(stage: Stage) -> None:
    """A conversation is no disguised application; only who explores says it is too early for a job."""
    answers = [one for one in ready_sentences() if "vacatures" in one.situation[Language.NL]]
    fitting = [one.id for one in answers if stage in one.stages]
    assert fitting == (["no-opening-now"] if stage is Stage.SOW else ["too-early"])


def test_a_sentence_that_misses_a_wording_stops_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sentences.yaml"
    file.write_text("sentences: [{id: a, stages: [sow], situation: {nl: a, en: a}, texts: {nl: a, en: a}}]\n")
    monkeypatch.setattr(sentences, "_FILE", file)
    with pytest.raises(ContentError, match="misses"):
        ready_sentences.__wrapped__()
