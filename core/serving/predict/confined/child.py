"""The confined process: `python -m core.serving.predict.confined.child EXPORT FOLDER`.

It confines itself before anything else is imported, loads the model, and answers what comes on its input until
that ends, or the program does. FOLDER is where it is in; it may write there as little as elsewhere.
"""

from __future__ import annotations

import os
import select
import sys
import tempfile
import threading
from pathlib import Path
from typing import IO

from core.serving.predict.confined.confinement import confine


def main() -> int:
    """Answer until the input ends; 0, or 3 if it could not be confined, and 1 if the model cannot be loaded."""
    export, folder = Path(sys.argv[1]), Path(sys.argv[2])
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what ops print must not be taken for an answer
    try:
        confine([export], folder)
    except OSError as error:
        print(error, file=sys.stderr)
        return 3
    tempfile.tempdir = str(folder)  # else Python looks for one that it can write to, and TensorFlow's import fails
    end_with_input()
    return _answer(export, sys.stdin.buffer, output)


def end_with_input() -> None:
    """End this process once nobody can write to its input any more, whatever the model is at then."""

    def wait() -> None:
        poll = select.poll()
        poll.register(0, 0)  # its end is reported whatever is asked for
        poll.poll()
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


def _answer(export: Path, questions: IO[bytes], answers: IO[bytes]) -> int:
    from core.errors import WorkbenchError
    from core.serving.predict.confined.messages import receive, send
    from core.serving.predict.predictor import Predictor

    try:
        predictor = Predictor(export)
    except WorkbenchError as error:
        send(answers, _told(error), {})
        return 1
    send(answers, {}, {})
    while True:
        question = receive(questions)
        if question is None:
            return 0
        facts, inputs = question
        try:
            prediction = predictor.predict(facts["signature"], inputs)
        except WorkbenchError as error:
            send(answers, _told(error), {})
        else:
            send(answers, {"seconds": prediction.seconds}, prediction.outputs)


def _told(error: Exception) -> dict[str, object]:
    field = getattr(error, "field", None)
    return {"error": str(error), "details": getattr(error, "details", ""), "field": field}


if __name__ == "__main__":
    sys.exit(main())
