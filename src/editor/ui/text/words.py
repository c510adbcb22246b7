"""The words that the page itself shows."""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    return QCoreApplication.translate("ArticleEditor", text)


def headline() -> str:
    return tr("Headline…")


def standfirst() -> str:
    return tr("Standfirst…")


def first_paragraph() -> str:
    return tr("Write here, or drop photos")


def no_caption() -> str:
    return tr("No caption yet")


def no_alt() -> str:
    return tr("No alt text")


def no_credit() -> str:
    return tr("No photographer named")


def photo_loading() -> str:
    return tr("Photo on its way…")
