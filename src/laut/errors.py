"""What can go wrong, each with one line that says what to do."""


class LautError(Exception):
    """Anything that laut refuses, said in one line with its remedy."""


class UnreadableError(LautError):
    """An input that gives no article: missing, binary, empty or a directory."""

    def __init__(self, uri: str, problem: str, remedy: str) -> None:
        super().__init__(f"{uri}: {problem}; {remedy}")
        self.uri = uri
        self.problem = problem
        self.remedy = remedy


class NotGermanError(UnreadableError):
    """An article in which no German is found."""


class FormatError(LautError):
    """A data file that does not hold what its format promises."""


class MissingError(LautError):
    """Something was asked for by its number, and there is no such thing.

    message: with the names of its values in braces, so that a reader can have it in another
    language.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values))
        self.message = message
        self.values = values


class LedgerError(LautError):
    """A ledger that cannot be opened, read or written."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        super().__init__(f"{name}: {problem}; {remedy}")
