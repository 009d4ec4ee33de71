"""The set-up, the lock files, and what a person reads where the machine lacks something."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from gui.shell import platform_check

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

LOCKS = ("requirements.lock", "requirements-gpu.lock")
HAS_MAKE = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


def locked_versions(lock: Path) -> dict[str, set[Version]]:
    """Every locked package, by its normalised name, with its versions (more than one where platforms differ)."""
    found: dict[str, set[Version]] = {}
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", lock.read_text(encoding="utf-8"), re.M):
        found.setdefault(normalised(name), set()).add(Version(version))
    return found


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(repository: Path, *extras: str) -> list[Requirement]:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    texts = project["dependencies"] + [text for extra in extras for text in project["optional-dependencies"][extra]]
    return [Requirement(text) for text in texts]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_an_exact_version_and_hashes_and_no_address(repository: Path, lock: str) -> None:
    text = (repository / lock).read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 40
    for entry in entries:
        assert re.match(r"[A-Za-z0-9._-]+==[^ ]+ ", entry), entry
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize(("lock", "extras"), [(LOCKS[0], ["dev"]), (LOCKS[1], ["dev", "gpu"])])
def test_the_lock_keeps_to_the_declared_ranges(repository: Path, lock: str, extras: list[str]) -> None:
    locked = locked_versions(repository / lock)
    for requirement in declared(repository, *extras):
        versions = locked[normalised(requirement.name)]
        assert all(version in requirement.specifier for version in versions), requirement


def test_both_locks_agree_on_every_package_they_share(repository: Path) -> None:
    cpu, gpu = (locked_versions(repository / lock) for lock in LOCKS)
    assert {name: gpu[name] for name in cpu} == cpu


def test_the_installed_packages_are_the_locked_ones(repository: Path) -> None:
    from importlib import metadata

    locked = locked_versions(repository / LOCKS[0])
    for requirement in declared(repository):
        if requirement.marker is not None and not requirement.marker.evaluate():
            continue  # not for this Python
        assert Version(metadata.version(requirement.name)) in locked[normalised(requirement.name)]


@pytest.fixture
def fresh_clone(repository: Path, tmp_path: Path) -> Path:
    """The Makefile with a set-up that only notes that it ran, and a Python that prints its arguments."""
    shutil.copy(repository / "Makefile", tmp_path)
    for lock in LOCKS:
        (tmp_path / lock).touch()
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci/uv").touch()
    script = tmp_path / ".ci/setup.sh"
    script.write_text(
        "#!/bin/sh\nset -eu\nmkdir -p .venv/bin\nrm -f .venv/*.done\necho set-up of $1\n"
        "printf '#!/bin/sh\\necho started \"$@\"\\n' > .venv/bin/python\nchmod +x .venv/bin/python\n"
        "touch .venv/$1.done\n"
    )
    script.chmod(0o755)
    return tmp_path


def make(folder: Path, *arguments: str) -> list[str]:
    environment = {
        name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "ARGS")
    }
    done = subprocess.run(["make", *arguments], cwd=folder, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@HAS_MAKE
def test_the_first_run_does_the_set_up_and_the_second_does_not(fresh_clone: Path) -> None:
    assert make(fresh_clone, "run", "ARGS=--workspace w") == [
        "set-up of requirements.lock",
        "started main.py --workspace w",
    ]
    assert make(fresh_clone, "run") == ["started main.py"]


@HAS_MAKE
def test_a_changed_lock_is_installed(fresh_clone: Path) -> None:
    make(fresh_clone, "setup")
    later = (fresh_clone / ".venv/requirements.lock.done").stat().st_mtime + 10
    os.utime(fresh_clone / "requirements.lock", (later, later))
    assert "set-up of requirements.lock" in make(fresh_clone, "setup")


@HAS_MAKE
def test_the_gpu_extra_is_remembered_until_it_is_taken_back(fresh_clone: Path) -> None:
    make(fresh_clone, "setup")
    assert make(fresh_clone, "setup", "EXTRA=gpu") == ["set-up of requirements-gpu.lock"]
    assert make(fresh_clone, "run") == ["started main.py"]
    assert make(fresh_clone, "setup", "EXTRA=cpu") == ["set-up of requirements.lock"]


def start(repository: Path, *arguments: str, python: tuple[str, ...] = (), **environment: str) -> tuple[int, str]:
    """The exit status and the one line on stderr of main.py without a display."""
    without = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    clean = {name: value for name, value in os.environ.items() if name not in without}
    done = subprocess.run(
        [sys.executable, *python, "main.py", *arguments],
        cwd=repository,
        capture_output=True,
        text=True,
        env={**clean, **environment},
    )
    assert done.stdout == ""
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    return done.returncode, lines[0]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize("options", [(), ("--workspace", "somewhere")])
def test_without_a_display_one_sentence_says_so(repository: Path, options: tuple[str, ...]) -> None:
    status, line = start(repository, *options)
    assert status == 1
    assert line.startswith("There is no display")
    assert "main.py --help" in line


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 is Linux's")
def test_a_display_that_does_not_answer_is_named(repository: Path) -> None:
    if platform_check.missing_libraries(platform_check.X11_LIBRARIES):
        pytest.skip("the X11 libraries are not installed")
    status, line = start(repository, DISPLAY=":4321")
    assert status == 1
    assert line.startswith('The display ":4321" does not answer')


@pytest.mark.parametrize("arguments", [(), ("samples",)])
def test_a_python_without_the_packages_points_at_make_run(repository: Path, arguments: tuple[str, ...]) -> None:
    status, line = start(repository, *arguments, python=("-S", "-E"))
    assert status == 1
    assert line.startswith("This Python lacks the package")
    assert "make run" in line


def test_a_wrong_python_is_told_which_one_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import main

    monkeypatch.setattr(sys, "version_info", (3, 13, 0))
    assert main.main([]) == 1
    assert "This is Python 3.13, and the program needs 3.10 or 3.11" in capsys.readouterr().err


def test_arguments_choose_between_the_window_and_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    import main

    monkeypatch.setattr(main, "_run_command", lambda argv: 10)
    monkeypatch.setattr(main, "_open_window", lambda argv: 20)
    window: list[list[str]] = [[], ["--workspace", "w"], ["--experiment", "e.py"]]
    commands = [["samples"], ["--help"], ["-h"], ["train", "penguins"], ["--verbose", "list", "r"], ["nonsense"]]
    assert {main.main(argv) for argv in window} == {20}
    assert {main.main(argv) for argv in commands} == {10}


def test_missing_qt_libraries_are_named_with_the_line_to_type() -> None:
    def no_egl(name: str) -> object:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    sentence = platform_check.qt_problem(no_egl)
    assert sentence is not None
    assert "libEGL.so.1" in sentence


def test_missing_x11_libraries_are_all_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = {"libxcb-cursor.so.0", "libxcb-icccm.so.4"}

    def load(name: str) -> object:
        if name in lacking or name.endswith("libqxcb.so"):
            raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")
        return object()

    monkeypatch.setattr(platform_check, "_qt_plugins", lambda: Path("plugins"))
    sentence = platform_check.x11_problem(":0", load)
    assert sentence == (
        "The window cannot open, because this machine lacks libxcb-cursor.so.0, libxcb-icccm.so.4: "
        "on Debian or Ubuntu type `sudo apt-get install -y libxcb-cursor0 libxcb-icccm4`."
    )


@pytest.mark.parametrize(
    ("environment", "is_fine"),
    [
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, False),
        ({}, False),
    ],
)
def test_a_display_is_asked_for_only_where_qt_needs_one(environment: Mapping[str, str], is_fine: bool) -> None:
    assert (platform_check.display_problem(environment) is None) is is_fine


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ldd is Linux's")
def test_every_system_library_of_the_x11_plugin_has_a_package(repository: Path) -> None:
    """The table of platform_check.py is complete for the PySide6 that is locked."""
    if shutil.which("ldd") is None:
        pytest.skip("ldd is not installed")
    plugin = platform_check._qt_plugins() / "platforms/libqxcb.so"
    done = subprocess.run(["ldd", str(plugin)], capture_output=True, text=True)
    lacking = re.findall(r"^\s*(\S+) => not found", done.stdout, re.M)
    assert set(lacking) <= set(platform_check.PACKAGES)
    linked = set(re.findall(r"^\s*(libxcb\S*|libX11\S*|libxkb\S*|libEGL\S*|libGL\.\S*) =>", done.stdout, re.M))
    assert linked <= set(platform_check.PACKAGES)


def test_packages_of_ones_own_are_kept_once_and_installed_again(repository: Path, tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(repository / ".ci" / "add.sh", tmp_path / ".ci")
    uv = tmp_path / ".ci" / "uv"
    uv.write_text('#!/bin/sh\necho "$@" >>called\ncase "$*" in *nonsense*) exit 1 ;; esac\n')
    uv.chmod(0o755)

    def add(*packages: str) -> int:
        command = ["sh", ".ci/add.sh", "some.lock", *packages]
        return subprocess.run(command, cwd=tmp_path, capture_output=True).returncode

    assert [add("pandas", "scipy<2"), add("pandas"), add("nonsense"), add()] == [0, 0, 1, 0]
    assert (tmp_path / "my-requirements.txt").read_text().split() == ["pandas", "scipy<2"]
    install = "pip install --python .venv/bin/python --constraint some.lock"
    called = (tmp_path / "called").read_text().splitlines()
    assert called[0] == f"{install} pandas scipy<2"
    assert called[-1] == f"{install} --requirement my-requirements.txt"
