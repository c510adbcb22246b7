"""Galleries in the window: made, edited, taken apart."""

from editor.ui.galleries.desk import GalleryDesk

__all__ = ["GalleryDesk"]
