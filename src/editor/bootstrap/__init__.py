"""Builds and joins everything: core without a window, window with it."""
