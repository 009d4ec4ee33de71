"""The sidebar: the runs of the workspace, and the open experiment."""

from gui.pages.runs.sidebar import RunsSidebar

__all__ = ["RunsSidebar"]
