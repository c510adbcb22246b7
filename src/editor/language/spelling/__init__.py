"""Spelling in Vietnamese and English at once."""

from editor.language.spelling.speller import Speller

__all__ = ["Speller"]
