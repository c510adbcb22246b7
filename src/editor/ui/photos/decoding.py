"""JPEGs into pictures, on a worker."""

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader


def read_jpeg(data: bytes, size: QSize | None = None) -> QImage:
    """A JPEG decoded, in this size or its own; for a worker. QImageReader lets other threads run
    meanwhile, QImage.fromData doesn't: the window would stand still."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpg"))
    if size is not None:
        reader.setScaledSize(size)
    return reader.read().convertToFormat(QImage.Format.Format_RGB32)
