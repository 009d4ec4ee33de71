"""The Models page: checkpoints, exports, and what is in them."""

from gui.pages.models.page import ModelsPage

__all__ = ["ModelsPage"]
