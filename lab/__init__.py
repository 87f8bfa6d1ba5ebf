"""Beside the flow: corpora, training and export of the model. Never imported by laut."""
