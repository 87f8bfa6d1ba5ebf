"""What a ledger answers, for people."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from laut.export.visible import one_line
from laut.export.words import Words, count
from laut.ledger import Against, Between, Claim, Found, Hit, Person, Said, Standing

_NAME = 48


def show_found(found: Found, console: Console, words: Words) -> None:
    """Print hits, and how many there are."""
    for hit in found.hits:
        _show_hit(hit, console, words)
    more = "+" if found.more else ""
    total = f"{found.total}{more} {words.statements[found.total != 1]}"
    shown = f", {len(found.hits)} {words.ledger.shown}" if len(found.hits) < found.total else ""
    console.print(Text(total + shown, "dim"))


def _show_hit(hit: Hit, console: Console, words: Words, indent: str = "") -> None:
    console.print(Text.assemble(indent, _voice(hit, words), *_act(hit, words)))
    quote = " … ".join(one_line(span.text) for span in hit.quote)
    console.print(Text(f"{indent}  {quote}"))
    console.print(Text(f"{indent}  {_where(hit, words)}", "dim"))


def _voice(hit: Hit, words: Words) -> Text:
    name = one_line(hit.name or hit.speaker or words.nobody)
    if len(name) > _NAME:
        name = name[: _NAME - 1] + "…"
    number = f" E{hit.entity}" if hit.entity is not None else ""
    return Text.assemble((name, "bold"), (number, "dim"))


def _act(hit: Hit, words: Words) -> list[tuple[str, str]]:
    told = [words.stances[hit.stance], words.types[hit.type]]
    if hit.kind.startswith("anonymous") or hit.kind == "role":
        told.insert(0, words.kinds[hit.kind])
    if hit.certainty != "asserted":
        told.append(words.certainties[hit.certainty])
    return [(f"  {' · '.join(told)}", "dim")]


def _where(hit: Hit, words: Words) -> str:
    place = f"{hit.paper.uri}, {words.line} {hit.line}"
    parts = [hit.day or words.timeline.undated, hit.paper.outlet, place]
    return " · ".join(one_line(each) for each in parts if each)


def show_claims(claims: Sequence[Claim], console: Console, words: Words) -> None:
    """Print each claim by its first statement and its standing."""
    for claim in claims:
        said = claim.hits[0] if claim.hits else None
        quote = " … ".join(one_line(span.text) for span in said.quote) if said else ""
        console.print(Text.assemble((f"C{claim.standing.number} ", "dim"), (quote, "bold")))
        console.print(Text(f"  {_stands(claim.standing, words)}"))
        for each in claim.against:
            _show_against(each, console, words)
    if not claims:
        console.print(Text(words.ledger.no_claims, "dim"))


def _stands(standing: Standing, words: Words) -> str:
    said = words.ledger
    told = count(standing.sources, said.sources)
    if standing.anonymous:
        told += f" ({standing.anonymous} {words.shares['anonymous']})"
    parts = [told, count(standing.size, words.statements)]
    if standing.denied:
        parts.append(f"{standing.denied} × {words.links['denies'][1]}")
    if standing.contradicted:
        parts.append(f"{standing.contradicted} × {words.links['contradicts'][1]}")
    if standing.first:
        days = [standing.first, standing.last or standing.first]
        parts.append(" – ".join(dict.fromkeys(days)))
    return " · ".join(parts)


def _show_against(each: Against, console: Console, words: Words) -> None:
    name = one_line(each.hit.name or each.hit.speaker or words.nobody)
    kind = words.links[each.kind][not each.acts]
    quote = " … ".join(one_line(span.text) for span in each.hit.quote)
    console.print(Text.assemble("  ", (f"{kind}: ", "yellow"), f"{name}: ", quote))


def show_claim(claim: Claim, console: Console, words: Words) -> None:
    """Print a claim with all its statements, and what stands against it."""
    console.print(
        Text.assemble((f"C{claim.standing.number} ", "dim"), _stands(claim.standing, words))
    )
    for hit in claim.hits:
        _show_hit(hit, console, words, "  ")
    for each in claim.against:
        console.print(
            Text.assemble(
                (words.links[each.kind][not each.acts], "bold yellow"), f"  {one_line(each.why)}"
            )
        )
        _show_hit(each.hit, console, words, "  ")


def show_said(said: Said, console: Console, words: Words) -> None:
    """Print what one voice said in the order of time, and then what changed."""
    console.print(_person(said.person))
    for hit in said.hits:
        _show_hit(hit, console, words)
    if said.changes:
        console.print(Text(words.ledger.changed, "bold"))
    for change in said.changes:
        first, later = (one_line(h.quote[0].text) for h in (change.first, change.later))
        console.print(Text(f"  {change.first.day or '?'}: {first}"))
        console.print(Text(f"  {change.later.day or '?'}: {later}"))
        console.print(Text(f"    {one_line(change.why)}", "dim"))
    more = f"{words.ledger.more} " if said.more else ""
    console.print(Text(f"{more}{count(len(said.hits), words.statements)}", "dim"))


def _person(person: Person) -> Text:
    return Text.assemble(
        (f"E{person.number} ", "dim"),
        (one_line(person.canonical), "bold"),
        (f"  {', '.join(person.titles[:3])}" if person.titles else "", "dim"),
    )


def show_entities(found: Sequence[Person], console: Console, words: Words) -> None:
    """Print entities with their names, how surely and by which signs they were put together."""
    table = Table(box=None, pad_edge=False, header_style="dim", show_header=False)
    for _ in range(5):
        table.add_column()
    for each in found:
        others = [one_line(name) for name in each.names if name != each.canonical]
        called = " / ".join([one_line(each.canonical), *others[:4]])
        signs = "; ".join(f"{one_line(why)} ({number})" for why, number in each.why[:3])
        number = count(each.articles, words.articles)
        sure = Text(f"{each.score:.2f}", "dim")
        table.add_row(f"E{each.number}", Text(called, "bold"), number, sure, Text(signs, "dim"))
    console.print(table)


def show_link(each: Between, console: Console, words: Words) -> None:
    """Print a link in a line."""
    ends = f"{one_line(each.a.uri)}#{each.a.statement} → {one_line(each.b.uri)}#{each.b.statement}"
    kind = words.links[each.kind][0]
    console.print(Text.assemble((f"{each.number} ", "dim"), (kind, "bold"), f" {each.score:.2f} "))
    console.print(Text.assemble(f"  {one_line(each.why)} ", (ends, "dim")))
