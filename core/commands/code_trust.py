"""Whether the code that a run folder brings may run: it was made here, or somebody said so of this very content."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from core.commands.experiment_files import SAMPLES_FOLDER, experiment_file
from core.errors import WorkbenchError
from core.experiment.trust import MOST_BYTES, content_hash, note_allowed
from core.experiment.trust_list import add_to_list, hash_of_run, is_listed
from core.runs.plain_files import read_plain
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo


@dataclass(frozen=True, slots=True)
class RunCode:
    """A run's copy of its experiment, as it is now. `content` is "" where it cannot be vouched for."""

    file: Path
    content: str
    _made: str
    _named: bool

    @property
    def is_trusted(self) -> bool:
        return self._named or is_listed(self._made) or is_listed(self.content)

    def trust(self) -> None:
        """Somebody said that this content may run: they are not asked again."""
        add_to_list(self.content)

    def hold(self) -> None:
        """Let nothing but this content run in this process."""
        note_allowed(self.file, self.content)


def code_of(run_dir: str | Path, named: str | Path | None = None) -> RunCode | None:
    """Return the code that a run folder would run; None if there is none, or no run.

    `named`: the experiment that the person names besides. Runs nothing.
    """
    try:
        run = RunFolder.open(Path(run_dir))
        info = run.read_info()
    except (WorkbenchError, OSError):
        return None  # whatever is wrong is said by what was asked of the run
    if info is None:
        return None
    try:
        copy = read_plain(run.experiment_file, MOST_BYTES)
    except FileNotFoundError:
        return None
    except OSError:  # nobody can vouch for it
        return RunCode(run.experiment_file, "", "", False)
    content = content_hash(run.experiment_file, Path(info.source))
    made = hash_of_run(copy, info.source, info.script)
    return RunCode(run.experiment_file, content, made, _is_known(info, copy, content, named))


def remember_run(run: RunFolder) -> None:
    """Note that a run was made here, of a file that the person named."""
    with contextlib.suppress(WorkbenchError, OSError):  # then the question comes
        info = run.read_info()
        if info is not None:
            add_to_list(hash_of_run(read_plain(run.experiment_file, MOST_BYTES), info.source, info.script))


def _is_known(info: RunInfo, copy: bytes, content: str, named: str | Path | None) -> bool:
    """Whether it is an unchanged copy of a sample, or of the file that is named."""
    source = Path(info.source)
    if content and source.parent == SAMPLES_FOLDER and source.is_file() and content == content_hash(source):
        return True
    if named is None:
        return False
    with contextlib.suppress(WorkbenchError, OSError):
        file = experiment_file(named)
        return source == file and file.read_bytes() == copy
    return False
