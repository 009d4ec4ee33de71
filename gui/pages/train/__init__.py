"""The Train page: start, watch, stop."""

from gui.pages.train.page import TrainPage

__all__ = ["TrainPage"]
