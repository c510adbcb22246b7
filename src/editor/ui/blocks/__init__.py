"""Editors for the blocks that aren't typed on the page: tables, embedded pages, code, raw."""
