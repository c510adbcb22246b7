"""The house rules' findings for the window."""

from collections.abc import Mapping
from datetime import datetime

from editor.base.text import words
from editor.document import Article, Photo
from editor.document import checks as rules
from editor.document.check_words import words_of
from editor.ui.inspector.checks import Finding
from editor.ui.language import told, tr


def findings(
    article: Article,
    photos: Mapping[str, Photo],
    headline_words: int,
    standfirst_words: int,
    when: datetime,
) -> list[Finding]:
    """What the desk would ask about. Nothing is said of a story that is only begun."""
    found = rules.check(article, photos, rules.Rules(standfirst_words=standfirst_words), when)
    shown = [_shown(one) for one in found]
    if words(article.headline) > headline_words:
        shown.insert(
            0, Finding(tr("The headline has more than {most} words.", most=headline_words))
        )
    if article.blocks and not article.headline.strip():
        shown.insert(0, Finding(tr("The story has no headline, and can't be sent without.")))
    return shown


def _shown(found: rules.Finding) -> Finding:
    state = "danger" if found.code == "held" else "warning"
    return Finding(told(words_of(found)), state, -1 if found.block is None else found.block)
