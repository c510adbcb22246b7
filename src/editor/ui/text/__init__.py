"""The article editor: one page that is typed on, one block of it for each of the document's."""

from editor.ui.text.commands import Kind
from editor.ui.text.drawing.colours import DARK, LIGHT, PageColours
from editor.ui.text.drawing.pictures import NoPictures, Pictures
from editor.ui.text.editor import ArticleEditor
from editor.ui.text.page.edits import Edit

__all__ = [
    "DARK",
    "LIGHT",
    "ArticleEditor",
    "Edit",
    "Kind",
    "NoPictures",
    "PageColours",
    "Pictures",
]
