"""FeatureSchema: the features and labels of an experiment, written once.

Everything else is made from it: tf.train.Example records, parse specs, placeholders, receivers, the form of the
Predict page, the JSON kept inside an export. No TensorFlow in here.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, model_validator

from core.errors import SchemaError
from core.experiment.feature import Feature, Shortcoming, as_tuple, first_message
from core.runs.json_files import parse_json
from core.words import worded

Layout = str | list[Any] | dict[str, Any] | None


def leaves_of(layout: Layout) -> list[str]:
    """The feature names in a layout, in its order. ValueError for anything else in it."""
    match layout:
        case None:
            return []
        case str():
            return [layout]
        case dict():
            return [name for part in layout.values() for name in leaves_of(part)]
        case list() | tuple():
            return [name for part in layout for name in leaves_of(part)]
    raise Shortcoming(worded("has {layout!r} in its layout, where the name of a feature belongs", layout=layout))


class FeatureSchema(BaseModel):
    """The features a model reads and the labels it learns from.

    One label reaches the head as a tensor, several as a dict by name. Labels are never part of a request.

    `layout` is how the model takes its features where that is no dict by name: a feature's name for a bare tensor,
    a list for a tuple, a dict for a dict, nested as they are. None is a dict by name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="strings")

    features: Annotated[tuple[Feature, ...], BeforeValidator(as_tuple)]
    labels: Annotated[tuple[Feature, ...], BeforeValidator(as_tuple)] = ()
    layout: Layout = None

    def __init__(
        self, /, features: object = (), labels: object = (), layout: object = None, **rest: object
    ) -> None:
        features = (features,) if isinstance(features, Feature) else features
        labels = (labels,) if isinstance(labels, Feature) else labels
        try:
            super().__init__(features=features, labels=labels, layout=layout, **rest)
        except ValidationError as error:
            raise SchemaError(first_message(_named(""), error)) from error

    @model_validator(mode="after")
    def _check(self) -> FeatureSchema:
        if not self.features:
            raise Shortcoming(worded("has no features"))
        names = [feature.name for feature in self.all]
        names += [feature.length_name for feature in self.features if feature.is_ragged]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise Shortcoming(worded("has the name {twice} twice", twice=", ".join(twice)))
        if self.layout is not None:
            wanted, known = leaves_of(self.layout), [feature.name for feature in self.features]
            if sorted(wanted) != sorted(known):
                raise Shortcoming(
                    worded(
                        "has the features {known}, and its layout names {wanted}",
                        known=", ".join(known),
                        wanted=", ".join(wanted),
                    )
                )
        return self

    @property
    def all(self) -> tuple[Feature, ...]:
        return self.features + self.labels

    @property
    def is_sequence(self) -> bool:
        """Whether a record is a tf.train.SequenceExample."""
        return any(feature.sequence for feature in self.all)

    def feature(self, name: str) -> Feature:
        """The feature or label of that name; SchemaError lists the names there are."""
        for feature in self.all:
            if feature.name == name:
                return feature
        raise SchemaError(
            worded('No feature "{name}". There are: {names}.', name=name, names=", ".join(f.name for f in self.all))
        )

    def to_json(self) -> str:
        return self.model_dump_json(exclude_defaults=True)

    @staticmethod
    def from_json(text: str | bytes, source: PurePath | str = "") -> FeatureSchema:
        """The inverse of `to_json`; SchemaError says what is wrong, and where if `source` is given."""
        try:
            return FeatureSchema.from_dict(parse_json(text), source)
        except ValueError as error:
            said = worded("{source} cannot be read: {error}.", source=_named(source), error=error)
            raise SchemaError(said) from error

    @staticmethod
    def from_dict(value: object, source: PurePath | str = "") -> FeatureSchema:
        """The same from what the JSON text holds."""
        try:
            return FeatureSchema.model_validate(value)
        except ValidationError as error:
            raise SchemaError(first_message(_named(source), error)) from error
        except SchemaError as error:
            said = str(error).removeprefix(f"{_named('')}: ")
            raise SchemaError(f"{_named(source)}: {said}") from error


def _named(source: PurePath | str) -> str:
    return worded("The feature schema {source}", source=source).strip()
