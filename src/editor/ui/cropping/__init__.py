"""Cropping, turning and straightening one use of a photo: the photo itself is never changed."""
