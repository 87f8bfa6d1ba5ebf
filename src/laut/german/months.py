"""The months as papers write them, with their number."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner jan",
            "februar feber feb",
            "märz mär",
            "april apr",
            "mai",
            "juni jun",
            "juli jul",
            "august aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}

MONTH_NAMES = tuple(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
)
"""The months in full, in their order."""
