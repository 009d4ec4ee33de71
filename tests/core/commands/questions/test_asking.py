"""Answers about runs that were made by hand: each question inspects the folder and says only what it saw."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core import commands
from core.cli import main as cli
from core.commands.questions.answer import Question
from core.errors import FieldError, RunError
from core.runs.catalogue.exports import PROVENANCE
from core.runs.events.evaluation_log import Evaluation, append_evaluation
from core.runs.run import RunFolder
from core.runs.run_records import Reason, RunInfo, RunState, Status
from core.serving.saved_model.saved_model_file import write_meta_graphs
from core.training.settings import RunSettings
from core.words import in_english, speak
from tests.core.event_bytes import scalar, start
from tests.core.index_bytes import index_file

CODE = b"experiment = None\n"
INDEX = index_file([(b"", b"\x08\x01"), (b"w", b"\x08\x01\x12\x00")])


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A run that has ended at step 50: checkpoints of 40 and 50, evaluations of each tenth step."""
    settings = RunSettings(max_steps=50, checkpoint_every=10, keep_latest=2, keep_best=1, metric="loss", patience=2)
    info = RunInfo(
        "pets", str(tmp_path / "pets.py"), "", {}, settings.to_dict(), "loss", False, None, {}, 1.0,
        ("example", "dense"),
    )  # fmt: skip
    made = RunFolder.create(tmp_path / "run-001", info, CODE)
    for step in range(10, 60, 10):
        append_evaluation(
            made.evaluations_file, Evaluation(step, "", f"model.ckpt-{step}", {"loss": 1 / step}, 1.0)
        )
    for step in (40, 50):
        (made.path / f"model.ckpt-{step}.index").write_bytes(INDEX)
        (made.path / f"model.ckpt-{step}.data-00000-of-00001").write_bytes(b"x")
    end(made, "max_steps")
    return made


def end(run: RunFolder, reason: Reason | None, message: str = "It ended.") -> None:
    status: Status = "ended" if reason is not None else "new"
    run.write_state(RunState(status, reason, 50 if reason else 0, 50, message, None, "", 1.0))


def export(run: RunFolder, version: int = 7, **record: object) -> Path:
    """An export with the signatures dense (predict) and classification."""
    graph = MetaGraphDef()
    graph.meta_info_def.tags.append("serve")
    for name, method in (("dense", "predict"), ("classification", "classify")):
        graph.signature_def[name].method_name = f"tensorflow/serving/{method}"
        graph.signature_def[name].outputs["y"].name = "y:0"
        graph.signature_def[name].outputs["y"].dtype = 1
    folder = run.export_dir / str(version)
    folder.mkdir(parents=True)
    write_meta_graphs(folder, [graph])
    (folder / PROVENANCE).parent.mkdir()
    (folder / PROVENANCE).write_text(json.dumps({"receivers": ["dense"], "step": 50, **record}))
    return folder


def why(run: RunFolder, question: Question, name: str = "") -> str:
    """An answer as text."""
    return commands.why(run.path, question, name).as_text()


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("max_steps", "It reached its Max steps."),
        ("early_stopping", "Early stopping ended it."),
        ("interrupted", "It was interrupted: the process that trained it was told to end, or is gone."),
        ("failed", "It failed."),
        ("data_exhausted", "The training data ended."),
    ],
)
def test_how_a_run_ended_is_told_with_its_own_words_and_its_rule(run: RunFolder, reason: Reason, said: str) -> None:
    end(run, reason, "The words of the run.")
    text = why(run, "stop")
    assert said in text
    assert "The words of the run." in text
    assert "5 evaluations of loss" in text


def test_an_end_that_nothing_tells_of_is_unknown(run: RunFolder) -> None:
    end(run, None)
    assert "Not known" in why(run, "stop")


def test_without_event_files_a_run_that_made_steps_lost_its_curves(run: RunFolder) -> None:
    assert "There are no event files, although the run reached step 50." in why(run, "curve")
    end(run, None, "")
    assert "made no step" in why(run, "curve")


def test_event_files_are_read_to_say_which_curves_they_hold(run: RunFolder) -> None:
    file = run.path / "events.out.tfevents.1.host"
    file.write_bytes(start(0))
    assert "hold no point yet" in why(run, "curve")
    file.write_bytes(start(0) + scalar(10, "loss", 0.5) + scalar(20, "loss", 0.4))
    text = why(run, "curve")
    assert "loss (2 points)" in text
    assert "no evaluation yet" in text
    (run.path / "eval").mkdir()
    (run.path / "eval" / "events.out.tfevents.1.host").write_bytes(scalar(20, "mae", 0.4))
    assert "There are curves." in why(run, "curve")


def test_a_damaged_event_file_is_told_with_the_curves_that_are_missing(run: RunFolder) -> None:
    file = run.path / "events.out.tfevents.1.host"
    file.write_bytes(b"no event " * 99)
    assert "There are no curve points, and a part of an event file cannot be read." in why(run, "curve")
    (run.path / "eval").mkdir()
    (run.path / "eval" / "events.out.tfevents.1.host").write_bytes(scalar(20, "mae", 0.4))
    assert "There are no training points, and a part of an event file cannot be read." in why(run, "curve")
    file.write_bytes(start(0) + scalar(10, "loss", 0.5) + b"no event " * 99)
    assert "There are curves, and a part of an event file cannot be read." in why(run, "curve")


def test_answers_come_in_the_language_that_is_spoken_and_reports_of_them_in_english(run: RunFolder) -> None:
    end(run, "failed", "")
    run.log_file.write_text("a log")
    export(run, parity={"passed": True, "largest": 0.5})
    commands.delete_checkpoints(run.path, [40])
    file = run.path / "events.out.tfevents.1.host"
    file.write_bytes(start(0) + scalar(10, "loss", 0.5) + b"no event " * 99)
    os.utime(file, (time.time() + 3600,) * 2)  # in an hour, so that it is 0 s old however long this takes
    english = [answer.as_text() for answer in commands.why_all(run.path)]
    speak(lambda text: f"¡{text}", lambda one, many, n: f"¡{one if n == 1 else many}")
    try:
        answers = commands.why_all(run.path)
        texts = [answer.as_text() for answer in answers]
        report = commands.problem_report(run.path)
    finally:
        speak()
    sentences = [text for answer in answers for text in (answer.conclusion, *answer.facts, answer.advice) if text]
    assert [text for text in sentences if not text.startswith("¡")] == []
    assert [line for text in texts for line in text.splitlines() if "¡" not in line] == []
    assert list(map(in_english, texts)) == english
    assert "In the trash of the run: checkpoint 40." in english[-1]
    assert "¡" not in "".join(report.values())


def test_a_file_that_cannot_be_read_leaves_the_other_questions_their_answers(run: RunFolder) -> None:
    (run.path / "workbench" / "state.json").write_text("{")
    found = {answer.question: answer.conclusion for answer in commands.why_all(run.path)}
    assert found["stop"].startswith("Not known. ")
    assert "state.json cannot be read" in found["stop"]
    assert "There is no export" in found["answer"]
    with pytest.raises(RunError, match="no folder"):
        commands.why_all(run.path / "none")


def test_a_removed_checkpoint_is_ranked_among_the_others(run: RunFolder) -> None:
    text = why(run, "checkpoint")
    assert "On disk: 40, 50." in text
    assert "Evaluated and no longer on disk: 10, 20, 30." in text
    assert "Step 10: loss 0.1000, 4 better, 4 newer." in text
    assert "Retention removes such checkpoints" in text


def test_one_that_the_settings_would_have_kept_was_not_removed_by_them(run: RunFolder) -> None:
    for file in run.path.glob("model.ckpt-50.*"):
        file.unlink()
    assert "Not known: by the settings, checkpoint 50 would have stayed." in why(run, "checkpoint", "50")
    assert "Checkpoint 40 is there." in why(run, "checkpoint", "40")
    assert "nothing tells of a checkpoint at step 35" in why(run, "checkpoint", "35")
    with pytest.raises(FieldError, match="by its step"):
        why(run, "checkpoint", "last")


def test_one_as_good_as_an_earlier_one_is_removed_by_retention(run: RunFolder) -> None:
    for step in (60, 70, 80):
        evaluation = Evaluation(step, "", f"model.ckpt-{step}", {"loss": 1 / 50}, 1.0)
        append_evaluation(run.evaluations_file, evaluation)
    text = why(run, "checkpoint", "60")
    assert "Step 60: loss 0.02000, 1 better, 2 newer." in text
    assert "Retention removes such checkpoints" in text


def test_one_in_the_trash_was_deleted_by_somebody(run: RunFolder) -> None:
    commands.delete_checkpoints(run.path, [40])
    assert "Checkpoint 40 was deleted; it is in the trash." in why(run, "checkpoint", "40")


def test_a_missing_signature_is_explained_by_the_receivers_of_the_export(run: RunFolder) -> None:
    assert "There is no export yet" in why(run, "signature")
    export(run)
    text = why(run, "signature", "example")
    assert "The export was made without the receiver example." in text
    assert "classification classify or regress: such signatures take serialized tf.train.Examples only." in text
    assert "the experiment has no preprocess" in why(run, "signature", "preprocessed")
    assert '"dense" is there.' in why(run, "signature", "dense")
    assert 'Nothing here is called "answer"' in why(run, "signature", "answer")


def test_another_answer_is_traced_to_the_parity_check_the_step_or_the_inputs(run: RunFolder) -> None:
    assert "There is no export to compare with." in why(run, "answer")
    export(run, 7)
    assert "Not known: the export was not compared" in why(run, "answer")
    export(run, 8, parity={"passed": True, "largest": 0.0})
    text = why(run, "answer")
    assert "so look at the inputs" in text
    assert "outputs are identical" in text
    assert "pets.py is no longer where it was" in text
    export(run, 9, parity={"passed": True, "largest": 0.0}, step=40)
    assert "not of the best checkpoint" in why(run, "answer")
    export(run, 10, parity={"passed": False, "largest": 0.5})
    assert "The export's outputs differ from those of its checkpoint" in why(run, "answer")


def test_the_command_line_answers_all_questions_or_one(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["why", str(run.path)]) == 0
    assert capsys.readouterr().out.count("Why ") == 5
    assert cli.main(["why", str(run.path), "checkpoint", "--name", "10", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["question"] == "checkpoint"
    assert found["facts"][-1] == "Step 10: loss 0.1000, 4 better, 4 newer."
