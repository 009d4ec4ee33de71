"""A split by a column, units, and names for the columns of files without a header line. No training."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.cli.main import main
from core.commands.from_data import plan_experiment
from core.errors import FieldError
from core.wizard.checks import check_plan
from core.wizard.experiment_text import experiment_text
from core.wizard.names import with_names
from core.wizard.plan import ColumnSplit, ExperimentPlan, with_label, with_unit
from core.wizard.split import shares_of, splitters, with_split

DAYS = [f"2024-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(40)]
ROWS = "size,part,day,fold,price\n" + "".join(
    f"{n / 3:.2f},{('train', 'train', 'train', 'eval', 'test')[n % 5]},{DAYS[n]},{n % 10},{n * 10}\n"
    for n in range(40)
)


def planned(folder: Path, text: str = ROWS, label: str = "price") -> ExperimentPlan:
    file = folder / "rows.csv"
    file.write_text(text)
    return plan_experiment([file], label)


def split_by(plan: ExperimentPlan, column: str) -> ColumnSplit:
    found = with_split(plan, column).split
    assert found is not None
    return found


def test_words_dates_and_numbers_split_and_a_split_is_proposed(tmp_path: Path) -> None:
    plan = planned(tmp_path)
    assert splitters(plan) == ("size", "part", "day", "fold")
    assert split_by(plan, "part") == ColumnSplit("part", ("train",), ("eval", "test"))
    assert split_by(plan, "day") == ColumnSplit("day", cut=DAYS[31])
    assert split_by(plan, "fold") == ColumnSplit("fold", cut="8")
    assert shares_of(with_split(plan, "fold")) == (0.8, 0.2)


def test_words_and_dates_that_split_are_no_features_until_the_split_is_at_random_again(tmp_path: Path) -> None:
    plan = planned(tmp_path)
    by_words = with_split(plan, "part")
    assert [column.name for column in by_words.features] == ["size", "fold"]
    assert with_split(by_words, "") == plan


@pytest.mark.parametrize(
    ("split", "lines"),
    [
        (
            ColumnSplit("part", ("train",), ("eval", "test")),
            ['where=Where("part", ("train",))', 'where=Where("part", ("eval", "test"))', "Others are not used."],
        ),
        (ColumnSplit("day", cut="2024-02-01"), ['below="2024-02-01"', 'at_least="2024-02-01"']),
        (ColumnSplit("fold", cut="8"), ["below=8)", "at_least=8)", 'The column "fold" splits the records']),
    ],
)
def test_the_file_says_how_it_is_split(tmp_path: Path, split: ColumnSplit, lines: list[str]) -> None:
    plan = replace(with_split(planned(tmp_path), split.column), split=split)
    check_plan(plan)
    text = experiment_text(plan, tmp_path / "made.py")
    assert "import Csv, Data, Experiment, Feature, FeatureSchema, Where" in text
    for line in lines:
        assert line in text


@pytest.mark.parametrize(
    ("split", "field", "sentence"),
    [
        (ColumnSplit("none"), "split", 'The data has no column "none"'),
        (ColumnSplit("price", cut="3"), "split", '"price" is the label.'),
        (ColumnSplit("part", (), ("eval",)), "train_words", 'Enter at least one word of "part" to learn from.'),
        (
            ColumnSplit("part", ("train",), ("dev",)),
            "eval_words",
            '"part" is never "dev". It is one of: train, eval',
        ),
        (
            ColumnSplit("part", ("train",), ("train",)),
            "eval_words",
            '"train" is among the words to learn from, too.',
        ),
        (ColumnSplit("fold", cut=""), "cut", "Enter where to cut: a number."),
        (ColumnSplit("fold", cut="many"), "cut", '"many" is not a number.'),
        (ColumnSplit("fold", cut="0"), "cut", "All records are at or above 0, which leaves nothing to learn from."),
        (ColumnSplit("fold", cut="10"), "cut", "All records are below 10, which leaves nothing to be judged on."),
        (ColumnSplit("day", cut="May"), "cut", '"May" is not a date such as 2024-05-31.'),
        (ColumnSplit("day", cut="2023-01-01"), "cut", "All records are on or after 2023-01-01"),
    ],
)
def test_a_split_that_cannot_be_made_is_a_sentence_at_its_field(
    tmp_path: Path, split: ColumnSplit, field: str, sentence: str
) -> None:
    with pytest.raises(FieldError) as raised:
        check_plan(replace(planned(tmp_path), split=split))
    assert raised.value.field == field
    assert sentence in str(raised.value)


def test_a_column_with_gaps_does_not_split(tmp_path: Path) -> None:
    plan = with_split(planned(tmp_path, ROWS.replace(",test,", ",,")), "part")
    with pytest.raises(FieldError, match='"part" is missing in 8 of 40 records'):
        check_plan(plan)


def test_a_unit_stands_in_the_schema(tmp_path: Path) -> None:
    plan = with_unit(with_unit(planned(tmp_path), "size", " m² "), "price", "€")
    text = experiment_text(plan, tmp_path / "made.py")
    assert 'Feature("size", unit="m²", minimum=' in text
    assert 'labels=Feature("price", unit="€")' in text
    with pytest.raises(FieldError, match='The unit of "size" must be one line of at most 20 characters'):
        check_plan(with_unit(plan, "size", "m" * 21))


def test_columns_that_no_line_names_get_names_that_can_be_changed(tmp_path: Path) -> None:
    plan = planned(tmp_path, ROWS.split("\n", 1)[1], "")
    assert [column.name for column in plan.columns] == [f"column_{place}" for place in range(1, 6)]
    named = with_names(plan, ("size", "part", "day", "fold", "price"))
    assert named.data.column("fold") is not None
    assert set(named.data.sample) == {"size", "part", "day", "fold", "price"}
    text = experiment_text(with_label(named, "price"), tmp_path / "made.py")
    assert 'header=False, names=("size", "part", "day", "fold", "price")' in " ".join(text.split())
    assert "No line of the file names its columns" in text.replace("\n# ", " ")
    for names, sentence in (
        (("a", "b"), "The data has 5 columns; 2 names are given"),
        (("a", "", "c", "d", "e"), "Column 2 has no name"),
        (("a", "b", "a ", "d", "e"), 'Columns 1 and 3 are both named "a"'),
    ):
        with pytest.raises(FieldError, match=sentence):
            with_names(plan, names)


def test_the_command_line_takes_units_names_and_a_split(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(ROWS.split("\n", 1)[1])
    made = tmp_path / "made.py"
    data = ["new", str(made), "--data", str(file), "--names", "size", "part", "day", "fold", "price"]
    asked = [*data, "--label", "price", "--unit", "size=m²"]
    assert main([*asked, "--split-by", "part", "--eval-words", "test"]) == 0
    text = made.read_text()
    assert 'where=Where("part", ("train", "eval"))' in text
    assert 'unit="m²"' in text
    made.unlink()
    for wrong, sentence in (
        (["--split-by", "part", "--cut", "3"], '--cut: "part" holds words, which cannot be cut.'),
        (["--split-by", "fold", "--train-words", "3"], '--train-words: "fold" holds numbers or dates.'),
        (["--cut", "3"], "--cut: It belongs to a split by a column."),
        (["--unit", "part=mm"], '--unit: "part" is not a number that the experiment uses'),
        (["--unit", "weight=kg"], '--unit: The data has no column "weight".'),
    ):
        assert main([*asked, *wrong]) != 0
        assert sentence in capsys.readouterr().err
    assert not made.exists()
    file.write_text(ROWS)
    assert main(data) != 0
    assert "--names: The first line of rows.csv names its columns" in capsys.readouterr().err
