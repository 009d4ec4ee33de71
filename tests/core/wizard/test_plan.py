"""What is proposed for data, what is refused, and how the file reads. No training."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core import commands
from core.cli.main import main
from core.commands.from_data import plan_experiment
from core.errors import FieldError
from core.wizard.checks import check_plan
from core.wizard.experiment_text import experiment_text
from core.wizard.plan import ExperimentPlan, with_column, with_label
from core.wizard.writing import write_experiment
from core.words import speak

ROWS = "a,b,town,price\n" + "".join(f"{n % 7},{n / 3:.2f},{'xy'[n % 2]},{n * 10}\n" for n in range(40))


def planned(folder: Path, text: str | bytes = ROWS, label: str = "price") -> ExperimentPlan:
    file = folder / "rows.csv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return plan_experiment([file], label)


def refusal(plan: ExperimentPlan) -> tuple[str, str]:
    with pytest.raises(FieldError) as raised:
        check_plan(plan)
    return raised.value.field, str(raised.value)


def test_task_and_uses_are_proposed_by_the_values(tmp_path: Path) -> None:
    plan = planned(tmp_path)
    assert (plan.task, plan.model) == ("regression", "deep")
    assert {column.name: (column.use, column.kind) for column in plan.columns} == {
        "a": ("feature", "number"),
        "b": ("feature", "number"),
        "town": ("feature", "category"),
        "price": ("label", "number"),
    }
    assert with_label(plan, "town").task == "binary"
    again = with_label(plan, "a")
    assert again.task == "classes"
    assert [column.name for column in again.columns if column.use == "label"] == ["a"]


@pytest.mark.parametrize(
    ("column", "reason"),
    [
        (["k"] * 40, "the same value everywhere"),
        ([f"id-{n}" for n in range(40)], "another value in each row: it names the row"),
        ([str(100 + n) for n in range(40)], "another value in each row: it names the row"),
        (["1.5", "2.5"] + [""] * 38, "missing in 38 of 40 rows"),
        ([""] * 40, "no values"),
        (["1", "2", "many"] + ["3"] * 37, '1 of 40 values are not numbers, such as "many"'),
    ],
)
def test_what_teaches_nothing_is_left_out_with_the_reason(tmp_path: Path, column: list[str], reason: str) -> None:
    lines = ROWS.splitlines()
    text = "\n".join([f"{lines[0]},new", *(f"{line},{cell}" for line, cell in zip(lines[1:], column, strict=True))])
    found = planned(tmp_path, text).columns[-1]
    assert (found.use, str(found.reason)) == ("left out", reason)


@pytest.fixture
def shouting() -> Iterator[None]:
    """A language of the window: English in capitals, its names kept."""
    speak(
        lambda text: re.sub(r"\{\w+\}|[^{}]+", lambda part: part[0] if part[0][0] == "{" else part[0].upper(), text)
    )
    yield
    speak()


@pytest.mark.usefixtures("shouting")
def test_reasons_are_told_in_the_language_of_the_window_and_written_in_english(tmp_path: Path) -> None:
    rows = "".join(f"{n},{'many' if n == 9 else n / 2},{n % 7},{n % 2}\n" for n in range(40))
    plan = planned(tmp_path, f"row,odd,a,price\n{rows}")
    told = [column.reason.worded() for column in plan.columns if column.reason]
    assert told == ["ANOTHER VALUE IN EACH ROW: IT NAMES THE ROW", '1 OF 40 VALUES ARE NOT NUMBERS, SUCH AS "many"']
    assert refusal(replace(plan, model="cnn")) == ("model", "A CNN NEEDS ONE IMAGE IN EACH RECORD; THERE ARE 0.")
    written = " ".join(experiment_text(plan, tmp_path / "new.py").replace("\n#", "").split())
    assert (
        "Left out: row (another value in each row: it names the row); odd (1 of 40 values are not numbers, such "
        'as "many").'
    ) in written


@pytest.mark.parametrize(
    ("text", "label", "field", "sentence"),
    [
        (ROWS, "", "label", "Choose the label, which the model is to predict. There are: a, b, town, price."),
        ("a\n1\n2\n", "a", "label", 'The data has one column, "a".'),
        ("a,b\n1,x\n2,x\n", "b", "label", '"b" is x in every record: there is nothing to learn.'),
        ("a,b\n1,x\n2,\n", "b", "label", '"b" is missing in 1 of 2 records. Fill or remove'),
        ("a,b\n1,\n2,\n", "b", "label", '"b" has no values.'),
        ("a,b\n1,3\n2,4\n3,x\n4,1\n", "b", "label", "1 of 4 values are not numbers"),
    ],
)
def test_a_label_from_which_nothing_can_be_learnt_is_a_sentence(
    tmp_path: Path, text: str, label: str, field: str, sentence: str
) -> None:
    found = refusal(planned(tmp_path, text, label))
    assert found[0] == field
    assert sentence in found[1]


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"task": "binary"}, "task", 'Binary needs a label of two values; "price" has 40 different values.'),
        ({"model": "cnn"}, "model", "A CNN needs one image in each record; there are 0."),
        ({"model": "rnn"}, "model", "An RNN needs a sequence"),
        ({"share": 100}, "share", "must be a whole number from 1 to 99 %"),
    ],
)
def test_what_does_not_go_together_is_a_sentence(
    tmp_path: Path, change: dict[str, Any], field: str, sentence: str
) -> None:
    found = refusal(replace(planned(tmp_path), **change))
    assert found[0] == field
    assert sentence in found[1]


def test_words_are_no_number_to_be_predicted(tmp_path: Path) -> None:
    plan = replace(planned(tmp_path, label="town"), task="regression")
    assert refusal(plan) == ("task", 'Regression needs a number as label; "town" is text.')


def test_no_feature_and_too_many_are_sentences(tmp_path: Path) -> None:
    plan = planned(tmp_path)
    for name in ("a", "b", "town"):
        plan = with_column(plan, name, "left out")
    assert refusal(plan)[0] == "features"
    names = [f"c{number}" for number in range(600)]
    wide = "\n".join([",".join(names), *(",".join(str(n * row % 13) for n in range(600)) for row in range(1, 30))])
    assert "features are too many" in refusal(planned(tmp_path, wide, "c1"))[1]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"a,\n1,2\n", "column 2 has no name. Name it"),
        (b"a,b\n1\n2,3\n", "1 line has another number of cells"),
        ("a,b\n1,ä\n".encode("latin-1"), "is not a CSV file in UTF-8"),
        (bytes(range(200)) * 3, "neither text nor a TFRecord file"),
    ],
)
def test_files_that_cannot_be_read_are_sentences_at_the_data(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(FieldError, match=sentence) as raised:
        planned(tmp_path, content, "")
    assert raised.value.field == "data"


def test_no_files_a_folder_and_two_kinds_are_sentences(tmp_path: Path) -> None:
    for files, sentence in (([], "Choose at least one file"), ([tmp_path], "is a folder")):
        with pytest.raises(FieldError, match=sentence):
            plan_experiment(files)


def test_odd_names_and_words_make_a_file_that_python_reads(tmp_path: Path) -> None:
    odd = 'it\'s "a" \\ name'
    text = (
        '"it\'s ""a"" \\ name",größe in m,label\n'
        + "".join(f'"wo""rd {n % 3}",{n}.5,"l\'abel \\ {n % 2}"\n' for n in range(30))
    )  # fmt: skip
    plan = planned(tmp_path, text, "label")
    written = experiment_text(plan, tmp_path / "my experiment!.py")
    tree = ast.parse(written)
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert {odd, "größe in m", "l'abel \\ 0", 'wo"rd 2', "my_experiment"} <= texts
    assert max(map(len, written.splitlines())) <= 120


@pytest.mark.parametrize("odd", ['x"""; raise SystemExit; """', 'x"""\n1 / 0 #', "\\", "x\n1 / 0", "\x0c\x00x"])
def test_a_name_in_the_data_is_no_code_of_the_experiment(tmp_path: Path, odd: str) -> None:
    plan = planned(tmp_path)
    for place, use in ((-1, plan.columns[-1].use), (0, "left out")):
        column = plan.columns[place]
        columns = [*plan.columns]
        columns[place] = replace(column, statistics=replace(column.statistics, name=odd), use=use)
        written = experiment_text(replace(plan, columns=tuple(columns)), tmp_path / "new.py")
        assert kinds_of(written) == kinds_of(experiment_text(plan, tmp_path / "new.py"))


def kinds_of(written: str) -> list[str]:
    return sorted({type(node).__name__ for node in ast.parse(written).body})


def test_the_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    plan = planned(tmp_path)
    write_experiment(plan, tmp_path / "new.py")
    with pytest.raises(FieldError, match="exists already"):
        write_experiment(plan, tmp_path / "new.py")
    with pytest.raises(FieldError, match=r"must end in \.py"):
        write_experiment(plan, tmp_path / "new.txt")
    with pytest.raises(FieldError, match="There is no folder"):
        write_experiment(plan, tmp_path / "none" / "new.py")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.py", "rows.csv"]


def test_the_command_line_writes_it_and_names_the_option_that_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rows.csv").write_text(ROWS)
    told = ["new", str(tmp_path / "new.py"), "--data", str(tmp_path / "rows.csv")]
    assert main([*told, "--label", "cost"]) == 1
    assert '--label: The data has no column "cost". It has: a, b, price, town.' in capsys.readouterr().err
    assert main([*told, "--label", "town", "--model", "wide-and-deep", "--leave-out", "a"]) == 1
    assert "--model: Wide and deep needs a category" in capsys.readouterr().err
    assert main([*told, "--label", "town", "--leave-out", "a", "--json"]) == 0
    assert '"task": "binary"' in capsys.readouterr().out
    assert "# Left out: a (by choice)." in (tmp_path / "new.py").read_text()
    assert commands.experiment_file(tmp_path / "new.py") == tmp_path / "new.py"
