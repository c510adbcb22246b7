"""The house rules' findings in words."""

from editor.base.messages import say
from editor.document.checks import Finding
from editor.document.gate import Why, short_moment

_NO_CAPTION = {
    "vi": say("A photo has captions, but none in Vietnamese."),
    "en": say("A photo has captions, but none in English."),
}


def words_of(found: Finding) -> str:
    """What is to be said, and where it isn't plain, what to do."""
    match found.code:
        case "standfirst-long":
            count, limit = found.args
            return say(
                "The standfirst has {count} words; the house rule is {limit}.",
                count=count,
                limit=limit,
            )
        case "caption-missing":
            return say("A photo has no caption.")
        case "caption-language":
            other = say("A photo has captions, but none in the story's language.")
            return _NO_CAPTION.get(found.args[0].partition("-")[0], other)
        case "credit-missing":
            return say("Nobody is named as the photographer.")
        case "photo-remote":
            return say("A photo is still on the web: click it to fetch it, or it won't be sent.")
        case "alt-missing":
            return say("A photo has no alt text.")
        case "caption-same":
            return say("Two photos have the same caption: “{caption}”", caption=found.args[0])
        case "alt-differs":
            return say(
                "Caption and alt text seem to tell of different things: “{caption}”",
                caption=found.args[0],
            )
        case "held":
            return _held(Why(found.args[0]), found.args[1])
    return found.code


def _held(why: Why, told: str) -> str:
    when = short_moment(told)
    match why:
        case Why.UNBLURRED:
            return say("A photo shows somebody to be protected, and isn't blurred: no sending.")
        case Why.UNREAD:
            return say("Nobody has looked at the words with a protected subject: no sending.")
        case Why.EMBARGO:
            return say("A photo may not be shown before {when}: no sending.", when=when)
        case Why.EXPIRED:
            return say("A photo may not be shown since {when}: no sending.", when=when)
    return say("A photo is still on the web: click it to fetch it, or it won't be sent.")
