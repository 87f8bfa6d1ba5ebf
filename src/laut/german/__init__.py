"""What laut knows about German, as tables: data that a linguist can edit, no logic."""
