"""What `laut --version` says."""


def version() -> str:
    """Name and version, and the model with its whole hash."""
    from laut.pipeline import Pipeline

    made = Pipeline.chosen().producer
    return f"{made.name} {made.version}\nmodel {made.model} sha256:{made.model_sha256}"
