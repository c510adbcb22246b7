"""Photos: checking and measuring files, reading what they say, making renditions and thumbnails.

Originals are only ever read. Pillow and exiv2 are imported inside functions: listing stories from
the command line shall not wait for them.
"""
