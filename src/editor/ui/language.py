"""The words on the window: English in the source, Vietnamese from the catalogue."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from editor.app.first_run import PRACTICE
from editor.base.errors import EditorError
from editor.base.messages import Message
from editor.base.resources import resources

LANGUAGES = ("vi", "en")


def tr(text: str, **values: object) -> str:
    """`text` (a literal, so that it can be collected) in the window's language, filled in."""
    translated = QCoreApplication.translate("window", text)
    return translated.format(**values) if values else translated


def told(message: str) -> str:
    """A sentence from the layers below, in the window's language."""
    if isinstance(message, Message):
        values = {name: _told(value) for name, value in message.values.items()}
        translated = QCoreApplication.translate("messages", message.template)
        return translated.format(**values) if values else translated
    return message


def _told(value: object) -> object:
    return told(value) if isinstance(value, str) else value


def site_called(name: str) -> str:
    """A site's name in the window; the practice site's own is meant for the command line."""
    return tr("practice site") if name == PRACTICE else name


def told_whole(error: EditorError) -> str:
    """What happened and what to do about it."""
    return f"{told(error.what)} {told(error.remedy)}".strip()


def data_size(size: int) -> str:
    """ "8.2 MB", as cameras and systems count: thousands, not 1,024."""
    kind = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(size, 0 if size >= 100_000_000 else 1, kind)


def chosen(setting: str) -> str:
    """The window's language: the setting, else the system's if we have it, else Vietnamese."""
    if setting in LANGUAGES:
        return setting
    system = QLocale.system().name().partition("_")[0]
    return system if system in LANGUAGES else "vi"


def install(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Load the catalogues; the caller keeps what is returned for as long as the app runs."""
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return []
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    kept: list[QTranslator] = []
    for path in (Path(qt, f"qtbase_{language}.qm"), _ours() / f"copytaker_{language}.qm"):
        if path.is_file():
            catalogue = Catalogue(path.read_bytes())
            app.installTranslator(catalogue)
            kept.append(catalogue)
    return kept


class Catalogue(QTranslator):
    """A catalogue in memory. Qt would map the file, and an update that writes over the file while
    the window is open would then end the program in the middle of a sentence."""

    def __init__(self, words: bytes) -> None:
        super().__init__()
        self._words = words  # Qt reads it where it lies
        self.load(words)


def _ours() -> Path:
    return resources() / "translations"


def when(moment: datetime, now: datetime) -> str:
    """A time as short as it is clear: 14:02 today, "yesterday", else the day."""
    here, today = moment.astimezone(), now.astimezone()
    days = (today.date() - here.date()).days
    if days == 0:
        return f"{here:%H:%M}"
    if days == 1:
        return tr("yesterday")
    return f"{here.day}/{here.month}" if here.year == today.year else f"{here:%d/%m/%Y}"


def number(count: int) -> str:
    """A count as the window's language writes it: 1.204 or 1,204."""
    return QLocale().toString(count)


def day(said: str) -> str:
    """A day (ISO 8601, without its time) as it is written here: 22/11/2026; others as they are."""
    parts = said.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return said
    year, month, date = map(int, parts)
    return f"{date}/{month}/{year}"
