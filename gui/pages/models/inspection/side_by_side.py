"""A checkpoint and an export, side by side, in plain words: what each holds and what that is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from core.words import mark
from gui.look.icons import ButtonIcon
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.widgets.basics import Card, make_button, make_label, make_line, set_property
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import format_bytes, format_number

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint
    from core.runs.catalogue.exports import Export
    from core.serving.saved_model.ops import Operations
    from core.serving.saved_model.pipelines import Pipelines, VariableSum
    from core.serving.saved_model.signatures import SavedModelInfo, Table

_HELP = {
    mark("Weights"): mark("The trained variables: what the model has learnt."),
    mark("Optimizer"): mark(
        "What the optimizer keeps for each weight, such as Adam's moments. Only training needs it."
    ),
    mark("Step"): mark("How many training steps the weights have seen."),
    mark("Record"): mark("What the export says of where it came from."),
    mark("Graph"): mark("The operations that compute an answer from an input."),
    mark("Your graphs"): mark(
        "The graphs your experiment builds (see Training vs serving). An export keeps only the third."
    ),
    mark("Input"): mark(
        "In training your input_fn feeds the model. A server knows no input_fn: a receiver takes its place."
    ),
    mark("Signatures"): mark("Named entry points: what to send and what comes back."),
    mark("May do"): mark(
        "What loading or running the model may do besides computing. Load such a model only if you trust it."
    ),
    mark("Parity check"): mark("Outputs of both compared on evaluation records right after the export."),
    mark("Assets"): mark(
        "Files that are part of the export, such as vocabularies. They are read when it is loaded."
    ),
    mark("Tables"): mark("Lookup tables, such as from words to numbers. They are filled when it is loaded."),
    mark("Good for"): mark("What you can do with it."),
    mark("Size"): mark("Bytes on disk."),
}

Line = tuple[QLabel, ElidedLabel, ElidedLabel, QFrame]
_NOTHING = (
    "-",
    mark("none"),
    mark("none: needs your code"),
    mark("none: it remembers nothing"),
    mark("left behind"),
)
_UNREAD = mark("cannot be read")


class SideBySide(Card):
    """GUI thread. code_pressed: code that uses the pair is wanted."""

    code_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Checkpoint and export, side by side"), parent=parent)
        self.setObjectName("side_by_side")
        self._pair: tuple[Checkpoint | None, Export | None] = (None, None)
        self._operations: Operations | None = None
        self._info: SavedModelInfo | None = None
        self._pipelines: Pipelines | None = None
        self._lines: list[Line] = []
        self._code = make_button(
            tr("Use it in your code"),
            name="code_button",
            help=tr("Show code that loads it, asks it, resumes from it, or makes its receiver by hand"),
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
        if export is not None and _is_of_others(export):
            self.set_title(tr("What this SavedModel has"))
            found = [
                ("", "", f"SavedModel {export.version}"),
                *_rows_of_others(export, self._operations),
            ]
        else:
            self.set_title(tr("Checkpoint and export, side by side"))
            head = (
                "",
                tr("Checkpoint {step}", step=format_number(checkpoint.step) if checkpoint else "").rstrip(),
                tr("Export {version}", version=export.version if export else "").rstrip(),
            )
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
    word = texts[0] and tr(texts[0])
    if label.text() != word:
        label.setText(word)
        label.setToolTip(tr(_HELP[texts[0]]) if word else "")
    for cell, text in zip(cells, texts[1:], strict=True):
        if cell.text() != text:
            cell.setText(text)
            if cell.property("role") != "head":
                muted = text in [tr(nothing) for nothing in _NOTHING]
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
    receivers = info.receivers if info is not None else ()
    ways_in = (
        ", ".join(receivers) if receivers else tr("its own receivers") if export is not None else tr("receivers")
    )
    exported = export.step if export is not None else None
    return [
        ("Weights", _weights(pipelines) or tr("yes"), tr("the same numbers")),
        ("Optimizer", _slots(pipelines) or tr("yes: training can resume"), tr("left behind")),
        (
            "Step",
            tr("yes") if checkpoint is None else format_number(checkpoint.step),
            format_number(exported) if exported is not None else tr("yes") if export is None else "-",
        ),
        ("Graph", tr("none: needs your code"), _graph(export, operations)),
        *([("Your graphs", *_graphs(pipelines))] if pipelines is not None else []),
        *([("May do", "-", operations.warning)] if operations is not None and operations.flagged else []),
        ("Input", tr("your input_fn"), ways_in),
        ("Signatures", tr("none"), tr("yes") if export is None else _names(export)),
        ("Good for", tr("resuming, exporting"), tr("serving, predicting")),
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
    return [
        *([("Record", "", export.record_problem)] if export.record_problem else []),
        ("Graph", "", _graph(export, operations)),
        *([("May do", "", operations.warning)] if operations is not None and operations.flagged else []),
        ("Signatures", "", tr(_UNREAD) if export.problem and not export.signatures else _names(export)),
        ("Size", "", format_bytes(export.bytes)),
    ]


def _assets_and_tables(info: SavedModelInfo | None) -> list[tuple[str, str, str]]:
    """Files and tables an export brings along, if there are any."""
    rows = []
    if info is not None and info.assets:
        files = ", ".join(
            f"{item.name} ({tr('missing') if item.bytes is None else format_bytes(item.bytes)})"
            for item in info.assets
        )
        rows.append(("Assets", "-", files))
    if info is not None and info.tables:
        tables = ", ".join(_table(item) for item in info.tables)
        rows.append(("Tables", "-", tables))
    return rows


def _names(export: Export) -> str:
    names = export.signatures
    return f"{len(names)}: {', '.join(names)}" if names else tr("none")


def _table(item: Table) -> str:
    values: dict[str, object] = {"name": item.name, "key": item.key, "value": item.value}
    if item.entries is None:
        return tr("{name} ({key} to {value})", **values)
    return tr_n(
        "{name} ({key} to {value}, {n} entry)", "{name} ({key} to {value}, {n} entries)", item.entries, **values
    )


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
    return _sum(pipelines.training.slots) if pipelines.training.slots.count else tr("none: it remembers nothing")


def _sum(found: VariableSum) -> str:
    return tr_n(
        "{values} in {n} tensor, {size}",
        "{values} in {n} tensors, {size}",
        found.count,
        values=format_number(found.values),
        size=format_bytes(found.bytes),
    )


def _graphs(pipelines: Pipelines) -> tuple[str, str]:
    """Ops of the three graphs: two need the code, the third is what an export keeps."""
    training, evaluation, serving = pipelines.training, pipelines.evaluation, pipelines.serving
    train = tr("cannot train") if training.problem else tr("{ops} train", ops=format_number(training.ops))
    evaluate = tr("cannot evaluate")
    if not evaluation.problem:
        evaluate = tr("{ops} evaluate", ops=format_number(evaluation.ops))
    serve = tr("cannot serve") if serving.problem else tr("{ops} serve", ops=format_number(serving.ops))
    return tr("ops: {train}, {evaluate}", train=train, evaluate=evaluate), tr("ops: {serve}", serve=serve)


def _graph(export: Export | None, operations: Operations | None) -> str:
    if export is not None and export.problem:
        return tr(_UNREAD)
    if operations is None:
        return tr("yes: runs without your code")
    return tr_n("{n} op: no code needed", "{n} ops: no code needed", operations.total)


def _parity(export: Export) -> str:
    if export.parity is None:
        return tr("not made")
    if not export.difference:
        return tr("passed: outputs are identical")
    most = f"{export.difference:.2g}"
    if export.parity:
        return tr("passed: outputs differ by at most {most}", most=most)
    return tr("failed: outputs differ by at most {most}", most=most)
