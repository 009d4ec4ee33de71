"""The part of the file that reads SequenceExamples, which no schema describes: an input_fn and a receiver."""

from __future__ import annotations

from pathlib import Path

from core.wizard.code import comment, literal, words_text
from core.wizard.plan import UNKNOWN, ColumnPlan, ExperimentPlan
from core.wizard.schema_text import path_text, scale_of, words_of

_STORED = {"float": "tf.float32", "int64": "tf.int64", "bytes": "tf.string"}


def files(plan: ExperimentPlan, folder: Path) -> str:
    """The constants that say where the data lies, and how it is split."""
    lines = [
        comment("The files of records; a relative path starts at the folder of this file."),
        f"TRAIN_FILES = {words_text([path_text(file, folder) for file in plan.files], 0)}",
    ]
    if plan.eval_files:
        lines.append(f"EVAL_FILES = {words_text([path_text(file, folder) for file in plan.eval_files], 0)}")
    else:
        lines += [
            comment(
                f"{plan.share} of a hundred records to learn from, the others to be judged on: a hash of the "
                "record decides, so the split is the same each time."
            ),
            f"TRAIN_SHARE = {plan.share}",
        ]
    return "\n".join(lines)


def parsing(plan: ExperimentPlan) -> str:
    """The functions that make features and label of serialized records."""
    label = plan.label
    assert label is not None
    context = [column for column in plan.features if not column.statistics.is_step]
    steps = [column for column in plan.features if column.statistics.is_step]
    lines = [
        "def parse(serialized, with_label=True):",
        '    """Serialized tf.train.SequenceExamples as features and label: [batch, ...]."""',
        "    context_features = {",
        *(f"        {literal(column.name)}: {_context(column)}," for column in context),
        "    }",
        "    if with_label:",
        f"        context_features[{literal(label.name)}] = {_context(label)}",
        "    sequence_features = {",
        *(f"        {literal(column.name)}: {_steps(column)}," for column in steps),
        "    }",
        "    features, sequences, lengths = tf.io.parse_sequence_example(",
        "        serialized, context_features, sequence_features",
        "    )",
        f"    label = features.pop({literal(label.name)}) if with_label else None",
        "    for name, values in sequences.items():",
        "        # Filled up to the longest of the batch; a ragged tensor knows where each of them ends.",
        "        features[name] = tf.RaggedTensor.from_tensor(values, lengths=lengths[name])",
        "    return features, label",
    ]
    return "\n".join(lines)


def _context(column: ColumnPlan) -> str:
    found = column.statistics
    dtype = _STORED.get(found.stored_as, "tf.float32")
    default = ""
    if found.missing and column.use == "feature":
        match column.kind:
            case "number" if dtype == "tf.float32":
                default = ', default_value=float("nan")'
            case "number" | "flag":
                default = f", default_value={round(scale_of(column)[0])}"
            case _:
                words = words_of(column) if column.kind == "category" else ("",)
                default = f", default_value={literal(UNKNOWN if UNKNOWN in words else words[0])}"
    return f"tf.io.FixedLenFeature({literal(list(found.shape))}, {dtype}{default})"


def _steps(column: ColumnPlan) -> str:
    found = column.statistics
    dtype = _STORED.get(found.stored_as, "tf.float32")
    missing = ", allow_missing=True" if found.missing else ""
    return f"tf.io.FixedLenSequenceFeature({literal(list(found.shape))}, {dtype}{missing})"


def input_fn(plan: ExperimentPlan) -> str:
    """The input_fn for training and evaluation, and the receiver for serving."""
    chosen = (
        [
            '    names = TRAIN_FILES if mode == "train" else EVAL_FILES',
        ]
        if plan.eval_files
        else ["    names = TRAIN_FILES"]
    )
    split = (
        []
        if plan.eval_files
        else [
            "",
            "    def belongs(record):",
            "        learns = tf.strings.to_hash_bucket_fast(record, 100) < TRAIN_SHARE",
            '        return learns if mode == "train" else tf.logical_not(learns)',
            "",
            "    data = data.filter(belongs)",
        ]
    )
    packed = any(file.suffix == ".gz" for file in (*plan.files, *plan.eval_files))
    reader = 'tf.data.TFRecordDataset(paths, "GZIP")' if packed else "tf.data.TFRecordDataset(paths)"
    return "\n".join(
        [
            "def input_fn(mode, params):",
            '    """The data in batches; training shuffles and repeats it, evaluation is one pass."""',
            *chosen,
            "    paths = [str(Path(__file__).parent / name) for name in names]",
            f"    data = {reader}",
            *split,
            '    if mode == "train":',
            "        data = data.shuffle(10_000).repeat()",
            '    return data.batch(params["batch_size"]).map(parse).prefetch(tf.data.AUTOTUNE)',
            "",
            "",
            "def sequence_receiver():",
            '    """How an exported model takes its inputs: serialized SequenceExamples without the label."""',
            '    serialized = tf.compat.v1.placeholder(tf.string, [None], name="sequence_examples")',
            "    features, _ = parse(serialized, with_label=False)",
            '    return tf.estimator.export.ServingInputReceiver(features, {"examples": serialized})',
        ]
    )
