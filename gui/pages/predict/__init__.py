"""The Predict page: an input by hand, an answer at once."""

from gui.pages.predict.page import PredictPage

__all__ = ["PredictPage"]
