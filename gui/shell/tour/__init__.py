"""The tour: a minute over the controls of the window, one balloon after the other."""

from gui.shell.tour.tour import Tour

__all__ = ["Tour"]
