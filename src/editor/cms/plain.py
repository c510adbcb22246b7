"""Plain texts in fields that CMSs keep as HTML: headlines, standfirsts, the names of tags."""

import html


def entered(text: str) -> str:
    """A plain text as CMSs keep it: read as HTML it says the same. Most texts stay as they are.

    Sent bare, "a<b" is a tag: WordPress shows nothing of what follows, and takes it out of what an
    author sends."""
    return text if html.unescape(text) == text and "<" not in text else html.escape(text, False)
