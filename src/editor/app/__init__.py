"""Use cases: what a menu, the command line or a test calls. Each returns what changed."""
