"""A small builder of ONNX graphs, with int8 matrix products quantised as they run."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"  # operators of ONNX Runtime
OPSET = 18
LEVELS = 63  # weights take 7 bits: on processors without VNNI, 8 bits overflow in pairs of products
Array = NDArray[Any]


class Graph:
    """Nodes and weights as they are added; every method gives back the name of its result."""

    def __init__(self, *, quantised: bool, divisors: Mapping[str, Array] | None = None) -> None:
        self.quantised = quantised
        self.divisors = divisors or {}
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.known: dict[str, str] = {}

    def constant(self, values: Array, name: str = "") -> str:
        """A weight; without a name equal values are kept once."""
        key = name or f"c{values.dtype}{values.shape}{hashlib.sha256(values.tobytes()).hexdigest()}"
        if key not in self.known:
            self.known[key] = name or f"const{len(self.weights)}"
            self.weights.append(numpy_helper.from_array(values, self.known[key]))
        return self.known[key]

    def half(self, values: Array, name: str) -> str:
        """A weight kept in half precision; ONNX Runtime makes it float when it loads the graph."""
        return self.add(
            "Cast", self.constant(values.astype(np.float16), name), to=onnx.TensorProto.FLOAT
        )

    def add(self, kind: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        """One node with one result."""
        return self.split(kind, 1, *inputs, domain=domain, **attributes)[0]

    def split(
        self, kind: str, count: int, *inputs: str, domain: str = "", **attributes: Any
    ) -> list[str]:
        """One node with several results."""
        results = [f"n{len(self.nodes)}_{k}" for k in range(count)]
        made = helper.make_node(kind, list(inputs), results, domain=domain, **attributes)
        self.nodes.append(made)
        return results

    def linear(self, x: str, weight: Array, bias: Array, name: str) -> str:
        """`x` @ weight.T + bias, in int8 where the graph is quantised."""
        matrix = np.ascontiguousarray(weight.T, np.float32)
        offset = self.constant(bias.astype(np.float32), name + ".bias")
        if not self.quantised:
            product = self.add("MatMul", x, self.constant(matrix, name + ".weight"))
            return self.add("Add", product, offset)
        if name in self.divisors:
            divisor = self.divisors[name]
            x = self.add("Mul", x, self.constant((1 / divisor).astype(np.float32)))
            matrix = matrix * divisor[:, None]
        scale = (np.abs(matrix).max(0) / LEVELS + 1e-12).astype(np.float32)
        whole = np.round(matrix / scale).astype(np.int8)
        return self.add(
            "DynamicQuantizeMatMul",
            x,
            self.constant(whole, name + ".weight"),
            self.constant(scale, name + ".scale"),
            self.constant(np.zeros(len(scale), np.int8)),
            offset,
            domain=MICROSOFT,
        )

    def exact(self, x: str, weight: Array, bias: Array | None, name: str) -> str:
        """`x` @ weight.T + bias in float."""
        matrix = np.ascontiguousarray(weight.T, np.float32)
        product = self.add("MatMul", x, self.constant(matrix, name + ".weight"))
        if bias is None:
            return product
        return self.add("Add", product, self.constant(bias.astype(np.float32), name + ".bias"))

    def embedding(self, index: str, table: Array, name: str) -> str:
        """Rows of `table`, kept as int8 with one scale a row where the graph is quantised."""
        if not self.quantised:
            return self.add("Gather", self.constant(table.astype(np.float32), name), index)
        scale = (np.abs(table).max(1, keepdims=True) / 127 + 1e-12).astype(np.float32)
        whole = self.constant(np.round(table / scale).astype(np.int8), name)
        rows = self.add("Cast", self.add("Gather", whole, index), to=TensorProto.FLOAT)
        return self.add(
            "Mul", rows, self.add("Gather", self.constant(scale, name + ".scale"), index)
        )

    def norm(self, x: str, weight: Array, bias: Array, skip: str | None = None) -> str:
        """Layer normalisation of `x`, or of `x + skip`.

        Two nodes: the fused SkipLayerNormalization takes ten times as long on a CPU.
        """
        gain = self.constant(weight.astype(np.float32))
        shift = self.constant(bias.astype(np.float32))
        total = x if skip is None else self.add("Add", x, skip)
        return self.add("LayerNormalization", total, gain, shift, axis=-1, epsilon=1e-12)

    def model(
        self, inputs: Sequence[tuple[str, int, list[Any]]], outputs: Sequence[tuple[str, str]]
    ) -> bytes:
        """The finished model; `outputs` are pairs of a result and the name it gets."""
        for result, name in outputs:
            self.nodes.append(helper.make_node("Identity", [result], [name]))
        graph = helper.make_graph(
            self.nodes,
            "laut",
            [helper.make_tensor_value_info(*item) for item in inputs],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for _, n in outputs],
            self.weights,
        )
        sets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        made = helper.make_model(graph, opset_imports=sets, producer_name="laut")
        made.ir_version = 10
        return bytes(made.SerializeToString())
