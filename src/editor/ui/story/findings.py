"""The house rules' findings in words."""

from collections.abc import Mapping

from editor.base.text import words
from editor.document import Article, Photo
from editor.document import checks as rules
from editor.ui.inspector.checks import Finding
from editor.ui.language import tr


def findings(
    article: Article, photos: Mapping[str, Photo], headline_words: int, standfirst_words: int
) -> list[Finding]:
    """What the desk would ask about. Nothing is said of a story that is only begun."""
    found = rules.check(article, photos, rules.Rules(standfirst_words=standfirst_words))
    told = [_told(one) for one in found]
    if words(article.headline) > headline_words:
        told.insert(0, Finding(tr("The headline has more than {most} words.", most=headline_words)))
    if article.blocks and not article.headline.strip():
        told.insert(0, Finding(tr("The story has no headline, and can't be sent without.")))
    return told


def _told(found: rules.Finding) -> Finding:
    return Finding(_words(found), block=-1 if found.block is None else found.block)


def _words(found: rules.Finding) -> str:
    match found.code:
        case "standfirst-long":
            count, limit = found.args
            return tr(
                "The standfirst has {count} words; the house rule is {limit}.",
                count=count,
                limit=limit,
            )
        case "caption-missing":
            return tr("A photo has no caption.")
        case "credit-missing":
            return tr("Nobody is named as the photographer.")
        case "photo-remote":
            return tr("A photo is still on the web: click it to fetch it, or it won't be sent.")
        case "alt-missing":
            return tr("A photo has no alt text.")
        case "caption-same":
            return tr("Two photos have the same caption: “{caption}”", caption=found.args[0])
    return found.code
