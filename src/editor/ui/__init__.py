"""The window: all of Qt is in here."""
