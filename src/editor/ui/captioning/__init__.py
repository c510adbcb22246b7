"""Captions and whatever else is said of photos: the panel beside the contact sheet."""
