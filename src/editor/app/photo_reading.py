"""Which language a file's caption is in, where the file doesn't say."""

from editor.document import PhotoFields
from editor.document.photo_words import in_language
from editor.language.detect import told


def in_its_language(fields: PhotoFields) -> PhotoFields:
    """`fields` with the language of caption and alt text, as far as their words tell it."""
    if fields.language:
        return fields
    language = told(f"{fields.description} {fields.alt}")
    return in_language(fields, language) if language else fields
