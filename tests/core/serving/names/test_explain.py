"""Who decided a name, and where it ends up: read from the user's text, the schema and the signatures."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import FieldError
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.serving.names.explain import explain_name, name_table, names_of
from core.serving.names.explanation import NamingFacts
from core.serving.names.source_lines import source_file
from core.serving.names.words import WORDS
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from core.words import speak

SOURCE = '''"""Reads "island" and more."""
from core.experiment import Experiment, Feature, FeatureSchema

schema = FeatureSchema(
    [Feature("island", "string"),
     Feature("mass", default=0.0), Feature(name="words", dtype="string", shape=(None,))],
    labels=Feature("species", "string"),
)

def clean(features):
    return {**features, "mass": features.get("mass") / 10.0}

def build_fn(features, params):
    return layer(features["island"], name="logits")

def predictions_fn(logits):
    made = {"chance": logits}
    made["rank"] = logits
    return made

def mine():
    return {}, {"query": placeholder(name="ph_query")}

experiment = Experiment(
    name="pets", schema=schema, build_fn=build_fn, preprocess=clean,
    head=lambda params: Head(3), receivers={"mine": mine},
    params={"rate": 0.1,
            "units": [4]},
)
'''
FILE = Path("pets.py")
SCHEMA = FeatureSchema(
    [Feature("island", "string"), Feature("mass", default=0.0), Feature("words", "string", (None,))],
    labels=Feature("species", "string"),
)
PREDICT = "tensorflow/serving/predict"


def tensor(alias: str, name: str, dtype: str = "float32") -> TensorSpec:
    return TensorSpec(alias, dtype, (None,), name)


OUTPUTS = (tensor("chance", "head/chance:0"), tensor("logits", "logits/BiasAdd:0"), tensor("rank", "rank:0"))
PARSED = (
    ExampleFeature("island", "string", (), "fixed", None, True),
    ExampleFeature("mass", "float32", (), "fixed", 0.0, False),
)
DENSE = (
    tensor("island", "receiver/dense/island:0", "string"),
    tensor("words", "receiver/dense/words:0", "string"),
    tensor("words_length", "receiver/dense/words_length:0", "int64"),
)
EXAMPLES = (tensor("examples", "receiver/examples:0", "string"),)
INFO = SavedModelInfo(
    "/runs/export/7",
    ("serve",),
    {
        "serving_default": Signature("serving_default", PREDICT, EXAMPLES, OUTPUTS, PARSED),
        "example": Signature("example", PREDICT, EXAMPLES, OUTPUTS, PARSED),
        "dense": Signature("dense", PREDICT, DENSE, OUTPUTS, None),
        "mine": Signature("mine", PREDICT, (tensor("query", "ph_query:0"),), OUTPUTS, None),
    },
    {"receivers": ["example", "dense", "mine"], "default": "example"},
    None,
)
FACTS = NamingFacts(
    what="export 7 of run-001",
    source=source_file(FILE, SOURCE.encode()),
    schema=SCHEMA,
    info=INFO,
    receivers=("example", "dense", "mine"),
    params={"rate": 0.2, "units": [4]},
    metrics=("accuracy",),
    variables=("dense/kernel", "embed/island/weights", "global_step"),
)
FOREIGN = NamingFacts(
    "export 3", info=SavedModelInfo(INFO.path, INFO.tags, INFO.signatures, {}, None), variables=("w",)
)


def rows(name: str, facts: NamingFacts = FACTS) -> dict[str, tuple[str, str]]:
    """{where: (name there, who decided it)}."""
    found = explain_name(facts, name)
    return {place.where: (place.name, place.decided_text) for place in found.places}


def test_a_feature_goes_from_the_schemas_line_to_code_example_request_placeholder_and_checkpoint() -> None:
    assert explain_name(FACTS, "island").roles == ("receiver key", "feature key")
    found = rows("island")
    assert found["your schema"] == ('Feature("island", "string")', "you · pets.py, line 5")
    assert found["what model_fn reads"] == ('features["island"]', "the schema · pets.py, line 14")
    assert found["inside a tf.train.Example"] == ("island, bytes_list", "the schema")
    assert found["what a client sends (dense)"] == ("island", "the dense receiver: the feature key, taken over")
    assert found["what a client sends (serving_default, example)"] == ("examples", "island travels inside it")
    assert found["tensor in the graph"] == ("receiver/dense/island:0", "the Workbench; no client needs it")
    assert found["in a checkpoint"] == ("embed/island/weights", "the layers that are named so")


def test_each_place_says_tensorflows_word_for_it() -> None:
    words = {place.where: place.api for place in explain_name(FACTS, "island").places}
    assert words["what model_fn reads"] == "feature key"
    assert words["what a client sends (dense)"] == "receiver key"
    assert words["tensor in the graph"] == "placeholder"


def test_a_feature_that_is_read_by_get_or_made_by_keyword_is_found_too() -> None:
    assert rows("mass")["what model_fn reads"][1] == "the schema · pets.py, line 11"
    assert rows("words")["your schema"][1] == "you · pets.py, line 6"


def test_the_second_key_of_a_variable_length_is_the_workbenchs() -> None:
    assert explain_name(FACTS, "words_length").roles == ("receiver key",)
    assert "the length of a feature of variable length" in rows("words_length")["what a client sends (dense)"][1]


def test_a_label_is_in_no_request() -> None:
    assert explain_name(FACTS, "species").roles == ("label",)
    assert rows("species")["what a client sends"][0] == "nothing"
    assert rows("species")["your schema"][1] == "you · pets.py, line 7"


def test_a_name_that_is_only_parsed_is_no_receiver_key() -> None:
    found = explain_name(FACTS, "mass")
    assert found.roles == ("feature key",)
    assert "travels inside a serialized tf.train.Example" in found.text


def test_a_key_of_the_users_own_receiver_is_theirs_with_its_line() -> None:
    assert rows("query")["what a client sends (mine)"] == ("query", "your receiver mine · pets.py, line 22")
    decided = "your receiver mine; no client needs it · pets.py, line 22"
    assert rows("query")["tensor in the graph"] == ("ph_query:0", decided)


def test_the_input_of_a_signature_to_classify_is_named_by_tensorflow() -> None:
    classify = Signature("c", "tensorflow/serving/classify", (tensor("inputs", "receiver/examples:0"),), (), PARSED)
    info = SavedModelInfo("/e/1", ("serve",), {"c": classify}, {"receivers": ["example"]}, None)
    assert rows("inputs", NamingFacts("x", info=info))["what a client sends (c)"][1].startswith("TensorFlow:")


def test_a_placeholders_own_name_leads_to_the_receiver_key() -> None:
    for name in ("ph_query", "ph_query:0"):
        found = explain_name(FACTS, name)
        assert found.roles == ("placeholder",)
        assert rows(name)["tensor in the graph"][1].endswith("pets.py, line 22")
        assert rows(name)["what a client sends (mine)"] == ("query", "the receiver key of it")
        assert rows(name)["in a checkpoint"][0] == "nowhere"
    assert rows("receiver/dense/island")["what a client sends (dense)"][0] == "island"


def test_a_feature_that_an_own_receiver_makes_of_another_key_says_so() -> None:
    decided = "your receiver mine makes the features of it"
    assert rows("island")["what a client sends (mine)"] == ("query", decided)


def test_an_output_that_the_code_makes_is_the_users_and_any_other_the_heads() -> None:
    assert rows("chance")["your code"] == ('made = {"chance": logits}', "you · pets.py, line 17")
    assert rows("rank")["your code"][1] == "you · pets.py, line 18"
    # The layer is called logits, too: but that names no output.
    assert rows("logits")["the head"] == ("lambda params: Head(3)", "the head, which you chose · pets.py, line 26")


def test_serving_default_is_tensorflows_and_says_whose_copy_it_is() -> None:
    found = rows("serving_default")
    assert found["TensorFlow's constant"][0] == "tf.saved_model.DEFAULT_SERVING_SIGNATURE_DEF_KEY"
    assert found["the receiver that feeds it"][0] == "example"
    assert found["the same, under another name"][0] == "example"


def test_params_functions_and_metrics_are_explained() -> None:
    assert rows("units")["your params"][1] == "you · pets.py, line 28"
    assert rows("rate")["in this run"][0] == "rate = 0.2"
    assert rows("clean")["your Experiment"][0] == "preprocess=clean"
    assert "a part of the export" in explain_name(FACTS, "clean").text
    assert rows("accuracy")["the head"][1] == "the head, which you chose · pets.py, line 26"


def test_of_a_foreign_export_nothing_is_said_that_was_not_seen() -> None:
    found = rows("island", FOREIGN)
    assert "your schema" not in found
    assert found["what a client sends (dense)"][1] == "whoever made the export"
    assert found["tensor in the graph"][1] == "whoever made the export; no client needs it"
    assert rows("mass", FOREIGN)["inside a tf.train.Example"] == (
        "mass, float_list",
        "whoever made the export: its parse spec",
    )
    assert rows("island", NamingFacts("run-1", schema=SCHEMA))["in a checkpoint"][0] == "not known"


@pytest.mark.parametrize("word", WORDS)
def test_tensorflows_words_are_explained_with_the_models_own_names(word: str) -> None:
    found = explain_name(FACTS, word)
    assert found.roles == ("API word",)
    assert found.text
    assert found.places
    assert explain_name(FACTS, f"tf.estimator.export.{word.upper()}") == found


def test_the_word_placeholder_lists_the_tensors_of_every_receiver_key() -> None:
    assert [place.name for place in explain_name(FACTS, "placeholder").places] == [
        "receiver/examples:0",
        "receiver/dense/island:0",
        "receiver/dense/words:0",
        "receiver/dense/words_length:0",
        "ph_query:0",
    ]


def test_an_unknown_name_is_refused_with_the_nearest_ones() -> None:
    with pytest.raises(
        FieldError, match=r'Export 7 of run-001 has no name "ilsand"\. Did you mean island\?'
    ) as error:
        explain_name(FACTS, "ilsand")
    assert error.value.field == "name"


def test_the_table_has_a_row_for_each_name_that_travels() -> None:
    table = name_table(FACTS)
    by_name = {row[0]: dict(zip(table[0], row, strict=True)) for row in table[1:]}
    assert by_name["island"]["in a request"] == "island, query, examples"
    assert by_name["island"]["in the graph"] == "receiver/dense/island:0"
    assert by_name["chance"]["in an answer"] == "chance"
    assert {"rate", "accuracy"} <= set(names_of(FACTS))
    assert not {"rate", "accuracy"} & set(by_name)


def test_where_a_tuple_or_a_bare_tensor_is_wanted_the_code_says_so() -> None:
    two = FeatureSchema([Feature("a"), Feature("b")], layout=["a", {"deep": "b"}])
    assert rows("a", NamingFacts("x", schema=two))["what model_fn reads"][0] == "features[0]"
    assert rows("b", NamingFacts("x", schema=two))["what model_fn reads"][0] == 'features[1]["deep"]'
    bare = FeatureSchema(Feature("a"), layout="a")
    assert rows("a", NamingFacts("x", schema=bare))["what model_fn reads"][0] == "features"


def test_code_that_cannot_be_parsed_costs_the_lines_only() -> None:
    assert source_file(FILE, b"def (") is None
    facts = NamingFacts("x", schema=SCHEMA, source=None)
    assert rows("island", facts)["your schema"][1] == "you; the file is not here, so the line is not known"


def test_another_language_changes_no_name_in_the_table_and_leaves_no_place_out() -> None:
    in_english = name_table(FACTS)
    speak(lambda text: f"<{text}>")
    try:
        assert "<what a client sends (dense)>" in rows("island")
        assert [(row[0], *row[3:]) for row in name_table(FACTS)] == [(row[0], *row[3:]) for row in in_english]
    finally:
        speak()
