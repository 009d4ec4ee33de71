"""The part of the file that describes the data: constants, schema and preprocess."""

from __future__ import annotations

from collections.abc import Sequence

from core.wizard.code import call, comment, literal, mapping_text, number, words_text
from core.wizard.plan import UNKNOWN, ColumnPlan, ExperimentPlan, significant


def scale_of(column: ColumnPlan) -> tuple[float, float]:
    """Mean and standard deviation of a column, shortened; the second is never 0."""
    numbers = column.statistics.numbers
    if numbers is None:
        return 0.0, 1.0
    return significant(numbers.mean), significant(numbers.deviation) or 1.0


def shape_of(column: ColumnPlan) -> tuple[int | None, ...]:
    """The shape of a feature: of steps there is any number."""
    found = column.statistics
    return (None, *found.shape) if found.is_step else found.shape


def words_of(column: ColumnPlan) -> tuple[str | int, ...]:
    """The words of a category as the model sees them; one for missing ones if there are any."""
    if column.statistics.kind == "whole number" and column.statistics.stored_as == "int64":
        return tuple(map(int, column.words))
    return (*column.words, UNKNOWN) if column.statistics.missing and UNKNOWN not in column.words else column.words


def label_classes(plan: ExperimentPlan) -> tuple[str | int, ...]:
    """What the label can be: texts as they stand in the data, or the numbers from 0 on."""
    label = plan.label
    if label is None or plan.task == "regression":
        return ()
    found = label.statistics
    if found.kind == "true or false":
        return (0, 1)
    if found.kind != "whole number" or found.numbers is None:
        return label.words
    values = sorted(int(value) for value, _ in found.values)
    if values == list(range(len(values))) or not plan.is_csv:
        return tuple(range(max(values) + 1))
    return label.words


def has_gaps(plan: ExperimentPlan) -> bool:
    """Whether a number may be missing, which nan stands for."""
    return any(_default(column) == "math.nan" for column in plan.of_kind("number", "numbers"))


def constants(plan: ExperimentPlan) -> list[str]:
    """The constants that the functions below use, each with what it is for."""
    found = []
    if categories := {column.name: words_of(column) for column in plan.of_kind("category")}:
        missing = any(UNKNOWN in words for words in categories.values())
        found.append(
            comment(
                "The words of each category. Each word becomes an input of its own, which is 1 where the record "
                "has it and 0 elsewhere." + (f' "{UNKNOWN}" stands for a missing one.' if missing else "")
            )
            + "\n" + mapping_text("CATEGORIES", categories)
        )  # fmt: skip
    if numbers := {column.name: scale_of(column) for column in plan.of_kind("number", "numbers", "sequence")}:
        found.append(
            comment(
                "Mean and standard deviation of each number in the data. With them every number is brought to "
                "about -2 to 2: a network learns badly from inputs of very different sizes."
            )
            + "\n" + mapping_text("NUMBERS", numbers)
        )  # fmt: skip
    if plan.of_kind("words", "tokens"):
        found.append(
            comment(
                "Texts are cut into words, and each word is put into one of so many buckets by its hash. More "
                "buckets: fewer words share one."
            )
            + "\nBUCKETS = 200"
        )
    classes = label_classes(plan)
    if classes:
        found.append(
            comment("What the label can be, in the order of the model's outputs.")
            + f"\nCLASSES = {_classes_text(classes)}"
        )
    elif plan.label is not None:
        mean, deviation = scale_of(plan.label)
        found.append(
            comment(
                "Mean and standard deviation of the label: the network answers with a number near 0, which is "
                "brought to the label's own scale."
            )
            + f"\nLABEL_MEAN, LABEL_DEVIATION = {mean!r}, {deviation!r}"
        )
    return found


def _classes_text(classes: Sequence[str | int]) -> str:
    if classes and all(isinstance(name, int) for name in classes) and len(classes) > 2:
        return f"tuple(range({len(classes)}))"
    return words_text(classes, 0)


def schema(plan: ExperimentPlan) -> str:
    """The schema: a feature for each column that is used."""
    lines = [
        comment(
            "The schema: every feature and the label, written once. It checks the data, makes the form on the "
            "Predict page, and the receivers through which an exported model takes its inputs."
        ),
        "schema = FeatureSchema(",
        "    features=[",
    ]
    for column in plan.features:
        if note := _note(plan, column):
            lines.append(comment(note, 8))
        lines.append(call("Feature", _feature(column), 8) + ",")
    lines += ["    ],", f"    labels={_label(plan)},", ")"]
    left = [column for column in plan.columns if column.use == "left out"]
    if left:
        told = "; ".join(f"{column.name} ({column.reason or 'by choice'})" for column in left[:20])
        lines.insert(1, comment(f"Left out: {told}{'; ...' if len(left) > 20 else ''}."))
    return "\n".join(lines)


def feature_text(plan: ExperimentPlan, column: ColumnPlan) -> str:
    """What becomes of one column, as the file has it."""
    if column.use == "left out":
        return comment(f"{column.name} is left out: {column.reason or 'by choice'}.")
    if column.use == "label":
        return f"labels={_label(plan)}"
    note = _note(plan, column)
    return "\n".join([*([comment(note)] if note else []), call("Feature", _feature(column), 0)])


def _note(plan: ExperimentPlan, column: ColumnPlan) -> str:
    missing = column.statistics.missing
    if not missing:
        return ""
    where = f"{missing} of {plan.data.rows} records lack it"
    default = _default(column)
    if default == "math.nan":
        return f"{where}: nan stands for that, and preprocess fills the gap."
    return f"{where}: they get {default}." if default else f"{where}: they get an empty list."


def _default(column: ColumnPlan) -> str:
    """The default of a feature that may be missing; "" for none."""
    found = column.statistics
    if not found.missing or (column.kind in ("sequence", "tokens") and None in shape_of(column)):
        return ""
    match column.kind:
        case "number" | "numbers" | "sequence":
            return str(round(scale_of(column)[0])) if found.stored_as == "int64" else "math.nan"
        case "category":
            words = words_of(column)
            return literal(UNKNOWN if UNKNOWN in words else words[0])
        case "flag":
            return "False" if found.stored_as != "int64" else "0"
        case "words":
            return '""'
    return ""


def _dtype(column: ColumnPlan) -> str:
    found = column.statistics
    match column.kind:
        case "image":
            return "uint8"
        case "words" | "tokens":
            return "string"
        case "category":
            return "int64" if isinstance(words_of(column)[0], int) else "string"
        case "flag":
            return "int64" if found.stored_as == "int64" else "bool"
    return "int64" if found.stored_as == "int64" else "float32"


def _feature(column: ColumnPlan) -> list[str]:
    """The arguments of a Feature."""
    found = column.statistics
    dtype, shape = _dtype(column), shape_of(column)
    arguments = [literal(column.name)]
    if dtype != "float32" or shape:
        arguments.append(literal(dtype))
    if shape:
        arguments.append(literal(tuple(shape)))
    if column.kind == "image":
        return [*arguments, f"encoding={literal(found.encoding)}"]
    if found.is_step:
        arguments.append("sequence=True")
    if column.kind == "category":
        arguments.append(f"vocabulary=CATEGORIES[{literal(column.name)}]")
    if default := _default(column):
        arguments.append(f"default={default}")
    if column.unit:
        arguments.append(f"unit={literal(column.unit)}")
    if column.kind in ("number", "numbers", "sequence") and found.numbers is not None:
        least, most = significant(found.numbers.minimum, 6), significant(found.numbers.maximum, 6)
        arguments += [f"minimum={number(least)}", f"maximum={number(most)}"]
    return arguments


def _label(plan: ExperimentPlan) -> str:
    label = plan.label
    assert label is not None
    classes = label_classes(plan)
    name = literal(label.name)
    unit = f", unit={literal(label.unit)}" if label.unit else ""
    if not classes:
        dtype = ', "int64"' if label.statistics.stored_as == "int64" else ""
        return f"Feature({name}{dtype}{unit})"
    dtype = "int64" if isinstance(classes[0], int) else "string"
    return f'Feature({name}, "{dtype}", vocabulary=CLASSES)'


def preprocess(plan: ExperimentPlan) -> str:
    """The function that prepares a batch; "" where there is nothing to prepare."""
    images = plan.of_kind("image")
    if not (plan.of_kind("number", "numbers") or images):
        return ""
    lines = [
        "def preprocess(features):",
        '    """Prepare a batch. Runs in training, evaluation and serving alike, so they cannot differ."""',
        "    ready = dict(features)",
    ]
    numbers = [column.name for column in plan.of_kind("number", "numbers")]
    if numbers:
        others = plan.of_kind("sequence")
        source = (
            "NUMBERS.items()" if not others else f"((name, NUMBERS[name]) for name in {literal(tuple(numbers))})"
        )
        lines += [
            f"    for name, (mean, deviation) in {source}:",
            "        value = tf.cast(features[name], tf.float32)",
        ]
        if has_gaps(plan):
            lines.append("        value = tf.where(tf.math.is_nan(value), mean, value)  # a gap gets the mean")
        lines.append("        ready[name] = (value - mean) / deviation")
    for column in images:
        name = literal(column.name)
        lines.append(f"    ready[{name}] = tf.cast(features[{name}], tf.float32) / 255.0  # pixels 0..255 to 0..1")
    lines.append("    return ready")
    return "\n".join(lines)
