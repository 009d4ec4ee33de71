"""A task of a cluster that was started on this machine: `python -m core.cluster.member`.

TF_CONFIG says which task it is; the first line of its input is a JSON object with the fields of a Job, later lines
are requests. Its output is events as lines of JSON. When its input ends, whoever started it is gone, and it ends.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import os
import sys
import threading
from typing import Any, TextIO

from core.cluster.job import PEER_LOST, Job, PeerLost
from core.cluster.tasks import run_task
from core.cluster.tf_config import read_tf_config
from core.control import Control
from core.errors import SettingsError
from core.jobs import Emit, Event, Failed, Notice, Phase, run_job
from core.outside_text import terminal_line, terminal_text
from core.processes.child import LineOutput, listen, take_stdout
from core.processes.event_lines import event_line

_GRACE = 10.0  # seconds to save and end once whoever started it is gone


def main() -> int:
    """Do the work of the task in the calling thread. Return 0, 1 if it failed, or PEER_LOST."""
    faulthandler.enable(sys.stderr)
    output = LineOutput(take_stdout())
    job = Job(**json.loads(sys.stdin.readline()))
    control = Control()
    threading.Thread(target=_listen, args=(sys.stdin, control), name="requests", daemon=True).start()

    status = [0]

    def emit(event: Event) -> None:
        if isinstance(event, Failed):
            status[0] = PEER_LOST if isinstance(event.error, PeerLost) else 1
            with contextlib.suppress(OSError):
                print(f"{terminal_line(event.message)}\n{terminal_text(event.details)}", file=sys.stderr)
        elif isinstance(event, Phase | Notice):
            with contextlib.suppress(OSError):  # whoever started it may just have ended
                print(terminal_line(event.text), file=sys.stderr, flush=True)  # into its log
        if status[0] != PEER_LOST:
            output.write(event_line(event))

    def work(emit: Emit) -> Any:
        cluster = read_tf_config(os.environ)
        if cluster is None:
            raise SettingsError("TF_CONFIG", "TF_CONFIG does not define a cluster.")
        return run_task(job, cluster, emit, control)

    run_job(work, emit, control)
    return status[0]


def _listen(stream: TextIO, control: Control) -> None:
    """Pass requests on. When the stream ends, stop within a short time."""
    listen(stream, control)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what is printed from now on would raise, as nobody reads it
    control.request_stop("interrupted")
    timer = threading.Timer(_GRACE, os._exit, (1,))
    timer.daemon = True
    timer.start()


if __name__ == "__main__":
    status = main()
    sys.stderr.flush()
    os._exit(status)  # TensorFlow's server has threads that would not let the interpreter end
