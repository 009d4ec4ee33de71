"""Which editor an input gets. They all have the same few methods; text becomes a value in them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance

from gui.look.theme import Theme
from gui.pages.predict.input.cells_editor import CellsEditor
from gui.pages.predict.input.grid_editor import GridEditor
from gui.pages.predict.input.inputs import Input
from gui.pages.predict.input.line_editors import ChoiceEditor, LineEditor
from gui.pages.predict.input.nested_editor import NestedEditor
from gui.pages.predict.input.number_picture_editor import NumberPictureEditor
from gui.pages.predict.input.picture_editor import PictureEditor

MOST_CELLS = 12
MOST_VALUES = 20_000  # that an editor shows; more come from a file and stay there


class Editor(Protocol):
    """What every editor is, besides a QWidget. `read` gives one row's value, None for "left empty"."""

    @property
    def edited(self) -> SignalInstance: ...

    def read(self) -> object: ...

    def set_value(self, value: object) -> None: ...

    def raw(self) -> object: ...

    def set_raw(self, raw: object) -> None: ...

    def set_invalid(self, invalid: bool) -> None: ...


AnyEditor = LineEditor | ChoiceEditor | CellsEditor | GridEditor | NestedEditor | PictureEditor
TALL = (GridEditor, NestedEditor, PictureEditor)  # these take the whole width, under their label


def make_editor(item: Input, theme: Theme) -> AnyEditor:
    """The editor that fits an input's dtype, shape and vocabulary, named input_NAME."""
    editor = _editor_of(item, theme)
    cells = isinstance(editor, CellsEditor)
    editor.setObjectName(f"input_{item.name}_cells" if cells else f"input_{item.name}")
    editor.setAccessibleName(item.label)
    return editor


def _editor_of(item: Input, theme: Theme) -> AnyEditor:
    shape = item.image_shape
    if shape is not None:
        return PictureEditor(item, shape, theme)
    if item.number_image_shape is not None:
        return NumberPictureEditor(item, item.number_image_shape, theme)
    if item.free_rank:
        return NestedEditor(item)
    if item.choices is not None:
        return ChoiceEditor(item, item.choices)
    if item.sequence or len(item.shape) == 2:
        large = sum(size or 1 for size in item.shape) > 2_000
        return NestedEditor(item) if large and not item.sequence else GridEditor(item)
    if not item.shape or item.is_list:
        return LineEditor(item)
    if len(item.shape) == 1 and item.shape[0] is not None and 0 < item.shape[0] <= MOST_CELLS:
        return CellsEditor(item)
    return NestedEditor(item)
