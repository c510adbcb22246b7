"""Photos that are still on the web: a figure's `photo` is then their address, until it is fetched.

Such a figure can be kept, moved and captioned like any other. It is never sent: a site would show
a picture that isn't ours to show, or none.
"""

import re
from collections.abc import Iterator

from editor.document.article import Article

_WEB = re.compile(r"https?://[^\s<>\"/?#\[\]]+(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)


def is_remote(photo: str) -> bool:
    """Whether a figure's `photo` is an address on the web rather than a photo's id."""
    return ":" in photo and _WEB.fullmatch(photo) is not None


def remote_photos(article: Article) -> Iterator[str]:
    """The addresses of the article's photos that aren't fetched yet, each once, in order."""
    return (photo for photo in article.photo_ids() if is_remote(photo))
