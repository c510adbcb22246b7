"""Collects what the window says, brings the catalogue up to date, and compiles it.

`python packaging/translations.py` writes resources/translations/copytaker_vi.ts (new sentences
come in unfinished) and its .qm. Strings are `tr("…")`, `translate("context", "…")` and
`say("…")`, always literals; Qt's own dialogs have a list here, since Qt has no Vietnamese.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "editor"
CATALOGUE = ROOT / "resources" / "translations" / "copytaker_vi.ts"

Key = tuple[str, str]
"""Context and source."""

PAGE = "ArticleEditor"
"""The context of the page's own words (ui/text)."""

_QT: dict[str, tuple[str, ...]] = {
    "QPlatformTheme": (
        "OK",
        "Cancel",
        "Close",
        "&Yes",
        "&No",
        "Open",
        "Save",
        "Discard",
        "Help",
        "Retry",
        "Ignore",
        "Apply",
    ),
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
    "QWidgetTextControl": (
        "&Undo",
        "&Redo",
        "Cu&t",
        "&Copy",
        "Copy &Link Location",
        "&Paste",
        "Delete",
        "Select All",
    ),
    "QFileDialog": (
        "Look in:",
        "File &name:",
        "Files of type:",
        "Directory:",
        "&Open",
        "&Choose",
        "Directories",
        "Back",
        "Forward",
        "Parent Directory",
        "Create New Folder",
        "List View",
        "Detail View",
        "All Files (*)",
        "Computer",
    ),
    "QFileSystemModel": ("Name", "Size", "Date Modified"),
    "QMessageBox": ("About %1",),
}


def collected(sources: Path = SOURCES) -> set[Key]:
    """Everything that can be said, by context."""
    found = {(context, words) for context, many in _QT.items() for words in many}
    for path in sorted(sources.rglob("*.py")):
        context = PAGE if "text" in path.relative_to(sources).parts[:2] else "window"
        found |= set(_said(ast.parse(path.read_text("utf-8")), context))
    return found


def _said(tree: ast.Module, context: str) -> Iterator[Key]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        match node.func:
            case ast.Name(id="tr"):
                words = _literal(node.args[0])
                if words is not None:
                    yield context, words
            case ast.Name(id="say"):
                words = _literal(node.args[0])
                if words is not None:
                    yield "messages", words
            case ast.Attribute(attr="translate") if len(node.args) > 1:
                where, words = _literal(node.args[0]), _literal(node.args[1])
                if where is not None and words is not None:
                    yield where, words


def _literal(node: ast.expr) -> str | None:
    """A literal's text; literals side by side are one for the parser already."""
    known = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if known else None


def translated(catalogue: Path = CATALOGUE) -> dict[Key, str]:
    """What the catalogue has finished."""
    if not catalogue.is_file():
        return {}
    out: dict[Key, str] = {}
    for context in ET.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            words = message.find("translation")
            if words is not None and words.get("type") is None and words.text:
                out[name, message.findtext("source") or ""] = words.text
    return out


def write(keys: set[Key], known: dict[Key, str], catalogue: Path = CATALOGUE) -> None:
    root = ET.Element("TS", version="2.1", language="vi_VN", sourcelanguage="en")
    for name in sorted({context for context, _ in keys}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for source in sorted(words for where, words in keys if where == name):
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = source
            words = ET.SubElement(message, "translation")
            words.text = known.get((name, source))
            if words.text is None:
                words.set("type", "unfinished")
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    catalogue.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8"
    )


def compiled(catalogue: Path, target: Path) -> None:
    """Raises CalledProcessError."""
    release = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(release), "-silent", str(catalogue), "-qm", str(target)]
    subprocess.run(command, check=True)


def main() -> int:
    keys, known = collected(), translated()
    write(keys, known)
    compiled(CATALOGUE, CATALOGUE.with_suffix(".qm"))
    missing = sorted(keys - known.keys())
    for context, words in missing:
        print(f"{context}: {words}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
