"""`why`: answers one question about a run, or all of them."""

from __future__ import annotations

from pathlib import Path

from typing_extensions import assert_never

from core.commands.questions.answer import QUESTIONS, Answer, Question
from core.commands.questions.answers import why_another_answer
from core.commands.questions.checkpoints import why_deleted
from core.commands.questions.curves import why_no_curve
from core.commands.questions.signatures import why_no_signature
from core.commands.questions.stops import why_it_stopped
from core.commands.remote import readable_run
from core.errors import FieldError, WorkbenchError
from core.runs.run import RunFolder
from core.words import worded


def why(run_dir: str | Path, question: Question, name: str = "") -> Answer:
    """Inspect a run and answer a question.

    `name` is the missing signature or the step of the missing checkpoint; "" for any. Reads files only. RunError if
    there is no run, FieldError "name" for a step that is not a number.
    """
    run = RunFolder.open(readable_run(run_dir))
    match question:
        case "curve":
            return why_no_curve(run)
        case "stop":
            return why_it_stopped(run)
        case "signature":
            return why_no_signature(run, name)
        case "answer":
            return why_another_answer(run)
        case "checkpoint":
            return why_deleted(run, _step(name))
        case _:
            assert_never(question)


def why_all(run_dir: str | Path) -> tuple[Answer, ...]:
    """Return the answers to all questions. Where a file that one needs cannot be read, its answer says so.

    RunError if there is no run.
    """
    run = RunFolder.open(readable_run(run_dir))
    return tuple(_answer_or_error(run, question) for question in QUESTIONS)


def _answer_or_error(run: RunFolder, question: Question) -> Answer:
    try:
        return why(run.path, question)
    except WorkbenchError as error:
        return Answer(question, worded("Not known. {error}", error=error))


def _step(name: str) -> int | None:
    try:
        return int(name) if name else None
    except ValueError:
        raise FieldError(
            "name", worded('A checkpoint is named by its step, a whole number, not "{name}".', name=name)
        ) from None
