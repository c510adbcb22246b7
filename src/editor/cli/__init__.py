"""The command line: arguments become use cases; no logic."""
