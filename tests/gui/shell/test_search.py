"""What is found by the words that a newcomer would type."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pytest

from gui.look.language import ENGLISH, LANGUAGES
from gui.shell.help.topics import Topic, read_topics
from gui.shell.palette.search import Entry, search, words_of
from tests.costs import costs

TOPICS = read_topics()
CHECKPOINT = "What a checkpoint has that an export has not"
RECEIVER = "Why serving needs an input receiver when training did not"
NAMES = "Where a feature key, a receiver key and a placeholder name end up"
DEFAULT = "What serving_default is"
DENSE = "Train on TFRecords and predict with dense tensors"
BEST = "Save the best model, and load it later"
STOPS = "When training stops by itself"
RESUME = "Resume a run, or continue from a checkpoint"
COMPARE = "Compare runs, and search for better params"
ROWS = "Predict the rows of a CSV or TFRecord file"

# The questions of the product, each in several ways that somebody might ask them.
ASKED = {
    "difference between checkpoint and export": CHECKPOINT,
    "checkpoint vs savedmodel": CHECKPOINT,
    "what is in a ckpt": CHECKPOINT,
    "is the optimizer in the saved model": CHECKPOINT,
    "why do I need serving_input_receiver_fn": RECEIVER,
    "serving_input_receiver_fn": RECEIVER,
    "serving_input": RECEIVER,
    "why no input_fn in serving": RECEIVER,
    "receiver key": NAMES,
    "where does the placeholder name go": NAMES,
    "feature key vs receiver key": NAMES,
    "what happens to names": NAMES,
    "serving_default": DEFAULT,
    "default signature": DEFAULT,
    "DEFAULT_SERVING_SIGNATURE_DEF_KEY": DEFAULT,
    "train tfrecord predict tensor": DENSE,
    "tfrecords dense": DENSE,
    "predict without tf.train.Example": DENSE,
    "save best model": BEST,
    "load the model later": BEST,
    "keep the best checkpoint": BEST,
    "early stopping patience": STOPS,
    "when does it stop": STOPS,
    "resume training": RESUME,
    "warm start from a checkpoint": RESUME,
    "continue after crash": RESUME,
    "whats missing from a saved model": CHECKPOINT,
    "export vs ckpt diffrence": CHECKPOINT,
    "does the export contain adam slots": CHECKPOINT,
    "why can't serving use my input_fn": RECEIVER,
    "input reciever serving": RECEIVER,
    "whats the placeholder name for": NAMES,
    "feature_key receiver_key": NAMES,
    "servng_default": DEFAULT,
    "what signature is used when i dont name one": DEFAULT,
    "parse_example at serving": DENSE,
    "predict with plain numbers instead of Example": DENSE,
    "BestExporter": BEST,
    "use the model tomorrow": BEST,
    "stop_if_no_decrease_hook": STOPS,
    "early stoping": STOPS,
    "how does patience work": STOPS,
    "WarmStartSettings": RESUME,
    "transfer learning": RESUME,
    "compare two runs": COMPARE,
    "hyperparameter search": COMPARE,
    "predict a csv file": ROWS,
}


# In each language, what somebody types and the topic's number in the file.
ASKED_ELSEWHERE = [
    ("de", "unterschied checkpoint export", 1),
    ("de", "gewichte speichern", 6),
    ("de", "überanpassung", 7),
    ("de", "lauf fortsetzen", 8),
    ("de", "papierkorb", 10),
    ("zh", "区别", 1),
    ("zh", "早停", 7),
    ("zh", "继续运行", 8),
    ("zh", "回收站", 10),
    ("zh", "serving_default", 4),
    ("de", "warum input receiver", 2),
    ("de", "wohin gehen die namen", 3),
    ("de", "ohne tf.train.Example", 5),
    ("de", "wann hört das training auf", 7),
    ("de", "ereignisdateien", 11),
    ("de", "läufe vergleichen", 14),
    ("zh", "检查点和导出的区别", 1),
    ("zh", "为什么需要接收器", 2),
    ("zh", "占位符名称", 3),
    ("zh", "默认签名", 4),
    ("zh", "保存最佳模型", 6),
    ("zh", "什么时候停止训练", 7),
    ("zh", "恢复训练", 8),
    ("zh", "从CSV预测", 15),
]


def entries(topics: Sequence[Topic] = TOPICS) -> list[Entry]:
    return [Entry("help", topic.title, topic.summary, lambda: None, topic.words) for topic in topics]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_help_has_the_same_topics_in_every_language(language: str) -> None:
    topics = read_topics(language)
    assert len(topics) == len(TOPICS)
    assert (language == ENGLISH) == (topics == TOPICS)
    for topic, english in zip(topics, TOPICS, strict=True):
        assert topic.title, english.title
        assert topic.words, english.title
        assert topic.text.count("\n    ") == english.text.count("\n    "), "the same code"
        assert topic.text.count("\n|") == english.text.count("\n|"), "the same table"


@pytest.mark.parametrize(("language", "typed", "number"), ASKED_ELSEWHERE)
def test_a_topic_is_found_by_the_words_of_its_language(language: str, typed: str, number: int) -> None:
    topics = read_topics(language)
    titles = [entry.title for entry in search(entries(topics), typed)]
    assert topics[number].title in titles[:2], titles[:4]


@pytest.mark.parametrize("typed", ASKED)
def test_each_question_of_the_product_is_found_by_a_newcomers_words(typed: str) -> None:
    titles = [entry.title for entry in search(entries(), typed)]
    assert ASKED[typed] in titles[:2], titles[:4]


def test_whatever_is_pasted_the_search_is_quick() -> None:
    """Each key costs one search, in the thread of the window."""
    entries = [Entry("help", "Where a run lies", "What a folder of it holds " * 3, lambda: None)] * 400
    for typed in ("a" * 1_000, "abcdefgh " * 500):
        little, much = costs([partial(search, entries, typed), partial(search, entries, typed * 10)])
        assert much < 5 * little


def test_topics_have_a_question_words_and_an_answer() -> None:
    assert len({topic.title for topic in TOPICS}) == len(TOPICS)
    for topic in TOPICS:
        assert topic.words
        assert len(topic.text) > 100


def made(*titles: str) -> list[Entry]:
    return [Entry("action", title, "", lambda: None) for title in titles]


def titles(typed: str, *known: str) -> list[str]:
    return [entry.title for entry in search(made(*known), typed)]


def test_a_whole_word_comes_before_a_beginning_and_a_part() -> None:
    assert titles("port", "Export", "Portable", "Port") == ["Port", "Portable", "Export"]


def test_endings_and_typing_errors_make_no_difference() -> None:
    assert titles("exporting checkpoints", "Export the best checkpoint") == ["Export the best checkpoint"]
    assert titles("chekpoint", "Checkpoint now", "Quit") == ["Checkpoint now"]


def test_what_fits_less_than_half_of_the_words_is_left_out() -> None:
    assert titles("zebra crossing", "Quit", "Stop") == []
    assert titles("stop zebra crossing lane", "Stop") == []


def test_nothing_typed_lists_all_in_their_order() -> None:
    assert titles("", "B", "A") == ["B", "A"]


def test_common_words_count_only_where_there_is_nothing_else() -> None:
    assert words_of("how do I stop it") == ["stop"]
    assert words_of("where is it") == ["where", "is", "it"]


def test_a_chinese_sentence_is_looked_for_two_signs_at_a_time() -> None:
    assert words_of("什么时候停止") == ["停止"]
    assert words_of("检查点的CSV") == ["检查", "查点", "csv"]
    assert words_of("什么") == ["什么"]
