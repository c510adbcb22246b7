"""The local store: SQLite rows (private), repositories, migrations, journal, blobs, secrets."""
