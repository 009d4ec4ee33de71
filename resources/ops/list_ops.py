"""Write harmless.txt and outside.tsv anew from the op registry of the TensorFlow that is installed.

Run `python -m resources.ops.list_ops` after a change of TensorFlow's version, or of the rules below, and review the
difference: an op that is new in harmless.txt must be one that only computes. The rules say what reaches outside of
a model, and why; the first that fits counts. An op that is in neither file is treated as one that may do anything.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parent

# What an op may do: patterns that the whole name of such an op matches, and why it is thought to.
RULES = {
    "prints": {"Print|PrintV2": "writes text to the terminal"},
    "runs Python": {"PyFunc|PyFuncStateless|EagerPyFunc": "calls a function of the Python that loads the model"},
    "deletes files": {"MergeV2Checkpoints": "deletes the files it merges, and their folder"},
    "writes files": {
        "Save|SaveV2|SaveSlices|DistributedSave": "writes tensors to a file it is told",
        "(Experimental)?DatasetToTFRecord|SaveDataset(V2)?|WriteFile|DumpTensor": "writes a file it is told",
        "CacheDataset(V2)?|Snapshot.*": "keeps records in files it is told, and reads them again",
        "DebugIdentity(V2|V3)?|DebugNanCount|DebugNumericSummary": "sends values to file:// and grpc:// addresses",
        "Copy|CopyHost": "names debug ops and where they send values",
        "CreateSummary.*|Write.*Summary|ImportEvent": "writes event files",
        "FlushSummaryWriter|CloseSummaryWriter": "writes event files",
    },
    "reads files": {
        "Restore|RestoreV2|RestoreSlice|DTensorRestoreV2|LoadAndRemapMatrix": "reads a checkpoint",
        "InitializeTableFromTextFile(V2)?|GenerateVocabRemapping": "reads a vocabulary file",
        "FixedUnigramCandidateSampler|Skipgram|RecordInput": "reads the file that an attribute names",
        "ReadFile|MatchingFiles|ImmutableConst": "reads files, or lists folders",
        "(Experimental)?MatchingFilesDataset|LoadDataset": "reads files, or lists folders",
        r"\w*Reader(V2)?|Reader(Read|Num|Reset|Restore|Serialize)\w*": "reads records from files",
        "(Experimental)?(CSV|TFRecord|TextLine|FixedLengthRecord|LMDB|Sql)Dataset(V2)?": "reads records from files",
        "EncodeProto|DecodeProtoV2": "may take the description of messages from a file",
        "FileSystemSetConfiguration": "sets up a file system",
    },
    "ends the program": {"Abort": "ends the process at once"},
    "uses the network": {
        r"Rpc\w+|DeleteRpcFutureResource|RemoteCall": "calls another machine",
        r"DataServiceDataset\w*|RegisterDataset\w*|DummyIterationCounter": "asks a data service",
        r"Collective\w+|Nccl\w+|Send|Recv": "exchanges tensors with other processes",
        r"DTensor(All|Reduce)\w*|CopyToMesh\w*|Relayout\w*": "moves tensors between the machines of a mesh",
    },
    "runs code it brings": {
        "DatasetFromGraph|DeserializeIterator|MlirPassthroughOp": "runs a program that is hidden in a value",
        r"TfLiteSubgraphExecute|\w*TRT\w*|GetCalibrationDataOp": "runs an engine of its own",
        r"Xla(Launch|CallModule|CustomCall|HostCompute|Recv|Send)\w*": "runs a compiled program",
        r"AssignVariableXla\w*|ReadVariableXla\w*|[A-Z]\w*TPU\w*|TPU\w*|Tpu\w*": "runs on an accelerator's host",
        r"(In|Out)feed\w+|WorkerHeartbeat|Prelinearize\w*": "talks to an accelerator's host",
    },
    "may do anything": {r"_\w+": "is internal to TensorFlow: no model should have been saved with it"},
}


def rule_for(op: str) -> tuple[str, str] | None:
    """(what it does, why) for an op that reaches outside; None for one that only computes."""
    found = (
        (does, why) for does, rules in RULES.items() for pattern, why in rules.items() if re.fullmatch(pattern, op)
    )
    return next(found, None)


def registered_ops() -> list[str]:
    """The names of all ops that TensorFlow knows. Imports it."""
    from tensorflow.core.framework import op_def_pb2
    from tensorflow.python.client import pywrap_tf_session as session

    ops = op_def_pb2.OpList.FromString(session.TF_GetBuffer(session.TF_GetAllOpList()))
    return sorted(op.name for op in ops.op)


def listed() -> tuple[str, str]:
    """What harmless.txt and outside.tsv should hold."""
    harmless, outside = [], []
    for op in registered_ops():
        rule = rule_for(op)
        if rule is None:
            harmless.append(op)
        else:
            outside.append("\t".join((op, *rule)))
    return "\n".join(harmless) + "\n", "\n".join(outside) + "\n"


if __name__ == "__main__":
    for name, text in zip(("harmless.txt", "outside.tsv"), listed(), strict=True):
        (FOLDER / name).write_text(text, encoding="utf-8")
