"""SummaryReader: what histograms, images and texts hold, read in the background when a view asks for it."""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageReader

from core.jobs import Emit, Failed
from core.runs.events.summary_values import Histogram, Images, Texts
from gui.state.jobs import JobRunner

if TYPE_CHECKING:
    from core.runs.events.summary_files import SummaryPlace

_MOST = 64 << 20  # bytes kept
_MOST_PIXELS = 64 << 20  # of one summary's pictures, unpacked: 256 MB
_AT_ONCE = 200  # summaries read before a new question is heard

# What a view gets: images are decoded, None is what cannot be read.
Content = Histogram | Texts | tuple[QImage, ...] | None


class SummaryReader(QObject):
    """GUI thread. `read`: more is known."""

    read = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = JobRunner(self)
        self._job.result.connect(self._keep_read)
        self._job.failed.connect(self._failed)
        self._job.ended.connect(self._read_on)
        self._known: OrderedDict[SummaryPlace, Content] = OrderedDict()
        self._size = 0
        self._wanted: Sequence[SummaryPlace] = ()
        self._reading: Sequence[SummaryPlace] = ()

    def knows(self, place: SummaryPlace) -> bool:
        """Whether it was read, be it in vain."""
        return place in self._known

    def content(self, place: SummaryPlace) -> Content:
        """What is there; KeyError unless it is known."""
        self._known.move_to_end(place)
        return self._known[place]

    def want(self, places: Sequence[SummaryPlace]) -> None:
        """Read these next, unless they are known; what was wanted before is wanted no more."""
        self._wanted = places
        self._read_on()

    def clear(self) -> None:
        """Forget everything: another run is open."""
        self._job.forget()  # what it reads may be of files that are others now
        self._known.clear()
        self._size, self._wanted = 0, ()

    def _read_on(self) -> None:
        if self._job.running:
            return
        missing = [place for place in self._wanted if place not in self._known][:_AT_ONCE]
        if missing:
            self._reading = missing
            self._job.start(functools.partial(_read, missing))

    def _keep_read(self, contents: Sequence[Content]) -> None:
        self._keep(dict(zip(self._reading, contents, strict=True)))
        self.read.emit()

    def _failed(self, event: Failed) -> None:
        self._keep(dict.fromkeys(self._reading))
        self.read.emit()

    def _keep(self, contents: dict[SummaryPlace, Content]) -> None:
        """Remember these, and forget what was asked for the longest time ago."""
        for place, content in contents.items():
            self._known[place] = content
            self._size += _size_of(content)
        while self._size > _MOST and len(self._known) > len(contents):
            self._size -= _size_of(self._known.popitem(last=False)[1])


def _read(places: Sequence[SummaryPlace], emit: Emit) -> list[Content]:
    from core.runs.events.summary_files import read_summaries

    return [_decoded(content) for content in read_summaries(places)]


def _decoded(content: Histogram | Images | Texts | None) -> Content:
    if not isinstance(content, Images):
        return content
    if sum(map(_pixels_in, content.encoded)) > _MOST_PIXELS:
        return None
    pictures = tuple(QImage.fromData(encoded) for encoded in content.encoded)
    return None if any(picture.isNull() for picture in pictures) else pictures


def _pixels_in(encoded: bytes) -> int:
    """How many pixels a picture is unpacked into, by its header: a small file may claim to be a huge one."""
    buffer = QBuffer()  # the reader keeps no reference to it
    buffer.setData(QByteArray(encoded))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    size = QImageReader(buffer).size()
    return size.width() * size.height() if size.isValid() else 0


def _size_of(content: Content) -> int:
    match content:
        case Histogram(edges=edges, counts=counts):
            return edges.nbytes + counts.nbytes
        case Texts(lines=lines):
            return sum(map(len, lines))
        case None:
            return 1
    return sum(picture.sizeInBytes() for picture in content)
