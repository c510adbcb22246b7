"""Photos on a card or in a folder: looked through, picked by keyboard, and only those copied."""
