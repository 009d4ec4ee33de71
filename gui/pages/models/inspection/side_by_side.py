"""A checkpoint and an export, side by side, in plain words: what each holds and what that is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from gui.look.icons import ButtonIcon
from gui.look.theme import Theme
from gui.widgets.basics import Card, make_button, make_label, make_line, set_property
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import format_bytes, format_number

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint
    from core.runs.catalogue.exports import Export
    from core.serving.saved_model.ops import Operations
    from core.serving.saved_model.pipelines import Pipelines, VariableSum
    from core.serving.saved_model.signatures import SavedModelInfo

_HELP = {
    "Weights": "The trained variables: what the model has learnt.",
    "Optimizer": "What the optimizer keeps for each weight, such as Adam's moments. Only training needs it.",
    "Step": "How many training steps the weights have seen.",
    "Graph": "The operations that compute an answer from an input.",
    "Your graphs": "The graphs your experiment builds (see Training vs serving). An export keeps only the third.",
    "Input": "In training your input_fn feeds the model. A server knows no input_fn: a receiver takes its place.",
    "Signatures": "Named entry points: what to send and what comes back.",
    "May do": "What loading or running the model may do besides computing. Load such a model only if you trust it.",
    "Parity check": "Outputs of both compared on evaluation records right after the export.",
    "Assets": "Files that are part of the export, such as vocabularies. They are read when it is loaded.",
    "Tables": "Lookup tables, such as from words to numbers. They are filled when it is loaded.",
    "Good for": "What you can do with it.",
    "Size": "Bytes on disk.",
}

Line = tuple[QLabel, ElidedLabel, ElidedLabel, QFrame]
_VERBS = {"training": "train", "evaluation": "evaluate", "serving": "serve"}
_UNREAD = "cannot be read"


class SideBySide(Card):
    """GUI thread. code_pressed: code that uses the pair is wanted."""

    code_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Checkpoint and export, side by side", parent=parent)
        self.setObjectName("side_by_side")
        self._pair: tuple[Checkpoint | None, Export | None] = (None, None)
        self._operations: Operations | None = None
        self._info: SavedModelInfo | None = None
        self._pipelines: Pipelines | None = None
        self._lines: list[Line] = []
        self._code = make_button(
            "Use it in your code",
            name="code_button",
            help="Show code that loads it, asks it, resumes from it, or makes its receiver by hand",
            small=True,
        )
        ButtonIcon(self._code, "code", theme)
        self._code.clicked.connect(self.code_pressed)
        self.header.addWidget(self._code)
        self._table = QGridLayout()
        self._table.setVerticalSpacing(4)
        self._table.setHorizontalSpacing(16)
        self._table.setColumnStretch(1, 1)
        self._table.setColumnStretch(2, 1)
        self.body.addLayout(self._table)
        self.body.addStretch(1)

    def show_inside(self, info: SavedModelInfo, operations: Operations) -> None:
        """What the export brings along, once it is read."""
        self._info, self._operations = info, operations
        self._show()

    def show_pipelines(self, found: Pipelines | None) -> None:
        """The graphs of the run's experiment, once they are known."""
        if found is not self._pipelines:
            self._pipelines = found
            self._show()

    def show_pair(self, checkpoint: Checkpoint | None, export: Export | None) -> None:
        """Compare these; None for the kind in general."""
        if export is None or self._pair[1] is None or export.path != self._pair[1].path:
            self._info = self._operations = None
        self._pair = (checkpoint, export)
        self._code.setVisible(checkpoint is not None or export is not None)
        self._show()

    def _show(self) -> None:
        checkpoint, export = self._pair
        step = f" {format_number(checkpoint.step)}" if checkpoint is not None else ""
        version = f" {export.version}" if export is not None else ""
        if export is not None and _is_of_others(export):
            self.set_title("What this SavedModel has")
            found = [("", "", f"SavedModel{version}"), *_rows_of_others(export, self._operations)]
        else:
            self.set_title("Checkpoint and export, side by side")
            head = ("", f"Checkpoint{step}", f"Export{version}")
            found = [head, *_rows(checkpoint, export, self._info, self._operations, self._pipelines)]
        rows = [*found, *_assets_and_tables(self._info)]
        for place in range(len(self._lines), len(rows)):
            self._add_line(place)
        for place, line in enumerate(self._lines):
            texts = rows[place] if place < len(rows) else None
            for widget in line:
                widget.setVisible(texts is not None)
            if texts is not None:
                _fill(line, texts)

    def _add_line(self, place: int) -> None:
        """A row of the table, and the line under it. Rows are kept: making them anew for each selection is slow."""
        label, cells = make_label(""), (_cell(head=not place), _cell(head=not place))
        under = make_line()
        self._table.addWidget(label, 2 * place, 0)
        for column, cell in enumerate(cells, 1):
            self._table.addWidget(cell, 2 * place, column)
        self._table.addWidget(under, 2 * place + 1, 0, 1, 3)
        self._lines.append((label, *cells, under))


def _fill(line: Line, texts: tuple[str, str, str]) -> None:
    label, cells = line[0], line[1:3]
    if label.text() != texts[0]:
        label.setText(texts[0])
        label.setToolTip(_HELP.get(texts[0], ""))
    for cell, text in zip(cells, texts[1:], strict=True):
        if cell.text() != text:
            cell.setText(text)
            if cell.property("role") != "head":
                muted = text.startswith(("none", "left behind", "-"))
                set_property(cell, "role", "muted" if muted else "")


def _cell(*, head: bool) -> ElidedLabel:
    label = ElidedLabel("head" if head else "")
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def _rows(
    checkpoint: Checkpoint | None,
    export: Export | None,
    info: SavedModelInfo | None,
    operations: Operations | None,
    pipelines: Pipelines | None,
) -> list[tuple[str, str, str]]:
    names = export.signatures if export is not None else ()
    receivers = info.receivers if info is not None else ()
    ways_in = f"{', '.join(receivers)}" if receivers else "its own receivers" if export is not None else "receivers"
    count = "" if export is None else "1: " if len(names) == 1 else f"{len(names)}: "
    exported = export.step if export is not None else None
    return [
        ("Weights", _weights(pipelines) or "yes", "the same numbers"),
        ("Optimizer", _slots(pipelines) or "yes: training can resume", "left behind"),
        (
            "Step",
            "yes" if checkpoint is None else format_number(checkpoint.step),
            format_number(exported) if exported is not None else "yes" if export is None else "-",
        ),
        ("Graph", "none: needs your code", _graph(export, operations)),
        *([("Your graphs", *_graphs(pipelines))] if pipelines is not None else []),
        *([("May do", "-", operations.warning)] if operations is not None and operations.flagged else []),
        ("Input", "your input_fn", ways_in),
        ("Signatures", "none", f"{count}{', '.join(names)}" if names else "yes" if export is None else "none"),
        ("Good for", "resuming, exporting", "serving, predicting"),
        *([("Parity check", "-", _parity(export))] if export is not None else []),
        (
            "Size",
            "-" if checkpoint is None else format_bytes(checkpoint.bytes),
            "-" if export is None else format_bytes(export.bytes),
        ),
    ]


def _is_of_others(export: Export) -> bool:
    """Whether another program made it: of its checkpoint, if there was one, nothing is known."""
    return export.step is None and not export.run


def _rows_of_others(export: Export, operations: Operations | None) -> list[tuple[str, str, str]]:
    names = export.signatures
    return [
        ("Graph", "", _graph(export, operations)),
        *([("May do", "", operations.warning)] if operations is not None and operations.flagged else []),
        ("Signatures", "", f"{len(names)}: {', '.join(names)}" if names else _UNREAD if export.problem else "none"),
        ("Size", "", format_bytes(export.bytes)),
    ]


def _assets_and_tables(info: SavedModelInfo | None) -> list[tuple[str, str, str]]:
    """Files and tables an export brings along, if there are any."""
    rows = []
    if info is not None and info.assets:
        files = ", ".join(
            f"{item.name} ({'missing' if item.bytes is None else format_bytes(item.bytes)})" for item in info.assets
        )
        rows.append(("Assets", "-", files))
    if info is not None and info.tables:
        tables = ", ".join(
            f"{item.name} ({item.key} to {item.value}"
            + (")" if item.entries is None else f", {format_number(item.entries)} entries)")
            for item in info.tables
        )
        rows.append(("Tables", "-", tables))
    return rows


def _weights(pipelines: Pipelines | None) -> str:
    """How many there are: a checkpoint and an export have the same."""
    found = (
        next((graph.weights for graph in pipelines.graphs.values() if graph.weights.count), None)
        if pipelines
        else None
    )
    return "" if found is None else _sum(found)


def _slots(pipelines: Pipelines | None) -> str:
    if pipelines is None or pipelines.training.problem:
        return ""
    return _sum(pipelines.training.slots) if pipelines.training.slots.count else "none: it remembers nothing"


def _sum(found: VariableSum) -> str:
    tensors = "1 tensor" if found.count == 1 else f"{found.count} tensors"
    return f"{format_number(found.values)} in {tensors}, {format_bytes(found.bytes)}"


def _graphs(pipelines: Pipelines) -> tuple[str, str]:
    """Ops of the three graphs: two need the code, the third is what an export keeps."""
    ops = {
        name: f"{format_number(graph.ops)} {_VERBS[name]}" if not graph.problem else f"cannot {_VERBS[name]}"
        for name, graph in pipelines.graphs.items()
    }
    return f"ops: {ops['training']}, {ops['evaluation']}", f"ops: {ops['serving']}"


def _graph(export: Export | None, operations: Operations | None) -> str:
    if export is not None and export.problem:
        return _UNREAD
    if operations is None:
        return "yes: runs without your code"
    return f"{format_number(operations.total)} ops: no code needed"


def _parity(export: Export) -> str:
    if export.parity is None:
        return "not made"
    if not export.difference:
        return "passed: outputs are identical"
    return f"{'passed' if export.parity else 'failed'}: outputs differ by at most {export.difference:.2g}"
