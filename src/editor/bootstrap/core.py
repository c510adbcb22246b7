"""Joins the core: store, adapters, photos; no window."""
