"""Whether a process of this machine still runs."""

from __future__ import annotations

import os
from pathlib import Path


def started_at(pid: int) -> str:
    """When a process was started, in the system's own count; a later one of that pid differs. "" if not known."""
    return _stat(pid)[1]


def is_alive(pid: int | None, started: str = "") -> bool:
    """Return whether the process runs; `started`, if known, tells it from a later one that got its pid."""
    if pid is None or pid <= 0:
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass  # it runs, for somebody else
    status, now = _stat(pid)
    if status in ("Z", "X"):  # it ended, and only its parent has not asked yet
        return False
    return not (started and now) or now == started


def _stat(pid: int) -> tuple[str, str]:
    """Return (status letter, start time) of a process; empty where the system has no /proc."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "", ""
    fields = text.rpartition(")")[2].split()  # the name before it, in brackets, may hold anything
    return (fields[0], fields[19]) if len(fields) > 19 else ("", "")
