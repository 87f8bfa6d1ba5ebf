"""Ledgers as older versions have left them."""

from sqlalchemy import Connection, text

WIDER = (
    "CREATE TABLE wider AS SELECT id, ts_filter(document, '{a,b}') || coalesce((SELECT "
    r"string_agg(quote_literal(ltrim(lexeme, '=')) || '\:1C', ' ') FROM unnest(document) "
    "WHERE weights IS NULL)::tsvector, '') AS document FROM search",
    "DROP TABLE search",
    "ALTER TABLE wider RENAME TO search",
    "CREATE INDEX ix_search_document ON search USING gin (document)",
    "CREATE TABLE wider AS SELECT unnest(prints) AS print, article_id FROM passages",
    "DROP TABLE passages",
    "ALTER TABLE wider RENAME TO passages",
    "DROP TABLE signs",
    "ALTER TABLE vectors ADD COLUMN bits bit(384) NOT NULL DEFAULT repeat('0', 384)::bit(384)",
    "CREATE INDEX ix_vectors_bits ON vectors USING hnsw (bits bit_hamming_ops)",
)
"""What the last two steps have changed in PostgreSQL."""


def wider(connection: Connection) -> None:
    """Take the tables of PostgreSQL back to what they were before the seventh step."""
    for command in WIDER:
        connection.execute(text(command))
