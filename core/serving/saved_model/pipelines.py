"""The three graphs of an experiment, for training, evaluation and serving, as plain records. No TensorFlow here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Shape = tuple[int | None, ...] | None


@dataclass(frozen=True, slots=True)
class NamedTensor:
    """A tensor by the name people know it by; `shape` has the batch dimension in front, None where it is free."""

    name: str
    dtype: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class VariableSum:
    """How many variables of a kind there are, with how many values in how many bytes."""

    count: int = 0
    values: int = 0
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class GraphSummary:
    """One graph, built and not run.

    `input_ops`: those that bring the features (reading, parsing, preprocess), functions of tf.data counted too;
    `ops`: all of them, these included. `features`: what the model gets; `outputs`: what comes out of it, the names
    of the metrics in evaluation, the predictions in serving. `weights` and `slots`: its variables, and those that
    only an optimizer needs. `problem`: why it could not be built, then everything else is empty.
    """

    ops: int = 0
    input_ops: int = 0
    features: tuple[NamedTensor, ...] = ()
    outputs: tuple[NamedTensor, ...] = ()
    weights: VariableSum = VariableSum()
    slots: VariableSum = VariableSum()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Pipelines:
    """How records and requests go through an experiment's model, in the experiment's own names.

    `source` and `eval_source` say where records come from ("train.csv"); `batch` and `eval_batch` how many go at
    once, `shuffle` among how many they are shuffled (0: not). `preprocess`, `augment` and `model` are names of the
    user's functions, "" where there is none. `loss` names the head or the loss function; `optimizer` is what its
    ops are called ("Adam"), "" if they do not tell. `params` are (name, value, help). `receivers`: those on offer.
    """

    experiment: str
    training: GraphSummary
    evaluation: GraphSummary
    serving: GraphSummary
    source: str
    eval_source: str
    parsed: tuple[NamedTensor, ...]
    labels: tuple[NamedTensor, ...]
    batch: int
    eval_batch: int
    shuffle: int
    preprocess: str
    augment: str
    model: str
    loss: str
    optimizer: str
    params: tuple[tuple[str, str, str], ...]
    receivers: tuple[str, ...]

    @property
    def graphs(self) -> Mapping[str, GraphSummary]:
        return {"training": self.training, "evaluation": self.evaluation, "serving": self.serving}
