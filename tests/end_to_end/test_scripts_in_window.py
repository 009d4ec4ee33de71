"""Five scripts that know nothing of this program, one after the other in one window, by clicks."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.end_to_end.plain import left_as_found, signatures_in
from tests.end_to_end.test_scripts import folder
from tests.end_to_end.test_window import User, user

__all__ = ["folder", "user"]

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.filterwarnings("ignore::UserWarning", "ignore::DeprecationWarning"),
]
# Of each script: what is said of it, its own receiver, and a signature that only that makes.
SCRIPTS = [
    ("iris_custom", "my_model, of tf.estimator.train_and_evaluate", "", ""),
    ("mnist_cnn", "in a loop of 3 rounds", "serving", "classify"),
    ("iris_premade", "DNNClassifier, of Estimator.train", "", ""),
    ("trainer_object", "serving: serving", "serving", ""),
    ("gan", "gan_model_fn", "", ""),
]
EARLY = {"max_steps": "3", "checkpoint_every": "1", "patience": "1", "min_delta": "1000000", "eval_batches": "1"}


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    with left_as_found():
        yield


def test_five_scripts_go_the_whole_way_by_clicks(user: User, folder: Path) -> None:
    for script, said, receiver, signature in SCRIPTS:
        file = folder / f"{script}.py"
        text = file.read_bytes()
        open_by_dialog(user, file)
        assert said in found_texts(user), script
        train_until_early_stopping(user)
        export_with_all_receivers(user, receiver)
        ask(user, signature)
        resume(user)
        assert file.read_bytes() == text


def open_by_dialog(user: User, file: Path, *, waits: bool = True) -> None:
    """File > Open, the name typed, the question of trust answered; the page says what was found."""
    action = user.window.findChild(QAction, "action_open_experiment")
    assert action is not None
    action.trigger()
    dialog = user.find(QFileDialog, "experiment_file_dialog")
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert edit is not None
    edit.setText(str(file))
    dialog.accept()
    user.wait(
        lambda: user.window.findChild(QAbstractButton, "trust_question_yes"), "the question of trust is asked"
    )
    assert user.bench.experiment is None or user.bench.experiment.source != str(file), "nothing runs before"
    user.click("trust_question_yes")
    if waits:
        user.wait(
            lambda: user.bench.experiment is not None and user.bench.experiment.source == str(file.resolve()),
            f"{file.name} is loaded",
        )


def test_a_file_that_never_ends_its_import_can_be_cancelled(user: User, tmp_path: Path) -> None:
    file = tmp_path / "loop.py"
    file.write_text("import pathlib\npathlib.Path('began').touch()\nwhile True:\n    pass\n")
    open_by_dialog(user, file, waits=False)
    user.wait((tmp_path / "began").exists, "its code runs")
    user.click("start_cancel_button")
    user.wait(lambda: not user.bench.is_loading, "the loading ends")
    assert user.bench.experiment is None


def found_texts(user: User) -> str:
    card = user.find(QWidget, "found_table")
    user.wait(card.isVisible, "what was found is shown")
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def train_until_early_stopping(user: User) -> None:
    for name, text in EARLY.items():
        user.type(f"setting_{name}", text)
    user.find(QComboBox, "setting_export").setCurrentText("none")
    user.click("train_button")
    user.wait(lambda: user.bench.is_training, "training starts")
    user.wait(lambda: not user.bench.is_training, "training ends")
    user.wait(lambda: user.bench.view is not None and user.bench.view.state.status == "ended", "the end is read")
    assert user.bench.view is not None
    assert (user.bench.view.state.reason, user.bench.view.state.step) == ("early_stopping", 2)


def export_with_all_receivers(user: User, receiver: str) -> None:
    """Its own and ours are ticked at first, and stay so."""
    user.click("page_models")
    user.click("export_button")
    user.wait(lambda: user.window.findChild(QDialog, "export_dialog"), "the dialog opens")
    for name in ("example", "dense", *([receiver] if receiver else [])):
        assert user.find(QCheckBox, f"export_receiver_{name}").isChecked(), name
    user.click("export_confirm")
    view = user.bench.view
    assert view is not None
    user.wait(lambda: user.bench.view is not None and user.bench.view.listing.exports, "the export is listed")


def ask(user: User, signature: str) -> None:
    """Inspect the export, then put values of the usual range into the form and predict."""
    assert user.bench.view is not None
    path = user.bench.view.listing.exports[0].path
    names = signatures_in(Path(path))
    assert {"dense", "serving_default"} <= names.keys()
    for name in ("dense", *([signature] if signature else [])):
        user.wait(functools.partial(user.window.findChild, QAbstractButton, f"signature_{name}"), "it is offered")
        user.click(f"signature_{name}")
    user.click("try_button")
    user.wait(lambda: user.find(QComboBox, "predict_export").currentData() == path, "the export is open")
    user.click("predict_form_kind_dense")
    chooser = user.find(QComboBox, "predict_signature")
    user.wait(lambda: chooser.findText("dense") >= 0, "its signatures are offered")
    chooser.setCurrentText("dense")
    user.wait(lambda: user.find(QAbstractButton, "random_button").isEnabled(), "the form is there")
    user.click("random_button")
    page = user.window.predict_page
    before = page.predictions
    user.click("predict_button")
    user.wait(lambda: page.predictions > before, "the answer comes")
    assert page.last_prediction is not None
    assert set(page.last_prediction.outputs) == set(names["dense"][2])


def resume(user: User) -> None:
    user.click("page_train")
    user.click("resume_button")
    user.wait(lambda: user.window.findChild(QAbstractButton, "go_on_question_yes"), "it asks")
    user.click("go_on_question_yes")
    user.wait(lambda: user.bench.view is not None and user.bench.view.state.step == 3, "it trains to its last step")
    user.wait(lambda: not user.bench.is_training, "training ends")
