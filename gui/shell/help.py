"""The Help menu's windows: the glossary, the shortcuts, the versions."""

from __future__ import annotations

import platform
from collections.abc import Iterable

from PySide6.QtWidgets import QMessageBox, QWidget

from core.version import version
from gui.widgets.dialogs import show_rich_text


def show_concepts(parent: QWidget) -> QMessageBox:
    """What the words of this program mean."""
    return show_rich_text(parent, "Glossary", CONCEPTS, "concepts_dialog")


def show_shortcuts(parent: QWidget, shortcuts: Iterable[tuple[str, str]]) -> QMessageBox:
    """(what, keys) in two columns."""
    rows = "".join(f"<tr><td>{what}&nbsp;&nbsp;&nbsp;</td><td>{keys}</td></tr>" for what, keys in shortcuts)
    return show_rich_text(parent, "Keyboard shortcuts", f"<table cellpadding=3>{rows}</table>", "shortcuts_dialog")


def show_about(parent: QWidget) -> QMessageBox:
    """The versions that count."""
    versions = {"version": version(), **{name: version_of(package) for name, package in _PACKAGES.items()}}
    return show_rich_text(
        parent, "About", ABOUT.format(python=platform.python_version(), **versions), "about_dialog"
    )


_PACKAGES = {
    "pyside": "PySide6-Essentials",
    "pyqtgraph": "pyqtgraph",
    "tensorflow": "tensorflow",
}


def version_of(package: str) -> str:
    """Return an installed package's version, "" for one that is not installed."""
    from importlib import metadata  # slow to import, and seldom needed

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


CONCEPTS = """\
<h3>From an experiment to a prediction</h3>
<p>An <b>experiment</b> is a Python file of yours: the feature schema, the model, the data, the params. Training it
makes a <b>run</b>: a folder with checkpoints, curves, and a copy of the file as it was.</p>
<h3>Checkpoint and export</h3>
<p>A <b>checkpoint</b> is the values of all variables at one step. Training can resume from it, but nothing else can
be done with it without the experiment's code. An <b>export</b> is a SavedModel made from one checkpoint: values and
graph, with everything that only training needs left out. It can be served anywhere, without the experiment.</p>
<h3>Signature, receiver, request</h3>
<p>A <b>signature</b> is one named entry of an export: names of inputs to names of outputs. What turns a request
into the model's features is the <b>receiver</b>. An export made here offers several: <b>dense</b> takes one tensor
per feature, <b>example</b> takes serialized tf.train.Example records, as they are trained from, <b>preprocessed</b>
takes the tensors that come out of the experiment's preprocess. All give the same outputs.</p>
<h3>Early stopping</h3>
<p>After each checkpoint the model is evaluated. When the metric has not improved for as many evaluations in a row
as <b>patience</b> allows, training stops. The best checkpoint is kept and exported, however training ends.</p>
<h3>What stays on disk</h3>
<p>The latest and the best checkpoints, as many as the settings say, and the pinned ones. All others are removed; an
export never is.</p>
"""

ABOUT = """\
<h3>Estimator Workbench {version}</h3>
<p>Trains TensorFlow Estimators: watch, pick a checkpoint, export it, try it.</p>
<p>Python {python}, PySide6 {pyside}, pyqtgraph {pyqtgraph}, TensorFlow {tensorflow}.</p>
<p>Apache License 2.0. The sample data has its own licences; they stand beside it in resources/data.</p>
"""
