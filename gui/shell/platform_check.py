"""What the window needs of the machine, checked before Qt is asked: where something is missing Qt ends the process.

Nothing of Qt is imported with this module. `python -m gui.shell.platform_check` prints the Debian packages that are
missing, one a line; the set-up installs them.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from core.version import program_name

_COMMAND_LINE = f"or use the command line ({program_name()} --help)"

# What the Qt libraries of PySide6-Essentials are linked against, and the Debian package of each.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
PACKAGES = {**QT_LIBRARIES, **X11_LIBRARIES, **WAYLAND_LIBRARIES}

Load = Callable[[str], object]


def problem(environment: Mapping[str, str] = os.environ) -> str | None:
    """The sentence to print instead of opening the window, or None if a window can open.

    Imports PySide6, which takes about a tenth of a second. ModuleNotFoundError if it is not installed at all.
    """
    found = qt_problem()
    if found is None and sys.platform.startswith("linux"):
        found = display_problem(environment)
    return found


def qt_problem(import_module: Callable[[str], object] = importlib.import_module) -> str | None:
    """Whether Qt itself can be loaded."""
    try:
        import_module("PySide6.QtWidgets")
    except ModuleNotFoundError:
        raise
    except ImportError as error:
        return _lacks(missing_libraries(QT_LIBRARIES) or [_library_in(error)])
    return None


def display_problem(environment: Mapping[str, str]) -> str | None:
    """Whether the window has somewhere to go, on Linux."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith("xcb"):
        return None
    display = environment.get("DISPLAY")
    if not display and environment.get("WAYLAND_DISPLAY") and not platform:
        return None
    if not display:
        return (
            "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): "
            f"start the program in a desktop session, {_COMMAND_LINE}."
        )
    if environment.get("WAYLAND_DISPLAY") and not platform:
        return None
    return x11_problem(display)


def x11_problem(display: str, load: Load = ctypes.CDLL) -> str | None:
    """Whether Qt's X11 plugin loads, and `display` answers."""
    try:
        load(str(_qt_plugins() / "platforms" / "libqxcb.so"))
    except OSError as error:
        return _lacks(missing_libraries(X11_LIBRARIES, load) or [_library_in(error)])
    if not _answers(display):
        return (
            f'The display "{display}" does not answer: check the environment variable DISPLAY, '
            f"start the program in a desktop session, {_COMMAND_LINE}."
        )
    return None


def missing_libraries(libraries: Iterable[str], load: Load = ctypes.CDLL) -> list[str]:
    """Those of `libraries` that the dynamic linker does not find."""
    missing = []
    for name in libraries:
        try:
            load(name)
        except OSError:
            missing.append(name)
    return missing


def packages_of(libraries: Iterable[str]) -> list[str]:
    """The Debian packages of libraries, each once, sorted."""
    return sorted({PACKAGES[name] for name in libraries if name in PACKAGES})


def _lacks(libraries: list[str]) -> str:
    packages = packages_of(libraries)
    what = f"The window cannot open, because this machine lacks {', '.join(libraries)}"
    if packages:
        return f"{what}: on Debian or Ubuntu type `sudo apt-get install -y {' '.join(packages)}`."
    return f"{what}: install it with your system's package manager."


def _library_in(error: BaseException) -> str:
    """The file the dynamic linker names: "libEGL.so.1: cannot open shared object file: ..."."""
    return str(error).split(":", 1)[0]


def _qt_plugins() -> Path:
    module = importlib.import_module("PySide6.QtCore")
    library_info = module.QLibraryInfo
    return Path(library_info.path(library_info.LibraryPath.PluginsPath))


def _answers(display: str) -> bool:
    """Whether the X server takes a connection, with the credentials Qt will use.

    A connection that was made stays open: a server without another client would reset itself before Qt's turn.
    """
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    if xcb.xcb_connection_has_error(connection):
        xcb.xcb_disconnect(connection)
        return False
    return True


if __name__ == "__main__":
    if sys.platform.startswith("linux"):
        print("\n".join(packages_of(missing_libraries(PACKAGES))))
