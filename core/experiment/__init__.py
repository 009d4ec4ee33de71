"""What the user brings: a schema, a model, data and params. An experiment file imports from here."""

from core.experiment.experiment import Arrays, Csv, Data, Experiment, InputFn, TFRecords
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.where import Where

__all__ = ["Arrays", "Csv", "Data", "Experiment", "Feature", "FeatureSchema", "InputFn", "TFRecords", "Where"]
