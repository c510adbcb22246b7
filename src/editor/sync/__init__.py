"""Synchronising: pure decisions in plan, an engine that carries them out."""
