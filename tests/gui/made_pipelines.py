"""The pipelines of an experiment that there is not."""

from __future__ import annotations

from core.serving.saved_model.pipelines import GraphSummary, NamedTensor, Pipelines, VariableSum


def made_pipelines(preprocess: str = "clean", augment: str = "jitter") -> Pipelines:
    """What the graphs of an experiment might hold: two features, one label."""
    height, spots = NamedTensor("height", "float32", (None,)), NamedTensor("spots", "int64", (None, 3))
    features = (height, NamedTensor("spots", "float32", (None, 3)))
    weights = VariableSum(2, 1200, 4800)
    outputs = tuple(NamedTensor(f"output_{number}", "float32", (None, 2)) for number in range(6))
    metrics = tuple(NamedTensor(name, "", ()) for name in ("accuracy", "loss"))
    return Pipelines(
        experiment="pets",
        training=GraphSummary(1234, 200, features, (), weights, VariableSum(4, 2400, 9600)),
        evaluation=GraphSummary(900, 190, features, metrics, weights),
        serving=GraphSummary(300, 80, features, outputs, weights),
        source="train.tfrecord",
        eval_source="eval.tfrecord",
        parsed=(height, spots),
        labels=(NamedTensor("mood", "string", (None,)),),
        batch=32,
        eval_batch=256,
        shuffle=1000,
        preprocess=preprocess,
        augment=augment,
        model="build_fn",
        loss="BinaryClassHead",
        optimizer="Adam",
        params=(("learning_rate", "0.1", "Its pace."), ("hidden_units", "[4, 2]", "")),
        receivers=("example", "dense"),
    )
