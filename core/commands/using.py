"""Code that uses an export or a run outside of the Workbench."""

from __future__ import annotations

from pathlib import Path

from core.commands.explaining import naming_facts
from core.commands.listing import list_run
from core.errors import RequestError, RunError, WorkbenchError
from core.runs.run import RunFolder
from core.serving.saved_model.saved_model_file import FILE_NAME, what_it_is
from core.serving.snippets.usage import KINDS, Kind, UsedModel, code_for, kinds_for
from core.words import worded


def snippet(target: str | Path, kind: Kind, signature: str = "", checkpoint: int | None = None) -> str:
    """Return code that uses an export, or a run's newest export and its checkpoint, and runs as pasted.

    `checkpoint` is the step to start from; None takes the export's own, else the newest. RequestError "kind" says
    why there is none. Reads files only.
    """
    if kind not in KINDS:
        raise RequestError(
            "kind", worded('There is no "{kind}". Choose from: {names}.', kind=kind, names=", ".join(KINDS))
        )
    return code_for(used_model(target, checkpoint), kind, signature)


def snippets(target: str | Path, signature: str = "", checkpoint: int | None = None) -> dict[Kind, str]:
    """Return every piece of code for an export or a run, by kind."""
    model = used_model(target, checkpoint)
    found: dict[Kind, str] = {}
    for kind in kinds_for(model):
        try:
            found[kind] = code_for(model, kind, signature)
        except RequestError:  # the signature takes no Examples, or nothing else
            found[kind] = code_for(model, kind)
    return found


def used_model(target: str | Path, checkpoint: int | None = None) -> UsedModel:
    """Return the facts about an export or a run that code needs. WorkbenchError if it is neither."""
    folder = Path(target).expanduser().resolve()
    if not folder.is_dir():
        raise WorkbenchError(what_it_is(folder))
    facts = naming_facts(folder)
    is_export = (folder / FILE_NAME).is_file()
    made = facts.info.provenance if facts.info is not None else {}
    run = _run(Path(str(made.get("run") or "")) if is_export else folder)
    if run is None:
        return UsedModel(facts.info, facts.schema, source=facts.source)
    checkpoints = list_run(run.path).checkpoints
    step = checkpoint if checkpoint is not None else made.get("step") if is_export else None
    chosen = next((item for item in checkpoints if item.step == step), None)
    if chosen is None and step is None and checkpoints:
        chosen = checkpoints[-1]
    info = run.read_info()
    limit = info.settings.get("max_steps") if info is not None else None
    return UsedModel(
        info=facts.info,
        schema=facts.schema,
        run=str(run.path) if info is not None else "",
        checkpoint=chosen.path if chosen is not None else "",
        step=chosen.step if chosen is not None else None,
        max_steps=limit if isinstance(limit, int) else None,
        source=facts.source,
    )


def _run(folder: Path) -> RunFolder | None:
    try:
        return RunFolder.open(folder) if folder.name else None
    except (RunError, OSError):
        return None
