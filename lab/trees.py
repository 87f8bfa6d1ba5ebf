"""Trees that are fitted to the sight of pairs, one after the other (gradient boosting), as ONNX."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper
from sklearn.ensemble import HistGradientBoostingClassifier

from laut.link.across.trees import ANSWERS, NAMES

_OPSET: Final = 3  # of ai.onnx.ml
_IR: Final = 10
_DIGITS: Final = 5
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Growth:
    """How trees grow: rounds, each of one tree an answer; the rate; leaves of a tree; rows of one.

    strength: of the pull to nothing; share: of the inputs that a branch may look at.
    """

    rounds: int
    rate: float
    leaves: int
    rows: int
    strength: float
    share: float


def fit(
    names: Sequence[str],
    answers: Sequence[str],
    rows: Floats,
    right: Sequence[int],
    counts: Floats,
    growth: Growth,
) -> bytes:
    """Trees that say how sure each answer is, as an ONNX model; `Trees` reads it.

    right: the place of the answer to each row; counts: how often the row counts.
    """
    model = HistGradientBoostingClassifier(
        max_iter=growth.rounds, learning_rate=growth.rate, max_leaf_nodes=growth.leaves,
        min_samples_leaf=growth.rows, l2_regularization=growth.strength,
        max_features=growth.share, early_stopping=False, random_state=0,
    )  # fmt: skip
    model.fit(rows.astype(np.float32), np.array(right), sample_weight=counts)
    if list(model.classes_) != list(range(len(answers))):
        raise ValueError("every answer must be right for some row")
    return _written(model, names, answers)


def _written(model: Any, names: Sequence[str], answers: Sequence[str]) -> bytes:
    fields: dict[str, list[Any]] = {name: [] for name in (*_NODES, *_LEAVES)}
    trees = [(kind, each) for some in model._predictors for kind, each in enumerate(some)]
    for number, (kind, tree) in enumerate(trees):
        for at, node in enumerate(tree.nodes):
            for name, value in zip(_NODES, _node(number, at, node), strict=True):
                fields[name].append(value)
            if node["is_leaf"]:
                leaf = (number, at, kind, round(float(node["value"]), _DIGITS))
                for name, value in zip(_LEAVES, leaf, strict=True):
                    fields[name].append(value)
    made = helper.make_node(
        "TreeEnsembleClassifier", ["rows"], ["answer", "chances"], domain="ai.onnx.ml",
        classlabels_int64s=list(range(len(answers))), post_transform="SOFTMAX",
        base_values=model._baseline_prediction.ravel().astype(float).tolist(), **fields,
    )  # fmt: skip
    graph = helper.make_graph(
        [made], "kinds",
        [helper.make_tensor_value_info("rows", TensorProto.FLOAT, [None, len(names)])],
        [helper.make_tensor_value_info("answer", TensorProto.INT64, [None]),
         helper.make_tensor_value_info("chances", TensorProto.FLOAT, [None, len(answers)])],
    )  # fmt: skip
    versions = [helper.make_opsetid("ai.onnx.ml", _OPSET), helper.make_opsetid("", 20)]
    whole = helper.make_model(graph, opset_imports=versions, ir_version=_IR)
    helper.set_model_props(whole, {NAMES: "\n".join(names), ANSWERS: "\n".join(answers)})
    onnx.checker.check_model(whole)
    return whole.SerializeToString()


_NODES: Final = (
    "nodes_treeids", "nodes_nodeids", "nodes_featureids", "nodes_values", "nodes_modes",
    "nodes_truenodeids", "nodes_falsenodeids",
)  # fmt: skip
_LEAVES: Final = ("class_treeids", "class_nodeids", "class_ids", "class_weights")


def _node(tree: int, at: int, node: Any) -> Iterator[Any]:
    """What ONNX wants to know of a node: goes left where the input is at most the value."""
    leaf = bool(node["is_leaf"])
    yield from (tree, at, 0 if leaf else int(node["feature_idx"]))
    yield 0.0 if leaf else float(np.float32(node["num_threshold"]))
    yield "LEAF" if leaf else "BRANCH_LEQ"
    yield from (0, 0) if leaf else (int(node["left"]), int(node["right"]))
