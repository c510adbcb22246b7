"""The credit line as it is printed: "Ảnh: Mai An" in Vietnamese, "Photo: Mai An" in English."""

import re

from editor.base.text import nfc

_LABEL = {"vi": "Ảnh", "en": "Photo"}
_PREFIX = re.compile(r"^\s*(?:(?:Ảnh|Photos?|Pictures?)\s*(?:by\b\s*:?|:)\s*)+", re.IGNORECASE)


def credit_line(credit: str, language: str) -> str:
    """The printed line for a photo's credit; empty for an empty one, never with two labels."""
    name = credit_name(credit)
    return f"{_LABEL.get(language.partition('-')[0], _LABEL['en'])}: {name}" if name else ""


def credit_name(line: str) -> str:
    """Who is credited, without the label: "Ảnh: Mai An" → "Mai An"."""
    return _PREFIX.sub("", nfc(line)).strip()
