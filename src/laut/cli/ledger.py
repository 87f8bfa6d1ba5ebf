"""What the commands of the ledger do: call it, and show what comes back."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Final

from laut.cli.progress import progress
from laut.cli.say import complain, put, screen
from laut.errors import LautError, LedgerError
from laut.export.json import line, to_json
from laut.export.order import confident
from laut.export.words import TABLES, Words, count, preferred
from laut.ledger import Added, Hit, Ledger, Person, Query
from laut.records import Article, Reading

_FEW: Final = 3


def _words(language: str | None) -> Words:
    return TABLES[language or preferred()]


# Putting in ------------------------------------------------------------------------------------


def add(paths: Sequence[str], address: str, published: str | None, language: str | None) -> int:
    """Read articles and keep them; gives the exit status."""
    from laut.load import load_many

    with Ledger(address) as ledger:
        keeper = _Keeper(ledger)
        found = (each for path in paths for each in load_many(path, published=published))
        keeper.keep(found, len(paths) if len(paths) > _FEW else None)
    complain(keeper.summary(_words(language)))
    return 1 if keeper.failed else 0


def reread(address: str, language: str | None) -> int:
    """Read what another producer has read again; gives the exit status."""
    with Ledger(address, create=False) as ledger:
        keeper = _Keeper(ledger)
        keeper.keep((reading.article for reading in ledger.readings()), None)
    complain(keeper.summary(_words(language)))
    return 1 if keeper.failed else 0


class _Keeper:
    """Puts articles into a ledger, and counts what became of each."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.failed = 0
        self.added: list[Added] = []

    def keep(self, articles: Iterable[Article | LautError], total: int | None) -> None:
        from laut.pipeline import Pipeline

        with ExitStack() as stack:
            advance = stack.enter_context(progress(total))
            pipeline = Pipeline.chosen()
            wanted = self._wanted(articles, pipeline)
            for reading in pipeline.extract_many(wanted, broken=self._broken):
                self._keep(reading)
                advance(self.failed)

    def _wanted(self, articles: Iterable[Article | LautError], pipeline: Any) -> Iterator[Article]:
        """The articles that are not kept as they are; what cannot be read gets its line."""
        for each in articles:
            if isinstance(each, LautError):
                self.failed += 1
                complain(each)
            elif self.ledger.has(each, pipeline.producer):
                self.added.append(Added("same", each.uri, 0, 0))
            else:
                yield each

    def _keep(self, reading: Reading) -> None:
        """Keep a reading. An article that cannot be kept must not stop the others."""
        try:
            self.added.append(self.ledger.add(reading))
        except LedgerError:
            raise  # the ledger itself: nothing more could be kept
        except Exception as error:
            self._broken(reading.article, error)

    def _broken(self, article: Article, error: Exception) -> None:
        self.failed += 1
        told = str(error) if isinstance(error, LautError) else f"{type(error).__name__}: {error}"
        complain(f"{article.uri}: could not be kept ({told}); the others are kept all the same")

    def summary(self, words: Words) -> str:
        """What was kept, in a line."""
        states = [each.state for each in self.added]
        fresh = [each for each in self.added if each.state != "same"]
        said = words.ledger
        parts = [
            f"{states.count(state)} {said.states[state]}"
            for state in ("new", "revised", "reread", "same")
            if state in states
        ]
        statements = count(sum(each.statements for each in fresh), words.statements)
        linked = count(sum(each.links for each in fresh), said.links)
        return ", ".join([*(parts or [f"0 {said.states['new']}"]), statements, linked])


# Asking ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """What `laut search` looks for; see `laut.ledger.Query`."""

    words: str
    like: str | None
    source: str
    speaker: str | None
    about: str | None
    stances: tuple[str, ...]
    certainties: tuple[str, ...]
    types: tuple[str, ...]
    kinds: tuple[str, ...]
    outlet: str
    since: str | None
    until: str | None
    old: bool
    limit: int


def search(
    address: str, asked: Asked, form: tuple[bool, Path | None], language: str | None
) -> None:
    """Print the statements that are looked for."""
    with Ledger(address, create=False) as ledger:
        query = _query(ledger, asked)
        if asked.like is not None:
            found = ledger.like(asked.like, query, limit=asked.limit)
        else:
            found = ledger.search(query, limit=asked.limit)
    json, file = form
    if json:
        for hit in found.hits:
            put(line(hit_content(hit)))
    if file is not None:
        from laut.cli.ledger_files import to_csv
        from laut.ledger.tables import of_hit

        to_csv(map(of_hit, found.hits), "statements", file)
    if not json and file is None:
        from laut.cli.ledger_show import show_found

        show_found(found, screen(), _words(language))


def _query(ledger: Ledger, asked: Asked) -> Query:
    return Query(
        words=asked.words,
        source=asked.source,
        speaker=_numbers(ledger, asked.speaker),
        about=_numbers(ledger, asked.about),
        types=asked.types,
        stances=asked.stances,
        certainties=asked.certainties,
        kinds=asked.kinds,
        outlet=asked.outlet,
        since=asked.since,
        until=asked.until,
        old=asked.old,
    )


def _numbers(ledger: Ledger, name: str | None) -> tuple[int, ...]:
    """Every entity that a name may mean."""
    if name is None:
        return ()
    found = ledger.entities(name)
    if not found:
        raise LautError(f"nobody here is called {name}; `laut entities NAME` finds other spellings")
    return tuple(number for each in found for number in ledger.with_merged(each.number))


def hit_content(hit: Hit) -> dict[str, Any]:
    """A hit as a JSON object."""
    found = asdict(hit)
    found["entity"] = None if hit.entity is None else f"E{hit.entity}"
    found["article"] = found.pop("paper")
    found["article"]["id"] = found["article"].pop("article")
    return found


def claims(address: str, words: str, limit: int, json: bool, language: str | None) -> None:
    """Print claims, or one in full."""
    from laut.cli.ledger_show import show_claim, show_claims

    said = _words(language)
    with Ledger(address, create=False) as ledger:
        if words[:1] in {"C", "c"} and words[1:].isdecimal():
            one = ledger.claim(int(words[1:]))
            if one is None:
                raise LautError(f"there is no claim {words}; `laut claims` lists them")
            put(line(_claim_content(one))) if json else show_claim(one, screen(), said)
            return
        found = ledger.claims(Query(words=words), limit=limit)
        whole = [claim for each in found if (claim := ledger.claim(each.number)) is not None]
    if json:
        for claim in whole:
            put(line(_claim_content(claim)))
    else:
        show_claims(whole, screen(), said)


def _claim_content(claim: Any) -> dict[str, Any]:
    return {
        **asdict(claim.standing),
        "statements": [hit_content(hit) for hit in claim.hits],
        "against": [
            {"link": each.kind, "acts": each.acts, "why": each.why, **hit_content(each.hit)}
            for each in claim.against
        ],
    }


def who(
    address: str,
    name: str,
    asked: tuple[str | None, str | None, int],
    json: bool,
    language: str | None,
) -> int:
    """Print what somebody has said; gives the exit status."""
    from laut.cli.ledger_show import show_entities, show_said

    since, until, limit = asked
    with Ledger(address, create=False) as ledger:
        found = ledger.entities(name)
        if len(found) != 1 and not _clear(found):
            if found:
                show_entities(found, screen(), _words(language))
            complain(_which(name, found))
            return 1
        said = ledger.who(found[0].number, since=since, until=until, limit=limit)
    if json:
        for hit in said.hits:
            put(line(hit_content(hit)))
        for change in said.changes:
            ends = {"later": change.later.number, "first": change.first.number}
            put(line({"change": change.kind, **ends, "why": change.why}))
    else:
        show_said(said, screen(), _words(language))
    return 0


def _clear(found: Sequence[Person]) -> bool:
    """Whether the first of several is surely meant: the others are no people, and it is one."""
    people = [each for each in found if each.kind == "person"]
    return len(people) == 1 and found[0] is people[0]


def _which(name: str, found: Sequence[Person]) -> str:
    if not found:
        return f"nobody here is called {name}; try another spelling"
    return f"{name} may be several; say which: laut who E{found[0].number}"


def entities(address: str, name: str, json: bool, language: str | None) -> int:
    """Print who may be meant by a name; gives the exit status."""
    from laut.cli.ledger_show import show_entities

    with Ledger(address, create=False) as ledger:
        found = ledger.entities(name)
    if json:
        for each in found:
            put(line({**asdict(each), "id": f"E{each.number}"}))
    elif found:
        show_entities(found, screen(), _words(language))
    if not found:
        complain(_which(name, found))
    return 0 if found else 1


def links(address: str, json: bool, language: str | None) -> None:
    """Print every link."""
    from laut.cli.ledger_show import show_link

    console, words = screen(), _words(language)
    with Ledger(address, create=False) as ledger:
        for each in ledger.links():
            if json:
                put(line(asdict(each)))
            else:
                show_link(each, console, words)


# Deciding --------------------------------------------------------------------------------------


def merge(address: str, one: str, other: str, by: str) -> None:
    """Make two entities one."""
    with Ledger(address, create=False) as ledger:
        decision = ledger.merge(_entity(one), _entity(other), by=by)
    complain(f"{other} is {one} now; `laut undo {decision}` takes it back")


def split(address: str, entity: str, articles: Sequence[str], by: str) -> None:
    """Make an entity of what some articles mean."""
    with Ledger(address, create=False) as ledger:
        new = ledger.split(_entity(entity), articles, by=by)
        decision = ledger.apart(new)
    complain(f"there they mean E{new} now; `laut undo {decision}` takes it back")


def unlink(address: str, link: int, by: str) -> None:
    """Take a link out."""
    with Ledger(address, create=False) as ledger:
        decision = ledger.unlink(link, by=by)
    complain(f"link {link} is taken out; `laut undo {decision}` lets it come back")


def undo(address: str, decision: int, by: str) -> None:
    """Take a decision back."""
    with Ledger(address, create=False) as ledger:
        ledger.undo(decision, by=by)
    complain(f"decision {decision} is taken back")


def _entity(name: str) -> int:
    if name[:1] not in {"E", "e"} or not name[1:].isdecimal():
        raise LautError(f"{name} is no entity; `laut entities NAME` gives its number, such as E12")
    return int(name[1:])


# Writing out -----------------------------------------------------------------------------------


def export(address: str, form: str, table: str, where: tuple[Path, float]) -> None:
    """Write readings or rows."""
    path, least = where
    if form == "jsonl" and table != "statements":
        raise LautError("jsonl has whole readings; name another --format for a --table")
    if least and table != "statements":
        raise LautError(f"--min-confidence is for statements; {table} have none")
    with Ledger(address, create=False) as ledger:
        if form == "jsonl":
            with opened(path) as out:
                for reading in ledger.export():
                    out.write(to_json(confident(reading, least)) + "\n")
            return
        from laut.cli import ledger_files

        rows = ledger.table(table)
        if least:
            rows = (row for row in rows if float(row["confidence"] or 0.0) >= least)
        if form == "csv":
            ledger_files.to_csv(rows, table, path)
        elif form == "xlsx":
            ledger_files.to_xlsx(rows, table, path)
        else:
            ledger_files.to_parquet(rows, table, path)


def dump(address: str, path: Path) -> None:
    """Write everything."""
    with Ledger(address, create=False) as ledger, opened(path) as out:
        for each in ledger.dump():
            out.write(each + "\n")


def restore(file: Path, address: str) -> None:
    """Put a dump into a new ledger."""
    with Ledger(address) as ledger:
        try:
            with sys.stdin if str(file) == "-" else file.open(encoding="utf-8") as lines:
                articles = ledger.restore(lines)
        except OSError as error:
            raise LautError(f"{file}: {error.strerror}; name another file") from error
        except UnicodeDecodeError as error:
            problem = f"is no dump, or is damaged (byte {error.start} is no UTF-8)"
            raise LautError(f"{file}: {problem}; make another dump") from error
    complain(f"{articles} articles are back")


@contextmanager
def opened(path: Path) -> Iterator[IO[str]]:
    """A file to write lines of UTF-8 to; - is standard output."""
    if str(path) == "-":
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        with path.open("w", encoding="utf-8", newline="\n") as out:
            yield out
    except OSError as error:
        raise LautError(f"{path}: {error.strerror}; name another file for --output") from error
