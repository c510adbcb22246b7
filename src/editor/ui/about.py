"""The About box."""

from PySide6.QtWidgets import QMessageBox, QWidget

from editor import __version__
from editor.ui.language import tr


def show_about(parent: QWidget) -> None:
    QMessageBox.about(
        parent,
        tr("About Copytaker"),
        "\n\n".join(
            (
                f"Copytaker {__version__}",
                tr("Write, caption, and send to the newsroom with one click."),
                tr("Free software under the GNU General Public License, version 3 or later."),
            )
        ),
    )
