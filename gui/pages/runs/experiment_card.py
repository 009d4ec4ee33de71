"""The open experiment, at the foot of the sidebar."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gui.look.language import tr, tr_n
from gui.widgets.basics import Card, make_button, make_label
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.text import as_plain

if TYPE_CHECKING:
    from core.runs.run_records import RunInfo
    from gui.state.window_state import WindowState


class ExperimentCard(Card):
    """What is being learnt from what; open another one, or edit the file. GUI thread."""

    open_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Experiment"), parent=parent)
        self.setObjectName("experiment_card")
        self._source: Path | None = None
        self._name = make_label("", "muted", name="experiment_name")
        self._text = make_label("", "small", wrap=True, name="experiment_text")
        self._open = make_button(
            tr("Open…"),
            name="open_experiment_button",
            help=tr("Open an experiment: a Python file of yours"),
            small=True,
        )
        self._edit = make_button(
            tr("Edit"),
            name="edit_experiment_button",
            help=tr("Open the experiment's file in your editor; a run keeps the copy it began with"),
            small=True,
        )
        self._open.clicked.connect(self.open_pressed)
        self._edit.clicked.connect(self._edit_file)
        self.body.setSpacing(6)
        self.body.addWidget(self._name)
        self.body.addWidget(self._text)
        row = FlowLayout(8)
        row.addWidget(self._open)
        row.addWidget(self._edit)
        self.body.addLayout(row)

    def show_state(self, state: WindowState) -> None:
        """Show the open experiment, else what the open run recorded of its own."""
        info = state.view.info if state.view is not None else None
        if state.loading:
            self._text.setText(f"{tr(state.loading)}…")
            self._text.show()
        elif state.experiment is not None:
            source = Path(state.experiment.source)
            schema = state.experiment.schema
            self._show(source.name, describe_schema(schema.to_json()) if schema is not None else "", source)
        elif state.run is not None and state.view is None:
            self._show(tr("Reading the run…"), "", None)
        elif info is not None:
            self._show_recorded(info, here=not state.url)
        elif state.run is not None:
            self._show(
                tr("Unknown experiment"),
                tr("This run was not made by the Workbench, so its experiment is unknown."),
                None,
            )
        else:
            self._show(tr("No experiment is open"), tr("Choose a sample, or open a Python file of yours."), None)

    def _show_recorded(self, info: RunInfo, *, here: bool) -> None:
        """Not `here`: its file lies on another machine."""
        import json

        text = describe_schema(json.dumps(info.schema)) if info.schema is not None else ""
        self._show(Path(info.source).name, text, Path(info.source) if here else None)

    def _show(self, name: str, text: str, source: Path | None) -> None:
        self._source = source
        self._name.setText(name)
        self._name.setToolTip(as_plain(str(source) if source is not None else ""))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._edit.setEnabled(source is not None and os.path.isfile(source))

    def _edit_file(self) -> None:
        if self._source is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._source)))


def describe_schema(schema_json: str) -> str:
    """ "6 features → species (3 classes)"; "" if the JSON is not a schema's."""
    import json

    try:
        schema = json.loads(schema_json)
        features = len(schema["features"])
        labels = [(str(label["name"]), len(label.get("vocabulary") or ())) for label in schema["labels"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ""
    count = tr_n("{n} feature", "{n} features", features)
    names = []
    for name, classes in labels:
        names.append(tr_n("{name} ({n} class)", "{name} ({n} classes)", classes, name=name) if classes else name)
    return f"{count} → {', '.join(names)}" if names else count
