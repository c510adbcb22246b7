"""Captions and whatever else is said of photos: the panel beside the contact sheet."""

from editor.ui.captioning.desk import CaptionDesk

__all__ = ["CaptionDesk"]
