"""The sentence inside an error of TensorFlow, Keras or AutoGraph.

Their messages begin with headings ("Graph execution error:", "in user code:") and go on with traces and node names;
the reason stands in a line between. Where the usual cause of a reason is known, what to do is said too. No
TensorFlow is imported here: an error is read by its text.
"""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from core.words import worded, worded_n

_GRAPH = "Graph execution error:"
_USER_CODE = "in user code:"
_RESTORING, _ORIGINAL = "Restoring from checkpoint failed.", "Original error:"
_NODE = re.compile(r"^Node: '[^']*'$")
_DETECTED = re.compile(r"^Detected at node .* defined at \(most recent call last\):$")
_FRAME = re.compile(r'^File "[^"]*", line \d+')
_ROOT = re.compile(r"^\(0\) [A-Z_ ]+: ?(?P<reason>.*)$")
_ROOTS = re.compile(r"^\d+ root error\(s\) found\.$")
_RAISED = re.compile(r"^(?P<kind>(?:\w+\.)*\w*(?:Error|Exception|Exit|Interrupt|Warning)): (?P<reason>.+)$")
_LAYER = re.compile(r"^(Exception|Error) encountered when calling ")
_UNNAMED = re.compile(r"^Name: (?:<unknown>|[^,]*), (?=Key: |Feature: |Key )")
_OPERATION = re.compile(r" for '\{\{node (?P<node>[^}]+)\}\} = (?P<op>\w+)\[[^']*'")
_MAKEFILE = Path(__file__).resolve().parents[1] / "Makefile"  # not there where the program was installed by pip
_PACKAGES = {  # by the names of their modules
    "cv2": "opencv-python-headless", "PIL": "pillow", "skimage": "scikit-image", "sklearn": "scikit-learn",
    "yaml": "pyyaml",
}  # fmt: skip
_LONGEST = 300  # characters; what is longer is cut, and stands whole in the details

Rewrite = Callable[["re.Match[str]"], str]


def reason_of(error: BaseException, names: Iterable[str] = ()) -> str:
    """Return why `error` was raised, in one line without a full stop; its type's name if it says nothing.

    `names` are the feature keys there are: a key that is not among them is answered with the nearest one.
    """
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror} ({error.filename})" if error.filename else error.strerror
    if isinstance(error, KeyError) and len(error.args) == 1 and isinstance(error.args[0], str):
        return _without_key(error.args[0], names)
    line = _line_of(str(getattr(error, "message", None) or error))
    if not line:
        return type(error).__name__
    for pattern, rewrite in _KNOWN:
        match = pattern.search(line)
        if match is not None:
            line = rewrite(match)
            break
    line += _suggestion(line, names)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the one of `names` that `name` was probably meant to be, "" if none comes near."""
    known = [other for other in names if other != name]
    folded = {other.casefold().replace("_", ""): other for other in known}
    same = folded.get(name.casefold().replace("_", ""))
    return same or next(iter(difflib.get_close_matches(name, known, n=1, cutoff=0.6)), "")


def _line_of(text: str) -> str:
    """The line that tells the reason; the last exception of a quoted traceback wins over what is around it."""
    if text.startswith(_RESTORING):
        text = text.partition(_ORIGINAL)[2] or text
    lines = [line.strip() for line in text.strip().splitlines()]
    if not lines:
        return ""
    if lines[0].startswith(_USER_CODE):
        raised = [match["reason"].rstrip(". ") for line in lines if (match := _RAISED.match(line))]
        layered = [line for line in lines if _LAYER.match(line)]
        if layered:
            after = lines[lines.index(layered[-1]) + 1 :]
            return _first(after) or (raised[-1] if raised else "")
        return raised[-1] if raised else _first(lines[1:])
    if _LAYER.match(lines[0]):
        return _line_of("\n".join(lines[1:])) if len(lines) > 1 else lines[0]
    return _first(lines)


def _first(lines: list[str]) -> str:
    """The first line that is neither a heading nor part of a trace."""
    for line in lines:
        root = _ROOT.match(line)
        if root is not None and root["reason"]:
            return _plain(root["reason"])
        if not line or line in (_GRAPH, _USER_CODE) or line.startswith("[[{{node"):
            continue
        if _NODE.match(line) or _DETECTED.match(line) or _FRAME.match(line) or _ROOTS.match(line) or root:
            continue
        return _plain(line)
    return ""


def _plain(line: str) -> str:
    raised = _RAISED.match(line)
    line = raised["reason"] if raised is not None else line
    return _OPERATION.sub(r" in \g<op> (\g<node>)", _UNNAMED.sub("", line)).rstrip(". ")


def _without_key(key: str, names: Iterable[str]) -> str:
    if " " in key.strip() and len(key) > 40:  # some libraries raise KeyError with a sentence
        return _line_of(key)
    known = tuple(names)
    near = nearest(key, known)
    hint = (
        worded("; did you mean {near!r}?", near=near)
        if near
        else worded("; there are: {known}", known=", ".join(known))
        if known
        else ""
    )
    return worded("there is no {key!r}{hint}", key=key, hint=hint)


def _suggestion(line: str, names: Iterable[str]) -> str:
    """What to try where a message names a feature or an argument that is not there."""
    argument = re.search(r"got an unexpected keyword argument '(\w+)'$", line)
    if argument is not None and (known := tuple(names)):
        near = nearest(argument[1], known)
        return (
            worded("; did you mean {near!r}?", near=near)
            if near
            else worded("; there are: {known}", known=", ".join(known))
        )
    match = re.search(r"Feature (\S+) is not in features dictionary", line)
    near = nearest(match[1], names) if match is not None else ""
    return worded("; did you mean {near!r}?", near=near) if near else ""


def _row(index: str) -> str:
    return (
        worded("record {index} of the batch", index=index)
        if index != "0"
        else worded("the first record of the batch")
    )


def _wrong_type(match: re.Match[str]) -> str:
    return worded(
        'feature "{key}" holds {given} values, and {wanted} is declared ({row})',
        key=match["key"],
        given=match["given"],
        wanted=match["wanted"],
        row=_row(match["index"]),
    )


def _wrong_count(match: re.Match[str]) -> str:
    given = (
        worded("no value") if match["given"] == "0" else worded_n("{n} value", "{n} values", int(match["given"]))
    )
    wanted = (
        worded("exactly one is declared")
        if match["shape"] == "[]"
        else worded("the shape {shape} is declared", shape=match["shape"])
    )
    return worded(
        'feature "{key}" has {given}, and {wanted} ({row})',
        key=match["key"],
        given=given,
        wanted=wanted,
        row=_row(match["index"]),
    )


def _missing(match: re.Match[str]) -> str:
    return worded('feature "{key}" ({type}) is missing, and has no default', key=match["key"], type=match["type"])


def _asserted(match: re.Match[str]) -> str:
    parts = re.findall(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]", match[1])
    said = [part.strip() for part in parts if part.strip()]
    return re.sub(r"\.\.+(?= )", ".", " ".join(said)).rstrip(". ") or match[0]


def _gone(match: re.Match[str]) -> str:
    name = match["name"]
    if name == "contrib":
        return worded("tf.contrib ended with TensorFlow 1; the command adapt says what to write instead")
    return worded(
        "TensorFlow 2 has no tf.{name}; if it is of TensorFlow 1, write `import tensorflow.compat.v1 as tf`, "
        "or let the command adapt list what to change",
        name=name,
    )


def _ragged(match: re.Match[str]) -> str:
    return worded(
        "a RaggedTensor was given where a Tensor or SparseTensor is wanted; feature columns want a SparseTensor: "
        "write sparse=True in its Feature, or convert it with .to_sparse() in preprocess"
    )


def _not_installed(match: re.Match[str]) -> str:
    package = _PACKAGES.get(match["name"], match["name"])
    add = f"make add PACKAGES={package}" if _MAKEFILE.is_file() else f"{sys.executable} -m pip install {package}"
    return worded(
        "{message}: if it is a package, add it with `{add}`; a module of your own belongs beside the file",
        message=match.string,
        add=add,
    )


def _python_2(match: re.Match[str]) -> str:
    return worded(
        "{message}, which is of Python 2: convert the file with python -m lib2to3 -w FILE", message=match.string
    )


def _of_notebooks(match: re.Match[str]) -> str:
    return worded(
        "{message}: it is there in notebooks only. Remove the lines that call it, or put # before them",
        message=match.string,
    )


def _asked(match: re.Match[str]) -> str:
    return worded(
        "the script asks for something to be typed, and nobody can answer it here; write the answer into the "
        "script, or let it take an argument"
    )


def _unreachable(match: re.Match[str]) -> str:
    return worded(
        "{message}; it downloads something, and the server was not reached: check the network connection, or put "
        "the file where it is looked for",
        message=match.string.strip("<>"),
    )


def _placeholder(match: re.Match[str]) -> str:
    return worded(
        "a placeholder cannot be made at the top level of the file: make it inside the function that returns the "
        "ServingInputReceiver"
    )


def _other_graph(match: re.Match[str]) -> str:
    return worded(
        "a tensor of another graph was used; what a model_fn or a receiver uses is made inside of it, each time "
        "that it is called"
    )


def _no_spec(match: re.Match[str]) -> str:
    return worded(
        "the model_fn returned something other than a tf.estimator.EstimatorSpec; its last line may lack a `return`"
    )


def _not_in_estimator(match: re.Match[str]) -> str:
    name = match["name"]
    if name.startswith("BoostedTrees"):
        return worded(
            "this TensorFlow has no tf.estimator.{name}: boosted trees went to TensorFlow Decision Forests, "
            "whose models are Keras models, not Estimators",
            name=name,
        )
    return worded("this TensorFlow has no tf.estimator.{name}", name=name)


def _dict_as_tensor(match: re.Match[str]) -> str:
    return worded(
        '{message}: a dict is indexed like a tensor; features is a dict, write features["NAME"]', message=match[0]
    )


def _none(match: re.Match[str]) -> str:
    return worded(
        "{message}: labels are None when mode is PREDICT, so a model_fn returns its predictions before it uses "
        "labels",
        message=match.string,
    )


def _not_an_attribute(match: re.Match[str]) -> str:
    return worded(
        '{message}; params and features are dicts, write ["{name}"]', message=match.string, name=match["name"]
    )


def _key(match: re.Match[str]) -> str:
    return worded("there is no {key}", key=match[1])


_TYPES_DIFFER = (
    r"Key: (?P<key>.+?), Index: (?P<index>\d+)\.\s+Data types don't match\. "
    r"Data type: (?P<given>\w+) but expected type: (?P<wanted>\w+)"
)
_COUNTS_DIFFER = (
    r"Key: (?P<key>.+?), Index: (?P<index>\d+)\.\s+Number of \w+ values != expected\.\s+"
    r"[Vv]alues size: (?P<given>\d+) but output shape: (?P<shape>\[[^\]]*\])"
)
_REQUIRED = r"Feature: (?P<key>.+?) \(data type: (?P<type>\w+)\) is required but could not be found"
_PYTHON_2_MODULES = "urllib2|urlparse|httplib|ConfigParser|c?Pickle|Queue|c?StringIO|__builtin__|commands"
_PYTHON_2_NAMES = "xrange|unicode|raw_input|basestring|long|unichr|execfile|reduce"
_KNOWN: tuple[tuple[re.Pattern[str], Rewrite], ...] = tuple(
    (re.compile(pattern), rewrite)
    for pattern, rewrite in (
        (_TYPES_DIFFER, _wrong_type),
        (_COUNTS_DIFFER, _wrong_count),
        (_REQUIRED, _missing),
        (r"Could not parse example input", lambda match: worded("a record is not a serialized tf.train.Example")),
        (r"^assertion failed: (.*)$", _asserted),
        (r"Failed to convert elements of tf\.RaggedTensor", _ragged),
        (r"^unhashable type: 'slice'$", _dict_as_tensor),
        (r"None values not supported$", _none),
        (r"^module 'tensorflow(?:\.\w+)*' has no attribute '(?P<name>\w+)'", _gone),
        (r"^No module named 'tensorflow\.(?P<name>contrib)", _gone),
        (r"^module 'tensorflow_estimator[\w.]*' has no attribute '(?P<name>\w+)'", _not_in_estimator),
        (r"^cannot import name '(?P<name>\w+)' from 'tensorflow[\w.]*estimator", _not_in_estimator),
        (rf"^No module named '(?:{_PYTHON_2_MODULES})'$", _python_2),
        (rf"^name '(?:{_PYTHON_2_NAMES})' is not defined", _python_2),
        (r"^'dict' object has no attribute '(?:iter(?:items|keys|values)|has_key)'", _python_2),
        (r"^cannot import name 'i(?:zip|map|filter)' from 'itertools'", _python_2),
        (r"^name 'get_ipython' is not defined", _of_notebooks),
        (r"^EOF when reading a line$", _asked),
        (r"^URL fetch failure on|^<urlopen error", _unreachable),
        (r"^No module named '(?!tensorflow\.)(?P<name>\w+)", _not_installed),
        (r"^tf\.placeholder\(\) is not compatible with eager execution", _placeholder),
        (r"must be from the same graph as Tensor", _other_graph),
        (r"^model_fn should return an EstimatorSpec", _no_spec),
        (r"^'dict' object has no attribute '(?P<name>\w+)'$", _not_an_attribute),
        (r"^('[^']+')$", _key),
        (r"^Unsuccessful TensorSliceReader constructor: (?P<reason>.+)$", lambda match: match["reason"]),
        (
            r"^Could not find variable (?P<name>\S+)\. This could mean that the variable has been deleted",
            lambda match: worded(
                "variable {name} has no value: it was neither initialized nor restored", name=match["name"]
            ),
        ),
    )
)
