"""Explanation: where one name is met, under which name there, and who decided it. Plain records, no TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from core.experiment.schema import FeatureSchema
from core.experiment.user_places import UserLine
from core.serving.names.source_lines import SourceFile
from core.serving.saved_model.signatures import SavedModelInfo
from core.words import mark, worded

Role = Literal[
    "feature key",
    "label",
    "receiver key",
    "output alias",
    "signature",
    "receiver",
    "param",
    "metric",
    "placeholder",
    "your function",
    "API word",
]
BUILT_IN = ("example", "dense", "preprocessed")  # the receivers that the Workbench makes
WORKBENCH = mark("the Workbench")
TENSORFLOW = "TensorFlow"


@dataclass(frozen=True, slots=True)
class NamingFacts:
    """What is known of a model when a name of it is to be explained; what is not known is empty or None.

    `what` names it in sentences ("export 7 of run-001"). `source` is the code that ran. `functions`: {what
    Experiment calls it: the user's name for it}. `variables`: the names in its checkpoint, or in the export's own.
    """

    what: str
    source: SourceFile | None = None
    schema: FeatureSchema | None = None
    info: SavedModelInfo | None = None
    receivers: tuple[str, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)
    metrics: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()

    @property
    def is_foreign(self) -> bool:
        """Whether another program made it: then the graph alone tells."""
        return self.schema is None and self.source is None


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a name is met.

    `where` it is, what it is called there (`name`), who `decided` that, in which `line` of
    their file, None where that is not known. `api`: TensorFlow's word for it, "" where it has none.
    """

    where: str
    name: str
    decided: str
    line: UserLine | None = None
    api: str = ""

    @property
    def decided_text(self) -> str:
        return worded(self.decided) + (f" · {self.line}" if self.line is not None else "")


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is known of a name: what it is, where it ends up, and what that means, a text for each meaning.

    Fixed texts, of its places too, are marked ones; those with names of the model in them are worded.
    """

    name: str
    roles: tuple[Role, ...]
    places: tuple[Place, ...]
    texts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What it means, as one text."""
        return " ".join(worded(text) for text in self.texts)

    @property
    def lines(self) -> tuple[str, ...]:
        """The same for the terminal; a name in a line may hold a line break."""
        roles = ", ".join(worded(role) for role in self.roles)
        lines = [f"{self.name}: {roles}" if roles else self.name]
        wide = max((len(worded(place.where)) for place in self.places), default=0)
        long = max((len(place.name) for place in self.places), default=0)
        for place in self.places:
            api = f" ({place.api})" if place.api else ""
            lines.append(
                f"  {worded(place.where).ljust(wide)}  {place.name.ljust(long)}  {place.decided_text}{api}".rstrip()
            )
        return (*lines, *([self.text] if self.text else []))

    def as_text(self) -> str:
        """The same for the clipboard."""
        return "\n".join(self.lines)
