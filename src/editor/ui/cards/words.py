"""Counts and sizes as people read them."""

from PySide6.QtCore import QLocale

_SI = QLocale.DataSizeFormat.DataSizeSIFormat


def data_size(size: int) -> str:
    """ "8.2 MB", as cameras and systems count."""
    return QLocale().formattedDataSize(size, 0 if size >= 100_000_000 else 1, _SI)
