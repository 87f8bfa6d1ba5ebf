"""`python -m laut.cli` is `laut`."""

from laut.cli import main

main()
