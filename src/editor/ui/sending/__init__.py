"""The way to the newsroom and back: sites, sending, receiving, deciding."""
