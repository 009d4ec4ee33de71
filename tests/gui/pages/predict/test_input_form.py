from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.errors import RequestError
from core.experiment.data.examples import decode_example
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, TensorSpec
from gui.look.theme import Theme
from gui.pages.predict.answer.request_view import RequestView
from gui.pages.predict.input.form import InputForm
from gui.pages.predict.input.signature_inputs import dense_inputs_of, example_inputs_of
from tests.gui.exports import PETS, pets_info, signature


def test_dense_editors_leave_out_the_lengths_and_follow_the_schema() -> None:
    info = pets_info()
    names = [item.name for item in dense_inputs_of(info, info.signatures["dense"])]
    assert names == ["height", "kind", "spots", "names"]
    assert names == [item.name for item in example_inputs_of(info, info.signatures["example"])]


def test_features_recovered_from_a_graph_make_editors_too() -> None:
    features = (
        ExampleFeature("age", "int64", (), "fixed", 7, False),
        ExampleFeature("tags", "string", None, "variable", None, False),
        ExampleFeature("size", "float32", (2,), "fixed", None, True),
    )
    found = signature("s", TensorSpec("inputs", "string", (None,), "e:0"), features=features)
    age, tags, size = example_inputs_of(SavedModelInfo("/m", ("serve",), {"s": found}, {}, None), found)
    assert (age.default, age.required, age.placeholder) == (7, False, "default: 7")
    assert tags.is_list
    assert size.required


class Forms:
    """A form, and words for what a test does with it."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.form = InputForm(theme)
        qtbot.addWidget(self.form)
        self.form.show()

    def fill(self, **raw: Any) -> None:
        self.form.put_back(raw)

    @property
    def request(self) -> RequestView:
        found = self.form.findChild(RequestView)
        assert found is not None
        return found


@pytest.fixture
def forms(qtbot: QtBot, qapp: QApplication) -> Forms:
    return Forms(qtbot, Theme(qapp, "light"))


def test_dense_and_example_say_the_same_when_switched(forms: Forms) -> None:
    info = pets_info()
    forms.form.show_signature(info, "dense", example=False)
    typed = {"height": "2.5", "kind": "dog", "spots": ("1", "2", "3"), "names": "Rex, Rexy"}
    forms.fill(**typed)
    dense = {name: np.asarray(value) for name, value in forms.form.question().inputs.items()}
    forms.form.show_signature(info, "example", example=True)
    assert forms.form.raw() == typed
    example = forms.form.question().inputs
    decoded = decode_example(PETS, np.asarray(example["examples"]).item(), labels=False)
    row = {
        name: np.asarray(value, None if isinstance(value, np.ndarray) else object)
        for name, value in decoded.items()
    }
    assert dense["height"].tolist() == [2.5]
    assert row["height"] == dense["height"][0]
    assert dense["kind"].tolist() == [b"dog"]
    assert row["kind"] == b"dog"
    assert dense["spots"].tolist() == [[1, 2, 3]] == [row["spots"].tolist()]
    assert dense["names"].tolist() == [[b"Rex", b"Rexy"]] == [row["names"].tolist()]
    assert dense["names_length"].tolist() == [2]


def test_every_wrong_field_says_so_and_the_first_is_raised(forms: Forms) -> None:
    forms.form.show_signature(pets_info(), "dense", example=False)
    forms.fill(height="tall", spots=("1", "", ""))
    with pytest.raises(RequestError) as raised:
        forms.form.question()
    assert raised.value.field == "height"
    for name in ("height", "kind", "spots"):
        label = forms.form.findChild(QLabel, f"input_{name}_error")
        assert label is not None
        assert not label.isHidden(), name


def test_nothing_is_called_wrong_before_anything_was_typed(forms: Forms) -> None:
    forms.form.show_signature(pets_info(), "dense", example=False)
    forms.form.show_signature(pets_info(), "example", example=True)
    errors = [label for label in forms.form.findChildren(QLabel) if label.objectName().endswith("_error")]
    assert not any(label.text() for label in errors)
    assert "Kind is required" in forms.request.findChild(QPlainTextEdit).toPlainText()  # type: ignore[union-attr]


def test_the_example_is_shown_as_text_json_and_base64(forms: Forms, qtbot: QtBot) -> None:
    forms.form.show_signature(pets_info(), "example", example=True)
    forms.fill(kind="cat", height="2")
    title = forms.form.findChild(QLabel, "request_size")
    assert title is not None
    assert title.text().startswith("tf.train.Example · ")
    assert 'key: "kind"' in forms.request.text
    for form, expected in (("json", '"bytesList"'), ("base64", "CiYK")):
        qtbot.mouseClick(forms.form.findChild(QWidget, f"request_{form}"), Qt.MouseButton.LeftButton)
        if form == "json":
            assert expected in forms.request.text
        else:
            assert forms.request.text.isascii()
            assert len(forms.request.text) % 4 == 0
    qtbot.mouseClick(forms.form.findChild(QWidget, "copy_request"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == forms.request.text


def test_dense_tensors_are_shown_as_the_body_of_a_rest_request(forms: Forms) -> None:
    forms.form.show_signature(pets_info(), "dense", example=False)
    forms.fill(kind="cat", height="47.2", names="a, b")
    body = json.loads(forms.request.text)
    assert body["inputs"]["height"] == [47.2], "as many digits as a float32 has"
    assert body["inputs"]["kind"] == ["cat"]
    assert body["inputs"]["names"] == [["a", "b"]]
    assert body["inputs"]["names_length"] == [2]


def test_the_default_row_empties_the_form(forms: Forms) -> None:
    forms.form.show_signature(pets_info(), "dense", example=False)
    forms.fill(kind="cat", height="2", spots=("1", "2", "3"))
    forms.form.show_default()
    assert forms.form.raw() == {"height": "", "kind": "", "spots": ("", "", ""), "names": ""}


def test_what_is_typed_reaches_the_request_after_a_moment(forms: Forms, qtbot: QtBot) -> None:
    forms.form.show_signature(pets_info(), "dense", example=False)
    forms.fill(kind="cat")
    edit = forms.form.findChild(QLineEdit, "input_height")
    assert edit is not None
    with qtbot.waitSignal(forms.form.changed):
        qtbot.keyClicks(edit, "2")
    qtbot.waitUntil(lambda: '"height": [2.0]' in forms.request.text, timeout=5000)
