"""Stationery as a file that people read and pass on: YAML, a field a paragraph."""

from typing import Any

import yaml

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.text import nfc
from editor.codecs.decode import read_text
from editor.document.photo_edits import KEYWORDS, TEXTS, Mode
from editor.document.stationery import Line, Stationery

SUFFIX = ".stationery.yaml"
FIELDS = (*TEXTS, KEYWORDS, "rating")
_MOST = 1_000_000
"""Bytes; a template has a few hundred."""


def written(stationery: Stationery) -> str:
    """The file's text."""
    fields = {
        line.field: {"text": line.words, "mode": line.mode.value, "on": line.on}
        for line in stationery.lines
    }
    whole = {"name": stationery.name, "language": stationery.language, "fields": fields}
    return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=100)


def read(content: bytes) -> Stationery:
    """The template in a file; fields that this version doesn't know are passed over.

    Raises EditorError if it is none."""
    try:
        if len(content) > _MOST:
            raise ValueError
        whole = yaml.safe_load(read_text(content))
        lines = [_line(str(name), said) for name, said in whole["fields"].items()]
        name = nfc(str(whole["name"]).strip())
        language = str(whole.get("language", "vi"))
    except (yaml.YAMLError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise EditorError(
            say("This file is no template."),
            remedy=say("Choose a file that was saved by “Export”."),
        ) from error
    return Stationery(name, tuple(line for line in lines if line is not None), language)


def _line(field: str, said: Any) -> Line | None:
    if field not in FIELDS:
        return None
    words = said if isinstance(said, str) else str(said.get("text", ""))
    told: dict[str, Any] = {} if isinstance(said, str) else said
    return Line(field, nfc(words), Mode(told.get("mode", "fill")), bool(told.get("on", True)))
