"""Sentences that are written in English and read in the language of whoever reads them."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from core.commands.run_log import logged
from core.errors import RunError
from core.jobs import Failed, Notice, PatienceChanged, nothing
from core.kept_words import given_back, kept, parts_of, sentence_of
from core.processes.event_lines import event_line, event_of
from core.runs.run import RunFolder
from core.runs.run_records import RunState
from core.sweeps.folder import SweepPlanned, TrialLine, read_sweep, write_plan, write_state
from core.training.rules.early_stopping import Rule, Status, update
from core.words import in_english, speak, worded, worded_n

GERMAN = {
    "Trained {steps} steps: {why}.": "{steps} Schritte, denn {why}.",
    "the disk is full": "die Platte ist voll",
    "Stopped: {name} reached {value} at step {step} (aim {aim}).": "Gestoppt bei Schritt {step}.",
    " and ": " und ",
    "{n} runs": "{n} Läufe",
}


@contextmanager
def in_german() -> Iterator[None]:
    speak(lambda text: GERMAN.get(text, text), lambda one, many, n: GERMAN.get(many, many))
    try:
        yield
    finally:
        speak()


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    (tmp_path / "run" / "workbench").mkdir(parents=True)
    return RunFolder(tmp_path / "run")


def why_it_failed() -> str:
    return str(RunError(worded("Trained {steps} steps: {why}.", steps=3, why=worded("the disk is full"))))


def test_why_a_run_ended_is_written_in_english_and_read_in_the_readers_language(run: RunFolder) -> None:
    with in_german():
        message = why_it_failed()
        run.write_state(RunState("ended", "failed", 10, 100, message, None, "", 1.0))
    assert message == "3 Schritte, denn die Platte ist voll."
    assert "Platte" not in (run.path / "workbench" / "state.json").read_text()
    assert run.read_state().message == "Trained 3 steps: the disk is full."
    with in_german():
        assert run.read_state().message == message
        run.write_state(run.read_state())  # written again as it is: still English
    assert run.read_state().message == "Trained 3 steps: the disk is full."


def test_why_a_trial_failed_is_kept_in_english_too(tmp_path: Path) -> None:
    write_plan(tmp_path, SweepPlanned("a.py", "a", {}, "loss", False, 1, 1, "random", "none"))
    with in_german():
        write_state(tmp_path, running=False, trials=[TrialLine(0, "failed", None, "trial-0000", why_it_failed())])

    def error() -> str:
        sweep = read_sweep(tmp_path)
        assert sweep is not None
        return sweep.trials[0].error

    assert error() == "Trained 3 steps: the disk is full."
    with in_german():
        assert error() == "3 Schritte, denn die Platte ist voll."


def test_the_training_log_is_in_english(run: RunFolder) -> None:
    with in_german():
        logged(run, nothing)(Notice(why_it_failed(), "warning"))
    assert run.training_log.read_text().endswith("warning: Trained 3 steps: the disk is full.\n")


def test_events_of_a_process_that_speaks_english_are_worded_where_they_arrive() -> None:
    stopped = update(Status(Rule("auc", True, 0, threshold=0.5)), 7, 0.75)
    error = RunError(why_it_failed())
    lines = [event_line(event) for event in (
        PatienceChanged(stopped), Notice(why_it_failed()), Failed(str(error), "", True, error),
    )]  # fmt: skip
    with in_german():
        patience, notice, failed = map(event_of, lines)
    assert isinstance(patience, PatienceChanged)
    assert isinstance(notice, Notice)
    assert isinstance(failed, Failed)
    assert patience.status.reason.sentence == "Gestoppt bei Schritt 7."
    assert [notice.text, failed.message, str(failed.error)] == ["3 Schritte, denn die Platte ist voll."] * 3


def test_texts_that_are_joined_counted_and_copied_know_their_english() -> None:
    with in_german():
        joined = "(" + worded(" and ").join(["a", worded("the disk is full")]) + ")"
        counted = worded_n("{n} run", "{n} runs", 12)
        again = worded(copy.deepcopy(joined))
    assert (joined, in_english(joined)) == ("(a und die Platte ist voll)", "(a and the disk is full)")
    assert (counted, in_english(counted)) == ("12 Läufe", "12 runs")
    assert in_english(again) == "(a and the disk is full)"
    assert in_english("as it is") == "as it is"


@pytest.mark.parametrize(
    "parts",
    [
        None,
        {"text": 3},
        {"text": "{a}", "values": {"b": 1}},
        {"text": "{a.__class__}", "values": {"a": 1}},
        {"text": "{a[0]}", "values": {"a": "text"}},
        {"text": "{a:>999999999}", "values": {"a": 1}},
        {"text": "{a:{b}}", "values": {"a": 1, "b": 9}},
        {"text": "{a", "values": {"a": 1}},
        {"text": "{a:d}", "values": {"a": "no number"}},
        {"text": "x", "values": []},
    ],
)
def test_parts_that_make_no_plain_sentence_are_refused(parts: object) -> None:
    assert sentence_of(parts) is None


def test_parts_count_only_for_the_very_text_they_make() -> None:
    with in_german():
        parts = json.loads(json.dumps(kept([worded("the disk is full")])[1]))
        assert given_back(["the disk is full", "another text"], parts) == ["die Platte ist voll", "another text"]
        assert given_back(["another text"], parts) == ["another text"]
    assert parts_of("no sentence") is None


@pytest.mark.parametrize(
    ("value", "said"),
    [((2, 3), "(2, 3)"), ((), "()"), (("a",), "('a',)"), (np.float32(0.5), "0.5"), (np.int64(7), "7")],
)
def test_values_are_said_as_python_has_them_and_can_be_written(value: object, said: str) -> None:
    text = worded("It is {value}.", value=value)
    assert text == f"It is {said}."
    assert json.loads(json.dumps(parts_of(text)))["text"] == "It is {value}."


def test_numbers_of_numpy_take_formats() -> None:
    assert worded("{share:.0%} of {n:,}", share=np.float32(0.25), n=np.int64(1200)) == "25% of 1,200"
