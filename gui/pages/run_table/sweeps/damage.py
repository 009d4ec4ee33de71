"""What of a workspace is not listed on the page Runs, and why: damaged sweeps, folders that may not be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gui.look.language import tr_n
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.messages import MessageBar

_MOST = 3  # that are told one by one


class DamageBar(MessageBar):
    """A line for each; once dismissed it stays away until they change. GUI thread."""

    def __init__(self, holder: StateHolder, parent: QWidget | None = None) -> None:
        super().__init__("sweeps_damage", parent)
        holder.changed.connect(self._state_changed)
        self._show_problems(holder.state.sweep_problems)

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.sweep_problems != before.sweep_problems:
            self._show_problems(state.sweep_problems)

    def _show_problems(self, problems: Sequence[str]) -> None:
        if not problems:
            self.clear()
            return
        lines, more = list(problems[:_MOST]), len(problems) - _MOST
        if more > 0:
            lines.append(tr_n("{n} more: see Details.", "{n} more: see Details.", more))
        self.show_message("\n".join(lines), "warning", "\n".join(problems) if more > 0 else "")
